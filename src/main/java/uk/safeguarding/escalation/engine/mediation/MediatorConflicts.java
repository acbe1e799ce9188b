package uk.safeguarding.escalation.engine.mediation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.Candidate;
import uk.safeguarding.escalation.decision.ConflictOfInterest;
import uk.safeguarding.escalation.decision.Declaration;
import uk.safeguarding.escalation.decision.DisputeFacts;
import uk.safeguarding.escalation.decision.Finding;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.BoardBody;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.partnership.BoardPost;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.Partnership;

/** Applies the rule on conflicts of interest to the posts that can mediate, with the register's facts (SOL-2.6, GEN-19). */
@Component
public class MediatorConflicts implements BoardBody {

    /** The message with which a mediation is taken from its mediator. */
    public static final String MESSAGE = "conflictDeclared";
    /** Variable of the stage in which mediation takes place, and of the mediation: the post that mediates. */
    public static final String MEDIATOR_GROUP = "mediatorGroup";
    /** As {@link #MEDIATOR_GROUP}: those of its holders who may act, where not all may; absent otherwise. */
    public static final String MEDIATOR_USERS = "mediatorUsers";
    /** Variable of the stage alone: why those before were passed over. It can name what somebody declared. */
    static final String MEDIATOR_WHY = "mediatorWhy";
    /** Field of every form in which somebody names a mediator who is not on the policy's list: the group of the post. */
    public static final String OTHER_MEDIATOR = "otherMediator";

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Accounts accounts;
    private final ReachablePeople people;
    private final RunningLadder ladder;
    private final RuntimeService runtime;

    /** The rule itself is {@link ConflictOfInterest}; this only brings it the facts. */
    public MediatorConflicts(Partnerships partnerships, DisputeRegister disputes, RecordRegister records,
                             Accounts accounts, ReachablePeople people, RunningLadder ladder, @Lazy RuntimeService runtime) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.accounts = accounts;
        this.people = people;
        this.ladder = ladder;
        this.runtime = runtime;
    }

    /** Findings on everybody who can mediate, in the order of the policy: first mediator, Independent Chair, others proposed. */
    public List<Finding> inOrder(Dispute dispute) {
        Partnership partnership = partnerships.get(dispute.partnership());
        List<Finding> findings = new ArrayList<>();
        for (BoardRole role : List.of(BoardRole.MEDIATOR_FIRST, BoardRole.INDEPENDENT_CHAIR)) {
            partnership.boardPost(role).ifPresent(post -> findings.add(finding(dispute, partnership, post)));
        }
        records.all(dispute.reference()).stream().map(e -> e.text(OTHER_MEDIATOR)).filter(Objects::nonNull).distinct()
                .map(group -> finding(dispute, partnership, group)).forEach(findings::add);
        return findings;
    }

    private Finding finding(Dispute dispute, Partnership partnership, BoardPost post) {
        return check(dispute, partnership, partnership.groupId(post),
                post.employerAgencyId() == null ? Set.of() : Set.of(post.employerAgencyId()));
    }

    /** The finding on a post of the board or of an agency, by its group. */
    public Finding finding(Dispute dispute, Partnership partnership, String group) {
        Optional<BoardPost> board = partnership.boardPostOf(group);
        return board.isPresent() ? finding(dispute, partnership, board.get())
                : check(dispute, partnership, group, partnership.agenciesOf(Set.of(group)));
    }

    private Finding check(Dispute dispute, Partnership partnership, String group, Set<String> employers) {
        Map<String, Set<String>> holders = new HashMap<>();
        accounts.members(group).forEach(user -> holders.put(user, otherEmployers(partnership, group, user)));
        return ConflictOfInterest.check(new Candidate(group, holders, employers), facts(dispute));
    }

    /** Agencies in which somebody holds posts besides this one. */
    private Set<String> otherEmployers(Partnership partnership, String group, String user) {
        return partnership.agenciesOf(accounts.groupsOf(user).stream().filter(g -> !g.equals(group)).toList());
    }

    /**
     * Asks a post to mediate that somebody named in a form: those of its holders who are free of conflict, in the execution's
     * stage.
     *
     * @param group the post's group, or {@code null} where none was named
     * @param label the field's label, for the refusal
     * @throws Refusal where nobody who holds the post is free
     */
    public void ask(Dispute dispute, String group, String label, DelegateExecution execution) {
        Finding named = Optional.ofNullable(group).map(g -> finding(dispute, partnerships.get(dispute.partnership()), g))
                .filter(finding -> !finding.usersStillFree().isEmpty()).orElseThrow(() -> new Refusal(label
                        + ": choose a post that has no conflict of interest in this dispute."));
        execution.setVariable(MEDIATOR_GROUP, named.candidate().groupId());
        execution.setVariable(MEDIATOR_USERS, onlySome(named).map(users -> String.join(",", users)).orElse(null));
    }

    /**
     * Those of a post's holders who may act, where some may not.
     *
     * @return empty where every holder may, so that the post as a whole is asked
     */
    static Optional<Set<String>> onlySome(Finding finding) {
        return finding.usersStillFree().equals(finding.candidate().holderUserIds()) ? Optional.empty()
                : Optional.of(finding.usersStillFree());
    }

    private DisputeFacts facts(Dispute dispute) {
        List<Entry> entries = records.all(dispute.reference());
        Set<String> handledEarlier = entries.stream().filter(e -> e.partyId() != null).map(Entry::author)
                .collect(Collectors.toSet());
        List<Declaration> declarations = entries.stream().filter(e -> e.kind().equals(EntryKind.CONFLICT_DECLARED))
                .map(e -> new Declaration(e.author(), Optional.ofNullable(e.text("interest")).orElse("declared"))).toList();
        return new DisputeFacts(disputes.parties(dispute.reference()).stream().map(Party::agency).collect(Collectors.toSet()),
                handledEarlier, declarations);
    }

    /** Posts and people who declined or were taken off: they are not asked again. */
    public Set<String> steppedBack(Dispute dispute) {
        return people.steppedBack(dispute.reference());
    }

    /** Who mediates at this moment. */
    public Optional<String> mediator(Dispute dispute) {
        return variable(dispute, MEDIATOR_GROUP);
    }

    /** Who mediates is known in the stage alone, where the ladder waits for conflicts. */
    private Optional<String> variable(Dispute dispute, String name) {
        return ladder.of(dispute).flatMap(id -> ladder.waiting(id, MESSAGE)).map(id -> (String) runtime.getVariable(id, name));
    }

    /**
     * Checks the mediator again, after a party was added or an interest declared, and takes the mediation from one in conflict,
     * also while the board office has it to pass on.
     */
    @Override
    public void checkAgain(Dispute dispute) {
        Partnership partnership = partnerships.get(dispute.partnership());
        mediator(dispute).map(group -> finding(dispute, partnership, group))
                .filter(finding -> finding.conflicted() || stillActs(dispute, finding))
                .ifPresent(finding -> ladder.correlate(dispute, MESSAGE, "The mediation has ended."));
    }

    /**
     * Those on the policy's list and those who were named; while somebody mediates, also those who stand in for the Chair
     * (AMB-20).
     */
    @Override
    public boolean concerns(Dispute dispute, String user) {
        return inOrder(dispute).stream().anyMatch(f -> f.candidate().holderUserIds().contains(user))
                || ladder.of(dispute).filter(id -> ladder.waitsFor(id, MESSAGE)).isPresent()
                && standIns(partnerships.get(dispute.partnership())).stream().anyMatch(g -> accounts.members(g).contains(user));
    }

    /** Groups of the posts that can stand in for the Independent Chair: the Vice Chair first, then others of the Board (AMB-20). */
    static List<String> standIns(Partnership partnership) {
        return Stream.of(BoardRole.VICE_CHAIR, BoardRole.MEMBER).flatMap(role -> partnership.boardPosts(role).stream())
                .map(partnership::groupId).toList();
    }

    /** Whether somebody who is no longer free still is one of several who may act. */
    private boolean stillActs(Dispute dispute, Finding finding) {
        Set<String> mayAct = variable(dispute, MEDIATOR_USERS).map(users -> Set.of(users.split(",")))
                .orElse(finding.candidate().holderUserIds());
        return !finding.usersStillFree().containsAll(mayAct);
    }

    /** A finding as a record keeps it. */
    public static Map<String, Object> answers(Finding finding) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("group", finding.candidate().groupId());
        answers.put("conflicted", finding.conflicted());
        answers.put("reasons", finding.reasons().stream().map(r -> r.sentence()).toList());
        return answers;
    }
}
