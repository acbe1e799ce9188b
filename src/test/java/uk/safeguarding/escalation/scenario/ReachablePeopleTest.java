package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** People leave their posts: no task is ever open without somebody who sees it. */
@ApplicationTest
class ReachablePeopleTest {

    private static final String OFFICE = "board-business-team";
    private static final String[] TRUST = {"hospital-trust.ward-sister", "hospital-trust.matron",
        "hospital-trust.head-of-nursing", "hospital-trust.director-of-nursing"};

    @Autowired
    Kit kit;
    private Posts posts;

    @BeforeEach
    void postsAsTheyAre() {
        posts = new Posts(kit);
    }

    @AfterEach
    void postsAsTheyWere() {
        posts.close();
    }

    @Test
    @Proves({"GEN-10", "GEN-18"})
    void withoutASafeguardingLeadThoseWhoActAndTheOfficeProtectTheAdult() {
        posts.empty("hospital-trust.safeguarding-lead");
        Story story = SolihullSteps.inStage2OnTuesday(kit).as("hospital-trust-matron")
                .does("declare-immediate-risk", ActAnswers.immediateRisk());

        assertThat(Posts.unreached(story)).isEmpty();
        assertThat(story.tasks("safeguardingAction")).hasSize(1);
        assertThat(story.as(OFFICE).tasks("safeguardingAction")).hasSize(1);
        assertThat(story.notices("immediate-risk")).extracting(n -> n.recipient().id())
                .contains("solihull.board.business-team", "solihull.hospital-trust.matron")
                .doesNotContain("solihull.hospital-trust.safeguarding-lead");
    }

    @Test
    @Proves({"GEN-18", "SOL-2.7a"})
    void whatAPartyOwesGoesToWhoActsNowThenItsPractitionersThenItsLeadThenTheOffice() {
        Story story = SolihullSteps.inStage2OnTuesday(kit);
        posts.empty("hospital-trust.matron");
        story.secondAfter("Tue 9 Feb 2027 17:00");
        assertThat(Posts.unreached(story)).as("the matron has left").isEmpty();
        assertThat(story.as("hospital-trust-head-of-nursing").tasks("missingRecord")).hasSize(1);

        story = SolihullSteps.inStage2OnTuesday(kit);
        posts.empty("hospital-trust.head-of-nursing");
        story.secondAfter("Tue 9 Feb 2027 17:00");
        assertThat(story.as(SolihullSteps.WARD_SISTER).tasks("missingRecord")).hasSize(1);

        story = SolihullSteps.inStage2OnTuesday(kit);
        posts.empty(TRUST);
        story.secondAfter("Tue 9 Feb 2027 17:00");
        assertThat(story.as("hospital-trust-safeguarding-lead").tasks("missingRecord")).hasSize(1);
        assertThat(story.as(OFFICE).tasks("counterpartQuery")).hasSize(1);
        assertThat(story.tasks("missingRecord")).isEmpty();

        posts.close();
        posts = new Posts(kit);
        story = SolihullSteps.inStage2OnTuesday(kit);
        posts.empty(TRUST).empty("hospital-trust.safeguarding-lead");
        story.secondAfter("Tue 9 Feb 2027 17:00");
        assertThat(Posts.unreached(story)).isEmpty();
        assertThat(story.as(OFFICE).tasks("missingRecord")).hasSize(1);
        story.completesAll("missingRecord", Answers.lateRecord());
        assertThat(story.tasks("missingRecord")).isEmpty();
        assertThat(story.records()).filteredOn(e -> e.author().equals("solihull-" + OFFICE)).extracting("partyId")
                .containsExactly("hospital-trust");
    }

    @Test
    @Proves({"GEN-18"})
    void aPractitionerWhoHasLeftIsNotAskedByName() {
        posts.empty("hospital-trust.ward-sister").take("hospital-trust-matron", "hospital-trust.ward-sister");
        Story story = SolihullSteps.raised(kit);
        assertThat(story.as("hospital-trust-matron").tasks("discussion")).hasSize(1);
        posts.empty("hospital-trust.ward-sister");
        story = SolihullSteps.raised(kit);
        assertThat(story.as(OFFICE).tasks("counterpartQuery")).hasSize(1);
        assertThat(Posts.unreached(story)).isEmpty();
    }

    @Test
    @Proves({"GEN-16", "GEN-18", "SOL-2.9"})
    void closingFindsSomebodyWhereEverybodyWhoTalkedHasLeft() {
        Story story = SolihullSteps.agreed(kit);
        posts.empty("council.social-worker", "council.hospital-social-worker", "council.safeguarding-lead",
                "council.board-representative").empty(TRUST);
        story.withReminders().at("Wed 3 Feb 2027 08:00").as(OFFICE).completes("issueConfirmation", Answers.confirmation());
        assertThat(Posts.unreached(story)).as("the debriefs of those who have left").containsOnly("debrief");
        story.at("Thu 4 Feb 2027 08:00");
        assertThat(Posts.unreached(story)).isEmpty();

        story.completes("filing", Answers.filing("2027-02-02"))
                .completes("generalIssues", Answers.generalIssues("Thresholds differ"));
        assertThat(story.notices("general-issues")).extracting(n -> n.recipient().id())
                .containsExactly("solihull.board.business-team");
    }

    @Test
    @Proves({"GEN-18"})
    void anOpenTaskWhosePeopleHaveLeftIsShownToTheOfficeNextMorning() {
        Story story = SolihullSteps.inStage2OnTuesday(kit).withReminders();
        posts.empty("hospital-trust.matron");
        assertThat(Posts.unreached(story)).containsExactly("discussion");
        story.at("Wed 3 Feb 2027 08:00");
        assertThat(Posts.unreached(story)).isEmpty();
        assertThat(story.as(OFFICE).tasks("discussion")).hasSize(1);
    }

    @Test
    @Proves({"GEN-18", "SOL-2.5b"})
    void whereTheMediatorHasLeftTheOfficeSeesTheMediation() {
        Story story = SolihullSteps.inStage4(kit).as(SolihullSteps.CHAIR).completes("offerMediation", Answers.offer("offer"));
        posts.empty("board.policies-and-procedures-chair", "hospital-trust.director-of-nursing");
        story.as("council-director").completes("answerOffer", Answers.accepts(true));
        story.as("hospital-trust-director-of-nursing");
        story.withReminders().at("Wed 3 Feb 2027 08:00");
        assertThat(Posts.unreached(story)).isEmpty();
        assertThat(story.as(OFFICE).tasks("answerOffer")).hasSize(1);
        story.completes("answerOffer", Answers.accepts(true));
        assertThat(story.tasks("mediate")).hasSize(1);
        assertThat(Posts.unreached(story)).isEmpty();
    }

    @Test
    @Proves({"GEN-21", "GEN-18"})
    void withoutAnotherManagerTheLeadThenTheOfficeAgreesToAWithdrawal() {
        posts.empty("council.team-manager", "council.hospital-team-manager");
        Story story = SolihullSteps.raisedAtTen(kit).does("withdraw-dispute", ActAnswers.withdraw());
        assertThat(story.as("council-safeguarding-lead").tasks("managerAgreement")).hasSize(1);
        posts.empty("council.safeguarding-lead");
        story = SolihullSteps.raisedAtTen(kit).does("withdraw-dispute", ActAnswers.withdraw());
        assertThat(story.as(OFFICE).tasks("managerAgreement")).hasSize(1);
        assertThat(Posts.unreached(story)).isEmpty();
    }
}
