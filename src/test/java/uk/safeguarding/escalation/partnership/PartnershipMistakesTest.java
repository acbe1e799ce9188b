package uk.safeguarding.escalation.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case spoils one line of a sound file and expects the file, the line and the whole sentence. */
class PartnershipMistakesTest {

    private static final String SOUND = read("/partnerships/sound.yaml");
    private static final String OFFICE = "  - {id: office, name: Office, role: office, employer: town}\n";
    private static final String CHAIR = "  - {id: chair, name: Chair, role: independent-chair}\n";
    private static final String NURSE = "{id: nurse, name: Nurse, rungs: [practitioner]}";

    static Stream<Arguments> mistakes() {
        return Stream.of(wording(), redirects(), figures(), ids(), references(), rungs(), board()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> wording() {
        return Stream.of(
                arguments("name: Sound Board\n", "name: Sound Board\ncolour: blue\n",
                        "x.yaml:3: 'colour' is not a known key in the partnership. Known are: id, name, referencePrefix, "
                                + "policy, closeOfBusiness, subjects, settings, immediateRisk, categories, examples, "
                                + "redirects, sectors, rungs, positions, matrix, agencies, board, overallLimit, panel, roundTable, "
                                + "counterpartQuery, practice, aims, duties, confirmation, chair, stageNames, opensAt, adultGroups, contacts."),
                arguments("{id: north, name: North team}", "{id: north, nmae: North team, name: N}",
                        "x.yaml:36: 'nmae' is not a known key in a team. Known are: id, name."),
                arguments("name: Sound Board\n", "", "x.yaml:1: 'name' is missing in the partnership."),
                arguments("    sector: health\n", "", "x.yaml:43: 'sector' is missing in an agency."),
                arguments("policy:\n  title: A policy\n  version: \"3\"\n  reviewDue: 2026-03-31\n"
                        + "  framework: [Care Act 2014]\n", "", "x.yaml:1: 'policy' is missing in the partnership."),
                arguments("name: Sound Board", "name:",
                        "x.yaml:2: 'name' is empty: write a value, or remove the line if it is not needed."),
                arguments("name: Sound Board", "name: [Sound, Board]",
                        "x.yaml:2: 'name' must be a single value, not a list or a block."),
                arguments("framework: [Care Act 2014]", "framework: Care Act 2014",
                        "x.yaml:8: 'framework' must be a list, each item starting with a dash."),
                arguments("framework: [Care Act 2014]", "framework: []",
                        "x.yaml:8: 'framework' must have at least one item."),
                arguments("settings:\n  houseTargetWorkingDays: 5", "settings: 5",
                        "x.yaml:11: Here 'settings' must be a block of 'key: value' lines."),
                arguments("  - {id: thresholds, label: Thresholds}", "  - thresholds",
                        "x.yaml:16: Here a category must be a block of 'key: value' lines."),
                arguments("  title: A policy\n", "  title: A policy\n  title: Another\n",
                        "x.yaml:6: 'title' is already given in line 5; keep one of the two."),
                arguments("  title: A policy\n", "  title: A policy\n  [a, b]: c\n",
                        "x.yaml:6: A key in 'policy' must be a plain word."));
    }

    private static Stream<Arguments> redirects() {
        String redirect = "sectors:\n  - {id: council, label: Council}\n";
        return Stream.of(
                arguments(redirect, "redirects:\n  - {ground: child, label: C, destination: D, advice: A, excludes: maybe}\n"
                        + redirect, "x.yaml:20: 'excludes' must be true or false, not 'maybe'."),
                arguments(redirect, "redirects:\n  - {ground: child, label: C, destination: D, advice: A, exclude: true}\n"
                        + redirect, "x.yaml:20: 'exclude' is not a known key in a redirect. Known are: ground, label, "
                        + "destination, advice, excludes, sameAgency."));
    }

    private static Stream<Arguments> figures() {
        return Stream.of(
                arguments("houseTargetWorkingDays: 5", "houseTargetWorkingDays: five",
                        "x.yaml:12: 'houseTargetWorkingDays' must be a whole number from 1 to 250, not 'five'."),
                arguments("houseTargetWorkingDays: 5", "houseTargetWorkingDays: 0",
                        "x.yaml:12: 'houseTargetWorkingDays' must be a whole number from 1 to 250, not '0'."),
                arguments("houseTargetWorkingDays: 5", "houseTargetWorkingDays: 5\n  debriefAnswerWorkingDays: 1.5",
                        "x.yaml:13: 'debriefAnswerWorkingDays' must be a whole number from 1 to 250, not '1.5'."),
                arguments("member: true", "member: maybe", "x.yaml:34: 'member' must be true or false, not 'maybe'."),
                arguments("closeOfBusiness: 16:30", "closeOfBusiness: 25:00",
                        "x.yaml:9: 'closeOfBusiness' must be a time such as 17:00, not '25:00'."),
                arguments("closeOfBusiness: 16:30", "closeOfBusiness: 5pm",
                        "x.yaml:9: 'closeOfBusiness' must be a time such as 17:00, not '5pm'."),
                arguments("reviewDue: 2026-03-31", "reviewDue: 2026-02-30",
                        "x.yaml:7: 'reviewDue' must be a date such as 2026-03-31, not '2026-02-30'."),
                arguments("reviewDue: 2026-03-31", "reviewDue: March 2026",
                        "x.yaml:7: 'reviewDue' must be a date such as 2026-03-31, not 'March 2026'."),
                arguments("subjects: [adult, child]", "subjects: [adult, pet]",
                        "x.yaml:10: 'pet' is not known here. Use one of: adult, child."),
                arguments("entryStage: 2", "entryStage: 4", "x.yaml:14: No rung acts at stage 4, so a dispute cannot "
                        + "enter there. Stages with rungs: [1, 2, 3]."));
    }

    private static Stream<Arguments> ids() {
        return Stream.of(
                arguments("id: sound", "id: Sound Board", "x.yaml:1: 'Sound Board' under 'id' may hold only small "
                        + "letters, digits and dashes, such as 'team-manager'."),
                arguments("referencePrefix: SND", "referencePrefix: snd",
                        "x.yaml:3: 'snd' under 'referencePrefix' must be two to six capital letters, such as 'SOL'."),
                arguments("{id: south,", "{id: north,",
                        "x.yaml:37: The team id 'north' is already used in line 36; give each its own."),
                arguments("{id: representative, name", "{id: nurse, name",
                        "x.yaml:48: The post id 'nurse' is already used in line 47; give each its own."),
                arguments("  - id: trust", "  - id: town",
                        "x.yaml:43: The agency id 'town' is already used in line 31; give each its own."),
                arguments("{id: health,", "{id: council,", "x.yaml:21: The sector id 'council' is already used in line "
                        + "20; give each its own.\nx.yaml:45: This file declares no sector 'health' for an agency. "
                        + "Use one of: council."),
                arguments("  - id: trust", "  - id: board",
                        "x.yaml:43: The id 'board' is kept for the Board itself; give the agency another one."),
                arguments("id: nurse", "id: nurse-" + "x".repeat(60), "x.yaml:47: The group 'sound.trust.nurse-"
                        + "x".repeat(60) + "' of this post has 78 characters; at most 64 can be kept. Shorten an id."),
                arguments("  - id: trust\n", "  - {id: town-north, name: N, sector: health, posts: [{id: worker, "
                        + "name: W, rungs: [head]}]}\n  - id: trust\n", "x.yaml:43: The groups 'sound.town.north-worker' "
                        + "and 'sound.town-north.worker' would share one sample account. Change an id."));
    }

    private static Stream<Arguments> references() {
        return Stream.of(
                arguments(NURSE, "{id: nurse, name: Nurse, rungs: [nurses]}", "x.yaml:47: This file declares no rung "
                        + "'nurses' for a post. Use one of: practitioner, manager, lead, head."),
                arguments(NURSE, "{id: nurse, name: Nurse, team: north, rungs: [practitioner]}",
                        "x.yaml:47: This file declares no team 'north' for a post. It declares none."),
                arguments("team: north", "team: west",
                        "x.yaml:40: This file declares no team 'west' for a post. Use one of: north, south."),
                arguments(NURSE, "{id: nurse, name: Nurse}", "x.yaml:47: The post 'nurse' has neither 'rungs' nor "
                        + "'roles', so nothing would ever come to it. Give it one, or remove it."),
                arguments(NURSE, "{id: nurse, name: Nurse, rungs: []}", "x.yaml:47: The post 'nurse' has neither 'rungs' "
                        + "nor 'roles', so nothing would ever come to it. Give it one, or remove it."),
                arguments("agencies:\n", "posts:\n  - {id: stray, name: Stray}\nagencies:\n", "x.yaml:30: A post belongs "
                        + "to an agency: move each of these under the 'posts' of its agency."),
                arguments("sector: health", "sector: hospital",
                        "x.yaml:45: This file declares no sector 'hospital' for an agency. Use one of: council, health."),
                arguments("employer: town", "employer: city",
                        "x.yaml:28: This file declares no agency 'city' for a board post. Use one of: town, trust."),
                arguments("roles: [safeguarding-lead]", "roles: [boss]", "x.yaml:42: 'boss' is not known here. Use one "
                        + "of: safeguarding-lead, subcommittee-representative, board-representative, "
                        + "resolution-audit-manager."));
    }

    private static Stream<Arguments> rungs() {
        return Stream.of(
                arguments(", top: true", "", "x.yaml:23: No rung is marked 'top: true', so no case could ever leave the "
                        + "line of management. Mark the last one."),
                arguments("name: Manager, stage: 2", "name: Manager, stage: 2, top: true", "x.yaml:25: The rung 'lead' "
                        + "stands above the top rung 'manager'. Move it down, or mark it 'top: true' as well."),
                arguments("name: Head of service, stage: 3", "name: Head of service, stage: 1", "x.yaml:26: The rung "
                        + "'head' of stage 1 stands above 'lead' of stage 2. Write the rungs from the bottom to the top."),
                arguments("alternativeTo: manager", "alternativeTo: head", "x.yaml:25: This file declares no earlier rung "
                        + "'head' for a rung. Use one of: practitioner, manager."),
                arguments("alternativeTo: manager", "alternativeTo: practitioner", "x.yaml:25: The rung 'lead' of stage 2 "
                        + "cannot stand in for 'practitioner' of stage 1. Alternatives belong to one stage."));
    }

    private static Stream<Arguments> board() {
        return Stream.of(
                arguments(CHAIR, CHAIR + "  - {id: other, name: Other, role: independent-chair}\n", "x.yaml:30: Line 29 "
                        + "already gives the role 'independent-chair' to a board post, and only one can have it."),
                arguments(OFFICE, "", "x.yaml:28: No board post has the role 'office', so nobody would answer queries or "
                        + "pass cases on. Give it to one."),
                arguments(CHAIR, "", "x.yaml:28: The office is employed by an agency, so an independent chair has to "
                        + "countersign where that agency is a party. Give the role 'independent-chair' to one board post."),
                arguments("role: office", "role: clerk", "x.yaml:28: 'clerk' is not known here. Use one of: office, "
                        + "mediator-first, independent-chair, vice-chair, partnership-chair, board-manager, "
                        + "sub-group-chair, member.\nx.yaml:28: No board post has the role 'office', so "
                        + "nobody would answer queries or pass cases on. Give it to one."),
                arguments("employer: town}", "employer: town, contact: {name: Office, email: office at example}}",
                        "x.yaml:28: 'office at example' under 'email' is not an e-mail address such as "
                                + "'office@example.org'."),
                arguments("employer: town}", "employer: town, contact: {name: Office, email: office@example}}",
                        "x.yaml:28: 'office@example' under 'email' is not an e-mail address such as "
                                + "'office@example.org'."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsReportedWithFileLineAndSentence(String sound, String spoilt, String expected) {
        assertThat(SOUND).contains(sound);

        PartnershipFileException refusal = refusalOf(SOUND.replaceFirst(
                Pattern.quote(sound), Matcher.quoteReplacement(spoilt)));

        assertThat(refusal).hasMessage(expected);
    }

    @Test
    void allMistakesAreReportedAtOnceInTheOrderOfTheLines() {
        PartnershipFileException refusal = refusalOf(SOUND
                .replace("sector: health", "sector: hospital")
                .replace("referencePrefix: SND", "referencePrefix: 1")
                .replace("houseTargetWorkingDays: 5", "houseTargetWorkingDays: soon")
                .replace(OFFICE, ""));

        assertThat(refusal.mistakes()).extracting(Mistake::line).containsExactly(3, 12, 28, 44);
    }

    @Test
    void brokenYamlIsReportedAtItsLine() {
        PartnershipFileException refusal = refusalOf(SOUND.replace("employer: town}", "employer: town"));

        assertThat(refusal.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(29);
            assertThat(mistake.sentence()).startsWith("This is not valid YAML: ").endsWith("in the line above.");
        });
    }

    @Test
    void unprintableCharacterEmptyFileAndSecondDocumentAreRefused() {
        assertThat(refusalOf(SOUND.replace("Sound Board", "Sound \u0007 Board")))
                .hasMessage("x.yaml:2: This line holds a character that cannot be printed; type the line anew.");
        assertThat(refusalOf("# nothing yet\n"))
                .hasMessage("x.yaml:1: The file is empty: write the facts of one partnership.");
        assertThat(refusalOf("- a\n- b\n"))
                .hasMessage("x.yaml:1: Here the partnership must be a block of 'key: value' lines.");
        assertThat(refusalOf(SOUND + "---\nid: second\n").mistakes()).extracting(Mistake::line).containsExactly(49);
    }

    @Test
    void twoPartnershipsMayNotShareIdOrPrefix() {
        PartnershipFileException sameBoth = loadAllRefusal(SOUND);
        assertThat(sameBoth).hasMessage("y.yaml:1: The id 'sound' is already used by x.yaml; give each partnership its "
                + "own.\ny.yaml:3: The referencePrefix 'SND' is already used by x.yaml; give each partnership its own.");

        PartnershipFileException samePrefix = loadAllRefusal(SOUND.replace("id: sound", "id: second"));
        assertThat(samePrefix.mistakes()).extracting(Mistake::line).containsExactly(3);
    }

    @Test
    void mistakesOfAllFilesAreReportedTogether() {
        String bad = SOUND.replace("name: Sound Board", "name:");
        PartnershipFileException refusal = catchThrowableOfType(PartnershipFileException.class,
                () -> PartnershipLoader.loadAll(List.of(new PartnershipSource("x.yaml", bad), new PartnershipSource(
                        "y.yaml", bad.replace("id: sound", "id: second").replace("SND", "SEC")))));

        assertThat(refusal.mistakes()).extracting(Mistake::file).containsExactly("x.yaml", "y.yaml");
    }

    private static PartnershipFileException loadAllRefusal(String second) {
        return catchThrowableOfType(PartnershipFileException.class, () -> PartnershipLoader.loadAll(List.of(
                new PartnershipSource("x.yaml", SOUND), new PartnershipSource("y.yaml", second))));
    }

    private static PartnershipFileException refusalOf(String yaml) {
        PartnershipFileException refusal = catchThrowableOfType(PartnershipFileException.class,
                () -> PartnershipLoader.load("x.yaml", yaml));
        assertThat(refusal).as("the file should be refused").isNotNull();
        return refusal;
    }

    static String read(String resource) {
        try (var in = PartnershipMistakesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
