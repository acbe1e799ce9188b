package uk.safeguarding.escalation.engine.panel;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.PanelMember;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.dispute.SittingPanel.Seat;
import uk.safeguarding.escalation.dispute.register.PanelRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.DisputeGrants;

/** Appoints members of a panel and takes them off: in the register, and in what they can see and do (GEN-19, GEN-26). */
@Component
class PanelSeats {

    /** Ids of the tasks that are the Panel Chair's, whoever chairs: the decision, and an interim direction (AMB-57). */
    private static final String[] CHAIRS_TASKS = {"panelDecision", "interimDirection"};
    private static final String ACTS = "resolution-panel-";

    private final PanelRegister panels;
    private final PanelCases cases;
    private final PanelRuns runs;
    private final RecordRegister records;
    private final DisputeGrants grants;
    private final PanelGuests guests;
    private final TaskService tasks;
    private final Clock clock;

    PanelSeats(PanelRegister panels, PanelCases cases, PanelRuns runs, RecordRegister records, DisputeGrants grants,
               PanelGuests guests, @Lazy TaskService tasks, Clock clock) {
        this.panels = panels;
        this.cases = cases;
        this.runs = runs;
        this.records = records;
        this.grants = grants;
        this.guests = guests;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Seats the chosen members. Who sits already keeps the seat and what they declared; who was not chosen again leaves.
     *
     * @param chair user id of the Panel Chair, one of the members (AMB-30)
     * @return the members who were not seated before
     */
    List<PanelMember> seat(Dispute dispute, Long stageEntry, List<PanelMember> chosen, String chair) {
        Optional<SittingPanel> before = cases.sitting(dispute, stageEntry);
        long panel = before.map(SittingPanel::id).orElseGet(() -> panels.form(dispute.reference(), stageEntry, chosenBy(dispute),
                clock.instant()));
        List<Seat> seats = before.map(SittingPanel::seats).orElse(List.of());
        seats.stream().filter(seat -> chosen.stream().noneMatch(member -> same(seat, member)))
                .forEach(seat -> takeOff(dispute, stageEntry, seat, "Not chosen again when the panel was made up."));
        List<PanelMember> joining = chosen.stream().filter(m -> seats.stream().noneMatch(seat -> same(seat, m))).toList();
        joining.forEach(m -> panels.appoint(panel, new Seat(0, m.id(), m.employer().orElse(null), m.represents().orElse(null),
                m.office().orElse(null), clock.instant()), chosenBy(dispute), clock.instant()));
        if (before.filter(b -> chair.equals(b.chair())).isEmpty()) {
            panels.chair(panel, chair, chosenBy(dispute), clock.instant());
            chairsTasks(dispute).forEach(task -> tasks.setAssignee(task.getId(), chair));
        }
        return joining;
    }

    private static boolean same(Seat seat, PanelMember member) {
        return seat.user().equals(member.id()) && Optional.ofNullable(seat.represents()).equals(member.represents());
    }

    private String chosenBy(Dispute dispute) {
        return records.latest(dispute.reference(), EntryKind.PANEL_FORMATION).map(Entry::author).orElse(ActingUser.id());
    }

    /**
     * Takes a member off. What the panel had done until then is noted with the reason; the member's tasks and the grants that
     * the engine leaves behind go (SOL-2.6a by analogy).
     */
    void takeOff(Dispute dispute, Long stageEntry, Seat seat, String because) {
        String acts = records.all(dispute.reference()).stream().filter(e -> e.kind().startsWith(ACTS))
                .map(e -> String.valueOf(e.id())).collect(Collectors.joining(", "));
        Map<String, Object> left = new LinkedHashMap<>();
        left.put("user", seat.user());
        left.put("because", because);
        left.put("actsUntilThen", acts);
        panels.leave(seat.id(), because, clock.instant());
        records.add(new Entry(0, dispute.reference(), stageEntry, null, EntryKind.PANEL_MEMBER_LEFT, ActingUser.id(),
                clock.instant(), left, null));
        runs.memberLeft(dispute, seat.user());
        chairsTasks(dispute).stream().filter(task -> seat.user().equals(task.getAssignee()))
                .forEach(task -> tasks.setAssignee(task.getId(), null));
        grants.withdraw(dispute.reference(), Set.of(), Set.of(seat.user()));
        guests.leave(dispute, seat.user());
    }

    private List<Task> chairsTasks(Dispute dispute) {
        return tasks.createTaskQuery().processInstanceBusinessKey(dispute.reference()).taskDefinitionKeyIn(CHAIRS_TASKS).list();
    }
}
