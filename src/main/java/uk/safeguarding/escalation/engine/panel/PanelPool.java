package uk.safeguarding.escalation.engine.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.Composition;
import uk.safeguarding.escalation.decision.panel.PanelFacts;
import uk.safeguarding.escalation.decision.panel.PanelFormation;
import uk.safeguarding.escalation.decision.panel.PanelMember;
import uk.safeguarding.escalation.decision.panel.PanelProposal;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.partnership.Agency;
import uk.safeguarding.escalation.partnership.BoardPost;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.PanelRule;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Post;
import uk.safeguarding.escalation.partnership.PostRole;

/**
 * The people from whom a panel is formed: who represents a member agency on the Board, their deputies, further people who were
 * found, and holders of the Board's posts, for the agency that employs them or by office (SGL-4.j, HAR-4.4c). A person who can
 * sit in two capacities is in the pool twice, and sits once.
 */
@Component
class PanelPool {

    private static final Set<BoardRole> OF_THE_BOARD = Set.of(BoardRole.SUB_GROUP_CHAIR, BoardRole.BOARD_MANAGER);

    private final PanelCases cases;
    private final Partnerships partnerships;
    private final Accounts accounts;
    private final DisputeTexts texts;

    PanelPool(PanelCases cases, Partnerships partnerships, Accounts accounts, DisputeTexts texts) {
        this.cases = cases;
        this.partnerships = partnerships;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** How a form names somebody in one capacity: the user, and the agency for which they would sit. */
    static String choice(PanelMember member) {
        return member.represents().map(agency -> member.id() + "/" + agency).orElse(member.id());
    }

    /** Everybody in the pool, in the order of preference. */
    List<PanelMember> of(Dispute dispute) {
        Partnership partnership = partnerships.get(dispute.partnership());
        People people = new People(partnership, cases.rule(dispute), cases.facts(dispute), cases.interests(dispute));
        partnership.agencies().stream().filter(Agency::member).forEach(people::representatives);
        cases.found(dispute).forEach(people::found);
        partnership.boardPosts().forEach(people::forTheirEmployer);
        partnership.boardPosts().forEach(people::byOffice);
        return List.copyOf(people.all.values());
    }

    /** The person of the pool whom a form named. */
    Optional<PanelMember> chosen(Dispute dispute, String choice) {
        return of(dispute).stream().filter(member -> choice(member).equals(choice)).findFirst();
    }

    /** The person who was found, for the agency that was found. */
    Optional<PanelMember> found(Dispute dispute, Entry found) {
        return accounts.userByEmail(found.text("furtherEmail")).flatMap(user -> chosen(dispute,
                user + "/" + PanelCases.foundAgency(found)));
    }

    /**
     * A panel by the partnership's rule: who sits already and may stay, and as few others as it takes.
     *
     * @param sitting the panel as it sits, where it is to be made up
     */
    PanelProposal propose(Dispute dispute, Optional<SittingPanel> sitting) {
        PanelRule rule = cases.rule(dispute);
        PanelFacts facts = cases.facts(dispute);
        List<PanelMember> staying = sitting.map(panel -> PanelFormation.recheck(rule, facts, cases.members(dispute, panel))
                .members()).orElse(List.of());
        PanelProposal fresh = PanelFormation.propose(rule, facts, Stream.concat(staying.stream(), of(dispute).stream()).toList());
        Set<PanelMember> members = new LinkedHashSet<>(staying);
        Set<String> people = staying.stream().map(PanelMember::id).collect(Collectors.toSet());
        fresh.members().stream().filter(member -> people.add(member.id())).forEach(members::add);
        List<PanelMember> all = List.copyOf(members);
        Composition composition = PanelFormation.check(rule, facts, all);
        return new PanelProposal(all, composition, fresh.passedOver(), composition.accepted() ? "" : fresh.reason());
    }

    /** How people and their capacities are written in a dispute. */
    Function<PanelMember, String> labels(Dispute dispute) {
        Partnership partnership = partnerships.get(dispute.partnership());
        Map<String, String> agencies = cases.facts(dispute).board().names();
        return member -> label(partnership, agencies, member);
    }

    private static String label(Partnership partnership, Map<String, String> agencies, PanelMember member) {
        String office = member.office().flatMap(id -> partnership.boardPosts().stream().filter(p -> p.id().equals(id))
                .findFirst()).map(BoardPost::name).map(name -> member.name().contains(name) ? "" : " (" + name + ")").orElse("");
        return member.name() + office + member.represents().map(agency -> ", for " + agencies.getOrDefault(agency, agency))
                .orElse(", by office, for no agency");
    }

    /** Collects the pool, each capacity of a person once. */
    private final class People {

        private final Partnership partnership;
        private final PanelRule rule;
        private final PanelFacts facts;
        private final Map<String, String> interests;
        private final Map<String, PanelMember> all = new LinkedHashMap<>();

        People(Partnership partnership, PanelRule rule, PanelFacts facts, Map<String, String> interests) {
            this.partnership = partnership;
            this.rule = rule;
            this.facts = facts;
            this.interests = interests;
        }

        void representatives(Agency agency) {
            List<Post> posts = new ArrayList<>(agency.posts().stream()
                    .filter(p -> p.roles().contains(PostRole.BOARD_REPRESENTATIVE)).toList());
            List<String> ids = posts.stream().map(Post::id).toList();
            agency.posts().stream().filter(p -> p.deputyFor() != null && ids.contains(p.deputyFor())).forEach(posts::add);
            posts.forEach(post -> accounts.members(partnership.groupId(agency, post)).forEach(user ->
                    add(user, employer(user, agency.id()), Optional.of(agency.id()), Optional.empty())));
        }

        void found(Entry found) {
            accounts.userByEmail(found.text("furtherEmail")).ifPresent(user -> add(user,
                    employer(user, PanelCases.foundAgency(found)), Optional.of(PanelCases.foundAgency(found)), Optional.empty()));
        }

        void forTheirEmployer(BoardPost post) {
            if (rule.offices().contains(post.id()) || OF_THE_BOARD.contains(post.role())) {
                accounts.members(partnership.groupId(post)).forEach(user -> employer(user, post.employerAgencyId())
                        .filter(facts.board().members()::contains)
                        .ifPresent(agency -> add(user, Optional.of(agency), Optional.of(agency), Optional.of(post.id()))));
            }
        }

        void byOffice(BoardPost post) {
            if (rule.offices().contains(post.id())) {
                accounts.members(partnership.groupId(post)).forEach(user -> add(user, employer(user, post.employerAgencyId()),
                        Optional.empty(), Optional.of(post.id())));
            }
        }

        /** Where somebody works for several agencies, the one that could stand against them is what counts. */
        private Optional<String> employer(String user, String otherwise) {
            Set<String> agencies = new LinkedHashSet<>(partnership.employersOf(accounts.groupsOf(user)));
            Optional<String> concerned = agencies.stream().filter(this::concerned).findFirst();
            agencies.remove(otherwise);
            return concerned.or(() -> agencies.stream().findFirst()).or(() -> Optional.ofNullable(otherwise));
        }

        private boolean concerned(String agency) {
            return rule.parties() == PanelRule.Parties.EXCLUDED && Stream.of(facts.parties(), facts.disputed(),
                    facts.involved(), facts.interested()).anyMatch(set -> set.contains(agency));
        }

        private void add(String user, Optional<String> employer, Optional<String> represents, Optional<String> office) {
            PanelMember member = new PanelMember(user, texts.user(user), employer, represents, office,
                    Optional.ofNullable(interests.get(user)));
            all.putIfAbsent(choice(member), member);
        }
    }
}
