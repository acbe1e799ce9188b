package uk.safeguarding.escalation.engine.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.Composition;
import uk.safeguarding.escalation.decision.panel.PanelFacts;
import uk.safeguarding.escalation.decision.panel.PanelFormation;
import uk.safeguarding.escalation.decision.panel.PanelMember;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.partnership.PanelRule;
import uk.safeguarding.escalation.engine.Vars;

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
    private final Accounts accounts;
    private final IdentityService identity;

    PanelChoice(DisputeRegister disputes, RecordRegister records, PanelCases cases, PanelPool pool, Panel panel, PanelSeats seats,
                Accounts accounts, @Lazy IdentityService identity) {
        this.disputes = disputes;
        this.records = records;
        this.cases = cases;
        this.pool = pool;
        this.panel = panel;
        this.seats = seats;
        this.accounts = accounts;
        this.identity = identity;
    }

    /** Somebody of a further member agency was found: they need an account, and see the partnership's tasks from now on. */
    void widen(DelegateTask task) {
        Entry found = PanelDelegates.record(records, task.getExecution());
        String user = accounts.userByEmail(found.text("furtherEmail")).orElseThrow(() -> new Refusal("E-mail address: nobody has "
                + "an account with this address. Ask an administrator to create the account in Admin, then answer again."));
        if (identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).tenantId(task.getTenantId()).count() == 0) {
            // somebody without a post would not see the tasks of a member
            identity.createTenantUserMembership(task.getTenantId(), user);
        }
    }

    /** The members are chosen, or further agencies are to be asked first. */
    void form(DelegateTask task) {
        Entry answer = PanelDelegates.record(records, task.getExecution());
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
        Stream<PanelMember> others = pool.of(dispute).stream().filter(member -> PanelFormation.check(rule, facts, List.of(member))
                .findings().stream().noneMatch(f -> f.about().equals(member.id()))).filter(member -> people.add(member.id()));
        return Stream.concat(chairs.stream(), others).toList();
    }
}
