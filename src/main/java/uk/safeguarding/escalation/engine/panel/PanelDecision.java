package uk.safeguarding.escalation.engine.panel;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.Composition;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.hearing.Hearing;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;

/**
 * When a panel may decide: it keeps the rule, every member has declared, every party was heard or its representation waived
 * (SGL-4.m, HAR-4.4e, GEN-19).
 */
@Component
class PanelDecision {

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final PanelCases cases;
    private final DisputeTexts texts;
    private final Hearing hearing;

    PanelDecision(DisputeRegister disputes, RecordRegister records, PanelCases cases, DisputeTexts texts, Hearing hearing) {
        this.disputes = disputes;
        this.records = records;
        this.cases = cases;
        this.texts = texts;
        this.hearing = hearing;
    }

    /** Refuses a decision that the panel may not make yet. */
    void decide(DelegateTask task) {
        Dispute dispute = disputes.get(Vars.reference(task.getExecution()));
        Long stageEntry = Vars.stageEntry(task.getExecution());
        SittingPanel panel = cases.sitting(dispute, stageEntry).orElseThrow();
        if (panel.sittingChair().filter(ActingUser.id()::equals).isEmpty()) {
            throw new Refusal("The decision: only the Panel Chair enters it, and that is not you. Ask the Panel Chair, or whoever forms "
                    + "the panel to name another.");
        }
        List<String> waived = PanelDelegates.list(FormGuard.written(records, task.getExecution()), "waivedFor");
        hearing.refuseEarlyWaiver(dispute, waived);
        String missing = missing(dispute, stageEntry, panel, waived);
        if (!missing.isEmpty()) {
            throw new Refusal("The decision: the panel cannot decide yet.\n" + missing);
        }
    }

    /**
     * What stands in the way of a decision, one sentence to a line; empty when the panel may decide.
     *
     * @param waived parties whose representation the Panel Chair records as waived
     */
    String missing(Dispute dispute, Long stageEntry, SittingPanel panel, List<String> waived) {
        StringBuilder missing = new StringBuilder();
        Composition composition = cases.check(dispute, cases.members(dispute, panel));
        if (!composition.accepted()) {
            missing.append(composition.reasons()).append("\nWhoever forms the panel has been asked to make it up.\n");
        }
        cases.undeclared(dispute, panel).forEach(user -> missing.append(texts.user(user))
                .append(" has not declared yet whether they have an interest. Whoever forms the panel can replace them: start \"")
                .append(PanelSilence.ACT).append("\" in Tasklist.\n"));
        String parties = hearing.missing(dispute, stageEntry, waived);
        if (!parties.isEmpty()) {
            missing.append("Not heard yet: ").append(parties).append(". Wait for the representation, or record the waiver with the "
                    + "reason.\n");
        }
        return missing.toString().strip();
    }
}
