package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Solihull, between managers and leads, and up the line. */
@ApplicationTest
class SolihullStage2And3Test {

    private static final String WORDING = "The trust makes the enquiry by Friday.";

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-S03", "SOL-2.4a", "SOL-2.4b", "SOL-2.4c", "SOL-2.8a", "SOL-2.8b", "SOL-A1.1", "SOL-2.3c"})
    void scS03_upTheLineRungByRungUntilDirectorsAgreeWithBothLeads() {
        Story story = SolihullSteps.raised(kit);
        story.secondBefore("Mon 8 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage1");
        story.secondAfter("Mon 8 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        story.secondBefore("Mon 15 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        story.secondAfter("Mon 15 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage3");

        assertThat(story.as("council-service-manager").tasks("discussion")).hasSize(1);
        assertThat(story.as("hospital-trust-head-of-nursing").tasks("discussion")).hasSize(1);
        story.at("Tue 16 Feb 2027 10:00").completes("discussion", Answers.notResolved("2027-02-16T09:30"));
        assertThat(story.stage()).isEqualTo("stage3Directors");
        assertThat(story.as("council-director").tasks("discussion")).hasSize(1);

        story.at("Wed 17 Feb 2027 10:00").as("hospital-trust-director-of-nursing");
        Answers proposal = Answers.propose("2027-02-17T09:30", WORDING).withBothLeads("2027-02-16");
        for (String field : new String[] {"ownLead", "ownLeadOn", "ownLeadView", "otherLead", "otherLeadOn", "otherLeadView"}) {
            story.isRefused("this is needed", s -> s.completes("discussion", proposal.without(field)));
        }
        story.isRefused("The other lead's view: this is needed",
                s -> s.completes("discussion", proposal.without("otherLeadView")));
        story.completes("discussion", proposal).as("council-director")
                .completes("discussion", Answers.concur("2027-02-17T09:30").withBothLeads("2027-02-16"));

        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.stages()).filteredOn(e -> e.stage() == 3).extracting("rung")
                .containsExactly("service-manager", "director");
        story.as("council-team-manager").completes("feedback", Answers.feedback());
        story.as("council-service-manager").completes("feedback", Answers.feedback());
        story.as("council-director").completes("feedback", Answers.feedback());
        assertThat(story.notices("feedback")).hasSize(3).allSatisfy(n -> {
            assertThat(n.recipient().id()).isEqualTo("solihull-council-social-worker");
            assertThat(n.issuedAt()).isEqualTo(Kit.instant("Wed 17 Feb 2027 10:00"));
            assertThat(n.body()).contains("We met the matron and asked for the enquiry");
        });
        assertThat(story.records("feedback")).extracting("stageEntry").doesNotHaveDuplicates()
                .containsExactlyElementsOf(story.stages().stream().filter(e -> e.stage() > 1).map(e -> e.id()).toList());
        assertThat(story.records("feedback")).extracting("author").containsExactly("solihull-council-team-manager",
                "solihull-council-service-manager", "solihull-council-director");
    }

    @Test
    @Proves({"SOL-2.4b", "SOL-2.4c"})
    void belowDirectorLevelNobodyReachesStage4AndNoLeadsAreAsked() {
        Story story = SolihullSteps.inStage3(kit).at("Tue 2 Feb 2027 10:00").as("hospital-trust-head-of-nursing");
        assertThat(story.shown("discussion", "topRung")).isEqualTo(false);
        story.completes("discussion", Answers.notResolved("2027-02-02T09:30"));

        assertThat(story.stage()).isEqualTo("stage3Directors");
        assertThat(story.allTasks()).extracting("taskDefinitionKey").doesNotContain("considerReferral");
        assertThat(story.as("council-director").shown("discussion", "topRung")).isEqualTo(true);
        story.isRefused("Your own Safeguarding Lead: this is needed",
                s -> s.completes("discussion", Answers.notResolved("2027-02-02T09:30")));
        assertThat(story.stage()).isEqualTo("stage3Directors");
    }

    @Test
    @Proves({"SC-S12", "SOL-A1.1", "SOL-2.3c", "GEN-01"})
    void scS12_christmasAndNewYearAreNotCounted() {
        Story story = kit.story("solihull", "Mon 21 Dec 2026 10:00").as("council-social-worker").raises(Answers.raise("2026-12-21"));
        story.secondBefore("Wed 30 Dec 2026 17:00");
        assertThat(story.stage()).isEqualTo("stage1");
        story.secondAfter("Wed 30 Dec 2026 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        story.secondBefore("Thu 7 Jan 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.allTasks()).extracting("name").doesNotContain("Stage 3: discuss and record");
        story.secondAfter("Thu 7 Jan 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.allTasks()).extracting("name").contains("Stage 3: discuss and record")
                .doesNotContain("Stage 2: discuss and record");
        assertThat(story.stages()).filteredOn(e -> !e.open()).extracting(e -> e.left().reason())
                .containsOnly(LeftReason.LIMIT_REACHED);
    }

    @Test
    @Proves({"SC-S15", "SOL-2.4d", "GEN-08"})
    void scS15_stage3NeverMovesByItself() {
        Story story = SolihullSteps.raised(kit).withReminders().secondAfter("Mon 15 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage3");
        int entries = story.stages().size();
        int remindersBefore = story.notices("reminder").size();

        story.secondAfter("Mon 15 Mar 2027 17:00");

        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.deadline()).isNull();
        assertThat(story.stages()).hasSize(entries);
        assertThat(story.notices("reminder").size()).isGreaterThan(remindersBefore);
        assertThat(story.notices("reminder")).extracting("body").asString().contains("House target");
    }

    @Test
    @Proves({"SOL-2.3a", "AMB-24"})
    void theRaiserChoosesTheSafeguardingAdultLeadAndTheManagerIsTold() {
        Story story = SolihullSteps.leaveStage1(SolihullSteps.raised(kit), "safeguarding-lead");

        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.as("council-safeguarding-lead").tasks("discussion")).hasSize(1);
        assertThat(story.as("hospital-trust-safeguarding-lead").tasks("discussion")).hasSize(1);
        assertThat(story.as("council-team-manager").taskKeys()).isEmpty();
        assertThat(story.as("hospital-trust-matron").taskKeys()).isEmpty();
        assertThat(story.notices("stage-change")).extracting(n -> n.recipient().id())
                .contains("solihull.council.team-manager", "solihull.council.safeguarding-lead");
    }

    @Test
    @Proves({"SOL-2.3a", "AMB-24"})
    void theRaisersOwnLineManagerActsAndTheLeadIsTold() {
        Story story = SolihullSteps.inStage2(kit);

        assertThat(story.as("council-team-manager").tasks("discussion")).hasSize(1);
        assertThat(story.as("council-hospital-team-manager").taskKeys()).as("another team's manager").isEmpty();
        assertThat(story.as("council-safeguarding-lead").taskKeys()).isEmpty();
        assertThat(story.notices("stage-change")).extracting(n -> n.recipient().id())
                .contains("solihull.council.safeguarding-lead");
    }

    @Test
    @Proves({"SOL-2.3b", "SOL-A1.2", "GEN-13"})
    void stage2NeedsBothAndEndsTheLadderThere() {
        Story story = SolihullSteps.inStage2(kit).at("Tue 2 Feb 2027 10:00");
        assertThat(story.as("council-team-manager").tasks("discussion")).hasSize(1);
        story.as("hospital-trust-matron").completes("discussion", Answers.propose("2027-02-02T09:30", WORDING));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage2");

        story.as("council-team-manager").completes("discussion", Answers.concur("2027-02-02T09:30"));

        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        story.at("Fri 26 Feb 2027 10:00");
        assertThat(story.stages()).extracting("stage").containsExactly(1, 2);
        assertThat(kit.engine.getHistoryService().createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(story.reference()).list()).extracting("name").doesNotContain("Stage 3: discuss and record");
    }

    @Test
    @Proves({"SOL-2.3d", "GEN-18"})
    void anUnknownCounterpartIsAskedForAtTheBusinessTeamAndTheLimitRunsOn() {
        String matron = "solihull-hospital-trust-matron";
        String post = "solihull.hospital-trust.matron";
        Story story = SolihullSteps.raised(kit);
        kit.engine.getIdentityService().deleteMembership(matron, post);
        try {
            SolihullSteps.leaveStage1(story, "line-manager");
            assertThat(story.as("board-business-team").shown("counterpartQuery", "contact").toString())
                    .contains("ssab@solihull.gov.uk");
            assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));

            story.at("Wed 3 Feb 2027 10:00").completes("counterpartQuery", Answers.of().with("counterpartName", "The matron")
                    .with("counterpartEmail", matron + "@example.org"));
            assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
            assertThat(story.as("hospital-trust-matron").task("discussion").getDueDate().toInstant())
                    .isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
            story.secondAfter("Mon 8 Feb 2027 17:00");
            assertThat(story.stage()).isEqualTo("stage3");
        } finally {
            kit.engine.getIdentityService().deleteTenantUserMembership("solihull", matron);
            kit.engine.getIdentityService().createMembership(matron, post);
        }
    }

    @Test
    @Proves("AMB-21")
    void theBusinessTeamIsAlertedFiveWorkingDaysAfterTheRaise() {
        Story story = SolihullSteps.inStage2(kit).at("Wed 3 Feb 2027 10:00").as("council-team-manager")
                .completes("discussion", Answers.notResolved("2027-02-03T09:30"));
        story.secondBefore("Mon 8 Feb 2027 17:00");
        assertThat(story.notices("aim-passed")).isEmpty();
        story.secondAfter("Mon 8 Feb 2027 17:00");
        assertThat(story.notices("aim-passed")).singleElement().satisfies(n ->
                assertThat(n.recipient().id()).isEqualTo("solihull.board.business-team"));
        assertThat(story.stage()).as("nothing moves").isEqualTo("stage3");
    }
}
