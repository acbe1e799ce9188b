package uk.safeguarding.escalation.engine.board;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.Countersignature;
import uk.safeguarding.escalation.decision.Uninvolved;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Absences;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.partnership.Agency;
import uk.safeguarding.escalation.partnership.BoardPost;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.PanelRule;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostGroup;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.PostRole;

/**
 * Who decides as the Board's Chair: the post that the partnership's file names, else the Independent Chair, or whoever was found to
 * act in their place after a conflict of interest. Whether it is one to be employed by a party is the file's say (AMB-20, GEN-19).
 * Known to the models as {@code chair}.
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
    private final Concerns concerns;

    /**
     * @param partnerships the partnerships' directories
     * @param records      the register's records, which hold declared interests
     * @param directory    the board office
     * @param accounts     who holds which post
     * @param absences     who is there today
     * @param concerns     which agencies have to do with a dispute
     */
    public Chair(Partnerships partnerships, RecordRegister records, HandlerDirectory directory, Accounts accounts,
                 Absences absences, Concerns concerns) {
        this.partnerships = partnerships;
        this.records = records;
        this.directory = directory;
        this.accounts = accounts;
        this.absences = absences;
        this.concerns = concerns;
    }

    /**
     * Whether anybody is there who may decide. Where not, the board office finds an acting Chair first; it never decides
     * (AMB-20).
     */
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
        return allFree(Vars.reference(execution), group);
    }

    private boolean allFree(String reference, String group) {
        return free(reference, group).size() == accounts.members(group).size();
    }

    /**
     * Posts that say why a decision takes longer: the Chair's, or, while nobody can act as Chair, that which finds one
     * (AMB-07).
     */
    public List<String> delayGroups(DelegateExecution execution) {
        return explains(execution.getTenantId(), Vars.reference(execution), group(execution)).groups();
    }

    /** Users who say why a decision takes longer, where not all holders of the Chair's post may act. */
    public List<String> delayUsers(DelegateExecution execution) {
        return explains(execution.getTenantId(), Vars.reference(execution), group(execution)).users();
    }

    /** Who says why it takes longer while this post decides. */
    Who explains(String partnershipId, String reference, String group) {
        if (there(partnershipId, reference, group).isEmpty()) {
            return new Who(List.of(reachedThrough(partnershipId)), List.of());
        }
        return allFree(reference, group) ? new Who(List.of(group), List.of())
                : new Who(List.of(), List.copyOf(free(reference, group)));
    }

    /**
     * Whether somebody countersigns who acts for the Chair: a party employs whoever found them, and there is somebody who has
     * nothing to do with the dispute (AMB-54). Where there is nobody, the parties are told the choice and the reasons for it.
     */
    public boolean toBeCountersigned(DelegateExecution execution) {
        Partnership partnership = partnerships.get(execution.getTenantId());
        Set<String> finders = Stream.of(reachedThrough(execution), partnership.officeGroup()).map(partnership::boardPostOf)
                .flatMap(Optional::stream).map(BoardPost::employerAgencyId).filter(Objects::nonNull).collect(Collectors.toSet());
        return Countersignature.isNeeded(true, finders, concerns.of(Vars.reference(execution)).parties())
                && !countersigners(execution).isEmpty();
    }

    /** Posts of people who have nothing to do with the dispute, other than the one that was chosen (AMB-54). */
    public List<String> countersigners(DelegateExecution execution) {
        Object chosen = execution.getVariable("actingChair");
        return candidates(partnerships.get(execution.getTenantId()), Vars.reference(execution)).filter(g -> !g.equals(chosen)).toList();
    }

    /**
     * Posts that can act for the Chair: the Vice Chair first, then the other posts of the Board but the office, then, where nobody
     * whom a party employs may decide, the agencies' representatives: of all of them those with a holder who may act and is there.
     */
    Stream<String> candidates(Partnership partnership, String reference) {
        return Stream.concat(partnership.boardPosts().stream().filter(p -> p.role() != BoardRole.OFFICE)
                .sorted((a, b) -> Boolean.compare(b.role() == BoardRole.VICE_CHAIR, a.role() == BoardRole.VICE_CHAIR))
                .map(partnership::groupId), representatives(partnership)).filter(g -> mayAct(partnership.id(), reference, g));
    }

    private static Stream<String> representatives(Partnership partnership) {
        return partnership.rules().chair().parties() == PanelRule.Parties.INCLUDED ? Stream.empty()
                : partnership.agencies().stream().flatMap(agency -> partnership.postsWith(agency.id(), PostRole.BOARD_REPRESENTATIVE)
                        .stream()).map(PostRef::groupId);
    }

    /**
     * The post through which the Chair is reached, and which finds who acts in their place: the file's, else the office
     * (WOL-EX.3).
     */
    public String reachedThrough(DelegateExecution execution) {
        return reachedThrough(execution.getTenantId());
    }

    /** As {@link #reachedThrough(DelegateExecution)}, of a partnership. */
    public String reachedThrough(String partnershipId) {
        Partnership partnership = partnerships.get(partnershipId);
        return partnership.rules().chair().reachedThrough().map(id -> group(partnership, id)).orElseGet(partnership::officeGroup);
    }

    private static String group(Partnership partnership, String post) {
        return partnership.boardPosts().stream().filter(p -> p.id().equals(post)).map(partnership::groupId).findFirst().orElseThrow();
    }

    private String group(DelegateExecution execution) {
        return post(execution.getTenantId(), (String) execution.getVariable(CHAIR_GROUP));
    }

    /** The group of the post that decides: the one that was found to act, or the Chair's own where none was. */
    public String post(String partnershipId, String found) {
        Partnership partnership = partnerships.get(partnershipId);
        return Objects.requireNonNullElseGet(found, () -> partnership.rules().chair().post().map(id -> group(partnership, id))
                .orElseGet(() -> partnership.groupId(partnership.boardPost(BoardRole.INDEPENDENT_CHAIR).orElseThrow())));
    }

    /**
     * Holders of a post who may decide: they declared no interest, and hold neither the office nor the post that finds who acts,
     * whose finding may be at stake; where the file has it so, no party employs them (GEN-19).
     */
    public Set<String> free(String reference, String group) {
        Set<String> barred = records.ofKind(reference, EntryKind.CONFLICT_DECLARED).stream().map(e -> e.author())
                .collect(Collectors.toSet());
        barred.addAll(accounts.members(directory.office(reference)));
        Partnership partnership = directory.partnership(reference);
        barred.addAll(accounts.members(reachedThrough(partnership.id())));
        Set<String> free = accounts.members(group).stream().filter(u -> !barred.contains(u)).collect(Collectors.toSet());
        if (partnership.rules().chair().parties() == PanelRule.Parties.EXCLUDED) {
            Uninvolved facts = concerns.of(reference);
            free.removeIf(u -> concerns.employer(facts, reference, u, group).isPresent() || concerns.actsForParty(reference, u));
        }
        return free;
    }

    /** Why nobody who holds a post can decide, in words that follow its name. */
    public String whyNot(String partnershipId, String reference, String group) {
        Uninvolved facts = concerns.of(reference);
        return accounts.members(group).stream().flatMap(user -> concerns.employer(facts, reference, user, group).stream()).findFirst()
                .filter(against -> partnerships.get(partnershipId).rules().chair().parties() == PanelRule.Parties.EXCLUDED)
                .map(agency -> "is employed by " + partnerships.get(partnershipId).agency(agency).map(Agency::name).orElse(agency)
                        + ", which is a party to the dispute, acts for one, or declared an interest in it.")
                .orElse(free(reference, group).isEmpty() ? "has declared an interest, or nobody holds the post." : "is away.");
    }

    /** Whether a post can act for the Chair: somebody holds it who may and is there, and none of the agencies concerned has it. */
    boolean mayAct(String partnershipId, String reference, String group) {
        return !there(partnershipId, reference, group).isEmpty() && (partnerships.get(partnershipId).rules().chair().parties()
                == PanelRule.Parties.INCLUDED || concerns.uninvolved(reference, group));
    }

    /** The name of a post, of the Board or of an agency, by its group. */
    static String name(Partnership partnership, String group) {
        return partnership.allGroups().stream().filter(g -> g.id().equals(group)).map(PostGroup::name).findFirst().orElse(group);
    }

    /** Those of {@link #free} who are there today. */
    Set<String> there(String partnershipId, String reference, String group) {
        Set<String> there = new HashSet<>(free(reference, group));
        there.retainAll(absences.holdersThere(partnershipId, group));
        return there;
    }
}
