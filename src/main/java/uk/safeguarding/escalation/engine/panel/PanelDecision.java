package uk.safeguarding.escalation.engine.panel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.Composition;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.form.FormGuard;
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
    private final PanelRuns runs;
    private final Clock clock;

    PanelDecision(DisputeRegister disputes, RecordRegister records, PanelCases cases, DisputeTexts texts, PanelRuns runs,
                  Clock clock) {
        this.disputes = disputes;
        this.records = records;
        this.cases = cases;
        this.texts = texts;
        this.runs = runs;
        this.clock = clock;
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
        refuseEarlyWaiver(dispute, waived);
        String missing = missing(dispute, stageEntry, panel, waived);
        if (!missing.isEmpty()) {
            throw new Refusal("The decision: the panel cannot decide yet.\n" + missing);
        }
    }

    /** A party has the time that it was given: its silence is no waiver before its representation was due (SGL-4.m, HAR-4.4e). */
    private void refuseEarlyWaiver(Dispute dispute, List<String> waived) {
        List<String> early = new ArrayList<>();
        for (Party party : disputes.parties(dispute.reference())) {
            if (waived.contains(party.id())) {
                runs.representationDue(dispute, party.id()).map(Date::toInstant).filter(due -> due.isAfter(clock.instant()))
                        .ifPresent(due -> early.add(name(dispute, party) + " has until " + texts.moment(due)));
            }
        }
        if (!early.isEmpty()) {
            throw new Refusal("Parties whose representation is waived: " + String.join("; ", early) + " to give its representation. "
                    + "Wait until then, or until the party waives it itself.");
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
        String parties = cases.notHeard(dispute, stageEntry).stream().filter(party -> !waived.contains(party.id()))
                .map(party -> name(dispute, party)).collect(Collectors.joining(", "));
        if (!parties.isEmpty()) {
            missing.append("Not heard yet: ").append(parties).append(". Wait for the representation, or record the waiver with the "
                    + "reason.\n");
        }
        return missing.toString().strip();
    }

    private String name(Dispute dispute, Party party) {
        return texts.party(texts.partnership(dispute.reference()), party);
    }
}
