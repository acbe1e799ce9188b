package uk.safeguarding.escalation.engine.act;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Redirect;

/**
 * A matter that turns out to belong to another procedure (SOL-X.1). A disagreement on a ground of its own goes on; where nothing
 * remains the ladder ends, but not on one practitioner's word: a line manager of each raising party agrees first, as to a
 * withdrawal
 * (GEN-21, AMB-10).
 */
@Configuration(proxyBeanMethods = false)
class RedirectAct {

    private static final String PROCESS = "redirect-dispute";

    /** The raising side says where the matter belongs, and whether a disagreement remains here. */
    @Bean
    JavaDelegate askToRedirect(Acts acts, RunningLadder ladder, DisputeRegister disputes, Partnerships partnerships) {
        return execution -> {
            Dispute dispute = acts.dispute(execution);
            if (!acts.party(execution).raising()) {
                throw new Refusal("Only the side that raised a disagreement can say that all of it belongs elsewhere. Record your "
                        + "view in your stage record.");
            }
            Redirect ground = partnerships.get(dispute.partnership()).redirect((String) execution.getVariable("outsideGround"))
                    .orElseThrow(() -> new Refusal("What applies: choose the other procedure that applies. If none does, nothing "
                            + "has to be done."));
            boolean allElsewhere = ground.excludes() || "no".equals(execution.getVariable("alsoDispute"));
            if (allElsewhere) {
                ActDelegates.refuseWhenSettled(disputes, dispute);
            }
            refuseWhileAsked(ladder, dispute, execution);
            acts.keep(execution, EntryKind.REDIRECT);
            execution.setVariable("allElsewhere", allElsewhere);
            execution.setVariable(Vars.ALL_AGREE, true);
        };
    }

    /** What the line manager is asked about stays the newest word on where the dispute belongs. */
    private static void refuseWhileAsked(RunningLadder ladder, Dispute dispute, DelegateExecution execution) {
        if (ladder.anotherRuns(dispute, PROCESS, execution.getProcessInstanceId())) {
            throw new Refusal("Reference of the dispute: your side has already said that all of it belongs elsewhere, and your line "
                    + "manager has not answered yet. Ask them to answer first.");
        }
    }

    @Bean
    JavaDelegate redirectDispute(RunningLadder ladder, DisputeRegister disputes) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            disputes.lock(dispute.reference());
            if (disputes.outcome(dispute.reference()).isPresent()) {
                throw new Refusal("Do you agree: the dispute's outcome has been reached meanwhile, so it cannot be redirected any "
                        + "more. Answer \"No\" with a note; the raiser is told why.");
            }
            ladder.correlate(dispute, "disputeRedirected", ActDelegates.SETTLED);
        };
    }

    /** Tells the raiser, and whoever asked, that the line manager did not agree that all of it belongs elsewhere. */
    @Bean
    JavaDelegate tellNotRedirected(NoticeWriter writer, DisputeRegister disputes) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            writer.tell(dispute.reference(), "not-redirected", List.of(Recipient.user(dispute.raisedBy()),
                    Recipient.user((String) execution.getVariable(Vars.STARTED_BY))), "it was not redirected",
                    disputes.outcome(dispute.reference()).isPresent()
                            ? "The dispute's outcome was reached before the line manager answered, so it was not redirected."
                            : "A line manager of the raising side has not agreed that all of it belongs to another procedure, so the disagreement "
                                    + "goes on.");
        };
    }
}
