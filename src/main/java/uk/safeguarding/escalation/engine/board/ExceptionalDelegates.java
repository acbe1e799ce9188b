package uk.safeguarding.escalation.engine.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.hearing.Hearing;

/** What the model of the exceptional route names: what the Chair does, and whom people tell. */
@Configuration(proxyBeanMethods = false)
class ExceptionalDelegates {

    /** The Chair's step: an interest takes the case from them, a nominee is checked, and nobody decides before all are heard. */
    @Bean
    TaskListener recordChairStep(RecordRegister records, DisputeRegister disputes, FormGuard guard, ChairWatch watch,
                                 MeetingChairs meetings, Hearing hearing) {
        return task -> {
            Dispute dispute = disputes.get(Vars.reference(task.getExecution()));
            Entry step = FormGuard.written(records, task.getExecution());
            switch (step.text("chairStep")) {
                case "interest" -> {
                    guard.keep(dispute.reference(), EntryKind.CONFLICT_DECLARED, Map.of("interest", step.text("interest")),
                            task.getExecution());
                    watch.stepsBack(dispute, watch.post(dispute), ActingUser.id());
                    watch.askAnewWhyItTakesLonger(dispute, watch.post(dispute));
                }
                case "uninvolved" -> meetings.refuseUnlessUninvolved(dispute, step.text("nominee"));
                case "decide" -> refuseUnheard(dispute, step, hearing);
                default -> { }
            }
        };
    }

    private static void refuseUnheard(Dispute dispute, Entry step, Hearing hearing) {
        List<String> waived = step.answers().get("waivedFor") instanceof Collection<?> all
                ? all.stream().map(Objects::toString).toList() : List.of();
        hearing.refuseEarlyWaiver(dispute, waived);
        String missing = hearing.missing(dispute, step.stageEntry(), waived);
        if (!missing.isEmpty()) {
            throw new Refusal("What you do now: you cannot decide yet. Not heard yet: " + missing
                    + ". Wait for the representation, or, when it is overdue, record the waiver with the reason.");
        }
    }

    /** Alerts that a Director has not written, unless the Chair has the case already by another's letter (WOL-EX.2, AMB-10). */
    @Bean
    JavaDelegate tellDirectorOverdue(ExceptionalNotices notices, ExceptionalRoute route) {
        return execution -> {
            if (!route.passedOn(execution)) {
                notices.directorOverdue(execution);
            }
        };
    }

    /** Alerts that a letter has not been passed on (AMB-07). */
    @Bean
    JavaDelegate tellPassingOnOverdue(ExceptionalNotices notices) {
        return notices::passingOnOverdue;
    }

    /** Tells the Chair and all parties of a further letter (AMB-10). */
    @Bean
    JavaDelegate tellFurtherLetter(ExceptionalNotices notices) {
        return notices::furtherLetter;
    }

    /** Alerts whoever finds an acting Chair (GEN-19). */
    @Bean
    JavaDelegate tellChairNotFree(ExceptionalNotices notices) {
        return notices::chairNotFree;
    }

    /** Tells whoever was asked to chair a meeting that the Chair took the matter back. */
    @Bean
    TaskListener recordTakenBack(RecordRegister records, ExceptionalNotices notices) {
        return task -> notices.takenBack(task.getExecution(), FormGuard.written(records, task.getExecution()).text("takeBackReason"));
    }

    /** Asks somebody uninvolved to chair a meeting (WOL-EX.7). */
    @Bean
    JavaDelegate tellMeetingChair(ExceptionalNotices notices) {
        return notices::askToChair;
    }

    /** Invites to the meeting that the Chair called, or that somebody uninvolved chairs (WOL-EX.5, WOL-EX.7). */
    @Bean
    JavaDelegate inviteToMeeting(ExceptionalNotices notices) {
        return notices::invite;
    }

    /** Tells everybody what the Chair decided (WOL-EX.6). */
    @Bean
    JavaDelegate tellChairDecision(ExceptionalNotices notices) {
        return notices::decided;
    }

    /** Tells everybody what was agreed before the Chair (WOL-EX.11). */
    @Bean
    JavaDelegate tellChairAgreement(ExceptionalNotices notices) {
        return notices::agreed;
    }

    /** Alerts that the Chair's time has passed (WOL-EX.6, AMB-07). */
    @Bean
    JavaDelegate tellChairOverdue(ExceptionalNotices notices) {
        return notices::chairOverdue;
    }

    /** Tells all why it takes longer, and until when (AMB-07). */
    @Bean
    JavaDelegate tellDelay(ExceptionalNotices notices) {
        return notices::delay;
    }
}
