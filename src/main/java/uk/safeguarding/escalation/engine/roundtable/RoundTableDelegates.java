package uk.safeguarding.escalation.engine.roundtable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.notice.RiskNotices;
import uk.safeguarding.escalation.engine.stage.Sides;

/** What comes of a round table: an agreement, a higher stage, or the forum (TRA-3.3, TRA-3.4). */
@Configuration(proxyBeanMethods = false)
class RoundTableDelegates {

    private static final String BECAUSE = "passed over by the round table of senior managers";

    /** It was held when it was to be, and the proposed stage is above the one that is open when the record is sent. */
    @Bean
    TaskListener recordRoundTable(RecordRegister records, StageRegister stages) {
        return task -> {
            Entry entry = FormGuard.written(records, task.getExecution());
            refuseHeldEarly(records, entry);
            if (!RoundTable.STAGE.equals(entry.text(RoundTable.RESULT))) {
                return;
            }
            int open = open(stages, entry.reference()).stage();
            if (RoundTable.stage(entry) <= open) {
                throw new Refusal("Stage at which it goes on: the dispute is in stage " + open + " by now. Choose a higher stage, or "
                        + "take it to the forum.");
            }
        };
    }

    /** Tells the operational staff directly, and the parties, what the round table agreed or proposes (TRA-3.3). */
    @Bean
    JavaDelegate tellRoundTable(RoundTableNotices notices, DisputeRegister disputes, RecordRegister records) {
        return execution -> {
            String reference = Vars.reference(execution);
            notices.outcome(disputes.get(reference), records.latest(reference, EntryKind.ROUND_TABLE).orElseThrow());
        };
    }

    /** Every party has agreed: the wording stands in the stage that is open, which ends with it (AMB-16). */
    @Bean
    JavaDelegate keepRoundTableAgreement(RecordRegister records, DisputeRegister disputes, StageRegister stages, Sides sides,
                                         Clock clock) {
        return execution -> {
            String reference = Vars.reference(execution);
            Entry entry = records.latest(reference, EntryKind.ROUND_TABLE).orElseThrow();
            String party = sides.partiesOf(reference, entry.author()).stream().map(Party::id).findFirst()
                    .orElseGet(() -> disputes.raisingParty(reference).id());
            records.propose(reference, new Proposal(0, open(stages, reference).id(), entry.id(), party,
                    Proposal.wordingOf(entry), clock.instant(), Proposal.Action.of(entry)));
        };
    }

    /**
     * Leaves the open stage for the proposed one; what lies between is kept as passed over, and its people are told (TRA-3.4,
     * AMB-64). Where limits have led the dispute there while the parties answered, nothing is left to do.
     */
    @Bean
    JavaDelegate openProposedStage(RecordRegister records, DisputeRegister disputes, StageRegister stages, RunningLadder ladder,
                                   FormGuard guard, RiskNotices told) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            int proposed = RoundTable.stage(records.latest(dispute.reference(), EntryKind.ROUND_TABLE).orElseThrow());
            int open = open(stages, dispute.reference()).stage();
            if (open >= proposed) {
                return;
            }
            between(open, proposed).forEach(passed -> guard.keep(dispute.reference(), EntryKind.STAGE_SKIPPED,
                    Map.of("stage", passed, "because", BECAUSE), execution));
            told.skippedByRoundTable(dispute.reference(), between(open, proposed), proposed);
            ladder.opensNext(dispute, proposed);
            ladder.correlate(dispute, "roundTableProposedStage", "Stage at which it goes on: the stage that is open cannot be left "
                    + "in this way. Take it to the forum instead.");
        };
    }

    private static List<Integer> between(int open, int proposed) {
        return IntStream.range(open + 1, proposed).boxed().toList();
    }

    private static StageEntry open(StageRegister stages, String reference) {
        return stages.open(reference).orElseThrow(() -> new Refusal("Reference of the dispute: no stage of it is open any more, so "
                + "the round table is over. Copy what you want to keep, and open your list of tasks again."));
    }

    /** Whoever takes part counts on the day for which it was convened. */
    private static void refuseHeldEarly(RecordRegister records, Entry entry) {
        Entry convened = records.latest(entry.reference(), EntryKind.ROUND_TABLE_CONVENED).orElseThrow();
        LocalDateTime held = LocalDateTime.parse(entry.text("discussedAt"));
        LocalDate day = LocalDate.parse(convened.text("meetingOn"));
        if (held.toLocalDate().isBefore(day) || held.atZone(Partnerships.ZONE).toInstant().isBefore(convened.writtenAt())) {
            throw new Refusal("Date and time of the round table: it was convened "
                    + ReadableDates.dateAndTime(convened.writtenAt(), Partnerships.ZONE) + " for " + ReadableDates.date(day)
                    + ", and cannot have been held before. Hold it, and record it then.");
        }
    }

    /** It was settled while the round table was open, which ends with that. */
    @Bean
    JavaDelegate tellRoundTableOver(RoundTableNotices notices, DisputeRegister disputes) {
        return execution -> notices.over(disputes.get(Vars.reference(execution)));
    }
}
