package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.HarrowSteps.COUNCIL_MEMBER;
import static uk.safeguarding.escalation.scenario.HarrowSteps.MATRON;
import static uk.safeguarding.escalation.scenario.HarrowSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TALK;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TEAM_MANAGER;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TRUST_MEMBER;
import static uk.safeguarding.escalation.scenario.HarrowSteps.WARD_SISTER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Harrow's stages 1 to 3: no limit, who acts, what each record needs. */
@ApplicationTest
class HarrowStagesTest {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-H01", "HAR-4.0", "HAR-4.1a", "HAR-4.1d", "HAR-4.2a", "HAR-4.2b", "HAR-4.2c", "HAR-4.2d", "HAR-4.3a", "HAR-4.3b",
            "HAR-4.3c", "GEN-08", "HAR-0.1"})
    void scH01_nothingEscalatesByItself() {
        Story story = HarrowSteps.raised(kit);
        assertThat(story.deadline()).isNull();
        assertThat(story.as(WARD_SISTER).taskKeys()).containsExactly("discussion");
        assertThat(story.as(SOCIAL_WORKER).taskKeys()).containsExactly("discussion");
        story.withReminders().at("Mon 15 Mar 2027 12:00");
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.stages()).hasSize(1);
        assertThat(story.notices("reminder")).isNotEmpty();

        story.as(WARD_SISTER).isRefused("points of difference",
                s -> s.completes("discussion", HarrowAnswers.notResolved("2027-03-15T10:00").without("pointsOfDifference")));
        story.completes("discussion", HarrowAnswers.notResolved("2027-03-15T10:00"));
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.as(TEAM_MANAGER).taskKeys()).as("the worker consults first").doesNotContain("discussion");
        for (String needed : new String[] {"problem", "specificDisagreement", "aim", "briefingEvidence"}) {
            story.as(WARD_SISTER).isRefused("is needed", s -> s.completes("briefing", HarrowAnswers.briefing().without(needed)));
        }
        story.as(MATRON).completes("briefing", HarrowAnswers.briefing());
        assertThat(story.as(MATRON).taskKeys()).contains("discussion");
        assertThat(story.as(TEAM_MANAGER).taskKeys()).contains("discussion");
        story.as(MATRON).isRefused("next steps",
                s -> s.completes("discussion", HarrowAnswers.notResolved("2027-03-15T11:00").without("basis")));
        story.completes("discussion", HarrowAnswers.notResolved("2027-03-15T11:00"));

        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.as(TRUST_MEMBER).taskKeys()).contains("discussion");
        assertThat(story.as(COUNCIL_MEMBER).taskKeys()).contains("discussion");
        assertThat(story.as("council-hsab-deputy").taskKeys()).doesNotContain("discussion");
        story.as(TRUST_MEMBER).isRefused("spoke for the other side", s -> s.completes("discussion",
                HarrowAnswers.byLeads(HarrowAnswers.notResolved("2027-03-15T11:30")).without("spokeForThem")));
        story.completes("discussion", HarrowAnswers.byLeads(HarrowAnswers.propose("2027-03-15T11:30", "A plan by Friday")));
        story.as(COUNCIL_MEMBER).completes("discussion",
                HarrowAnswers.reviewed(HarrowAnswers.byLeads(HarrowAnswers.concur("2027-03-15T11:30")), "changed"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.stages()).extracting(StageEntry::stage).containsExactly(1, 2, 3);
        assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.NOT_RESOLVED);
    }

    @Test
    @Proves({"HAR-4.1b", "HAR-3.1", "HAR-3.4"})
    void whatARecordNeeds() {
        Story story = HarrowSteps.raised(kit).at(HarrowSteps.D0);
        story.as(WARD_SISTER).isRefused("How you discussed it",
                s -> s.completes("discussion", HarrowAnswers.notResolved(TALK).with("discussionMeans", "writing")));
        story.isRefused("risk", s -> s.completes("discussion", HarrowAnswers.notResolved(TALK).without("riskStatement")));
        story.as(SOCIAL_WORKER).isRefused("has been reviewed", s -> s.completes("discussion", HarrowAnswers.notResolved(TALK)));
        story.completes("discussion", HarrowAnswers.reviewed(HarrowAnswers.notResolved(TALK), "partly"));
        assertThat(story.stage()).isEqualTo("stage2");
    }

    @Test
    @Proves("HAR-3.4")
    void theRiskGoesUpWithTheDispute() {
        Story story = HarrowSteps.betweenManagers(kit);
        assertThat((String) story.as(MATRON).shown("discussion", "soFar"))
                .contains("Risk while it is not resolved: The adult stays without a plan", "Wanted: A plan by Friday");
        story.isRefused("risk to the adult", s -> s.completes("discussion", HarrowAnswers.notResolved(TALK).without("riskStatement")));
    }

    @Test
    @Proves({"HAR-4.1a", "HAR-4.1c", "GEN-30"})
    void aSupporterJoinsStage1AndTheWorkersAgree() {
        Story story = HarrowSteps.raised(kit).at(HarrowSteps.D0).as(WARD_SISTER).does("attach-supporter",
                Answers.of().with("supporterEmail", "harrow-hospital-trust-safeguarding-lead@example.org")
                        .with("supportReason", "First talk with a social worker"));
        assertThat(story.as("hospital-trust-safeguarding-lead").taskKeys()).contains("discussion");
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.records("attach-supporter")).hasSize(1);
        story.as(WARD_SISTER).completes("discussion", HarrowAnswers.propose(TALK, "A named worker by Friday")
                .with("participants", "Ward sister, supported by the safeguarding lead; social worker"));
        story.as(SOCIAL_WORKER).completes("discussion", HarrowAnswers.reviewed(HarrowAnswers.concur(TALK), "changed"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.records("stage-record").get(0).text("participants")).contains("supported by the safeguarding lead");
    }

    @Test
    @Proves({"SC-H18", "HAR-3.3"})
    void scH18_resourcesNeedABudgetHolder() {
        Story story = HarrowSteps.betweenManagers(kit, HarrowAnswers.raise(HarrowSteps.ON).with("resources", "yes"));
        story.as(MATRON).isRefused("authority over the money",
                s -> s.completes("discussion", HarrowAnswers.notResolved(TALK)));
        story.isRefused("Manager of the other side with authority", s -> s.completes("discussion",
                HarrowAnswers.notResolved(TALK).with("budgetHolder", "Divisional manager")));
        story.isRefused("Manager of the other side with authority", s -> s.completes("discussion",
                HarrowAnswers.propose(TALK, "A sitter at night").with("budgetHolder", "Divisional manager")));
        assertThat(story.stage()).isEqualTo("stage2");
        story.completes("discussion", HarrowAnswers.notResolved(TALK).with("budgetHolder", "Divisional manager")
                .with("otherBudgetHolder", "Head of Service, council"));
        assertThat(story.stage()).isEqualTo("stage3");
        story.as(COUNCIL_MEMBER).isRefused("Manager of the other side with authority", s -> s.completes("discussion",
                HarrowAnswers.reviewed(HarrowAnswers.byLeads(HarrowAnswers.notResolved(TALK)), "upheld")
                        .with("budgetHolder", "Head of Service")));
        story.isRefused("authority over the money", s -> s.completes("discussion",
                HarrowAnswers.reviewed(HarrowAnswers.byLeads(HarrowAnswers.notResolved(TALK)), "upheld")));
    }
}
