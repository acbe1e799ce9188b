package uk.safeguarding.escalation.engine.panel;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.PanelChange;
import uk.safeguarding.escalation.decision.panel.PanelFinding;
import uk.safeguarding.escalation.decision.panel.PanelFormation;
import uk.safeguarding.escalation.decision.panel.PanelMember;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.BoardBody;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.engine.stage.Deadlines;

/**
 * Holds a panel to its rule while it is formed and while it sits: who may no longer sit is taken off, and where the panel then
 * breaks the rule, whoever forms it is asked to make it up (GEN-19, GEN-20).
 */
@Component
class PanelWatch implements BoardBody {

    private final PanelCases cases;
    private final PanelPool pool;
    private final Panel panel;
    private final PanelSeats seats;
    private final PanelRuns runs;
    private final PanelNotices notices;
    private final Deadlines deadlines;
    private final DisputeRegister disputes;
    private final Accounts accounts;
    private final ObjectProvider<TaskFacts> facts;
    private final PanelInstigation instigation;
    private final PanelSilence silence;

    PanelWatch(PanelCases cases, PanelPool pool, Panel panel, PanelSeats seats, PanelRuns runs, PanelNotices notices,
               Deadlines deadlines, DisputeRegister disputes, Accounts accounts, ObjectProvider<TaskFacts> facts,
               PanelInstigation instigation, PanelSilence silence) {
        this.cases = cases;
        this.pool = pool;
        this.panel = panel;
        this.seats = seats;
        this.runs = runs;
        this.notices = notices;
        this.deadlines = deadlines;
        this.disputes = disputes;
        this.accounts = accounts;
        this.facts = facts;
        this.instigation = instigation;
        this.silence = silence;
    }

    @Override
    public boolean concerns(Dispute dispute, String user) {
        return cases.ruleIfAny(dispute).isPresent() && (instigation.open(dispute) || runs.running(dispute)) && (panel.hasDuty(dispute, user)
                || pool.of(dispute).stream().anyMatch(member -> member.id().equals(user))
                || cases.sitting(dispute, runs.stageEntry(dispute)).flatMap(sitting -> sitting.seatOf(user)).isPresent());
    }

    @Override
    public void checkAgain(Dispute dispute) {
        instigation.checkAgain(dispute);
        if (!runs.running(dispute)) {
            return;
        }
        Long stageEntry = runs.stageEntry(dispute);
        cases.sitting(dispute, stageEntry).ifPresentOrElse(sitting -> checkAgain(dispute, stageEntry, sitting),
                () -> runs.proposeAnew(dispute));
    }

    private void checkAgain(Dispute dispute, Long stageEntry, SittingPanel before) {
        before.seats().stream().filter(seat -> gone(dispute, seat)).forEach(seat -> seats.takeOff(dispute, stageEntry, seat,
                "Holds no post of the partnership any more, so this member can be reached no longer."));
        SittingPanel sitting = cases.sitting(dispute, stageEntry).orElseThrow();
        PanelChange change = PanelFormation.recheck(cases.rule(dispute), cases.facts(dispute), cases.members(dispute, sitting));
        for (PanelMember member : change.removed()) {
            sitting.seatOf(member.id()).ifPresent(seat -> seats.takeOff(dispute, stageEntry, seat, because(change, member)));
        }
        boolean chairLeft = cases.sitting(dispute, stageEntry).flatMap(SittingPanel::sittingChair).isEmpty();
        if (!change.removed().isEmpty()) {
            notices.membersLeft(dispute, change);
        }
        if (!change.mayDecide() || chairLeft) {
            runs.makeUp(dispute);
        }
    }

    private boolean gone(Dispute dispute, SittingPanel.Seat seat) {
        return !accounts.seesTasks(seat.user(), dispute.partnership());
    }

    /**
     * Who left all their posts leaves the panel too, so that it never waits for somebody who sees nothing of it. For whoever is
     * away or silent, those who form the panel are told how to replace them.
     */
    @Override
    public void everyMorning(String partnership) {
        for (String reference : runs.references(partnership)) {
            Dispute dispute = disputes.get(reference);
            boolean somebodyGone = cases.sitting(dispute, runs.stageEntry(dispute)).filter(sitting -> sitting.seats().stream()
                    .anyMatch(seat -> gone(dispute, seat))).isPresent();
            if (somebodyGone) {
                disputes.lock(reference);
                checkAgain(dispute);
                facts.getObject().refresh(reference);
            }
            cases.sitting(dispute, runs.stageEntry(dispute)).ifPresent(sitting -> silence.tell(dispute, sitting));
        }
    }

    private static String because(PanelChange change, PanelMember member) {
        List<PanelFinding> findings = change.because().stream().filter(f -> f.about().equals(member.id())).toList();
        return findings.stream().map(PanelFinding::sentence).collect(Collectors.joining("\n"));
    }

    /** The panel stays; its house target becomes one working day, and its chair may give a direction meanwhile (AMB-57). */
    @Override
    public void riskDeclared(Dispute dispute) {
        if (runs.running(dispute)) {
            runs.dueBy(dispute, deadlines.atImmediateRisk(dispute.partnership()));
            cases.sitting(dispute, runs.stageEntry(dispute)).ifPresent(sitting -> {
                notices.risk(dispute, sitting);
                runs.risk(dispute);
            });
        }
    }
}
