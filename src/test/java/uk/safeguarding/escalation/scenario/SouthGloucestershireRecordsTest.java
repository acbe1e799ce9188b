package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.NURSE;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.TALK;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.consultation;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.formNotResolved;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.formPropose;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.notResolved;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire: who can raise, what is written, and who is told. */
@ApplicationTest
class SouthGloucestershireRecordsTest {

    private static final String RAISER = "south-gloucestershire-council-social-worker";

    @Autowired
    Kit kit;

    @Test
    @Proves({"SGL-P.1", "SGL-P.2"})
    void aChildsCaseAndAComplaintBelongElsewhere() {
        Answers raise = SouthGloucestershireSteps.raise("2027-02-01");
        Story child = SouthGloucestershireSteps.raised(kit, raise.with("outsideGround", "child"));
        assertThat(child.outcome()).contains(Outcome.REDIRECTED);
        assertThat(child.shown("redirectAdvice", "redirectAdvice").toString()).contains("Children's Partnership");

        Story complaint = SouthGloucestershireSteps.raised(kit, raise.with("outsideGround", "complaint").with("alsoDispute", "no"));
        assertThat(complaint.outcome()).contains(Outcome.REDIRECTED);
        assertThat(complaint.shown("redirectAdvice", "redirectAdvice").toString()).contains("complaints procedure");
    }

    @Test
    @Proves({"SGL-A.2", "SGL-A.3"})
    void aVoluntarySectorWorkerRaisesWithoutAnybodysApproval() {
        Story story = kit.story("south-gloucestershire", "Mon 1 Feb 2027 09:00").as("befriending-support-worker")
                .raises(SouthGloucestershireSteps.raise("2027-02-01"));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.taskKeys()).containsExactly("consultOwnManager");
    }

    @Test
    @Proves({"SGL-P.3", "SGL-T.4", "SGL-C.1", "SGL-X2.3", "GEN-11"})
    void everyRecordSaysHowTheAdultIsKeptSafeAndWhetherThePractitionersStillTalk() {
        Story story = SouthGloucestershireSteps.raised(kit);
        for (String field : new String[] {"interimSafety", "communicationWorks"}) {
            story.isRefused("this is needed", s -> s.completes("consultOwnManager", consultation("talk", "2027-02-01T08:30").without(field)));
        }
        story.at("Mon 1 Feb 2027 09:30").completes("consultOwnManager", consultation("talk", "2027-02-01T09:10"));
        assertThat(story.as(NURSE).shown("discussion", "side")).as("the form then says that challenge is welcome")
                .isEqualTo("receiving");
        story.as(SOCIAL_WORKER);
        for (String field : new String[] {"interimSafety", "communicationWorks"}) {
            story.isRefused("this is needed", s -> s.completes("discussion", notResolved("2027-02-01T09:20").without(field)));
        }
        story.completes("discussion", notResolved("2027-02-01T09:20").with("internalRoute", "Told our head of service"));
        assertThat(story.stage()).isEqualTo("stage2Practitioners");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.records("stage-record").get(0).text("internalRoute")).isEqualTo("Told our head of service");
    }

    @Test
    @Proves({"SGL-1.f", "GEN-30"})
    void aSupporterJoinsTheWorkerAndTheStageStays() {
        Story story = SouthGloucestershireSteps.talking(kit).as(SOCIAL_WORKER)
                .does("attach-supporter", Answers.of().with("supporterEmail", "south-gloucestershire-council-team-manager@example.org"));
        assertThat(story.as("council-team-manager").taskKeys()).contains("discussion");
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
    }

    @Test
    @Proves({"SGL-2.d", "SGL-N.1", "SGL-N.2", "GEN-14", "GEN-15"})
    void theRaiserHearsOfEveryStageAndAllPartiesOfTheResolutionInWriting() {
        Story story = SouthGloucestershireSteps.atManagers(kit);
        assertThat(story.notices("stage-change")).filteredOn(n -> n.recipient().id().equals(RAISER)).hasSize(2);
        story.as("council-team-manager").completes("discussion",
                SouthGloucestershireSteps.propose(TALK, "The trust writes a plan today."));
        story.as("trust-safeguarding-lead").completes("discussion", SouthGloucestershireSteps.concur(TALK));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.closed()).isFalse();

        story.as("council-team-manager").completes("issueConfirmation", Answers.confirmation());
        assertThat(story.notices("confirmation")).extracting(n -> n.recipient().id())
                .contains(RAISER, "south-gloucestershire-trust-nurse").anyMatch(id -> id.startsWith("south-gloucestershire.trust."));
        assertThat(story.notices("stage-change")).filteredOn(n -> n.recipient().id().equals(RAISER)).hasSize(3);
    }

    @Test
    @Proves("SGL-3.b")
    void seniorManagersRecordTheirTalkBeforeTheyResolveOrEscalate() {
        Story story = SouthGloucestershireSteps.inStage3(kit).as("council-service-manager");
        for (String field : new String[] {"discussedAt", "discussionMeans", "participants"}) {
            story.isRefused("this is needed", s -> s.completes("discussion", formNotResolved(TALK).without(field)));
            story.isRefused("this is needed", s -> s.completes("discussion", formPropose(TALK, "A plan today").without(field)));
        }
        story.isRefused("How you discussed it",
                s -> s.completes("discussion", formNotResolved(TALK).with("discussionMeans", "writing")));
        assertThat(story.secondAfter("Thu 4 Feb 2027 17:00").stage()).as("the limit still acts").isEqualTo("stage4");
    }

    @Test
    @Proves({"SGL-3.d", "SGL-4.b"})
    void aMeetingIsRecordedByEachOrganisation() {
        Story story = SouthGloucestershireSteps.inStage4(kit);
        Answers met = formNotResolved(TALK).with("meetingNeeded", "yes").with("meetingHeld", "yes").with("meetingOn", "2027-02-01")
                .with("meetingWho", "Both representatives").with("meetingRecord", "We disagree on who writes the plan");
        story.as("council-board-representative").isRefused("this is needed",
                s -> s.completes("discussion", met.without("meetingNeeded")));
        story.isRefused("this is needed", s -> s.completes("discussion", met.without("meetingRecord")));
        story.completes("discussion", met);
        assertThat(story.records("stage-record")).last().satisfies(r ->
                assertThat(r.text("meetingRecord")).isEqualTo("We disagree on who writes the plan"));

        story.as("trust-board-representative");
        Answers ours = SouthGloucestershireSteps.lateForm().with("meetingHeld", "yes").with("meetingOn", "2027-02-01")
                .with("meetingWho", "Both representatives").with("meetingRecord", "The council writes the plan, we said");
        for (String field : new String[] {"meetingHeld", "meetingOn", "meetingWho", "meetingRecord", "ourView", "caseNotes",
            "supervisionNotes", "communicationWorks"}) {
            story.isRefused("this is needed", s -> s.completes("missingRecord", ours.without(field)));
        }
        story.completes("missingRecord", ours.with("signedName", "Somebody else"));
        assertThat(story.records("late-stage-record")).singleElement().satisfies(r -> {
            assertThat(r.partyId()).isEqualTo("trust");
            assertThat(r.text("meetingRecord")).isEqualTo("The council writes the plan, we said");
            assertThat(r.text("caseNotes")).isEqualTo("Case file, note 12");
            assertThat(r.text("signedName")).startsWith("SGSAB representative");
            assertThat(r.text("signedAgency")).isEqualTo("Severn Vale NHS Trust");
            assertThat(r.text("signedOn")).isEqualTo("Mon 1 Feb 2027");
        });
    }
}
