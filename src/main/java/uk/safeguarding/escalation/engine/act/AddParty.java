package uk.safeguarding.escalation.engine.act;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.Side;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.BoardBody;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Adds an agency to a dispute (GEN-20): wherever the parties act at this moment it gets its own task, the limit stays, and
 * whoever mediates or decides is checked again (GEN-19).
 */
@Component("addParty")
class AddParty implements JavaDelegate {

    private static final String BODY = "multiInstanceBody";

    private final Acts acts;
    private final DisputeRegister disputes;
    private final Partnerships partnerships;
    private final Accounts accounts;
    private final Sides sides;
    private final List<BoardBody> bodies;
    private final TaskFacts facts;
    private final NoticeWriter notices;
    private final RuntimeService runtime;
    private final PartyActivities activities;

    AddParty(Acts acts, DisputeRegister disputes, Partnerships partnerships, Accounts accounts, Sides sides,
             List<BoardBody> bodies, TaskFacts facts, NoticeWriter notices, @Lazy RuntimeService runtime,
             PartyActivities activities) {
        this.acts = acts;
        this.disputes = disputes;
        this.partnerships = partnerships;
        this.accounts = accounts;
        this.sides = sides;
        this.bodies = bodies;
        this.facts = facts;
        this.notices = notices;
        this.runtime = runtime;
        this.activities = activities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dispute dispute = acts.dispute(execution);
        acts.party(execution);
        if (disputes.outcome(dispute.reference()).isPresent()) {
            throw new Refusal("This dispute is no longer open: its outcome has been reached, so no agency can join it.");
        }
        Party party = party(execution, dispute);
        acts.keep(execution, EntryKind.PARTY_ADDED);
        disputes.addParty(dispute.reference(), party, ActingUser.id(), acts.now());
        joinWhereTheyAct(dispute, party);
        bodies.forEach(body -> body.checkAgain(dispute));
        bodies.forEach(body -> body.partyJoined(dispute, party));
        facts.refresh(dispute.reference());
        notices.partyAdded(dispute.reference(), party, (String) execution.getVariable("why"));
    }

    private Party party(DelegateExecution execution, Dispute dispute) {
        Partnership partnership = partnerships.get(dispute.partnership());
        String agency = (String) execution.getVariable("agency");
        String team = TeamAnswer.of((String) execution.getVariable("team"), "Team", agency, partnership);
        refuseSecond(dispute, agency, team);
        boolean teamJoins = disputes.parties(dispute.reference()).stream().anyMatch(p -> p.agency().equals(agency));
        String email = (String) execution.getVariable("practitionerEmail");
        Party party = new Party(Party.idOf(agency, teamJoins ? team : null), agency, team, side(execution),
                (String) execution.getVariable("practitioner"), email, null);
        return party.withPractitioner(accounts.userByEmail(email).filter(u -> sides.belongsTo(party, partnership, u))
                .filter(u -> !sides.standsForAnother(dispute.reference(), party, u)).orElse(null));
    }

    /** Who shares the concern joins on the raising side, where the policy has several complaining agencies (AMB-10). */
    private static Side side(DelegateExecution execution) {
        return "raising".equals(execution.getVariable("joinsOn")) ? Side.RAISING : Side.RECEIVING;
    }

    /** A further team of an agency can join where its teams are the parties, and then only one that is none yet. */
    private void refuseSecond(Dispute dispute, String agency, String team) {
        List<Party> ofAgency = disputes.parties(dispute.reference()).stream().filter(p -> p.agency().equals(agency)).toList();
        if (ofAgency.stream().anyMatch(p -> !p.isTeam() || p.team().equals(team))) {
            throw new Refusal("Agency: it already is a party to this dispute.");
        }
        if (!ofAgency.isEmpty() && team == null) {
            throw new Refusal("Team: teams of this agency are the parties, so choose the team that joins.");
        }
    }

    private void joinWhereTheyAct(Dispute dispute, Party party) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceBusinessKey(dispute.reference())
                .tenantIdIn(dispute.partnership()).list()) {
            for (ActivityInstance body : multiInstanceBodies(runtime.getActivityInstance(instance.getId()))) {
                String activity = body.getActivityId().substring(0, body.getActivityId().indexOf('#'));
                activities.element(party, instance.getProcessDefinitionId(), activity).ifPresent(element -> runtime
                        .createProcessInstanceModification(instance.getId()).startBeforeActivity(activity, body.getId())
                        .setVariableLocal(element, party.id()).execute());
            }
        }
    }

    private static List<ActivityInstance> multiInstanceBodies(ActivityInstance root) {
        List<ActivityInstance> bodies = new ArrayList<>();
        if (root != null) {
            if (BODY.equals(root.getActivityType())) {
                bodies.add(root);
            }
            for (ActivityInstance child : root.getChildActivityInstances()) {
                bodies.addAll(multiInstanceBodies(child));
            }
        }
        return bodies;
    }
}
