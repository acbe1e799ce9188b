package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.NURSE;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.OWN_MANAGER;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.TALK;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.WARD_MANAGER;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.consultation;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.notResolved;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire: the own line manager first, the practitioners, then their line managers. */
@ApplicationTest
class SouthGloucestershireStage1And2Test {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-G01", "SGL-1.a", "SGL-1.b", "SGL-1.c", "SGL-1.g"})
    void scG01_noDisputeAfterTheOwnManagerWasConsulted() {
        Story story = SouthGloucestershireSteps.raised(kit);
        assertThat(story.as(SOCIAL_WORKER).taskKeys()).containsExactly("consultOwnManager");
        assertThat(story.as(OWN_MANAGER).taskKeys()).containsExactly("consultOwnManager");
        assertThat(story.as(NURSE).taskKeys()).isEmpty();

        Answers none = consultation("no-dispute", "2027-02-01T09:30");
        story.at("Mon 1 Feb 2027 10:00").as(OWN_MANAGER);
        for (String field : new String[] {"disagreement", "actionWanted", "evidence", "caseNotes", "supervisionNotes"}) {
            story.isRefused("this is needed", s -> s.completes("consultOwnManager", none.without(field)));
        }
        story.completes("consultOwnManager", none);

        assertThat(story.outcome()).contains(Outcome.NOT_PURSUED);
        assertThat(story.closed()).isTrue();
        assertThat(story.records("consultation")).singleElement().satisfies(r -> {
            assertThat(r.text("caseNotes")).isEqualTo("Case file, note 12");
            assertThat(r.text("supervisionNotes")).isEqualTo("Supervision of 1 February");
        });
        assertThat(story.notices("no-dispute")).extracting(n -> n.recipient().id())
                .contains("south-gloucestershire-council-social-worker").noneMatch(id -> id.contains("trust"));
        assertThat(story.allNotices()).isNotEmpty().noneMatch(n -> n.recipient().id().contains("trust"));
        assertThat(story.as(NURSE).taskKeys()).isEmpty();
        assertThat(story.allTasks()).isEmpty();
    }

    @Test
    @Proves({"SGL-1.d", "SGL-2.a", "SGL-2.b", "SGL-2.c", "AMB-38"})
    void theOtherPractitionerGetsATaskOnlyWhenATalkIsAppropriate() {
        Story story = SouthGloucestershireSteps.raised(kit);
        story.at("Mon 1 Feb 2027 10:00").isRefused("Why: this is needed",
                s -> s.completes("consultOwnManager", consultation("stage2", TALK).without("consultationReason")));
        story.completes("consultOwnManager", consultation("talk", TALK));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.as(NURSE).taskKeys()).containsExactly("discussion");
        assertThat(story.notices("raised")).extracting(n -> n.recipient().id()).contains("south-gloucestershire-trust-nurse");

        story.as(SOCIAL_WORKER).completes("discussion", notResolved(TALK));
        assertThat(story.stage()).isEqualTo("stage2Practitioners");
        assertThat(story.as(WARD_MANAGER).taskKeys()).doesNotContain("discussion");
        story.as(NURSE).completes("discussion", notResolved(TALK));
        assertThat(story.stage()).isEqualTo("stage2Managers");
        assertThat(story.as(SOCIAL_WORKER).tasks("discussion")).isEmpty();

        story.as(OWN_MANAGER).isRefused("How you discussed it",
                s -> s.completes("discussion", notResolved(TALK).with("discussionMeans", "writing")));
        for (String field : new String[] {"caseNotes", "supervisionNotes"}) {
            story.isRefused("this is needed", s -> s.completes("discussion", notResolved(TALK).without(field)));
        }
        story.completes("discussion", notResolved(TALK));
        assertThat(story.stage()).isEqualTo("stage3");

        story.as("trust-supervisor");
        Answers late = SouthGloucestershireSteps.lateRecord();
        for (String field : new String[] {"caseNotes", "supervisionNotes", "communicationWorks", "ourView"}) {
            story.isRefused("this is needed", s -> s.completes("missingRecord", late.without(field)));
        }
        story.completes("missingRecord", late);
        assertThat(story.records("late-stage-record")).singleElement().satisfies(r -> {
            assertThat(r.partyId()).isEqualTo("trust");
            assertThat(r.text("caseNotes")).isEqualTo("Case file, note 12");
            assertThat(r.text("supervisionNotes")).isEqualTo("Supervision of 1 February");
            assertThat(r.text("communicationWorks")).isEqualTo("yes");
        });
    }

    @Test
    @Proves({"SGL-2.e", "SGL-1.e"})
    void oneLimitForBothStepsOfStage2() {
        Story story = SouthGloucestershireSteps.raised(kit);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat(story.secondBefore("Tue 2 Feb 2027 17:00").stage()).isEqualTo("stage1");
        assertThat(story.secondAfter("Tue 2 Feb 2027 17:00").stage()).isEqualTo("stage2Practitioners");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
        story.at("Thu 4 Feb 2027 10:00").as(NURSE).completes("discussion", notResolved("2027-02-04T09:30"));
        assertThat(story.stage()).isEqualTo("stage2Managers");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
        assertThat(story.secondBefore("Thu 4 Feb 2027 17:00").stage()).isEqualTo("stage2Managers");
        assertThat(story.secondAfter("Thu 4 Feb 2027 17:00").stage()).isEqualTo("stage3");
    }

    @Test
    @Proves("SGL-2.e")
    void stage3OpensEvenIfTheManagersNeverBegan() {
        Story story = SouthGloucestershireSteps.inStage2(kit);
        assertThat(story.secondAfter("Wed 3 Feb 2027 17:00").stage()).isEqualTo("stage3");
        assertThat(story.stages()).extracting("activityId").containsExactly("stage1", "stage2Practitioners", "stage3");
        assertThat(story.stages().get(1).left().reason()).isEqualTo(LeftReason.LIMIT_REACHED);
    }

    @Test
    @Proves("AMB-38")
    void practitionersWhoTalkedItThroughLeaveStage2ToTheManagers() {
        Story story = SouthGloucestershireSteps.talking(kit);
        story.at("Mon 1 Feb 2027 10:00").completes("discussion", notResolved(TALK).with("straightToManagers", true));
        assertThat(story.stage()).isEqualTo("stage2Managers");
    }
}
