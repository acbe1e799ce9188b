package uk.safeguarding.escalation.partnership;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Turns the tree of one file into a partnership and notes every mistake on the way. */
final class PartnershipReader {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final LocalTime USUAL_CLOSE = LocalTime.of(17, 0);
    private static final int MOST_WORKING_DAYS = 250;

    private final Section top;

    PartnershipReader(Section top) {
        this.top = top;
    }

    Partnership read() {
        String id = top.id("id");
        String name = top.text("name");
        String prefix = top.checked("referencePrefix", top.text("referencePrefix"), PREFIX,
                "must be two to six capital letters, such as 'SOL'");
        PolicyDocument policy = policy(top.section("policy"));
        LocalTime closeOfBusiness = top.time("closeOfBusiness", USUAL_CLOSE);
        Set<Subject> subjects = top.constants("subjects", Subject.class, true);
        Settings settings = settings(top.section("settings"));
        Section risk = top.section("immediateRisk");
        List<Category> categories = labelled("categories", "category", Category::new);
        List<Example> examples = labelled("examples", "example", Example::new);
        List<Redirect> redirects = redirects();
        List<Sector> sectors = labelled("sectors", "sector", Sector::new);
        List<Rung> rungs = new RungReader(top).read();
        ImmediateRiskRule immediateRisk = immediateRisk(risk, rungs);
        List<Agency> agencies = new AgencyReader(top, id, sectors, rungs).read();
        List<BoardPost> board = board(id, agencies);
        refuseStrayPosts();
        top.refuseOtherKeys();
        return new Partnership(id, name, prefix, policy, closeOfBusiness, subjects, settings, immediateRisk, categories,
                examples, redirects, sectors, rungs, board, agencies);
    }

    /** A post outside an agency would have no employer; says where it goes, which "unknown key" would not. */
    private void refuseStrayPosts() {
        if (top.saysSomethingAt("posts")) {
            top.refuse("posts", "A post belongs to an agency: move each of these under the 'posts' of its agency.");
        }
    }

    private PolicyDocument policy(Section section) {
        PolicyDocument policy = new PolicyDocument(section.text("title"), section.text("version"),
                section.dateOrNull("reviewDue"), section.texts("framework"));
        section.refuseOtherKeys();
        return policy;
    }

    private Settings settings(Section section) {
        Settings settings = new Settings(section.number("houseTargetWorkingDays", 1, MOST_WORKING_DAYS),
                section.numberIfGiven("aimWorkingDays", 1, MOST_WORKING_DAYS),
                section.numberIfGiven("debriefAnswerWorkingDays", 1, MOST_WORKING_DAYS));
        section.refuseOtherKeys();
        return settings;
    }

    private ImmediateRiskRule immediateRisk(Section section, List<Rung> rungs) {
        ImmediateRiskRule rule = new ImmediateRiskRule(section.number("entryStage", 1, RungReader.MOST_STAGES));
        Set<Integer> stages = new TreeSet<>(rungs.stream().map(Rung::stage).toList());
        if (!stages.isEmpty() && !stages.contains(rule.entryStage())) {
            section.mistakeAt("entryStage", "No rung acts at stage " + rule.entryStage()
                    + ", so a dispute cannot enter there. Stages with rungs: " + stages + ".");
        }
        section.refuseOtherKeys();
        return rule;
    }

    private interface Labelled<T> {
        T of(String id, String label);
    }

    private <T> List<T> labelled(String key, String what, Labelled<T> maker) {
        UniqueIds ids = new UniqueIds(what);
        List<T> all = new ArrayList<>();
        for (Section section : top.sections(key, "a " + what, true)) {
            all.add(maker.of(ids.read(section, "id"), section.text("label")));
            section.refuseOtherKeys();
        }
        return all;
    }

    private List<Redirect> redirects() {
        UniqueIds ids = new UniqueIds("ground");
        List<Redirect> all = new ArrayList<>();
        for (Section section : top.sections("redirects", "a redirect", false)) {
            all.add(new Redirect(ids.read(section, "ground"), section.text("label"), section.text("destination"),
                    section.text("advice"), section.flag("excludes")));
            section.refuseOtherKeys();
        }
        return all;
    }

    private List<BoardPost> board(String partnershipId, List<Agency> agencies) {
        List<String> agencyIds = agencies.stream().map(Agency::id).toList();
        UniqueIds ids = new UniqueIds("board post");
        PostGroups groups = new PostGroups(partnershipId, agencies);
        Map<BoardRole, Integer> roleLines = new EnumMap<>(BoardRole.class);
        List<BoardPost> all = new ArrayList<>();
        for (Section section : top.sections("board", "a board post", true)) {
            BoardPost post = new BoardPost(ids.read(section, "id"), section.text("name"),
                    section.constant("role", BoardRole.class),
                    section.referenceOrNull("employer", agencyIds, "agency"),
                    section.sectionIfGiven("contact").map(this::contact).orElse(null));
            section.refuseOtherKeys();
            groups.check(section, Partnership.BOARD, post.id());
            refuseSecondHolder(section, post.role(), roleLines);
            all.add(post);
        }
        refuseMissingRoles(all, roleLines.keySet());
        return all;
    }

    private void refuseSecondHolder(Section section, BoardRole role, Map<BoardRole, Integer> roleLines) {
        if (role == null) {
            return;
        }
        Integer before = roleLines.putIfAbsent(role, section.lineOf("role"));
        if (before != null && role.isUnique()) {
            section.mistakeAt("role", "Line " + before + " already gives the role '" + written(role)
                    + "' to a board post, and only one can have it.");
        }
    }

    private void refuseMissingRoles(List<BoardPost> board, Set<BoardRole> given) {
        if (board.isEmpty()) {
            return;
        }
        if (!given.contains(BoardRole.OFFICE)) {
            top.mistakeAt("board", "No board post has the role 'office', so nobody would answer queries or pass cases on."
                    + " Give it to one.");
        }
        boolean needsCountersignature = board.stream()
                .anyMatch(post -> post.role() == BoardRole.OFFICE && post.employerAgencyId() != null);
        if (needsCountersignature && !given.contains(BoardRole.INDEPENDENT_CHAIR)) {
            top.mistakeAt("board", "The office is employed by an agency, so an independent chair has to countersign where"
                    + " that agency is a party. Give the role 'independent-chair' to one board post.");
        }
    }

    private Contact contact(Section section) {
        Contact contact = new Contact(section.text("name"), section.textOrNull("address"), section.textOrNull("phone"),
                section.checked("email", section.textOrNull("email"), EMAIL,
                        "is not an e-mail address such as 'office@example.org'"),
                section.textOrNull("website"));
        section.refuseOtherKeys();
        return contact;
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.UK).replace('_', '-');
    }
}
