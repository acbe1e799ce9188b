package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.HarrowSteps.COUNCIL_MEMBER;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TALK;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TRUST_MEMBER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Harrow, from the outcome to the end: what its policy asks for, and what the platform adds to it. */
@ApplicationTest
class HarrowClosureTest {

    private static final Path FILE = Path.of("src/main/resources/partnerships/harrow.yaml");

    @Autowired
    Kit kit;

    @Autowired
    Partnerships partnerships;

    /** Agreed at stage 3, between the HSAB members. */
    private Story agreed() {
        Story story = HarrowSteps.inStage3(kit).as(TRUST_MEMBER)
                .completes("discussion", HarrowAnswers.byLeads(HarrowAnswers.propose(TALK, "A plan by Friday")))
                .as(COUNCIL_MEMBER).completes("discussion",
                        HarrowAnswers.reviewed(HarrowAnswers.byLeads(HarrowAnswers.concur(TALK)), "changed"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        return story.as(TRUST_MEMBER);
    }

    @Test
    @Proves("HAR-L.1")
    void generalIssuesGoToTheHsabRepresentativeWithASuggestedSubGroup() {
        Story story = agreed().completes("issueConfirmation", Answers.confirmation());
        story.isRefused("Sub-group of HSAB that should take it up: this is needed",
                s -> s.completes("generalIssues", Answers.generalIssues("Thresholds")));
        story.completes("generalIssues", Answers.generalIssues("Thresholds are read differently").with("suggestedSubGroup", "Training"));
        assertThat(story.notices("general-issues")).isNotEmpty().allSatisfy(n -> {
            assertThat(n.recipient().id()).isEqualTo("harrow.hospital-trust.hsab-member");
            assertThat(n.body()).contains("Thresholds are read differently", "Suggested sub-group: Training");
        });
    }

    @Test
    @Proves("HAR-L.2")
    void aDebriefWithASpecialistSupervisorIsOfferedAndRecorded() {
        Story story = agreed().completes("issueConfirmation", Answers.confirmation());
        story.isRefused("Specialist supervisor: this is needed", s -> s.completes("debrief", Answers.debrief("accepted")));
        story.completes("debrief", Answers.debrief("accepted").with("facilitator", "Named nurse"));
        assertThat(story.records("debrief")).singleElement().satisfies(r -> assertThat(r.text("facilitator")).isEqualTo("Named nurse"));
    }

    @Test
    @Proves("AMB-33")
    void confirmationAndFeedbackAreMarkedAsPlatformStandard() {
        Story story = agreed();
        assertThat(story.shown("issueConfirmation", "confirmationStandard").toString()).contains("Platform standard");
        assertThat(story.tasks("feedback")).isNotEmpty().allSatisfy(t -> assertThat(kit.variable(t, "feedbackStandard").toString())
                .contains("Platform standard"));
        story.completesAll("feedback", Answers.feedback()).completes("issueConfirmation", Answers.confirmation());
        assertThat(story.notices("confirmation")).isNotEmpty()
                .allSatisfy(n -> assertThat(n.body()).contains("Platform standard: the policy of Harrow Safeguarding Adults Board"));
        assertThat(story.notices("feedback")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("Platform standard"));
        Story solihull = SolihullSteps.agreed(kit);
        assertThat(solihull.shown("issueConfirmation", "confirmationStandard")).isNull();
        assertThat(solihull.completes("issueConfirmation", Answers.confirmation()).notices("confirmation"))
                .allSatisfy(n -> assertThat(n.body()).doesNotContain("Platform standard"));
    }

    @Test
    @Proves("AMB-33")
    void aPartnershipCanSwitchThemOff() throws IOException {
        Partnership harrow = partnerships.get("harrow");
        Partnership without = PartnershipLoader.load("harrow.yaml", Files.readString(FILE)
                .replace("confirmationAndFeedback: platform-standard", "confirmationAndFeedback: off"));
        runsOn(without);
        try {
            Story story = agreed();
            assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).contains("filing", "generalIssues", "debrief")
                    .doesNotContain("issueConfirmation", "feedback");
            assertThat(story.notices("confirmation")).isEmpty();
            assertThat(story.notices("feedback")).isEmpty();
        } finally {
            runsOn(harrow);
        }
    }

    /** As after a restart with a changed file. */
    @SuppressWarnings("unchecked")
    private void runsOn(Partnership partnership) {
        ((Map<String, Partnership>) ReflectionTestUtils.getField(partnerships, "byId")).put(partnership.id(), partnership);
    }
}
