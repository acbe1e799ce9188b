package uk.safeguarding.escalation.partnership;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the tree of one file into a partnership and notes every mistake on the way. */
final class PartnershipReader {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}");
    private static final LocalTime USUAL_CLOSE = LocalTime.of(17, 0);
    static final int MOST_WORKING_DAYS = 250;

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
        List<Category> categories = labelled("categories", "category", true, Category::new);
        List<Example> examples = labelled("examples", "example", false, Example::new);
        List<Redirect> redirects = redirects();
        SectorReader sectorReader = new SectorReader(top);
        List<Sector> sectors = sectorReader.read();
        List<Rung> rungs = new RungReader(top).read();
        LadderRulesReader rulesReader = new LadderRulesReader(top, rungs, sectors);
        ImmediateRiskRule immediateRisk = rulesReader.immediateRisk(risk);
        MatrixReader matrixReader = new MatrixReader(top, sectors, rungs);
        RoleMatrix matrix = matrixReader.read();
        List<Agency> agencies = new AgencyReader(top, id, sectors, rungs, matrix).read();
        sectorReader.checkRepresentatives(agencies);
        matrixReader.checkAgencies(agencies);
        List<BoardPost> board = new BoardReader(top).read(id, agencies);
        LadderRules rules = rulesReader.read(board);
        ConcernContacts contacts = new ContactReader(top, closeOfBusiness).concernContacts();
        refuseStrayPosts();
        top.refuseOtherKeys();
        return new Partnership(id, name, prefix, policy, closeOfBusiness, subjects, settings, immediateRisk, categories,
                examples, redirects, sectors, rungs, board, agencies, matrix, rules, contacts);
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
                section.numberIfGiven("debriefAnswerWorkingDays", 1, MOST_WORKING_DAYS),
                section.constantOr("confirmationAndFeedback", ConfirmationRule.POLICY));
        section.refuseOtherKeys();
        return settings;
    }

    private interface Labelled<T> {
        T of(String id, String label);
    }

    private <T> List<T> labelled(String key, String what, boolean required, Labelled<T> maker) {
        UniqueIds ids = new UniqueIds(what);
        List<T> all = new ArrayList<>();
        for (Section section : top.sections(key, "a " + what, required)) {
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
                    section.text("advice"), section.flag("excludes"), section.flag("sameAgency")));
            section.refuseOtherKeys();
        }
        return all;
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.UK).replace('_', '-');
    }
}
