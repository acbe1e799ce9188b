package uk.safeguarding.escalation.engine.panel;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.dispute.SittingPanel.Seat;
import uk.safeguarding.escalation.engine.act.Acts;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;

/** Whoever forms a panel takes a member off for whom it would wait in vain, and makes it up (GEN-18, GEN-19). */
@Component("makeUpPanel")
class MakeUpPanel implements JavaDelegate {

    private final Acts acts;
    private final PanelCases cases;
    private final PanelRuns runs;
    private final PanelSeats seats;
    private final PanelSilence silence;
    private final PanelNotices notices;
    private final Accounts accounts;
    private final DisputeTexts texts;
    private final TaskFacts facts;

    MakeUpPanel(Acts acts, PanelCases cases, PanelRuns runs, PanelSeats seats, PanelSilence silence, PanelNotices notices,
                Accounts accounts, DisputeTexts texts, TaskFacts facts) {
        this.acts = acts;
        this.cases = cases;
        this.runs = runs;
        this.seats = seats;
        this.silence = silence;
        this.notices = notices;
        this.accounts = accounts;
        this.texts = texts;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dispute dispute = acts.byReference(execution);
        Long stageEntry = runs.stageEntry(dispute);
        SittingPanel sitting = cases.ruleIfAny(dispute).filter(rule -> runs.running(dispute))
                .flatMap(rule -> cases.sitting(dispute, stageEntry)).filter(panel -> isMine(silence.whoReplaces(dispute, panel)))
                .orElseThrow(() -> new Refusal("Reference of the dispute: there is no resolution panel that sits in a dispute "
                        + dispute.reference() + " and that you form. Check the reference; whoever forms the panel can do this."));
        Seat seat = leaves(execution, sitting);
        acts.keep(execution, EntryKind.MAKE_UP_PANEL);
        seats.takeOff(dispute, stageEntry, seat, "Replaced by whoever forms the panel: " + execution.getVariable("why"));
        notices.replaced(dispute, seat.user());
        runs.makeUp(dispute);
        facts.refresh(dispute.reference());
    }

    private Seat leaves(DelegateExecution execution, SittingPanel sitting) {
        return accounts.userByEmail((String) execution.getVariable("memberEmail")).flatMap(sitting::seatOf)
                .orElseThrow(() -> new Refusal("E-mail address of the member who leaves: nobody with this address sits on the panel. "
                        + "On it sit " + sitting.seats().stream().map(seat -> texts.user(seat.user()))
                        .collect(Collectors.joining(", ")) + "."));
    }

    private static boolean isMine(Who who) {
        return who.users().contains(ActingUser.id()) || who.groups().stream().anyMatch(ActingUser.groups()::contains);
    }
}
