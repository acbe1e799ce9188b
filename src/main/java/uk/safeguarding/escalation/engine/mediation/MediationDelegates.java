package uk.safeguarding.escalation.engine.mediation;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.decision.ConflictOfInterest;
import uk.safeguarding.escalation.decision.Finding;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.stage.ReturnRule;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.Partnership;

/** What the mediation's models name: answers of the mediator and the board office, and declarations. */
@Configuration(proxyBeanMethods = false)
class MediationDelegates {

    /** The mediator offers, declines or declares an interest; where the matter was referred, with the record itself. */
    @Bean
    TaskListener recordMediatorAnswer(RecordRegister records, FormGuard guard, StageRegister stages, DisputeRegister disputes,
                                      ReturnRule returns, RunningLadder ladder) {
        return task -> {
            Entry entry = FormGuard.written(records, task.getExecution());
            String group = (String) task.getExecution().getVariable(MediatorConflicts.MEDIATOR_GROUP);
            String reference = Vars.reference(task.getExecution());
            switch (Optional.ofNullable(entry.text("offerAnswer")).orElse(entry.text("mediationStep"))) {
                case "decline" -> guard.keep(reference, EntryKind.MEDIATOR_STEPPED_BACK,
                        Map.of("group", group, "because", entry.text("offerReason")), task.getExecution());
                case "conflict" -> guard.keep(reference, EntryKind.CONFLICT_DECLARED,
                        Map.of("interest", entry.text("offerReason")), task.getExecution());
                case "return" -> ladder.opensNext(disputes.get(reference), returns.target(stages.entry(Vars.stageEntry(
                        task.getExecution()))).orElseThrow(() -> new Refusal("What you do: no stage was left out to which the dispute "
                                + "could go back. Open the task again, and choose another step.")));
                default -> { }
            }
        };
    }

    /** The board office passes the dispute on, or names another mediator whose freedom from conflict is checked (SOL-2.6b). */
    @Bean
    TaskListener passToMediator(RecordRegister records, DisputeRegister disputes, MediatorConflicts conflicts,
                                Partnerships partnerships, NoticeWriter notices) {
        return task -> {
            Dispute dispute = disputes.get(Vars.reference(task.getExecution()));
            Entry entry = FormGuard.written(records, task.getExecution());
            for (Finding finding : conflicts.inOrder(dispute)) {
                if (!ConflictOfInterest.mayConfirm(ActingUser.id(), finding)) {
                    throw new Refusal("You may not confirm a conflict of interest that is your own. Ask a colleague in the "
                            + office(partnerships.get(dispute.partnership())) + " to do it.");
                }
            }
            if (task.getExecution().getVariable(MediatorConflicts.MEDIATOR_GROUP) == null) {
                Partnership partnership = partnerships.get(dispute.partnership());
                conflicts.ask(dispute, entry.text(MediatorConflicts.OTHER_MEDIATOR), partnership.boardPost(BoardRole.MEDIATOR_FIRST)
                        .map(first -> "Another mediator").orElse("Who acts for the Independent Chair"), task.getExecution());
                tellOtherMediator(notices, partnership, dispute, entry);
            }
        };
    }

    private static String office(Partnership partnership) {
        return partnership.boardPost(BoardRole.OFFICE).orElseThrow().name();
    }

    /** Nobody is left who could countersign the choice, so every party is told of it and of the reasons for it (AMB-54, AMB-20). */
    private static void tellOtherMediator(NoticeWriter notices, Partnership partnership, Dispute dispute, Entry entry) {
        boolean forTheChair = partnership.boardPost(BoardRole.MEDIATOR_FIRST).isEmpty();
        String because = forTheChair ? "The Independent Chair takes no part in this dispute, so the " + office(partnership)
                + " has asked somebody to act in their place: "
                : "Neither the first mediator nor the Independent Chair can mediate, so the " + office(partnership)
                        + " has chosen another mediator: ";
        notices.tell(dispute.reference(), forTheChair ? "acting-chair" : "other-mediator", notices.parties(dispute.reference()),
                forTheChair ? "somebody acts for the Chair" : "another mediator was chosen", because
                        + MediatorNames.post(partnership, entry.text(MediatorConflicts.OTHER_MEDIATOR)) + ".\n\nWhy: "
                        + entry.text("otherMediatorWhy"));
    }
}
