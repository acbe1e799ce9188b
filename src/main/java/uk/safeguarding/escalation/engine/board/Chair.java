package uk.safeguarding.escalation.engine.board;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Absences;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Who decides as the Board's Chair: the Independent Chair, or whoever the office found to act in their place after a declared
 * interest (AMB-20). To be employed by a party is no conflict here. Known to the models as {@code chair}.
 */
@Component("chair")
public class Chair {

    /** Group of the post that acts for the Chair, in the stage. */
    static final String CHAIR_GROUP = "chairGroup";

    private final Partnerships partnerships;
    private final RecordRegister records;
    private final HandlerDirectory directory;
    private final Accounts accounts;
    private final Absences absences;

    /**
     * @param partnerships the partnerships' directories
     * @param records      the register's records, which hold declared interests
     * @param directory    the board office
     * @param accounts     who holds which post
     * @param absences     who is there today
     */
    public Chair(Partnerships partnerships, RecordRegister records, HandlerDirectory directory, Accounts accounts,
                 Absences absences) {
        this.partnerships = partnerships;
        this.records = records;
        this.directory = directory;
        this.accounts = accounts;
        this.absences = absences;
    }

    /** Whether anybody is there who may decide. Where not, the board office finds an acting Chair first; it never decides (AMB-20). */
    public boolean canAct(DelegateExecution execution) {
        return !there(execution.getTenantId(), Vars.reference(execution), group(execution)).isEmpty();
    }

    /** The Chair's post where all its holders may decide. */
    public List<String> groups(DelegateExecution execution) {
        String group = group(execution);
        return allFree(execution, group) ? List.of(group) : List.of();
    }

    /** The holders of the Chair's post who may decide, where not all may. */
    public List<String> users(DelegateExecution execution) {
        String group = group(execution);
        return allFree(execution, group) ? List.of() : List.copyOf(free(Vars.reference(execution), group));
    }

    private boolean allFree(DelegateExecution execution, String group) {
        return free(Vars.reference(execution), group).size() == accounts.members(group).size();
    }

    private String group(DelegateExecution execution) {
        return post(execution.getTenantId(), (String) execution.getVariable(CHAIR_GROUP));
    }

    /** The group of the post that decides: the one that the office found, or the Independent Chair's where it found none. */
    String post(String partnershipId, String found) {
        Partnership partnership = partnerships.get(partnershipId);
        return Objects.requireNonNullElseGet(found,
                () -> partnership.groupId(partnership.boardPost(BoardRole.INDEPENDENT_CHAIR).orElseThrow()));
    }

    /** Holders of a post who may decide: they declared no interest, and do not hold the office, whose finding may be at stake. */
    Set<String> free(String reference, String group) {
        Set<String> barred = records.ofKind(reference, EntryKind.CONFLICT_DECLARED).stream().map(e -> e.author())
                .collect(Collectors.toSet());
        barred.addAll(accounts.members(directory.office(reference)));
        return accounts.members(group).stream().filter(u -> !barred.contains(u)).collect(Collectors.toSet());
    }

    /** Those of {@link #free} who are there today. */
    Set<String> there(String partnershipId, String reference, String group) {
        Set<String> there = new HashSet<>(free(reference, group));
        there.retainAll(absences.holdersThere(partnershipId, group));
        return there;
    }
}
