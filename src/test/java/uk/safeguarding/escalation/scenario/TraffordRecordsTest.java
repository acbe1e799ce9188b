package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.MATRON;
import static uk.safeguarding.escalation.scenario.TraffordSteps.NAMED_PROFESSIONAL;
import static uk.safeguarding.escalation.scenario.TraffordSteps.OFFICE;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SAFEGUARDING_MANAGER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SISTER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TEAM_MANAGER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Trafford: who is told what at every stage, what each agency files, and where an unclear area goes. */
@ApplicationTest
class TraffordRecordsTest {

    private static final String GAP = "Nobody says who visits after a discharge";

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-T19", "TRA-2.6a", "TRA-2.6c", "TRA-5.1", "GEN-15", "GEN-17", "TRA-1.5"})
    void scT19_stage2TimedOutResolvedAtStage3WithAGapFound() {
        Story story = TraffordSteps.inStage(kit, 2).secondAfter("Wed 3 Feb 2027 17:00");
        assertThat(story.stages().get(1).left().reason()).isEqualTo(LeftReason.LIMIT_REACHED);
        assertThat(story.notices("stage-change")).anySatisfy(n -> {
            assertThat(n.recipient().id()).isEqualTo("trafford-council-social-worker");
            assertThat(n.body()).contains("limit", "Adult Safeguarding Manager");
        });

        FollowUpAnswers.agrees(story.at("Thu 4 Feb 2027 10:00"), 3, FollowUpAnswers.twoActions());
        story.as(SAFEGUARDING_MANAGER).completes("issueConfirmation", FollowUpAnswers.confirmationC())
                .completes("shareActions", FollowUpAnswers.shares("duty.team@example.org"))
                .completes("completeEscalationRecord", FollowUpAnswers.recordPoints())
                .isRefused("What is unclear or missing", s -> s.completes("generalIssues", FollowUpAnswers.nothingLearnt().with("unclearArea", "yes")))
                .completes("generalIssues", FollowUpAnswers.nothingLearnt().with("unclearArea", "yes").with("gap", GAP))
                .completes("filing", FollowUpAnswers.filingC("2027-02-04", "ESC-1"));
        assertThat(story.notices("report-gap")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("trafford.board.sab-manager");
            assertThat(n.body()).contains(GAP, "Trafford Council");
        });
        story.as(OFFICE).completes("keepCopy", Answers.of().with("copyKeptAt", "Agreements 2027").with("copyReceivedOn", "2027-02-04"));
        story.as(NAMED_PROFESSIONAL).completes("shareActions", FollowUpAnswers.shares("ward.4@example.org"));
        FollowUpAnswers.stagesFollowedUp(story, 3);
        story.at("Thu 11 Feb 2027 10:00").as(SAFEGUARDING_MANAGER).completesAll("checkImplementation", FollowUpAnswers.done("2027-02-11"));

        assertThat(story.closed()).isFalse();
        assertThat(story.allTasks()).singleElement().satisfies(t -> assertThat(t.getTaskDefinitionKey()).isEqualTo("filing"));
        story.as(NAMED_PROFESSIONAL).completes("filing", FollowUpAnswers.filingC("2027-02-11", "TR-2"));
        assertThat(story.closed()).isTrue();
        assertThat(story.records("filing")).extracting(r -> r.partyId()).containsExactlyInAnyOrder("council", "hospital-trust");
    }

    @Test
    @Proves("TRA-2.6a")
    void atEveryStageTheRaiserAndTheNamedStaffGetTheDecisionInWriting() {
        Story story = TraffordSteps.inStage(kit, 4);
        for (int stage = 1; stage < 4; stage++) {
            String subject = "stage " + stage + " ended";
            assertThat(story.notices("stage-change")).filteredOn(n -> n.subject().contains(subject))
                    .allSatisfy(n -> assertThat(n.body()).contains("not resolved"))
                    .extracting(n -> n.recipient().id()).contains("trafford-council-social-worker", "trafford-hospital-trust-ward-sister");
        }
        FollowUpAnswers.agrees(story, 4, FollowUpAnswers.twoActions()).as(TraffordSteps.HEAD_OF_SERVICE)
                .completes("issueConfirmation", FollowUpAnswers.confirmationC());
        assertThat(story.notices("confirmation")).allSatisfy(n -> assertThat(n.body()).contains("The case stays open", "Visit the adult"))
                .extracting(n -> n.recipient().id()).contains("trafford-council-social-worker", "trafford-hospital-trust-ward-sister");
    }

    @Test
    @Proves("TRA-2.6b")
    void theConfirmationHasTimeScalesAndTheProgressOfWhatIsOutstanding() {
        Story story = FollowUpAnswers.agreedAt(kit, 1).as(SOCIAL_WORKER);
        Answers confirmation = FollowUpAnswers.confirmationWithResponse();
        story.isRefused("Outstanding issues: how far they are", s -> s.completes("issueConfirmation", confirmation.without("outstandingIssues")))
                .isRefused("Response expected by", s -> s.completes("issueConfirmation", confirmation.without("responseDue")))
                .isRefused("Response expected from", s -> s.completes("issueConfirmation", confirmation.without("responseFrom")));
        assertThat(story.notices("confirmation")).isEmpty();
        story.completes("issueConfirmation", confirmation);
        assertThat(story.notices("confirmation")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).contains("Action 1: Visit the adult",
                "Response expected: The care plan in writing (Ward sister, trust, by Mon 8 Feb 2027)", "Outstanding issues"));
    }

    @Test
    @Proves({"TRA-2.6b", "GEN-13", "GEN-14"})
    void whatWasAgreedGoesOutAsTheRegisterHasItWhateverOneSideSends() {
        Story story = FollowUpAnswers.agreedAt(kit, 3).as(SAFEGUARDING_MANAGER);
        story.completes("issueConfirmation", FollowUpAnswers.confirmationC().with("confirmedOutcome", "The case is closed"));
        assertThat(story.notices("confirmation")).isNotEmpty().allSatisfy(n -> assertThat(n.body())
                .contains("The case stays open", "Action 2: Review the discharge plan").doesNotContain("The case is closed"));
        assertThat(story.as(OFFICE).shown("keepCopy", "agreementCopy")).asString()
                .contains("The case stays open", "Action 2: Review the discharge plan").doesNotContain("The case is closed");
    }

    @Test
    @Proves({"TRA-2.6c", "GEN-17"})
    void eachAgencyFilesInItsOwnSystem() {
        Story story = FollowUpAnswers.agreedAt(kit, 1).as(SOCIAL_WORKER).completes("issueConfirmation", FollowUpAnswers.confirmation());
        story.isRefused("Where your agency has filed its own records", s -> s.completes("filing", FollowUpAnswers.filing(DAY_0).without("caseFile")))
                .isRefused("Filed on", s -> s.completes("filing", FollowUpAnswers.filing(DAY_0).without("caseFileOn")))
                .completes("filing", FollowUpAnswers.filing(DAY_0));
        assertThat(story.as(SISTER).taskKeys()).contains("filing");
        assertThat(story.as(SOCIAL_WORKER).taskKeys()).doesNotContain("filing", "debrief");
        assertThat(story.as(TEAM_MANAGER).taskKeys()).isEmpty();
        assertThat(story.as(MATRON).taskKeys()).isEmpty();
    }
}
