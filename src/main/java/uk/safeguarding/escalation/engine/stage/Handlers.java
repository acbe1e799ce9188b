package uk.safeguarding.escalation.engine.stage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.Countersignature;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.partnership.Partnership;

/** Candidates of user tasks, as the models ask for them. Known to the models as {@code handlers}. */
@Component("handlers")
public class Handlers {

    private final Accounts accounts;
    private final ReachablePeople people;
    private final HandlerDirectory directory;
    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final ConfirmationLimits confirmations;
    private final RoundTableRung roundTable;

    /**
     * @param accounts     who holds which post
     * @param people       who can be reached
     * @param directory    who acts where
     * @param partnerships the partnerships
     * @param disputes     the register's disputes
     * @param stages       the register's stages
     * @param confirmations who confirms what was agreed
     * @param roundTable   the rung of a round table that agreed
     */
    public Handlers(Accounts accounts, ReachablePeople people, HandlerDirectory directory, Partnerships partnerships,
                    DisputeRegister disputes, StageRegister stages, ConfirmationLimits confirmations, RoundTableRung roundTable) {
        this.accounts = accounts;
        this.people = people;
        this.directory = directory;
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.confirmations = confirmations;
        this.roundTable = roundTable;
    }

    /** Groups of the posts that act for the execution's party at its rung. */
    public List<String> groups(DelegateExecution execution) {
        return partyOrWhoStepsIn(execution).groups();
    }

    /** Users who act for the execution's party at its rung. */
    public List<String> users(DelegateExecution execution) {
        return partyOrWhoStepsIn(execution).users();
    }

    /** Whether anybody is known who can act for the execution's party at its rung (GEN-18). */
    public boolean known(DelegateExecution execution) {
        return !party(execution).nobody();
    }

    /**
     * Whether every challenged party has somebody now who acts at a rung; a step whose people are all absent is passed over
     * (HAR-T.5, AMB-32).
     */
    public boolean anybodyAt(DelegateExecution execution, String rung) {
        return directory.challengedSideActs(Vars.reference(execution), rung);
    }

    private Who partyOrWhoStepsIn(DelegateExecution execution) {
        return people.orWhoStepsIn(Vars.reference(execution), Vars.party(execution), party(execution));
    }

    private Who party(DelegateExecution execution) {
        return directory.at(Vars.reference(execution), Vars.party(execution), (String) execution.getVariable(Vars.RUNG),
                Vars.stageEntry(execution));
    }

    /** Groups that were asked to act for the execution's party in its stage, or, outside the stages, in its last one. */
    public List<String> lastGroups(DelegateExecution execution) {
        return inStageOrLast(execution).groups();
    }

    /** Users who were asked to act for the execution's party in its stage, or, outside the stages, in its last one. */
    public List<String> lastUsers(DelegateExecution execution) {
        return inStageOrLast(execution).users();
    }

    /**
     * What is still owed for a stage is owed by those who were asked in it, wherever the dispute is by now (SOL-2.7a); where none
     * of them can be reached any more, by those who act for the party now, else by whoever steps in for it.
     */
    private Who inStageOrLast(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        String party = Vars.party(execution);
        Who inStage = Optional.ofNullable(Vars.stageEntry(execution)).map(entry -> people.inStage(reference, entry, party))
                .orElseGet(() -> atRoundTable(execution, party));
        return people.orWhoStepsIn(reference, party, inStage.nobody() ? people.last(reference, party) : inStage);
    }

    /**
     * Outside the stages: a party's people at the round table that agreed, where it is of a higher rung than the open stage
     * was.
     */
    private Who atRoundTable(DelegateExecution execution, String party) {
        String reference = Vars.reference(execution);
        return Vars.stageEntry(execution) != null || party == null ? Who.NOBODY : roundTable.settled(reference)
                .map(rung -> directory.at(reference, party, rung.id(), null)).orElse(Who.NOBODY);
    }

    /**
     * Groups of those to whom the dispute was referred in the execution's stage: on the raising side, or at the board
     * (SOL-2.8b). Where the execution belongs to no stage, the last one counts.
     */
    public List<String> referredGroups(DelegateExecution execution) {
        return referred(execution).groups();
    }

    /** Users to whom the dispute was referred in the execution's stage. */
    public List<String> referredUsers(DelegateExecution execution) {
        return referred(execution).users();
    }

    /**
     * The party for which they act to whom the dispute was referred: the raising one, or {@code null} for the board. It decides
     * what their tasks show: a party's own records and what is shared, or, to the board, the whole record.
     */
    public String referredParty(DelegateExecution execution) {
        return referredBoard(execution).nobody() ? disputes.raisingParty(Vars.reference(execution)).id() : null;
    }

    private Who referred(DelegateExecution execution) {
        Who board = referredBoard(execution);
        if (!board.nobody()) {
            Who reachable = people.reachableAtBoard(Vars.reference(execution), board);
            return reachable.nobody() ? new Who(List.of(office(execution)), List.of()) : reachable;
        }
        String reference = Vars.reference(execution);
        String raising = disputes.raisingParty(reference).id();
        Who seniors = atRoundTable(execution, raising);
        Who side = !seniors.nobody() ? seniors : referredEntry(execution).map(entry -> people.inStage(reference, entry, raising))
                .orElse(Who.NOBODY);
        return people.orWhoStepsIn(reference, raising, side.nobody() ? people.last(reference, raising) : side);
    }

    private Who referredBoard(DelegateExecution execution) {
        return referredEntry(execution).map(entry -> withoutOffice(people.inStage(Vars.reference(execution), entry, null),
                execution)).orElse(Who.NOBODY);
    }

    private Optional<Long> referredEntry(DelegateExecution execution) {
        return Optional.ofNullable(Vars.stageEntry(execution))
                .or(() -> stages.lastLeft(Vars.reference(execution)).map(StageEntry::id));
    }

    /** The office passes a dispute on; it is not the one to whom the dispute was referred. */
    private Who withoutOffice(Who board, DelegateExecution execution) {
        String office = office(execution);
        return new Who(board.groups().stream().filter(g -> !g.equals(office)).toList(), board.users());
    }

    /**
     * The party that writes the confirmation: the challenged one where the policy gives it a time for that (WOL-4.1h, AMB-59), else
     * that of those to whom the dispute was referred.
     */
    public String confirmingParty(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        return confirmations.of(reference).isPresent() ? challenged(reference) : referredParty(execution);
    }

    /** Groups of those who write the confirmation. */
    public List<String> confirmingGroups(DelegateExecution execution) {
        return confirming(execution).groups();
    }

    /** Users who write the confirmation. */
    public List<String> confirmingUsers(DelegateExecution execution) {
        return confirming(execution).users();
    }

    private Who confirming(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        if (confirmations.of(reference).isEmpty()) {
            return referred(execution);
        }
        String party = challenged(reference);
        return people.orWhoStepsIn(reference, party, people.inStage(reference, confirmations.agreed(reference).orElseThrow().id(),
                party));
    }

    private String challenged(String reference) {
        return disputes.parties(reference).stream().filter(p -> !p.raising()).map(Party::id).findFirst().orElseThrow();
    }

    /**
     * Groups of the own line managers of the execution's raising party (GEN-21), else of its safeguarding leads, else the board
     * office. A post that only the person holds who asks for the withdrawal does not count: somebody else has to agree.
     */
    public List<String> raiserManagers(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        String asker = (String) execution.getVariable(Vars.STARTED_BY);
        Partnership partnership = partnerships.get(execution.getTenantId());
        Party raising = disputes.party(reference, Vars.party(execution));
        String rung = partnership.rungsOfStage(2).get(0).id();
        List<String> managers = heldByAnother(directory.at(reference, raising.id(), rung, null).groups(), asker);
        List<String> leads = managers.isEmpty() ? heldByAnother(directory.safeguardingLeads(reference, raising.id()), asker)
                : managers;
        return leads.isEmpty() ? List.of(office(execution)) : leads;
    }

    private List<String> heldByAnother(List<String> groups, String asker) {
        return groups.stream().filter(g -> accounts.members(g).stream().anyMatch(u -> !u.equals(asker))).toList();
    }

    /** Groups of those who protect the adult after a declaration of immediate risk. */
    public List<String> protectorGroups(DelegateExecution execution) {
        return people.protectors(Vars.reference(execution), Vars.party(execution)).groups();
    }

    /** Users who protect the adult after a declaration of immediate risk, where no safeguarding lead can be reached. */
    public List<String> protectorUsers(DelegateExecution execution) {
        return people.protectors(Vars.reference(execution), Vars.party(execution)).users();
    }

    /** The group of the board office. */
    public String office(DelegateExecution execution) {
        return partnerships.get(execution.getTenantId()).officeGroup();
    }

    /** Id of the raising party. */
    public String raisingParty(DelegateExecution execution) {
        return disputes.raisingParty(Vars.reference(execution)).id();
    }

    /** Whether the employer of the board office is a party, so that its acts of judgement are countersigned (AMB-41, AMB-54). */
    public boolean officeOfParty(DelegateExecution execution) {
        Set<String> employers = partnerships.get(execution.getTenantId()).officeEmployer().map(Set::of).orElse(Set.of());
        return Countersignature.isNeeded(true, employers, disputes.parties(Vars.reference(execution)).stream().map(Party::agency)
                .collect(Collectors.toSet()));
    }

    /** The user who raised the dispute. */
    public String raiser(DelegateExecution execution) {
        return disputes.get(Vars.reference(execution)).raisedBy();
    }
}
