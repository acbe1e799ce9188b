package uk.safeguarding.escalation.engine.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.Composition;
import uk.safeguarding.escalation.decision.panel.FoundAgency;
import uk.safeguarding.escalation.decision.panel.PanelFacts;
import uk.safeguarding.escalation.decision.panel.PanelFinding;
import uk.safeguarding.escalation.decision.panel.PanelFormation;
import uk.safeguarding.escalation.decision.panel.PanelMember;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.partnership.PanelRule;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FormGuard;

/**
 * What people answer about a panel's composition: further people for the pool, and the members. Whoever is chosen is checked
 * against the rule with the facts of that moment; nothing here relaxes it (SGL-4.k, HAR-4.4c, AMB-35).
 */
@Component
class PanelChoice {

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final PanelCases cases;
    private final PanelPool pool;
    private final Panel panel;
    private final PanelSeats seats;
    private final PanelGuests guests;

    PanelChoice(DisputeRegister disputes, RecordRegister records, PanelCases cases, PanelPool pool, Panel panel, PanelSeats seats,
                PanelGuests guests) {
        this.disputes = disputes;
        this.records = records;
        this.cases = cases;
        this.pool = pool;
        this.panel = panel;
        this.seats = seats;
        this.guests = guests;
    }

    /** Somebody of a further member agency was found: they need an account, and nothing may stand against them (HAR-4.4c). */
    void widen(DelegateTask task) {
        Entry found = FormGuard.written(records, task.getExecution());
        Dispute dispute = disputes.get(found.reference());
        Optional.ofNullable(found.text("furtherAgencyName")).ifPresent(name -> refuseUnlessNew(dispute, name));
        PanelMember member = pool.found(dispute, found).orElseThrow(() -> new Refusal("E-mail address: nobody has an account with "
                + "this address. Ask an administrator to create the account in Admin, then answer again."));
        List<PanelFinding> against = cases.against(dispute, member);
        if (!against.isEmpty()) {
            throw new Refusal("E-mail address: this person cannot be asked.\n" + against.stream().map(PanelFinding::sentence)
                    .collect(Collectors.joining("\n")) + "\nAsk somebody else and send the form again.");
        }
    }

    /** A typed name must not be a way round the rule: what the directory or an earlier answer has is not entered anew. */
    private void refuseUnlessNew(Dispute dispute, String name) {
        String field = "Name of that member of the Board: ";
        if (!FoundAgency.isName(name)) {
            throw new Refusal(field + "this is no name. Enter the agency's full name as the Board has it.");
        }
        Map<String, String> others = new HashMap<>(cases.facts(dispute).board().names());
        others.remove(FoundAgency.id(name));
        FoundAgency.known(name, others).ifPresent(known -> {
            throw new Refusal(field + "this could be " + known + ", which is entered already. If it is, choose it in the list, or "
                    + "enter it by the same name as before; an agency of the directory that the list does not have is no member of "
                    + "the Board and cannot be asked. If it is another agency, enter its full name as the Board has it.");
        });
    }

    /** The members are chosen, or further agencies are to be asked first. */
    void form(DelegateTask task) {
        Entry answer = FormGuard.written(records, task.getExecution());
        if (!"form".equals(answer.text("formationStep"))) {
            return;
        }
        Dispute dispute = disputes.get(answer.reference());
        List<PanelMember> members = withChair(dispute, PanelDelegates.list(answer, "panelMembers"), answer.text("panelChair"));
        refuseUnlessAccepted(dispute, members);
        task.getExecution().setVariable(Vars.CHOSEN_PANEL, members.stream().map(PanelPool::choice).collect(Collectors.joining("\n")));
        task.getExecution().setVariable(Vars.CHOSEN_CHAIR, answer.text("panelChair"));
    }

    /** The people that a form named, and the Panel Chair, who sits by office where not chosen as a member (AMB-30). */
    List<PanelMember> withChair(Dispute dispute, List<String> choices, String chair) {
        List<PanelMember> members = new ArrayList<>();
        for (String choice : choices) {
            members.add(pool.chosen(dispute, choice).or(() -> panel.chairs(dispute).stream()
                    .filter(member -> PanelPool.choice(member).equals(choice)).findFirst()).orElseThrow(() -> new Refusal(
                            "Members of the panel: somebody whom you chose can no longer be asked. Open the task again; the list is "
                                    + "made anew.")));
        }
        if (members.stream().noneMatch(member -> member.id().equals(chair))) {
            members.add(panel.chairs(dispute).stream().filter(member -> member.id().equals(chair)).findFirst().orElseThrow(
                    () -> new Refusal("Panel Chair: this person is not among the members. Choose them as a member too, or choose "
                            + "another chair.")));
        }
        return members;
    }

    private void refuseUnlessAccepted(Dispute dispute, List<PanelMember> members) {
        Composition composition = cases.check(dispute, members);
        if (!composition.accepted()) {
            throw new Refusal("Members of the panel: this panel may not sit.\n" + composition.reasons()
                    + "\nChoose other members and send the form again.");
        }
    }

    /** The chosen members take their seats, if they may still sit. */
    void seat(DelegateExecution execution) {
        Dispute dispute = disputes.get(Vars.reference(execution));
        String chair = (String) execution.getVariable(Vars.CHOSEN_CHAIR);
        List<PanelMember> members = chosen(dispute, execution.getVariable(Vars.CHOSEN_PANEL), chair);
        refuseUnlessAccepted(dispute, members);
        seats.seat(dispute, Vars.stageEntry(execution), members, chair);
        // somebody without a post would not see the tasks of a member
        members.forEach(member -> guests.admit(dispute.partnership(), member.id()));
    }

    /** The members chosen before they sit, as the process remembers them. */
    List<PanelMember> chosen(Dispute dispute, Object remembered, String chair) {
        return withChair(dispute, Optional.ofNullable((String) remembered).map(lines -> List.of(lines.split("\n")))
                .orElse(List.of()), chair);
    }

    /** Who may chair: by office, and anybody else of the pool who may sit (AMB-30). */
    List<PanelMember> whoMayChair(Dispute dispute) {
        List<PanelMember> chairs = panel.chairs(dispute);
        Set<String> people = chairs.stream().map(PanelMember::id).collect(Collectors.toSet());
        PanelRule rule = cases.rule(dispute);
        PanelFacts facts = cases.facts(dispute);
        Stream<PanelMember> others = pool.of(dispute).stream().filter(member -> PanelFormation.against(rule, facts, member)
                .isEmpty()).filter(member -> people.add(member.id()));
        return Stream.concat(chairs.stream(), others).toList();
    }
}
