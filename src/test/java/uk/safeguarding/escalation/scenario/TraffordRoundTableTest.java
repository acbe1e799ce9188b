package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DIRECTOR_OF_NURSING;
import static uk.safeguarding.escalation.scenario.TraffordSteps.HEAD_OF_SERVICE;
import static uk.safeguarding.escalation.scenario.TraffordSteps.MATRON;
import static uk.safeguarding.escalation.scenario.TraffordSteps.NAMED_PROFESSIONAL;
import static uk.safeguarding.escalation.scenario.TraffordSteps.OFFICE;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SAFEGUARDING_MANAGER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TEAM_MANAGER;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Trafford's round table of senior managers, beside the stage that is open. */
@ApplicationTest
class TraffordRoundTableTest {

    private static final String INSPECTOR = "police-inspector";
    private static final String ON = "2027-02-01T14:00";

    @Autowired
    Kit kit;

    /** Stage 1, council against the hospital trust, the police as third party; the council's team manager convenes. */
    private Story convened() {
        return TraffordSteps.raised(kit, TraffordSteps.raise(DAY_0).with("otherAgencies", JsonValues.list(List.of("police"))))
                .at("Mon 1 Feb 2027 12:00").as(TEAM_MANAGER).does("convene-round-table", RoundTableAnswers.convene(DAY_0));
    }

    @Test
    @Proves({"SC-T06", "TRA-3.1", "TRA-3.2", "TRA-3.3", "TRA-3.5", "AMB-16"})
    void scT06_theRoundTableSettlesItBesideStage1() {
        Story story = convened();
        Instant limit = Kit.instant("Tue 2 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(limit);
        assertThat(story.as(SOCIAL_WORKER).taskKeys()).containsExactly("discussion");
        for (String senior : List.of(SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL, INSPECTOR)) {
            assertThat(story.as(senior).taskKeys()).containsExactly("holdRoundTable");
        }
        assertThat(kit.variable(story.task("holdRoundTable"), "soFar")).as("a party's own records").isNull();
        assertThat(story.task("holdRoundTable").getDueDate()).isEqualTo(Kit.instant("Mon 1 Feb 2027 17:00"));
        assertThat(story.records("convene-round-table")).singleElement()
                .satisfies(e -> assertThat(e.text("frameworkReference")).isEqualTo("MARM-2027-14"));
        assertThat(story.notices("round-table-convened")).extracting(n -> n.recipient().id())
                .contains("trafford.police.inspector", "trafford.hospital-trust.named-professional");

        story.at("Mon 1 Feb 2027 15:00").completes("holdRoundTable", RoundTableAnswers.agreed(ON)
                .with("operationalStaff1", "discharge.team@example.org"));
        story.as(SAFEGUARDING_MANAGER).completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));
        story.as(NAMED_PROFESSIONAL).completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.notices("round-table")).isEmpty();
        story.as(INSPECTOR).completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));

        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant("Mon 1 Feb 2027 15:00"));
        assertThat(story.stages()).extracting(StageEntry::activityId).containsExactly("stage1");
        assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.AGREED);
        assertThat(kit.records.onTheTable(story.stages().get(0).id()).map(Proposal::actions).orElseThrow()).hasSize(1);
        assertThat(story.notices("round-table")).extracting(n -> n.recipient())
                .contains(Recipient.user("trafford-council-social-worker"), Recipient.user("trafford-hospital-trust-ward-sister"),
                        Recipient.group("trafford.police.officer"));
        assertThat(story.notices("operational-staff")).singleElement().satisfies(n -> {
            assertThat(n.recipient()).isEqualTo(Recipient.email("discharge.team@example.org"));
            assertThat(n.body()).contains("Change the locks", "Fri 5 Feb 2027");
        });
        assertThat(story.notices("round-table")).allSatisfy(n -> assertThat(n.body()).contains("Change the locks", "Fri 5 Feb 2027"));
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey()).contains("issueConfirmation")
                .doesNotContain("holdRoundTable", "discussion");
    }

    @Test
    @Proves({"SC-T07", "TRA-3.4", "TRA-2.4a", "AMB-64", "TRA-3.3"})
    void scT07_withoutAgreementItGoesStraightToTheStageThatIsProposedOnceEveryPartyAgrees() {
        Story story = convened().at("Mon 1 Feb 2027 15:00").as(NAMED_PROFESSIONAL);
        story.isRefused("What the round table proposes", s -> s.completes("holdRoundTable", RoundTableAnswers.stage(ON, "4")
                .without("roundTableResult").without("proposedStage")));
        story.isRefused("Stage at which it goes on", s -> s.completes("holdRoundTable", RoundTableAnswers.stage(ON, "4")
                .without("proposedStage")));
        story.isRefused("Stage at which it goes on", s -> s.completes("holdRoundTable", RoundTableAnswers.stage(ON, "1")));
        story.completes("holdRoundTable", RoundTableAnswers.stage(ON, "4").with("action1", "Stop the discharge")
                .with("action1Owner", "Matron").with("action1Due", "2027-02-02").with("operationalStaff1", "discharge.team@example.org"));
        assertThat(story.stage()).as("nobody leaves out stages alone").isEqualTo("stage1");
        for (String senior : List.of(NAMED_PROFESSIONAL, INSPECTOR, SAFEGUARDING_MANAGER)) {
            assertThat(story.as(senior).shown("agreeAtRoundTable", "roundTableWording").toString()).contains("stage 4", "heads of service");
            assertThat(story.stage()).isEqualTo("stage1");
            story.completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));
        }

        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.stages()).extracting(StageEntry::activityId).containsExactly("stage1", "stage4");
        assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.ROUND_TABLE);
        assertThat(story.records("stage-skipped")).extracting(e -> e.text("stage")).containsExactly("2", "3");
        assertThat(story.records("stage-skipped")).allSatisfy(e -> assertThat(e.text("because")).contains("round table"));
        assertThat(story.as(HEAD_OF_SERVICE).taskKeys()).contains("discussion");
        assertThat(story.as(DIRECTOR_OF_NURSING).taskKeys()).contains("discussion");
        assertThat(story.notices("stage-change")).isNotEmpty()
                .allSatisfy(n -> assertThat(n.body()).contains("left for the stage that the round table proposed"));
        assertThat(story.notices("round-table")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("stage 4"));
        assertThat(story.notices("stage-skipped")).extracting(n -> n.recipient().id())
                .contains("trafford.council.team-manager", "trafford.hospital-trust.matron", "trafford.council.adult-safeguarding-manager");
        assertThat(story.notices("stage-skipped")).allSatisfy(n -> assertThat(n.body()).contains("stage 2, stage 3", "no task"));
        assertThat(story.notices("operational-staff")).singleElement().satisfies(n -> assertThat(n.body())
                .contains("Stop the discharge").doesNotContain("heads of service", "settled"));
    }

    @Test
    @Proves({"TRA-3.4", "TRA-3.5"})
    void theForumIsTheOfficesTaskAndTheStageGoesOn() {
        Story story = convened().at("Mon 1 Feb 2027 15:00").as(SAFEGUARDING_MANAGER).completes("holdRoundTable", RoundTableAnswers.forum(ON));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.as(OFFICE).taskKeys()).containsExactly("arrangeForum");
        story.isRefused("Reference under the framework", s -> s.completes("arrangeForum", Answers.of().with("forumOn", "2027-02-03")
                .with("forumNote", "All six agencies")));
        story.completes("arrangeForum", Answers.of().with("forumOn", "2027-02-03").with("forumReference", "MARM-2027-15")
                .with("forumNote", "All six agencies"));
        assertThat(story.as(OFFICE).taskKeys()).isEmpty();
        story.secondAfter("Tue 2 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.outcome()).isEmpty();
    }

    @Test
    @Proves({"TRA-3.1", "AMB-16"})
    void theStageLimitPassesBesideItAndItsAgreementStillEndsTheLadder() {
        Story story = convened().at("Tue 2 Feb 2027 16:00").as(SAFEGUARDING_MANAGER)
                .completes("holdRoundTable", RoundTableAnswers.agreed(ON));
        story.secondAfter("Tue 2 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        story.as(INSPECTOR).completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));
        story.as(NAMED_PROFESSIONAL).completes("agreeAtRoundTable", RoundTableAnswers.agrees(false));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.as(SAFEGUARDING_MANAGER).taskKeys()).containsExactly("holdRoundTable");
        assertThat(story.shown("holdRoundTable", "roundTableAnswers").toString()).contains("The locks are not enough");
        story.completes("holdRoundTable", RoundTableAnswers.agreed(ON).with("action2", "Carer at night").with("action2Owner", "Council")
                .with("action2Due", "2027-02-03"));
        for (String senior : List.of(SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL, INSPECTOR)) {
            assertThat(story.as(senior).shown("agreeAtRoundTable", "roundTableWording").toString()).contains("Carer at night");
            story.completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));
        }
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.stages()).extracting(e -> e.left().reason()).containsExactly(LeftReason.LIMIT_REACHED, LeftReason.AGREED);
    }

    @Test
    @Proves({"TRA-3.1", "TRA-3.2", "AMB-16"})
    void itIsConvenedByAManagerSoonBetweenTheSectorsAndWithSomebodyForEveryParty() {
        Story story = TraffordSteps.raised(kit).at("Mon 1 Feb 2027 12:00");
        Answers today = RoundTableAnswers.convene(DAY_0);
        story.as(SOCIAL_WORKER).isRefused("line manager", s -> s.does("convene-round-table", today));
        story.as(MATRON).isRefused("at most 2 working days ahead", s -> s.does("convene-round-table", RoundTableAnswers.convene("2027-02-04")));
        story.isRefused("Reference under the Trafford Multi-Agency Risk Management Framework",
                s -> s.does("convene-round-table", today.without("frameworkReference")));
        try (Posts posts = new Posts(kit, "trafford").empty("council.adult-safeguarding-manager")) {
            story.isRefused("Trafford Council nobody is known", s -> s.does("convene-round-table", today));
        }
        story.does("convene-round-table", RoundTableAnswers.convene("2027-02-03").with("alsoInvited", JsonValues.list(List.of("police"))));
        assertThat(story.notices("round-table-invitation")).singleElement().satisfies(n -> {
            assertThat(n.recipient()).isEqualTo(Recipient.group("trafford.police.inspector"));
            assertThat(n.body()).doesNotContain("assaults");
        });
        story.as(TEAM_MANAGER).isRefused("a round table is open already", s -> s.does("convene-round-table", today));

        Story housing = TraffordSteps.raised(kit, TraffordSteps.raise(DAY_0).with("challengedAgency", "housing")
                .without("challengedEmail")).at("Mon 1 Feb 2027 12:00").as(TEAM_MANAGER);
        housing.isRefused("at least 2 of these disagree: Local authority, Health, Police", s -> s.does("convene-round-table", today));
    }

    @Test
    @Proves({"TRA-3.1", "TRA-3.4"})
    void itIsConvenedAtAnyStageAndLeadsUpFromEachOfThem() {
        for (int stage = 2; stage <= 4; stage++) {
            Story story = TraffordSteps.inStage(kit, stage).at("Mon 1 Feb 2027 12:00").as(MATRON)
                    .does("convene-round-table", RoundTableAnswers.convene(DAY_0));
            story.at("Mon 1 Feb 2027 15:00").as(NAMED_PROFESSIONAL).completes("holdRoundTable", RoundTableAnswers.stage(ON, "5"));
            for (String senior : stage == 4 ? List.<String>of() : List.of(SAFEGUARDING_MANAGER, NAMED_PROFESSIONAL)) {
                story.as(senior).completes("agreeAtRoundTable", RoundTableAnswers.agrees(true));
            }
            assertThat(story.stage()).isEqualTo("stage5");
            assertThat(story.stages().get(stage - 1).left().reason()).isEqualTo(LeftReason.ROUND_TABLE);
        }
    }
}
