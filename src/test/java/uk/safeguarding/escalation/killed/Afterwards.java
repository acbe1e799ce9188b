package uk.safeguarding.escalation.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the database and in the mail folder after the restart. */
final class Afterwards {

    private final JdbcClient jdbc;
    private final Path mail;

    Afterwards(JdbcClient jdbc, Path mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    /** Whether every job that is due has run, and none has failed. */
    boolean nothingWaits() {
        assertThat(count("select count(*) from act_ru_job where exception_msg_ is not null")).as("failed jobs").isZero();
        return count("select count(*) from act_ru_job where type_ = 'message' or lock_owner_ is not null") == 0;
    }

    /** Every dispute has its ladder, its raise record and one open stage or one outcome; and the other way round. */
    void everyDisputeIsWhole() {
        assertThat(strings("select business_key_ from act_ru_execution where id_ = proc_inst_id_ and proc_def_id_ like "
                + "'solihull-escalation:%' order by 1")).as("running ladders")
                .isEqualTo(strings("select reference from dispute order by 1")).doesNotHaveDuplicates();
        assertThat(strings("select reference from record where kind = 'raise' order by 1")).as("raise records")
                .isEqualTo(strings("select reference from dispute order by 1"));
        assertThat(strings("select reference from dispute where (select count(*) from stage_entered e where e.reference = "
                + "dispute.reference and not exists (select 1 from stage_left l where l.stage_entry = e.id)) + (select count(*)"
                + " from outcome o where o.reference = dispute.reference) <> 1")).as("disputes without one open stage or outcome")
                .isEmpty();
        assertThat(strings("select reference || ' stage ' || stage from stage_entered group by reference, stage "
                + "having count(*) > 1")).as("stages entered twice").isEmpty();
    }

    /** What was acknowledged is there once; what was not answered is there once or not at all. */
    void holds(KillNineIT.Acknowledged acknowledged) {
        List<String> disputes = strings("select reference from dispute");
        assertThat(disputes).containsAll(acknowledged.positions().keySet());
        assertThat((long) disputes.size() - acknowledged.positions().size()).as("disputes that were not acknowledged")
                .isBetween(0L, acknowledged.raisesUnderway());
        acknowledged.positions().forEach((reference, positions) -> {
            List<String> kept = strings("select split_part(party_id, '/', 1) || ' ' || (answers ->> 'position') from record "
                    + "where kind = 'stage-record' and reference = '" + reference + "' order by id");
            assertThat(kept).as("stage records of %s", reference).containsAll(positions)
                    .hasSizeBetween(positions.size(), positions.size() + (acknowledged.underway(reference) ? 1 : 0));
            if (positions.stream().anyMatch(p -> p.endsWith("notResolved"))) {
                assertThat(openStages(reference)).as("stage of %s", reference).containsExactly("stage3");
            }
            if (positions.stream().anyMatch(p -> p.endsWith("concur"))) {
                assertThat(strings("select outcome from outcome where reference = '" + reference + "'"))
                        .as("outcome of %s", reference).containsExactly("RESOLVED_AGREED");
                assertThat(tasks(reference, "issueConfirmation")).as("confirmation of %s", reference).isEqualTo(1);
            }
        });
    }

    /** Each open stage has one task for each of the two parties, and one timer where it has a limit. */
    void everyOpenStageHasItsTasksAndItsTimer() {
        for (String reference : strings("select reference from dispute where not exists (select 1 from outcome o where "
                + "o.reference = dispute.reference)")) {
            assertThat(tasks(reference, "discussion")).as("tasks of %s", reference).isEqualTo(2);
        }
        assertThat(strings("select e.reference || ' ' || e.activity_id || 'LimitReached' from stage_entered e where "
                + "not exists (select 1 from stage_left l where l.stage_entry = e.id) and e.limit_working_days is not null "
                + "order by 1")).as("open stages with a limit, and the timers of limits").isNotEmpty()
                .isEqualTo(strings("select p.business_key_ || ' ' || d.act_id_ from act_ru_job j join act_ru_jobdef d on "
                        + "d.id_ = j.job_def_id_ join act_ru_execution p on p.id_ = j.process_instance_id_ where d.act_id_ like "
                        + "'%LimitReached' order by 1"));
    }

    /** Every notice was delivered once, and its mail is there once, under its own id. */
    void everyNoticeWasDeliveredOnce() throws IOException {
        assertThat(strings("select notice_id::text from notice_delivery order by 1")).as("deliveries").isNotEmpty()
                .isEqualTo(strings("select id::text from notice order by 1")).doesNotHaveDuplicates();
        assertThat(strings("select reference || ' ' || kind || ' ' || recipient from notice group by reference, kind, "
                + "recipient, subject, body having count(*) > 1")).as("notices issued twice").isEmpty();
        try (Stream<Path> files = Files.list(mail)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".eml"))
                    .map(f -> f.substring(0, f.length() - ".eml".length())).sorted().toList()).as("mails")
                    .isEqualTo(strings("select id::text from notice order by 1").stream().sorted().toList());
        }
    }

    /** References of the disputes that are in stage 2. */
    List<String> openStage2() {
        return strings("select reference from stage_entered e where stage = 2 and not exists (select 1 from stage_left l "
                + "where l.stage_entry = e.id)");
    }

    private List<String> openStages(String reference) {
        return strings("select activity_id from stage_entered e where reference = '" + reference
                + "' and not exists (select 1 from stage_left l where l.stage_entry = e.id)");
    }

    private long tasks(String reference, String key) {
        return count("select count(*) from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_ "
                + "where p.business_key_ = '" + reference + "' and t.task_def_key_ = '" + key + "'");
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
