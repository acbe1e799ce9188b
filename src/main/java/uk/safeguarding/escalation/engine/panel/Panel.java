package uk.safeguarding.escalation.engine.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.PanelMember;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Absences;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.partnership.BoardPost;
import uk.safeguarding.escalation.partnership.PanelDuties;
import uk.safeguarding.escalation.partnership.PanelRule;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Who does what around a resolution panel, and its result, as the models ask for them. Nobody rules on their own conflict: where
 * the first post has one, or nobody who holds it is there, the next is asked, else the board office (AMB-20, AMB-30). Known to
 * the models as {@code panel}.
 */
@Component("panel")
public class Panel {

    private final PanelCases cases;
    private final PanelRuns runs;
    private final DisputeRegister disputes;
    private final Partnerships partnerships;
    private final HandlerDirectory directory;
    private final Accounts accounts;
    private final Absences absences;
    private final DisputeTexts texts;

    Panel(PanelCases cases, PanelRuns runs, DisputeRegister disputes, Partnerships partnerships, HandlerDirectory directory,
          Accounts accounts, Absences absences, DisputeTexts texts) {
        this.cases = cases;
        this.runs = runs;
        this.disputes = disputes;
        this.partnerships = partnerships;
        this.directory = directory;
        this.accounts = accounts;
        this.absences = absences;
        this.texts = texts;
    }

    /**
     * Groups of the posts that have a duty around the panel, as long as every holder may act.
     *
     * @param duty {@code instigatedBy}, {@code formedBy}, {@code overseenBy} or {@code widenedBy}, as in the partnership's file
     */
    public List<String> groups(DelegateExecution execution, String duty) {
        return who(dispute(execution), duty).groups();
    }

    /** As {@link #groups}: holders of a post who may act, where not all may. */
    public List<String> users(DelegateExecution execution, String duty) {
        return who(dispute(execution), duty).users();
    }

    /** Whether somebody confirms the independence of the panel before it sits (HAR-4.4b). */
    public boolean overseen(DelegateExecution execution) {
        return !cases.rule(dispute(execution)).duties().overseenBy().isEmpty();
    }

    /** Users who sit and have not been asked yet to declare whether they have an interest (GEN-19). */
    public List<String> toDeclare(DelegateExecution execution) {
        Set<String> asked = runs.declaring(dispute(execution));
        return sitting(execution).map(panel -> cases.undeclared(dispute(execution), panel)).orElse(List.of()).stream()
                .filter(user -> !asked.contains(user)).toList();
    }

    /** The Panel Chair's user id; {@code null} while nobody chairs: whoever is named next gets the chair's open tasks. */
    public String chair(DelegateExecution execution) {
        return sitting(execution).orElseThrow().sittingChair().orElse(null);
    }

    /** The agencies of a member: those that employ them, and the one for which they sit (AMB-34). */
    List<String> agencies(DelegateExecution execution, String user) {
        Set<String> agencies = new TreeSet<>(partnerships.get(dispute(execution).partnership()).employersOf(accounts.groupsOf(user)));
        sitting(execution).flatMap(panel -> panel.seatOf(user)).ifPresent(seat -> Stream.of(seat.employer(), seat.represents())
                .filter(Objects::nonNull).forEach(agencies::add));
        return List.copyOf(agencies);
    }

    /** How the stage ends that the panel decides: the name of a {@link LeftReason}. Its decision binds (SGL-4.n, HAR-4.4f). */
    public String result(DelegateExecution execution) {
        return LeftReason.RESOLVED_BINDING.name();
    }

    private Optional<SittingPanel> sitting(DelegateExecution execution) {
        return cases.sitting(dispute(execution), Vars.stageEntry(execution));
    }

    private Dispute dispute(DelegateExecution execution) {
        return disputes.get(Vars.reference(execution));
    }

    Who who(Dispute dispute, String duty) {
        return who(dispute, duty(dispute, duty));
    }

    private List<String> duty(Dispute dispute, String duty) {
        PanelDuties duties = cases.rule(dispute).duties();
        return switch (duty) {
            case "instigatedBy" -> duties.instigatedBy();
            case "formedBy" -> duties.formedBy();
            case "overseenBy" -> duties.overseenBy();
            case "widenedBy" -> duties.widenedBy();
            default -> throw new IllegalArgumentException("There is no duty '" + duty + "' around a panel");
        };
    }

    /** The first post with a holder who is free and there; else the office, and whoever is free and away, for their return. */
    private Who who(Dispute dispute, List<String> posts) {
        Who there = whoIsThere(dispute, posts);
        if (!there.nobody()) {
            return there;
        }
        Who away = posts(dispute, posts).stream().map(post -> free(dispute, post)).filter(who -> !who.nobody()).findFirst()
                .orElse(Who.NOBODY);
        List<String> groups = new ArrayList<>(away.groups());
        groups.add(directory.office(dispute.reference()));
        return new Who(groups, away.users());
    }

    private Who whoIsThere(Dispute dispute, List<String> posts) {
        return posts(dispute, posts).stream().filter(post -> absences.holdersThere(dispute.partnership(), group(dispute, post))
                .stream().anyMatch(user -> free(dispute, post, user))).map(post -> free(dispute, post)).findFirst()
                .orElse(Who.NOBODY);
    }

    /** The holders of a post who may act, away or not: all of them as the post, some of them by name. */
    private Who free(Dispute dispute, BoardPost post) {
        List<String> holders = accounts.members(group(dispute, post));
        List<String> free = holders.stream().filter(user -> free(dispute, post, user)).toList();
        return free.isEmpty() ? Who.NOBODY : free.size() == holders.size() ? new Who(List.of(group(dispute, post)), List.of())
                : new Who(List.of(), free);
    }

    private String group(Dispute dispute, BoardPost post) {
        return partnerships.get(dispute.partnership()).groupId(post);
    }

    /** Who has a duty around the panel, is free of conflict and is there today; nobody where the office would be asked. */
    Who whoIsThere(Dispute dispute, String duty) {
        return whoIsThere(dispute, duty(dispute, duty));
    }

    /** Whether a user holds a post of a duty and may act in it. */
    boolean mayAct(Dispute dispute, String duty, String user) {
        return posts(dispute, duty(dispute, duty)).stream().anyMatch(post -> accounts.members(group(dispute, post)).contains(user)
                && free(dispute, post, user));
    }

    /** Names of the posts of a duty, as the partnership's file has them. */
    List<String> names(Dispute dispute, String duty) {
        return posts(dispute, duty(dispute, duty)).stream().map(BoardPost::name).toList();
    }

    /** Who may chair by office, the first in the policy's order first (AMB-30, AMB-20). */
    List<PanelMember> chairs(Dispute dispute) {
        List<PanelMember> chairs = new ArrayList<>();
        for (BoardPost post : posts(dispute, cases.rule(dispute).duties().chairedBy())) {
            accounts.members(partnerships.get(dispute.partnership()).groupId(post)).stream()
                    .filter(user -> free(dispute, post, user)).forEach(user -> chairs.add(PanelMember.ofOffice(user,
                            texts.user(user), post.id(), Optional.ofNullable(post.employerAgencyId()))));
        }
        return chairs;
    }

    /** Whether a user has a duty around the panel of a dispute, free of conflict or not. */
    boolean hasDuty(Dispute dispute, String user) {
        PanelDuties duties = cases.rule(dispute).duties();
        List<String> posts = new ArrayList<>(duties.formedBy());
        posts.addAll(duties.instigatedBy());
        List.of(duties.overseenBy(), duties.widenedBy(), duties.chairedBy()).forEach(posts::addAll);
        return posts(dispute, posts).stream().map(partnerships.get(dispute.partnership())::groupId)
                .anyMatch(group -> accounts.members(group).contains(user));
    }

    private List<BoardPost> posts(Dispute dispute, List<String> ids) {
        List<BoardPost> board = partnerships.get(dispute.partnership()).boardPosts();
        return ids.stream().flatMap(id -> board.stream().filter(post -> post.id().equals(id))).toList();
    }

    /** No interest declared, and not employed by a party where the policy keeps the parties off (AMB-20, AMB-30). */
    private boolean free(Dispute dispute, BoardPost post, String user) {
        Partnership partnership = partnerships.get(dispute.partnership());
        Set<String> employers = new TreeSet<>(partnership.employersOf(accounts.groupsOf(user)));
        Optional.ofNullable(post.employerAgencyId()).ifPresent(employers::add);
        employers.retainAll(cases.parties(dispute));
        return !cases.interests(dispute).containsKey(user)
                && (cases.rule(dispute).parties() == PanelRule.Parties.INCLUDED || employers.isEmpty());
    }
}
