package uk.safeguarding.escalation.engine.board;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
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

    /**
     * @param partnerships the partnerships' directories
     * @param records      the register's records, which hold declared interests
     * @param directory    the board office
     * @param accounts     who holds which post
     */
    public Chair(Partnerships partnerships, RecordRegister records, HandlerDirectory directory, Accounts accounts) {
        this.partnerships = partnerships;
        this.records = records;
        this.directory = directory;
        this.accounts = accounts;
    }

    /** The Chair's post where all its holders may decide; the board office where nobody may. */
    public List<String> groups(DelegateExecution execution) {
        String group = group(execution);
        Set<String> free = free(Vars.reference(execution), group);
        return free.isEmpty() ? List.of(directory.office(Vars.reference(execution)))
                : free.size() == accounts.members(group).size() ? List.of(group) : List.of();
    }

    /** The holders of the Chair's post who declared no interest, where not all may decide. */
    public List<String> users(DelegateExecution execution) {
        String group = group(execution);
        Set<String> free = free(Vars.reference(execution), group);
        return free.size() == accounts.members(group).size() ? List.of() : List.copyOf(free);
    }

    private String group(DelegateExecution execution) {
        Partnership partnership = partnerships.get(execution.getTenantId());
        return Objects.requireNonNullElseGet((String) execution.getVariable(CHAIR_GROUP),
                () -> partnership.groupId(partnership.boardPost(BoardRole.INDEPENDENT_CHAIR).orElseThrow()));
    }

    /** Holders of a post who declared no interest in a dispute. */
    Set<String> free(String reference, String group) {
        Set<String> declared = records.ofKind(reference, EntryKind.CONFLICT_DECLARED).stream().map(e -> e.author())
                .collect(Collectors.toSet());
        return accounts.members(group).stream().filter(u -> !declared.contains(u)).collect(Collectors.toSet());
    }
}
