package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Two teams of one agency, with safeguarding duties of their own, are the sides. */
@ApplicationTest
class TeamsTest {

    private static final String COMMUNITY = "council/community-team";
    private static final String HOSPITAL = "council/hospital-team";
    private static final String OFFICE = "board-business-team";
    private static final String DISCUSSION = "record-discussion";
    private static final String TALK = "2027-02-01T09:30";

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

    private static Answers raise() {
        return Answers.raise("2027-02-01").with("challengedAgency", "council").with("challengedTeam", HOSPITAL)
                .with("challengedPerson", "Hospital social worker")
                .with("challengedEmail", "solihull-council-hospital-social-worker@example.org");
    }

    private Story raised() {
        return SolihullSteps.raised(kit, raise());
    }

    private Story inStage2() {
        return SolihullSteps.leaveStage1(raised(), "line-manager");
    }

    private Story inStage3() {
        return inStage2().as("council-team-manager").completes("discussion", Answers.notResolved(TALK));
    }

    @Test
    @Proves({"AMB-28", "AMB-37"})
    void theLadderOpensBetweenTheTeams() {
        Story story = raised();
        assertThat(kit.disputes.parties(story.reference())).extracting(Party::id).containsExactly(COMMUNITY, HOSPITAL);
        assertThat((String) story.shown("discussion", "otherSide")).isEqualTo("Solihull Council, Hospital social work team");
        assertThat((String) story.as("council-hospital-social-worker").shown("discussion", "otherSide"))
                .isEqualTo("Solihull Council, Community social work team");
        assertThat(story.stage()).isEqualTo("stage1");
    }

    @Test
    @Proves({"AMB-28"})
    void withoutTwoDifferentTeamsItIsForLineManagement() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 09:00").as("council-social-worker");
        story.isRefused("that is your own agency", s -> s.raises(raise().without("challengedTeam")));
        story.isRefused("that is your own agency", s -> s.raises(raise().with("challengedTeam", COMMUNITY)));
        story.isRefused("this team belongs to another agency", s -> s.raises(raise().with("challengedAgency", "police")));
        story.as("council-service-manager").isRefused("that is your own agency", s -> s.raises(raise()));
    }

    @Test
    @Proves({"AMB-28", "GEN-26"})
    void eachTeamsOwnManagersActAndNobodyOfTheOtherTeam() {
        Story story = inStage2();
        assertThat(story.as("council-team-manager").tasks("discussion")).hasSize(1);
        assertThat(story.as("council-hospital-team-manager").tasks("discussion")).hasSize(1);

        story.does(DISCUSSION, ActAnswers.discussion(TALK));
        assertThat(story.records(DISCUSSION)).extracting("partyId").containsExactly(HOSPITAL);
        story.as("council-hospital-social-worker").isRefused("Only the side that raised",
                s -> s.does("withdraw-dispute", ActAnswers.withdraw()));
    }

    @Test
    @Proves({"AMB-28", "AMB-65", "GEN-18"})
    void anAgencyWidePostWithOneHolderServesTheRaisingTeamAlone() {
        Story story = inStage3();
        assertThat(story.as("council-service-manager").tasks("discussion")).singleElement()
                .satisfies(t -> assertThat(kit.variable(t, "party")).isEqualTo(COMMUNITY));
        Answers answer = Answers.of().with("counterpartName", "Deputy service manager");
        story.as(OFFICE).isRefused("works for another party", s -> s.completes("counterpartQuery",
                answer.with("counterpartEmail", "solihull-council-team-manager@example.org")));
        story.completes("counterpartQuery", answer.with("counterpartEmail", "solihull-council-safeguarding-lead@example.org"));
        assertThat(story.as("council-safeguarding-lead").tasks("discussion")).singleElement()
                .satisfies(t -> assertThat(kit.variable(t, "party")).isEqualTo(HOSPITAL));
    }

    @Test
    @Proves({"AMB-28", "AMB-65"})
    void withTwoHoldersEachTeamIsServedByAnother() {
        posts.take("council-safeguarding-lead", "council.service-manager");
        Story story = inStage3();
        assertThat(story.as("council-service-manager").tasks("discussion")).hasSize(2);
        Answers propose = Answers.propose(TALK, "The hospital team enquires");
        submits("council-service-manager", story, COMMUNITY, propose);
        story.isRefused("already acted for another party", s -> submits("council-service-manager", s, HOSPITAL, propose));
        submits("council-safeguarding-lead", story, HOSPITAL, Answers.concur(TALK).with("proposedWording",
                story.tasks("discussion").stream().map(t -> kit.variable(t, "proposedWording")).filter(java.util.Objects::nonNull)
                        .findFirst().orElseThrow()));
        kit.settle("solihull");
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
    }

    /** Somebody who sees the tasks of both teams does the one of this party. */
    private void submits(String user, Story story, String party, Answers answers) {
        String task = story.as(user).tasks("discussion").stream().filter(t -> party.equals(kit.variable(t, "party"))).findFirst()
                .orElseThrow().getId();
        kit.as("solihull-" + user, () -> {
            kit.engine.getFormService().submitTaskForm(task, answers.map());
            return null;
        });
    }

    @Test
    @Proves({"AMB-28", "GEN-20"})
    void aTeamJoinsWhereTeamsAreTheParties() {
        Story story = raised();
        Answers council = ActAnswers.addParty("council", "director");
        story.isRefused("choose the team that joins", s -> s.does("add-party", council));
        story.isRefused("it already is a party", s -> s.does("add-party", council.with("team", HOSPITAL)));
        story.isRefused("this team belongs to another agency",
                s -> s.does("add-party", ActAnswers.addParty("police", "officer").with("team", HOSPITAL)));
        Story agencies = SolihullSteps.raised(kit);
        agencies.isRefused("it already is a party", s -> s.does("add-party", council.with("team", HOSPITAL)));
    }

    @Test
    @Proves({"AMB-65", "GEN-18"})
    void nextMorningTheOfficeSeesWhatOnlyTheOtherTeamsPeopleCouldDo() {
        posts.take("council-safeguarding-lead", "council.service-manager");
        Story story = inStage3().withReminders();
        submits("council-safeguarding-lead", story, COMMUNITY, Answers.propose(TALK, "The hospital team enquires"));
        posts.empty("council.service-manager").take("council-safeguarding-lead", "council.service-manager");
        story.at("Tue 2 Feb 2027 08:00");
        assertThat(story.as(OFFICE).tasks("discussion")).singleElement()
                .satisfies(t -> assertThat(kit.variable(t, "party")).isEqualTo(HOSPITAL));
    }
}
