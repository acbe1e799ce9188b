package uk.safeguarding.escalation.partnership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the rules that move a ladder: immediate risk, the overall limit, the panel and the round table. */
final class LadderRulesReader {

    private static final int MOST_AGENCIES = 20;
    private static final String POST = "board post";

    private final Section file;
    private final Set<Integer> stages;
    private final List<String> rungs;
    private final List<String> sectors;

    LadderRulesReader(Section file, List<Rung> rungs, List<Sector> sectors) {
        this.file = file;
        this.rungs = rungs.stream().map(Rung::id).toList();
        this.sectors = sectors.stream().map(Sector::id).toList();
        this.stages = new TreeSet<>(rungs.stream().map(Rung::stage).toList());
    }

    ImmediateRiskRule immediateRisk(Section section) {
        ImmediateRiskRule rule = new ImmediateRiskRule(section.number("entryStage", 1, RungReader.MOST_STAGES),
                section.flag("byDiscretion"),
                section.numberIfGiven("remainingStageWorkingDays", 1, PartnershipReader.MOST_WORKING_DAYS),
                section.flag("asksWhoWasConsulted"), section.flag("tellsSafeguardingLead"),
                section.flag("outsideLadder"));
        if (rule.outsideLadder() && (rule.entryStage() > 1 || rule.byDiscretion() || rule.remainingStageWorkingDays().isPresent())) {
            section.mistakeAt("outsideLadder", "Immediate risk outside the ladder moves nothing in it: leave out what would, and"
                    + " write 'entryStage: 1'.");
        }
        if (!stages.isEmpty() && !stages.contains(rule.entryStage())) {
            section.mistakeAt("entryStage", "No rung acts at stage " + rule.entryStage()
                    + ", so a dispute cannot enter there. Stages with rungs: " + stages + ".");
        }
        section.refuseOtherKeys();
        return rule;
    }

    LadderRules read(List<BoardPost> board) {
        return new LadderRules(file.sectionIfGiven("overallLimit").map(this::overallLimit),
                file.sectionIfGiven("panel").map(section -> panel(section, board)),
                file.sectionIfGiven("roundTable").map(this::roundTable),
                file.sectionIfGiven("counterpartQuery").map(this::counterpart).orElse(CounterpartRule.OFFICE),
                file.sectionIfGiven("practice").map(section -> practice(section, board)).orElse(PracticeRules.NONE), aims(board),
                duties(), file.sectionIfGiven("confirmation").map(this::confirmation),
                file.sectionIfGiven("chair").map(section -> chair(section, board)).orElse(ChairRule.INDEPENDENT_CHAIR), stageNames());
    }

    private List<Aim> aims(List<BoardPost> board) {
        List<String> posts = board.stream().map(BoardPost::id).toList();
        UniqueIds ids = new UniqueIds("aim");
        List<Aim> aims = new ArrayList<>();
        for (Section section : file.sections("aims", "an aim", false)) {
            aims.add(new Aim(ids.read(section, "id"), section.number("workingDays", 1, PartnershipReader.MOST_WORKING_DAYS),
                    section.constant("from", Aim.From.class), section.references("tells", posts, POST),
                    section.flag("givesWay")));
            section.refuseOtherKeys();
        }
        return aims;
    }

    private List<StageDuty> duties() {
        List<StageDuty> duties = new ArrayList<>();
        for (Section section : file.sections("duties", "a duty", false)) {
            duties.add(new StageDuty(stage(section), section.text("field"), section.text("label"),
                    section.flag("everyParty")));
            section.refuseOtherKeys();
        }
        return duties;
    }

    private int stage(Section section) {
        int stage = section.number("stage", 1, RungReader.MOST_STAGES);
        if (!stages.isEmpty() && !stages.contains(stage)) {
            section.mistakeAt("stage", "No rung acts at stage " + stage + ". Stages with rungs: " + stages + ".");
        }
        return stage;
    }

    private ConfirmationLimit confirmation(Section section) {
        List<Integer> known = stages.stream().toList();
        ConfirmationLimit limit = new ConfirmationLimit(new TreeSet<>(section.references("stages", known.stream()
                .map(String::valueOf).toList(), "stage").stream().map(Integer::valueOf).toList()),
                section.number("workingDays", 1, PartnershipReader.MOST_WORKING_DAYS));
        if (!section.saysSomethingAt("stages")) {
            section.mistakeAt("stages", "Name at least one stage under 'stages', or leave 'confirmation' out.");
        }
        section.refuseOtherKeys();
        return limit;
    }

    private static PracticeRules practice(Section section, List<BoardPost> board) {
        PracticeRules rules = new PracticeRules(section.flag("tellsOwnLead"), section.flag("protectiveDate"),
                section.flag("approvedDiscussions"), section.flag("gapsToRepresentative"),
                section.references("gapsToBoard", board.stream().map(BoardPost::id).toList(), POST));
        section.refuseOtherKeys();
        return rules;
    }

    private Map<Integer, String> stageNames() {
        Map<Integer, String> names = new HashMap<>();
        for (Section section : file.sections("stageNames", "the name of a stage", false)) {
            int stage = section.number("stage", 1, RungReader.MOST_STAGES);
            if (names.put(stage, section.text("name")) != null) {
                section.mistakeAt("stage", "Stage " + stage + " has a name already; keep one of the two.");
            }
            section.refuseOtherKeys();
        }
        return names;
    }

    private static ChairRule chair(Section section, List<BoardPost> board) {
        List<String> posts = board.stream().map(BoardPost::id).toList();
        ChairRule rule = new ChairRule(Optional.of(section.reference("post", posts, POST)),
                section.constant("parties", PanelRule.Parties.class),
                Optional.ofNullable(section.referenceOrNull("reachedThrough", posts, POST)),
                section.numberIfGiven("directAfterStage", 1, RungReader.MOST_STAGES));
        section.refuseOtherKeys();
        return rule;
    }

    private RoundTableRule roundTable(Section section) {
        RoundTableRule rule = new RoundTableRule(section.reference("rung", rungs, "rung"),
                new LinkedHashSet<>(section.references("sectors", sectors, "sector")),
                section.number("minimumSectors", 1, MOST_AGENCIES),
                section.number("withinWorkingDays", 1, PartnershipReader.MOST_WORKING_DAYS));
        if (rule.minimumSectors() > rule.sectors().size()) {
            section.mistakeAt("minimumSectors", "A dispute between " + rule.minimumSectors() + " sectors is asked for, and only "
                    + rule.sectors().size() + " are named under 'sectors'.");
        }
        section.refuseOtherKeys();
        return rule;
    }

    private CounterpartRule counterpart(Section section) {
        CounterpartRule rule = new CounterpartRule(section.constant("askedOf", CounterpartRule.AskedOf.class),
                section.numberIfGiven("answerWorkingDays", 1, PartnershipReader.MOST_WORKING_DAYS));
        section.refuseOtherKeys();
        return rule;
    }

    private OverallLimit overallLimit(Section section) {
        OverallLimit limit = new OverallLimit(section.number("workingDays", 1, PartnershipReader.MOST_WORKING_DAYS),
                section.number("opensStage", 2, RungReader.MOST_STAGES), section.flag("agreedOtherwise"));
        if (!stages.isEmpty() && !stages.contains(limit.opensStage())) {
            section.mistakeAt("opensStage", "No rung acts at stage " + limit.opensStage()
                    + ", so the overall limit cannot open it. Stages with rungs: " + stages + ".");
        }
        section.refuseOtherKeys();
        return limit;
    }

    private PanelRule panel(Section section, List<BoardPost> board) {
        List<String> posts = board.stream().map(BoardPost::id).toList();
        PanelRule rule = new PanelRule(section.constant("parties", PanelRule.Parties.class),
                section.number("minimumAgencies", 1, MOST_AGENCIES),
                new HashSet<>(section.references("offices", posts, POST)), section.text("clause"),
                new PanelDuties(section.references("instigatedBy", posts, POST), duty(section, "formedBy", posts, "forms the panel"),
                        section.references("overseenBy", posts, POST),
                        duty(section, "widenedBy", posts, "seeks further member agencies for the panel"),
                        duty(section, "chairedBy", posts, "chairs the panel")));
        rule.duties().chairedBy().stream().filter(post -> !rule.offices().contains(post)).forEach(post ->
                section.mistakeAt("chairedBy", "'" + post + "' chairs the panel and is not among its 'offices', so this post"
                        + " could not sit on it. Add it there, or name another."));
        section.refuseOtherKeys();
        return rule;
    }

    private static List<String> duty(Section section, String key, List<String> posts, String does) {
        List<String> named = section.references(key, posts, POST);
        if (!section.saysSomethingAt(key)) {
            section.mistakeAt(key, "Nobody " + does + ". Name at least one post of the Board under '" + key + "'.");
        }
        return named;
    }
}
