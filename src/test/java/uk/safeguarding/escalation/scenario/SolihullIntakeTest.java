package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Solihull's start form: what is raised, what is refused, what belongs elsewhere. */
@ApplicationTest
class SolihullIntakeTest {

    private static final String ON = "2027-02-01";

    @Autowired
    Kit kit;

    @Test
    @Proves("SOL-1.1")
    void theStartFormShowsTheFramework() throws IOException {
        assertThat(startForm().toString()).contains("Care Act 2014", "statutory guidance",
                "West Midlands multi-agency policy and procedures");
    }

    @Test
    @Proves({"SOL-1.4", "SOL-1.5"})
    void categoriesAndExamplesOfThePolicyAreOffered() throws IOException {
        assertThat(options("category")).containsExactly("thresholds", "roles-and-responsibilities", "need-for-action",
                "communication", "other");
        assertThat(options("example")).containsExactly("poor-concern", "no-enquiry", "who-enquires", "late-referral",
                "information-withheld", "agreed-action-not-done", "none");
    }

    @Test
    @Proves({"SOL-1.4", "SOL-1.5"})
    void anotherCategoryIsRecordedInWordsAndTheEarlierAgreementLinked() {
        Answers other = Answers.raise(ON).with("category", "other").with("example", "agreed-action-not-done")
                .with("earlierReference", "SOL-2026-00007");
        Story story = kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker");
        story.isRefused("In your words: this is needed", s -> s.raises(other));
        story.raises(other.with("categoryOther", "Use of an advocate"));

        assertThat(story.records("raise")).singleElement().satisfies(r -> {
            assertThat(r.text("category")).isEqualTo("other");
            assertThat(r.text("categoryOther")).isEqualTo("Use of an advocate");
            assertThat(r.text("earlierReference")).isEqualTo("SOL-2026-00007");
        });
        assertThat(story.shown("discussion", "caseSummary").toString()).contains("Subject: Use of an advocate",
                "Earlier agreement: SOL-2026-00007");
    }

    @Test
    @Proves("SOL-0.1")
    void withoutAnAdultsCaseNothingIsRaised() {
        kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker")
                .isRefused("The adult's case reference: this is needed", s -> s.raises(Answers.raise(ON).without("adult")))
                .isRefused("this ladder is for one person's case", s -> s.raises(Answers.raise(ON).with("about", "general")));
    }

    @Test
    @Proves("SOL-1.2")
    void withoutTheAgencyWhosePartIsChallengedNothingIsRaised() {
        kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker").isRefused(
                "Agency whose part you challenge: this is needed", s -> s.raises(Answers.raise(ON).without("challengedAgency")));
    }

    @Test
    @Proves("SOL-1.7a")
    void nobodyStartsAboveStage1WithoutImmediateRisk() {
        kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker").isRefused(
                "the people who disagree try first", s -> s.raises(Answers.raise(ON).with("startStage", "2")));
    }

    @Test
    @Proves({"SOL-1.3a", "SOL-2.1a", "SOL-2.2a"})
    void theFirstTaskIsBetweenThePractitionersAndCarriesTheDateOnWhichTheConcernWasPut() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker").raises(Answers.raise("2027-01-29"));

        assertThat(story.allTasks()).extracting("taskDefinitionKey").containsExactly("discussion", "discussion");
        for (String practitioner : new String[] {"council-social-worker", "hospital-trust-ward-sister"}) {
            assertThat(story.as(practitioner).shown("discussion", "caseSummary").toString())
                    .contains("Put to the other practitioner on: Fri 29 Jan 2027");
            assertThat(story.task("discussion").getDueDate().toInstant()).isEqualTo(Kit.instant("Fri 5 Feb 2027 17:00"));
        }
        assertThat(story.as("council-hospital-social-worker").taskKeys()).as("a colleague of another team").isEmpty();
        for (String manager : new String[] {"council-team-manager", "hospital-trust-matron", "council-safeguarding-lead"}) {
            assertThat(story.as(manager).taskKeys()).isEmpty();
        }
    }

    @Test
    @Proves("SOL-A1.0b")
    void aDecisionNotToEnquireAndALackOfResponseCanBothBeRaised() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker")
                .raises(Answers.raise(ON).with("decision", "It was decided not to enquire"));
        assertThat(story.stage()).isEqualTo("stage1");

        story = kit.story("solihull", "Mon 1 Feb 2027 09:00").as("hospital-trust-ward-sister").raises(Answers.raise(ON)
                .with("challengedAgency", "care-home").without("challengedEmail").with("category", "communication")
                .with("example", "none").with("decision", "Three letters were not answered"));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.as("care-home-senior-carer").tasks("discussion")).hasSize(1);
    }

    @Test
    @Proves({"SC-S09", "SOL-X.1"})
    void scS09_aColleaguesConductIsRedirected() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker")
                .raises(Answers.raise(ON).with("outsideGround", "position-of-trust").with("alsoDispute", "no"));

        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.stages()).isEmpty();
        assertThat(story.allTasks()).extracting("taskDefinitionKey").containsExactly("redirectAdvice");
        assertThat(story.shown("redirectAdvice", "redirectAdvice").toString()).contains("West Midlands Position of Trust Framework");
        assertThat(story.notices("redirected")).singleElement()
                .satisfies(n -> assertThat(n.body()).contains("West Midlands Position of Trust Framework"));
        story.completes("redirectAdvice", Answers.of().with("read", true));
        assertThat(story.closed()).isTrue();
    }

    @Test
    @Proves("SOL-X.1")
    void aGroundOfItsOwnGoesOnBesideTheRedirect() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker")
                .raises(Answers.raise(ON).with("outsideGround", "position-of-trust").with("alsoDispute", "yes"));

        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.notices("redirected")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("solihull-council-social-worker");
            assertThat(n.body()).contains("West Midlands Position of Trust Framework");
        });
    }

    @Test
    @Proves({"AMB-62", "SOL-X.1"})
    void aChildsCaseOpensNoLadderEvenBesideADisagreement() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker")
                .raises(Answers.raise(ON).with("outsideGround", "child").with("alsoDispute", "yes"));

        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.stages()).isEmpty();
        assertThat(story.allTasks()).extracting("taskDefinitionKey").containsExactly("redirectAdvice");
        assertThat(story.shown("redirectAdvice", "redirectAdvice").toString()).contains("procedures for safeguarding children");
        assertThat(story.records("raise")).singleElement().satisfies(r -> assertThat(r.text("alsoDispute")).isNull());
    }

    @Test
    @Proves("AMB-62")
    void theStartFormAsksNothingBesideAChildsCase() throws IOException {
        String hidden = field("alsoDispute").path("conditional").path("hide").asText();
        assertThat(hidden).contains("outsideGround in (\"child\")").doesNotContain("directory:");
    }

    private JsonNode startForm() throws IOException {
        String definition = kit.engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("solihull-escalation")
                .latestVersion().singleResult().getId();
        try (InputStream form = kit.engine.getFormService().getDeployedStartForm(definition)) {
            return new ObjectMapper().readTree(form);
        }
    }

    private JsonNode field(String key) throws IOException {
        return startForm().findParents("key").stream().filter(n -> n.path("key").asText().equals(key)).findFirst().orElseThrow();
    }

    private Iterable<String> options(String field) throws IOException {
        return StreamSupport.stream(field(field).path("values").spliterator(), false).map(v -> v.path("value").asText()).toList();
    }
}
