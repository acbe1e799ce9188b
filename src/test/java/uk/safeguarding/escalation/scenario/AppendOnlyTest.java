package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** The database itself keeps the register from being changed. */
@ApplicationTest
class AppendOnlyTest {

    @Autowired
    Kit kit;
    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"dispute", "party", "stage_entered", "stage_left", "stage_deadline", "handler", "record",
        "proposal", "agreed_action", "outcome", "dispute_closed", "reopening", "notice", "notice_delivery", "reminder_sent",
        "calendar_change", "agreed_time_frame", "panel", "panel_member", "panel_member_left", "panel_chair"})
    @Proves({"GEN-24"})
    void updateDeleteAndTruncateAreRefused(String table) {
        fill();
        long before = count(table);
        for (String change : new String[] {"update %s set %s = %2$s", "delete from %s", "truncate %s cascade"}) {
            String sql = change.startsWith("update") ? change.formatted(table, column(table)) : change.formatted(table);
            if (before > 0 || change.startsWith("truncate")) {
                assertThatThrownBy(() -> database.sql(sql).update()).as(sql).hasStackTraceContaining("append-only");
            }
        }
        assertThat(count(table)).isEqualTo(before);
        assertThat(database.sql("select count(*) from information_schema.triggers where event_object_table = ? "
                + "and event_manipulation in ('UPDATE', 'DELETE')").param(table).query(Long.class).single()).isEqualTo(2);
    }

    private void fill() {
        if (count("agreed_action") == 0) {
            kit.story("solihull", "Mon 1 Feb 2027 10:00").as("council-social-worker").raises(Answers.raise("2027-02-01"))
                    .completes("discussion", Answers.propose("2027-02-01T09:30", "As follows").with("action1", "Enquiry")
                            .with("action1Owner", "Matron").with("action1Due", "2027-02-05"));
        }
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String column(String table) {
        return database.sql("select column_name from information_schema.columns where table_name = ? order by ordinal_position "
                + "limit 1").param(table).query(String.class).single();
    }
}
