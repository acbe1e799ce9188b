package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SSSM;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.TALK;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.notResolved;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.raise;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Who acts in South Gloucestershire: the role matrix, and the question for a counterpart. */
@ApplicationTest
class SouthGloucestershireWhoActsTest {

    private static final String TENANT = "south-gloucestershire";

    @Autowired
    Kit kit;
    private Posts posts;

    @BeforeEach
    void postsAsTheyAre() {
        posts = new Posts(kit, TENANT);
    }

    @AfterEach
    void postsAsTheyWere() {
        posts.close();
    }

    /** Candidates of a party's task in the stage that is open, without the partnership. */
    private List<String> candidates(Story story, String party) {
        Task task = story.allTasks().stream().filter(t -> t.getTaskDefinitionKey().equals("discussion"))
                .filter(t -> party.equals(kit.variable(t, "party"))).findFirst().orElseThrow();
        return kit.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().filter(l -> "candidate".equals(l.getType()))
                .map(SouthGloucestershireWhoActsTest::name).sorted().toList();
    }

    private static String name(IdentityLink link) {
        return (link.getGroupId() == null ? link.getUserId() : link.getGroupId()).substring(TENANT.length() + 1);
    }

    private void acting(Story story, String party, String... candidates) {
        assertThat(candidates(story, party)).containsExactlyElementsOf(Arrays.stream(candidates).sorted().toList());
    }

    /** The police raise against the council, or another agency; stage 1 is left for the talk between the practitioners. */
    private Story policeAgainst(String agency, String email) {
        return kit.story(TENANT, "Mon 1 Feb 2027 09:00").as("police-officer").raises(raise("2027-02-01")
                .with("challengedAgency", agency).with("challengedEmail", email)).at("Mon 1 Feb 2027 10:00")
                .completes("consultOwnManager", SouthGloucestershireSteps.consultation("talk", "2027-02-01T09:10"));
    }

    private Story upToStage2b(Story story) {
        story.as("police-officer").completes("discussion", notResolved(TALK));
        return story.completes("discussion", notResolved(TALK));
    }

    @Test
    @Proves({"SGL-X2.1", "SGL-3.a", "SGL-4.a", "AMB-43"})
    void scG18_policeAndCouncilInEachOfEightCells() {
        Story story = policeAgainst("council", TENANT + "-council-social-worker@example.org");
        acting(story, "police", "police-officer", "police.sergeant");
        acting(story, "council", "council-social-worker", "council.senior-social-worker");
        upToStage2b(story);
        assertThat(story.stage()).isEqualTo("stage2Managers");
        acting(story, "police", "police.sergeant", "police.inspector");
        acting(story, "council", "council.senior-social-worker", "council.team-manager");
        story.as("police-inspector").completes("discussion", notResolved(TALK));
        assertThat(story.stage()).isEqualTo("stage3");
        acting(story, "police", "police.inspector", "police.head");
        acting(story, "council", "council.team-manager", "council.service-manager");
        story.secondAfter("Thu 4 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage4");
        acting(story, "police", "police.head", "police.board-representative");
        acting(story, "council", "council.director", "council.board-representative");
    }

    @Test
    @Proves({"SGL-X2.1", "AMB-43"})
    void scG16_aPracticeAtStage3IsRepresentedByClinicalGovernance() {
        Story story = upToStage2b(policeAgainst("practice", TENANT + "-practice-practitioner@example.org"));
        acting(story, "practice", "practice.partner", "practice.practice-manager");
        story.as("police-inspector").completes("discussion", notResolved(TALK));
        acting(story, "practice", "nhs-england.clinical-governance");
        story.as("nhs-england-clinical-governance").does("record-discussion", ActAnswers.discussion(TALK));
        assertThat(story.records("record-discussion")).extracting("partyId").containsExactly("practice");
    }

    /** Nobody holds the ward's posts of stage 2 when it opens between the managers. */
    private Story withoutCounterpart() {
        posts.empty("trust.ward-manager", "trust.safeguarding-lead", "trust.supervisor");
        return SouthGloucestershireSteps.atManagers(kit);
    }

    @Test
    @Proves({"SGL-N.5a", "GEN-18"})
    void scG21_thoseAlreadyInvolvedOnTheOtherSideAreAskedAndNotTheOffice() {
        Story story = withoutCounterpart();
        assertThat(story.stage()).isEqualTo("stage2Managers");
        assertThat(story.as("trust-nurse").tasks("counterpartQuery")).singleElement()
                .satisfies(t -> assertThat(t.getDueDate()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00")));
        assertThat(story.as(SSSM).tasks("counterpartQuery")).isEmpty();
        assertThat(story.as("council-senior-social-worker").tasks("counterpartQuery")).isEmpty();

        Answers answer = Answers.of().with("counterpartName", "Acting ward manager");
        story.as("trust-nurse").isRefused("works for another party", s -> s.completes("counterpartQuery",
                answer.with("counterpartEmail", TENANT + "-council-team-manager@example.org")));
        story.completes("counterpartQuery", answer.with("counterpartEmail", TENANT + "-trust-named-professional@example.org"));
        acting(story, "trust", "trust-named-professional");
        story.secondAfter("Tue 2 Feb 2027 17:00");
        assertThat(story.notices("counterpart-overdue")).isEmpty();
    }

    @Test
    @Proves("SGL-N.5b")
    void scG21_theQueryCannotBeRefused() {
        Story story = withoutCounterpart().as("trust-nurse");
        story.isRefused("this is needed", s -> s.completes("counterpartQuery", Answers.of()));
        story.isRefused("is not a field of this form", s -> s.completes("counterpartQuery",
                Answers.of().with("refuse", "yes")));
        assertThat(story.tasks("counterpartQuery")).hasSize(1);
    }

    @Test
    @Proves({"SGL-N.5a", "SGL-N.5b", "GEN-18"})
    void scG21_withoutAnAnswerTheOfficeIsToldAndTheClockRunsOn() {
        Story story = withoutCounterpart();
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        story.secondBefore("Tue 2 Feb 2027 17:00");
        assertThat(story.notices("counterpart-overdue")).isEmpty();
        story.secondAfter("Tue 2 Feb 2027 17:00");
        assertThat(story.notices("counterpart-overdue")).extracting(n -> n.recipient().id())
                .containsExactly(TENANT + ".board.sssm");
        assertThat(story.as("trust-nurse").tasks("counterpartQuery")).hasSize(1);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        story.secondAfter("Wed 3 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage3");
    }

    @Test
    @Proves({"SGL-N.5a", "GEN-18"})
    void atStage1TheSafeguardingLeadsAreAsked() {
        posts.empty("trust.nurse", "trust.ward-manager");
        Story story = SouthGloucestershireSteps.talking(kit);
        assertThat(story.as("trust-safeguarding-lead").tasks("counterpartQuery")).hasSize(1);
        assertThat(story.as(SSSM).tasks("counterpartQuery")).isEmpty();
    }
}
