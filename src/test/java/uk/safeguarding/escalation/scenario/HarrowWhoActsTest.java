package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Who acts in Harrow: teams as sides, and designated deputies of HSAB members. */
@ApplicationTest
class HarrowWhoActsTest {

    private static final String DEPUTY = "council-hsab-deputy";
    private static final String OFFICE = "board-safeguarding-adults-service";

    @Autowired
    Kit kit;

    private static Answers betweenTeams() {
        return HarrowAnswers.raise("2027-02-01").with("challengedTeam", "council/hospital-team")
                .with("challengedPerson", "The hospital social worker");
    }

    @Test
    @Proves({"HAR-1.1", "AMB-37", "AMB-28"})
    void scH16_theLadderOpensBetweenTwoTeamsOfOneAgency() {
        Story story = kit.story("harrow", "Mon 1 Feb 2027 09:00").as("council-safeguarding-worker").raises(betweenTeams());
        assertThat(kit.disputes.parties(story.reference())).extracting(Party::id)
                .containsExactly("council/safeguarding-team", "council/hospital-team");
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat((String) story.shown("discussion", "otherSide")).isEqualTo("Harrow Council, Hospital social work team");
        assertThat(story.as("council-hospital-worker").tasks("discussion")).hasSize(1);

        story.at("Mon 1 Feb 2027 10:00").as("council-safeguarding-worker")
                .completes("discussion", HarrowAnswers.notResolved(HarrowSteps.TALK)).completes("briefing", HarrowAnswers.briefing());
        assertThat(story.as("council-team-manager").tasks("discussion")).singleElement()
                .satisfies(t -> assertThat(kit.variable(t, "party")).isEqualTo("council/safeguarding-team"));
        assertThat(story.as("council-hospital-manager").tasks("discussion")).singleElement()
                .satisfies(t -> assertThat(kit.variable(t, "party")).isEqualTo("council/hospital-team"));
    }

    @Test
    @Proves({"HAR-1.1", "AMB-37"})
    void scH16_withinOneTeamItIsForTheLineManager() {
        kit.story("harrow", "Mon 1 Feb 2027 09:00").as("council-safeguarding-worker").isRefused("that is your own agency",
                s -> s.raises(betweenTeams().with("challengedTeam", "council/safeguarding-team")));
    }

    @Test
    @Proves("HAR-4.3a")
    void whileTheMemberIsAwayTheDesignatedDeputyIsAskedAndNobodyElse() {
        kit.story("harrow", "Mon 1 Feb 2027 08:00");
        recordsAbsence(HarrowSteps.COUNCIL_MEMBER, "2027-02-01", "2027-02-02");
        Story story = HarrowSteps.inStage3(kit);
        assertThat(story.as(DEPUTY).tasks("discussion")).hasSize(1);
        assertThat(story.as(HarrowSteps.COUNCIL_MEMBER).tasks("discussion")).isEmpty();
        for (String other : new String[] {"council-team-manager", "council-threshold-reviewer", "council-safeguarding-lead", OFFICE}) {
            assertThat(story.as(other).tasks("discussion")).as(other).isEmpty();
        }
        assertThat(story.as(HarrowSteps.TRUST_MEMBER).tasks("discussion")).as("the other member is there").hasSize(1);
        assertThat(story.as("hospital-trust-hsab-deputy").tasks("discussion")).isEmpty();
        recordsBack(HarrowSteps.COUNCIL_MEMBER, "2027-02-01", "2027-02-02");
    }

    @Test
    @Proves("HAR-4.3a")
    void aTaskThatIsOpenGoesToTheDeputyAtOnceAndTheyAreTold() {
        Story story = HarrowSteps.inStage3(kit);
        assertThat(story.as(DEPUTY).tasks("discussion")).isEmpty();
        recordsAbsence(HarrowSteps.COUNCIL_MEMBER, "2027-02-01", "2027-02-02");
        assertThat(story.tasks("discussion")).hasSize(1);
        assertThat(story.notices("stand-in")).extracting(n -> n.recipient().id()).contains("harrow.council.hsab-deputy")
                .doesNotContain("harrow.hospital-trust.hsab-deputy");
        assertThat(story.as(OFFICE).tasks("discussion")).isEmpty();
        story.as(DEPUTY).completes("discussion", HarrowAnswers.byLeads(HarrowAnswers.reviewed(
                HarrowAnswers.notResolved(HarrowSteps.TALK), "upheld")));
        assertThat(story.stage()).isNotEqualTo("stage3");
        recordsBack(HarrowSteps.COUNCIL_MEMBER, "2027-02-01", "2027-02-02");
    }

    @Test
    @Proves("HAR-4.3a")
    void anAbsenceThatBeginsLaterCountsFromItsFirstMorning() {
        Story story = HarrowSteps.inStage3(kit).withReminders();
        recordsAbsence(HarrowSteps.COUNCIL_MEMBER, "2027-02-03", "2027-02-04");
        story.at("Tue 2 Feb 2027 12:00");
        assertThat(story.as(DEPUTY).tasks("discussion")).isEmpty();
        story.at("Wed 3 Feb 2027 08:00");
        assertThat(story.as(DEPUTY).tasks("discussion")).hasSize(1);
        recordsBack(HarrowSteps.COUNCIL_MEMBER, "2027-02-03", "2027-02-04");
    }

    @Test
    @Proves({"HAR-4.3a", "GEN-18", "AMB-17"})
    void whereTheDeputyIsAwayTooTheSafeguardingAdultsServiceIsAsked() {
        kit.story("harrow", "Mon 1 Feb 2027 08:00");
        recordsAbsence(HarrowSteps.COUNCIL_MEMBER, "2027-02-01", "2027-02-02");
        recordsAbsence(DEPUTY, "2027-02-01", "2027-02-02");
        Story story = HarrowSteps.inStage3(kit);
        assertThat(story.as(OFFICE).tasks("counterpartQuery")).hasSize(1);
        assertThat((String) story.shown("counterpartQuery", "contact")).contains("020 8420 9453");
        recordsBack(HarrowSteps.COUNCIL_MEMBER, "2027-02-01", "2027-02-02");
        recordsBack(DEPUTY, "2027-02-01", "2027-02-02");
    }

    private void recordsAbsence(String user, String from, String until) {
        kit.start("harrow-" + user, "harrow", "record-absence", AbsenceTest.away(from, until).map());
        kit.settle("harrow");
    }

    private void recordsBack(String user, String from, String until) {
        kit.story("harrow", "Mon 1 Feb 2027 08:00");
        kit.start("harrow-" + user, "harrow", "record-absence", AbsenceTest.away(from, until).with("absenceIs", "there").map());
    }
}
