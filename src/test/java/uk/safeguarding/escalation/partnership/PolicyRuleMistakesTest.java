package uk.safeguarding.escalation.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.safeguarding.escalation.support.Proves;

/** Each case spoils one place of a sound file and expects the mistake there, in one whole sentence. */
@Proves({"SGL-X2.1", "SGL-K.1", "HAR-4.3a"})
class PolicyRuleMistakesTest {

    private static final String GLOS = PartnershipMistakesTest.read("/partnerships/south-gloucestershire.yaml");
    private static final String HARROW = PartnershipMistakesTest.read("/partnerships/harrow.yaml");
    private static final String SOLIHULL = PartnershipMistakesTest.read("/partnerships/solihull.yaml");
    private static final String WOLVERHAMPTON = PartnershipMistakesTest.read("/partnerships/wolverhampton.yaml");
    private static final String DUTY = "{stage: 1, field: fileReviewedOn,";
    private static final String AIM = "{id: aim, workingDays: 5, from: raise}";
    private static final String TRAFFORD = PartnershipMistakesTest.read("/partnerships/trafford.yaml");
    private static final String HOLDER = "- {user: south-gloucestershire-board-sssm, name: Holder of June 2021, "
            + "from: 2021-06-01}";
    private static final String POLICE_4 = "  - {sector: police, stage: 4, carries: [head-of-safeguarding], leads: "
            + "[board-representative]}\n";

    static Stream<Arguments> mistakes() {
        return Stream.of(matrix(), rules(), holders(), deputiesAndContacts(), roundTable()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> matrix() {
        return Stream.of(
                arguments(GLOS, POLICE_4, "", "{sector: police, stage: 1", "The column of the sector 'police' has no cell "
                        + "for stage 4. Add it, so that somebody acts there."),
                arguments(GLOS, "{sector: police, stage: 4,", "{sector: police, stage: 3,", "{sector: police, stage: 3, "
                        + "carries: [head", "already says who acts for the sector 'police' at stage 3; keep one of the two."),
                arguments(GLOS, "{sector: police, stage: 4,", "{sector: police, stage: 5,", "stage: 5",
                        "No rung acts at stage 5. Stages with rungs: [1, 2, 3, 4]."),
                arguments(GLOS, "{sector: police, stage: 4,", "{sector: army, stage: 4,", "sector: army",
                        "This file declares no sector 'army' for a cell."),
                arguments(GLOS, "carries: [officer], leads: [detective-sergeant]", "carries: [officer]",
                        "stage: 1, carries: [officer]}",
                        "Nobody leads in this cell. Name at least one position under 'leads'."),
                arguments(GLOS, "carries: [officer]", "carries: [constable]", "carries: [constable]",
                        "This file declares no position 'constable' for a cell."),
                arguments(GLOS, "of: nhs-england", "of: nhs-wales", "of: nhs-wales",
                        "This file declares no agency 'nhs-wales' for a cell."),
                arguments(GLOS, "of: nhs-england", "of: police", "of: police", "The agency 'police' has no post with the "
                        + "position 'clinical-governance', so nobody would act here. Give it to one of its posts."),
                arguments(GLOS, "positions: [officer]", "rungs: [practitioner]", "rungs: [practitioner]}",
                        "The matrix says who acts for the sector 'police', so 'rungs' would have no effect here. Give the "
                                + "post 'positions' in their place."),
                arguments(GLOS, "positions: [officer]", "positions: [constable]", "positions: [constable]",
                        "This file declares no position 'constable' for a post."),
                arguments(GLOS, "representedBy: care-forum", "representedBy: care-home", "representedBy: care-home",
                        "This file declares no member agency 'care-home' for a sector."));
    }

    private static Stream<Arguments> roundTable() {
        return Stream.of(
                arguments(TRAFFORD, "minimumSectors: 2", "minimumSectors: 4", "minimumSectors: 4", "A dispute between 4 sectors is asked "
                        + "for, and only 3 are named under 'sectors'."),
                arguments(TRAFFORD, "  rung: senior-manager", "  rung: senior", "rung: senior", "This file declares no rung 'senior' for "
                        + "'roundTable'."),
                arguments(TRAFFORD, "sectors: [local-authority, police, health]", "sectors: [army, police, health]", "army",
                        "This file declares no sector 'army' for 'roundTable'."));
    }

    private static Stream<Arguments> rules() {
        return Stream.of(
                arguments(WOLVERHAMPTON, "reachedThrough: partnership-manager", "reachedThrough: manager", "reachedThrough: manager",
                        "This file declares no board post 'manager' for 'chair'."),
                arguments(WOLVERHAMPTON, "  - {stage: 5, name: Exceptional route}\n", "  - {stage: 5, name: Exceptional route}\n"
                        + "  - {stage: 5, name: Chair}\n", "name: Chair}", "Stage 5 has a name already; keep one of the two."),
                arguments(HARROW, "confirmationAndFeedback: platform-standard", "confirmationAndFeedback: sometimes",
                        "confirmationAndFeedback: sometimes", "'sometimes' is not known here. Use one of: policy, platform-standard, "
                                + "off."),
                arguments(GLOS, "parties: included", "parties: some", "parties: some",
                        "'some' is not known here. Use one of: included, excluded."),
                arguments(GLOS, "  parties: included\n", "", "minimumAgencies", "'parties' is missing in 'panel'."),
                arguments(GLOS, "minimumAgencies: 3", "minimumAgencies: 0", "minimumAgencies: 0",
                        "'minimumAgencies' must be a whole number from 1 to 20, not '0'."),
                arguments(GLOS, "sssm, board-manager,", "sssm, board-boss,", "board-boss",
                        "This file declares no board post 'board-boss' for 'panel'."),
                arguments(GLOS, "  widenedBy: [sssm]\n", "", "  parties: included", "Nobody seeks further member agencies for "
                        + "the panel. Name at least one post of the Board under 'widenedBy'."),
                arguments(HARROW, "overseenBy: [independent-chair,", "overseenBy: [chairman,", "chairman",
                        "This file declares no board post 'chairman' for 'panel'."),
                arguments(HARROW, "chairedBy: [independent-chair]", "chairedBy: [training-chair]", "[training-chair]",
                        "'training-chair' chairs the panel and is not among its 'offices', so this post could not sit on "
                                + "it. Add it there, or name another."),
                arguments(GLOS, "opensStage: 4", "opensStage: 5", "opensStage: 5", "No rung acts at stage 5, so the "
                        + "overall limit cannot open it. Stages with rungs: [1, 2, 3, 4]."),
                arguments(GLOS, "  workingDays: 5", "  workingDays: none", "workingDays: none",
                        "'workingDays' must be a whole number from 1 to 250, not 'none'."),
                arguments(GLOS, "byDiscretion: true", "byDiscretion: perhaps", "byDiscretion: perhaps",
                        "'byDiscretion' must be true or false, not 'perhaps'."),
                arguments(GLOS, "remainingStageWorkingDays: 1", "remainingStageWorkingDays: 0",
                        "remainingStageWorkingDays: 0",
                        "'remainingStageWorkingDays' must be a whole number from 1 to 250, not '0'."),
                arguments(SOLIHULL, AIM, "{id: aim, workingDays: 5, from: raise, tells: [nobody]}", "tells: [nobody]",
                        "This file declares no board post 'nobody' for an aim."),
                arguments(SOLIHULL, AIM, "{id: aim, workingDays: 5, from: birth}", "from: birth", "'birth' is not known here. "
                        + "Use one of: raise, disagreement."),
                arguments(WOLVERHAMPTON, DUTY, DUTY.replace("stage: 1", "stage: 9"), "stage: 9", "No rung acts at stage 9. Stages "
                        + "with rungs: [1, 2, 3, 4, 5]."),
                arguments(WOLVERHAMPTON, "  stages: [1, 2]", "  stages: [1, 7]", "stages: [1, 7]",
                        "This file declares no stage '7' for 'confirmation'. Use one of: 1, 2, 3, 4, 5."),
                arguments(WOLVERHAMPTON, "  stages: [1, 2]\n", "", "workingDays: 2",
                        "Name at least one stage under 'stages', or leave 'confirmation' out."));
    }

    private static Stream<Arguments> holders() {
        return Stream.of(
                arguments(GLOS, HOLDER, HOLDER + "\n      - {user: next, name: Next, from: 2021-06-01}", "user: next",
                        "This holder starts on 2021-06-01, not after the one before, who starts on 2021-06-01. Write the "
                                + "holders of a post in the order of their dates."),
                arguments(GLOS, ", from: 2021-06-01}", "}", "Holder of June 2021", "'from' is missing in a holder."),
                arguments(GLOS, "from: 2021-06-01}", "from: June 2021}", "from: June 2021",
                        "'from' must be a date such as 2026-03-31, not 'June 2021'."),
                arguments(GLOS, "{user: south-gloucestershire-board-sssm", "{user: a b", "user: a b", "'a b' under 'user' "
                        + "is not an account: use up to 64 letters, digits, dots, dashes, underscores or @."),
                arguments(GLOS, "Holder of June 2021,", "Holder of June 2021, until: 2027-02-02,", "until",
                        "'until' is not a known key in a holder. Known are: user, name, from, contact."));
    }

    private static Stream<Arguments> deputiesAndContacts() {
        return Stream.of(
                arguments(HARROW, "deputyFor: hsab-member", "deputyFor: director", "deputyFor: director",
                        "This file declares no earlier post 'director' for a post."),
                arguments(HARROW, "deputyFor: hsab-member}\n", "deputyFor: hsab-member}\n      - {id: deputys-deputy, "
                        + "name: D, deputyFor: hsab-deputy}\n", "deputys-deputy",
                        "This file declares no earlier post 'hsab-deputy' for a post."),
                arguments(HARROW, "adultGroups: [mental-health]", "adultGroups: [mental]", "adultGroups: [mental]",
                        "This file declares no group of adults 'mental' for a contact."),
                arguments(HARROW, "  - id: cnwl\n    adultGroups", "  - id: access-harrow\n    adultGroups",
                        "id: access-harrow\n    adultGroups: [mental", "The contact id 'access-harrow' is already used"),
                arguments(HARROW, "    phone: 0800 023 4650\n    email: cnw-tr.mentalhealthsafeguardingharrow@nhs.net\n", "",
                        "id: cnwl", "The contact 'cnwl' has neither 'phone' nor 'email', so nobody could reach it."),
                arguments(HARROW, "email: ahadultsservices@harrow.gov.uk", "email: ahadultsservices",
                        "email: ahadultsservices", "'ahadultsservices' under 'email' is not an e-mail address"),
                arguments(HARROW, "opensAt: \"09:00\"", "opensAt: \"18:00\"", "opensAt: \"18:00\"", "Offices open at 18:00, "
                        + "which is not before close of business at 17:00. Correct one of the two."));
    }

    @ParameterizedTest(name = "{4}")
    @MethodSource("mistakes")
    void eachMistakeIsReportedAtItsLine(String file, String sound, String spoilt, String place, String sentence) {
        assertThat(file).contains(sound);
        int at = file.indexOf(sound);
        String text = file.substring(0, at) + spoilt + file.substring(at + sound.length());

        PartnershipFileException refusal = catchThrowableOfType(PartnershipFileException.class,
                () -> PartnershipLoader.load("x.yaml", text));

        assertThat(refusal).as("the file should be refused").isNotNull();
        assertThat(text).contains(place);
        int line = 1 + (int) text.substring(0, text.indexOf(place)).chars().filter(c -> c == '\n').count();
        assertThat(refusal.mistakes()).anySatisfy(mistake -> {
            assertThat(mistake.sentence()).contains(sentence);
            assertThat(mistake.line()).as(sentence).isEqualTo(line);
        });
    }

    @Test
    void theSoundFilesHaveNoMistake() {
        assertThat(PartnershipLoader.load("g.yaml", GLOS).id()).isEqualTo("south-gloucestershire");
        assertThat(PartnershipLoader.load("h.yaml", HARROW).id()).isEqualTo("harrow");
    }
}
