package uk.safeguarding.escalation.engine.stage;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.partnership.BoardPost;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.Partnership;

/** Candidates of user tasks, as the models ask for them. Known to the models as {@code handlers}. */
@Component("handlers")
public class Handlers {

    private final HandlerDirectory directory;
    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;

    /**
     * @param directory    who acts where
     * @param partnerships the partnerships
     * @param disputes     the register's disputes
     * @param stages       the register's stages
     */
    public Handlers(HandlerDirectory directory, Partnerships partnerships, DisputeRegister disputes, StageRegister stages) {
        this.directory = directory;
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
    }

    /** Groups of the posts that act for the execution's party at its rung. */
    public List<String> groups(DelegateExecution execution) {
        return party(execution).groups();
    }

    /** Users who act for the execution's party at its rung. */
    public List<String> users(DelegateExecution execution) {
        return party(execution).users();
    }

    /** Whether anybody is known who can act for the execution's party at its rung (GEN-18). */
    public boolean known(DelegateExecution execution) {
        return !party(execution).nobody();
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

    /** What is still owed for a stage is owed by those who were asked in it, wherever the dispute is by now (SOL-2.7a). */
    private Who inStageOrLast(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        String party = Vars.party(execution);
        Who inStage = Optional.ofNullable(Vars.stageEntry(execution)).map(entry -> directory.inStage(reference, entry, party))
                .orElse(Who.NOBODY);
        return inStage.nobody() ? directory.last(reference, party) : inStage;
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
            return board;
        }
        String reference = Vars.reference(execution);
        String raising = disputes.raisingParty(reference).id();
        Who side = referredEntry(execution).map(entry -> directory.inStage(reference, entry, raising)).orElse(Who.NOBODY);
        return side.nobody() ? directory.last(reference, raising) : side;
    }

    private Who referredBoard(DelegateExecution execution) {
        return referredEntry(execution).map(entry -> withoutOffice(directory.inStage(Vars.reference(execution), entry, null),
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

    /** Groups of the raiser's own line managers (GEN-21). */
    public List<String> raiserManagers(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        Partnership partnership = partnerships.get(execution.getTenantId());
        return directory.at(reference, disputes.raisingParty(reference).id(), partnership.rungsOfStage(2).get(0).id(), null)
                .groups();
    }

    /** Groups of the safeguarding leads of the party that declared the risk. */
    public List<String> safeguardingLeads(DelegateExecution execution) {
        String agency = disputes.party(Vars.reference(execution), Vars.party(execution)).agency();
        return partnerships.get(execution.getTenantId()).safeguardingLeads(agency).stream().map(p -> p.groupId()).toList();
    }

    /** The group of the board office. */
    public String office(DelegateExecution execution) {
        return board(execution, BoardRole.OFFICE);
    }

    private String board(DelegateExecution execution, BoardRole role) {
        Partnership partnership = partnerships.get(execution.getTenantId());
        BoardPost post = partnership.boardPost(role).orElseThrow();
        return partnership.groupId(post);
    }

    /** The user who raised the dispute. */
    public String raiser(DelegateExecution execution) {
        return disputes.get(Vars.reference(execution)).raisedBy();
    }
}
