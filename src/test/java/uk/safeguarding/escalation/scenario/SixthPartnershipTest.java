package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;

/**
 * A made-up sixth partnership, brought by files alone as CONTRIBUTING.md tells: {@code partnerships/rivermouth.yaml},
 * {@code bpmn/rivermouth} and {@code forms/rivermouth} in the test resources. No Java knows it but this story.
 */
@ApplicationTest
class SixthPartnershipTest {

    private static final String TALK = "2027-02-01T09:30";

    @Autowired
    Kit kit;

    private static Answers safe() {
        return Answers.of().with("interimSafety", "A neighbour looks in").with("interimSafetyOwner", "Team manager, council");
    }

    private static Answers raise() {
        return safe().with("about", "case").with("adult", "RIV-77").with("outsideGround", "none").with("challengedAgency", "trust")
                .with("challengedPerson", "The nurse").with("challengedEmail", "rivermouth-trust-nurse@example.org")
                .with("category", "flood").with("decision", "No visit was made").with("disagreement", "The water rises")
                .with("actionWanted", "A visit today").with("evidence", "Gauge of 31 January").with("identifiedOn", "2027-02-01")
                .with("putOn", "2027-02-01").with("immediateRisk", "no");
    }

    private static Answers record(String position) {
        return safe().with("position", position).with("discussedAt", TALK).with("discussionMeans", "phone")
                .with("participants", "Both sides").with("basis", "The Board's flood plan").with("lawyer", "None");
    }

    private static Answers propose() {
        return record("propose").with("pointsOfDifference", "When to visit").with("ourView", "Today")
                .with("wording", "The nurse visits today").with("outstanding", "Nothing");
    }

    private Story raised(Answers answers) {
        return kit.story("rivermouth", "Mon 1 Feb 2027 10:00").as("council-social-worker").raises(answers);
    }

    @Test
    void itsOwnLimitsAndItsOwnHourLeadUpToItsPanel() {
        Story story = raised(raise());
        assertThat(story.reference()).startsWith("RIV-2027-");
        assertThat(story.as("trust-nurse").taskKeys()).containsExactly("discussion");
        assertThat((String) story.shown("discussion", "caseSummary")).contains("The adult's home may be flooded");
        assertThat((String) story.shown("discussion", "contact")).contains("board@rivermouth.example");
        passes(story, "stage1", "Wed 3 Feb 2027 16:00", "stage2");
        assertThat(story.as("trust-matron").tasks("discussion")).hasSize(1);
        passes(story, "stage2", "Mon 8 Feb 2027 16:00", "stage3");
        assertThat(story.deadline()).isNull();
        assertThat(story.as("board-chair").taskKeys()).containsExactly("formPanel");
    }

    private static void passes(Story story, String stage, String limit, String next) {
        assertThat(story.deadline()).isEqualTo(Kit.instant(limit));
        assertThat(story.secondBefore(limit).stage()).isEqualTo(stage);
        assertThat(story.secondAfter(limit).stage()).isEqualTo(next);
    }

    @Test
    void agreedItIsClosedAndReopenedWhereItWasAgreed() {
        Story story = raised(raise()).completes("discussion", propose()).as("trust-nurse").completes("discussion", record("concur"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.records("stage-record").get(0).text("lawyer")).as("a field that only its form knows").isEqualTo("None");
        story.as("council-social-worker").completes("issueConfirmation", Answers.confirmation())
                .completes("filing", Answers.filing("2027-02-01")).completes("generalIssues", Answers.generalIssues(null))
                .completes("debrief", Answers.debrief("declined"));
        story.as("trust-nurse").completes("filing", Answers.filing("2027-02-01")).completes("debrief", Answers.debrief("declined"));
        assertThat(story.closed()).isTrue();

        story.at("Tue 2 Feb 2027 10:00").does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 16:00"));
    }

    @Test
    void immediateRiskEntersWhereItsFileSaysAndWhatItsFormAsksIsRefusedInItsWords() {
        kit.story("rivermouth", "Mon 1 Feb 2027 10:00").as("council-social-worker")
                .isRefused("Agency whose part you challenge: this is needed", s -> s.raises(raise().without("challengedAgency")));
        Story story = raised(raise().without("putOn").with("immediateRisk", "yes").with("risk", "The dyke breaks")
                .with("protectiveAct", "The adult is brought away"));
        assertThat(story.stage()).isEqualTo("stage2");
        story.as("council-safeguarding-lead").completes("safeguardingAction", Answers.safeguardingAction("2027-02-01T09:50"));
        story.as("council-team-manager").completes("discussion", record("return").with("pointsOfDifference", "When to visit")
                .with("ourView", "Today").with("returnReason", "The dyke holds"));
        assertThat(story.stage()).isEqualTo("stage1");
    }

    @Test
    void theActsAtAnyTimeAreThereToo() {
        Story withdrawn = raised(raise()).does("withdraw-dispute", ActAnswers.withdraw());
        withdrawn.as("council-team-manager").completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(withdrawn.outcome()).contains(Outcome.WITHDRAWN);
        Story elsewhere = raised(Answers.of().with("about", "case").with("adult", "RIV-77").with("outsideGround", "complaint")
                .with("alsoDispute", "no"));
        assertThat(elsewhere.outcome()).contains(Outcome.REDIRECTED);
    }
}
