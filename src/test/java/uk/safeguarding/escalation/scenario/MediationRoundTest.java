package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** In a mediation only what was said since the newest offer, and to the newest wording, counts and is shown as an answer. */
@ApplicationTest
@Proves({"SOL-2.5b", "GEN-13"})
class MediationRoundTest {

    private static final String TALK = "2027-02-01T09:00";
    private static final String CHAIR = SolihullSteps.CHAIR;
    private static final String INDEPENDENT = "board-independent-chair";
    private static final String DIRECTOR = "council-director";
    private static final String TRUST = "hospital-trust-director-of-nursing";
    private static final String STOP = "Nobody else answers";

    @Autowired
    Kit kit;

    @Test
    void anotherMediatorStartsWithNoAnswers() {
        Story story = offeredAndAccepted(SolihullSteps.inStage4(kit)).completes("mediate", Answers.mediation("propose", TALK));
        story.as(DIRECTOR).completes("concurWithMediation", Answers.agrees(true));
        story.as(CHAIR).does("declare-conflict", Answers.interest())
                .as("board-business-team").completes("businessTeamPasses", Answers.passOn())
                .as(INDEPENDENT).completes("offerMediation", Answers.offer("offer").with("countersigned", true));
        story.as(TRUST).completes("answerOffer", Answers.accepts(false));

        assertThat(answers(story.as(INDEPENDENT), "goOnWithoutAnswers")).contains("Solihull Council: has not answered yet")
                .contains("does not accept mediation (We see no use in it)").doesNotContain("concurs");
        story.completes("goOnWithoutAnswers", Answers.of().with("stopReason", STOP));
        assertThat(answers(story, "mediate")).contains("Solihull Council: has not answered yet").doesNotContain("concurs");
    }

    @Test
    void afterAReopeningNothingSaidBeforeCounts() {
        Story story = offeredAndAccepted(SolihullSteps.inStage4(kit)).completes("mediate", Answers.mediation("propose", TALK));
        story.as(DIRECTOR).completes("concurWithMediation", Answers.agrees(true))
                .as(TRUST).completes("concurWithMediation", Answers.agrees(true));
        story.at("Mon 8 Feb 2027 10:00").as(DIRECTOR).does("report-action-not-done", ActAnswers.notDone());
        story.as(CHAIR).completes("offerMediation", Answers.offer("offer"));

        assertThat(answers(story, "goOnWithoutAnswers")).containsPattern("Council: has not answered yet\\n")
                .doesNotContain("accepts mediation", "concurs");
        story.completes("goOnWithoutAnswers", Answers.of().with("stopReason", STOP))
                .completes("mediate", Answers.mediation("propose", "2027-02-08T09:00"))
                .completes("goOnWithoutAgreement", Answers.of().with("stopReason", STOP));
        assertThat(story.outcome()).as("nobody has concurred with this wording").isEmpty();
        assertThat(story.tasks("mediate")).hasSize(1);
    }

    @Test
    void aNewWordingStartsWithoutConcurrences() {
        Story story = offeredAndAccepted(SolihullSteps.inStage4(kit)).completes("mediate", Answers.mediation("propose", TALK));
        story.as(DIRECTOR).completes("concurWithMediation", Answers.agrees(true));
        story.as(TRUST).completes("concurWithMediation", Answers.agrees(false));
        story.as(CHAIR).completes("mediate", Answers.mediation("propose", TALK).with("mediationText", "By Monday"));

        assertThat(answers(story, "goOnWithoutAgreement")).contains("accepts mediation").doesNotContain("concur");
        assertThat(story.as(TRUST).shown("concurWithMediation", "mediationWording").toString()).startsWith("By Monday").contains("Outstanding: ");
        story.completes("concurWithMediation", Answers.agrees(true)).as(CHAIR)
                .completes("goOnWithoutAgreement", Answers.of().with("stopReason", STOP));
        assertThat(story.outcome()).as("the council concurred with the earlier wording alone").isEmpty();
    }

    private static String answers(Story story, String task) {
        return story.shown(task, "mediationAnswers").toString();
    }

    private static Story offeredAndAccepted(Story story) {
        story.as(CHAIR).completes("offerMediation", Answers.offer("offer"));
        story.as(DIRECTOR).completes("answerOffer", Answers.accepts(true));
        return story.as(TRUST).completes("answerOffer", Answers.accepts(true)).as(CHAIR);
    }
}
