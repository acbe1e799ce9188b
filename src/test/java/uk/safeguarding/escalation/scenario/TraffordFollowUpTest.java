package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;
import static uk.safeguarding.escalation.scenario.TraffordSteps.MATRON;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SISTER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.TraffordSteps.TEAM_MANAGER;

import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Trafford: what follows an agreement of stage 1 (list A) and of stage 2 (list B). */
@ApplicationTest
class TraffordFollowUpTest {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-T01", "TRA-2.1a", "TRA-2.1b", "TRA-2.1c", "TRA-2.1d", "TRA-2.1e", "AMB-55"})
    void scT01_agreedAtStage1AndTheDisputeEndsWithTheCheck() {
        Story story = kit.story("trafford", "Mon 1 Feb 2027 09:00").as(SOCIAL_WORKER).raises(TraffordSteps.raise(DAY_0));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        story.at("Tue 2 Feb 2027 14:00").completes("discussion", oneAction("2027-02-02T13:00"));
        assertThat(story.as(SISTER).shown("discussion", "proposedWording")).asString().contains("Action 1: Visit the adult");
        story.at("Tue 2 Feb 2027 15:00").completes("discussion", Answers.concur("2027-02-02T13:00"));

        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant("Tue 2 Feb 2027 15:00"));
        assertThat(story.as(SOCIAL_WORKER).task("checkImplementation").getDueDate())
                .isEqualTo(Date.from(Kit.instant("Tue 9 Feb 2027 17:00")));
        story.completes("issueConfirmation", FollowUpAnswers.confirmation())
                .isRefused("Is there something to learn", s -> s.completes("generalIssues", Answers.of().with("unclearArea", "no")))
                .completes("generalIssues", FollowUpAnswers.nothingLearnt());
        story.as(SOCIAL_WORKER).completes("filing", FollowUpAnswers.filing("2027-02-02"))
                .as(SISTER).completes("filing", FollowUpAnswers.filing("2027-02-02"));

        story.at("Tue 9 Feb 2027 16:00");
        assertThat(story.closed()).isFalse();
        assertThat(story.allTasks()).singleElement().satisfies(t -> assertThat(t.getTaskDefinitionKey()).isEqualTo("checkImplementation"));
        story.as(SOCIAL_WORKER).completes("checkImplementation", FollowUpAnswers.done("2027-02-09"));
        assertThat(story.closed()).isTrue();
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant("Tue 2 Feb 2027 15:00"));
    }

    private static Answers oneAction(String discussedAt) {
        return Answers.propose(discussedAt, "The case stays open").with("action1", "Visit the adult")
                .with("action1Owner", "Social worker, council").with("action1Due", "2027-02-09");
    }

    @Test
    @Proves({"TRA-2.1d", "AMB-52"})
    void anAgreementWithoutActionsIsCheckedAsAWhole() {
        Story story = FollowUpAnswers.agrees(TraffordSteps.raised(kit), 1, Answers.propose(DAY_0 + "T09:30", "The case stays open"));
        assertThat(story.as(SOCIAL_WORKER).shown("checkImplementation", "actionToCheck")).isEqualTo("The case stays open");
        assertThat(story.task("checkImplementation").getDueDate()).isEqualTo(Date.from(Kit.instant("Mon 8 Feb 2027 17:00")));
    }

    @Test
    @Proves({"SC-T04", "TRA-2.2c", "TRA-2.2d", "TRA-2.2e", "TRA-2.2f", "TRA-2.2g", "TRA-2.2i", "TRA-2.6b"})
    void scT04_agreedAtStage2AndFollowedUp() {
        Story story = FollowUpAnswers.agreedAt(kit, 2);
        assertThat(story.as(TEAM_MANAGER).shown("issueConfirmation", "confirmedOutcome")).asString()
                .contains("Action 2: Review the discharge plan (Ward sister, trust, by Thu 11 Feb 2027)");
        Answers confirmation = FollowUpAnswers.confirmationB("yes", "2027-03-01");
        story.isRefused("Response expected by", s -> s.completes("issueConfirmation", confirmation.with("response", "The care plan")
                        .with("responseFrom", "Ward sister, trust")))
                .isRefused("Is a review of the adult's safeguarding plan needed", s -> s.completes("issueConfirmation", confirmation.without("planReview")))
                .isRefused("Is a date needed", s -> s.completes("issueConfirmation", confirmation.without("reviewNeeded")))
                .completes("issueConfirmation", confirmation);
        assertThat(story.notices("confirmation")).isNotEmpty().allSatisfy(n -> assertThat(n.body())
                .contains("Action 1: Visit the adult (Social worker, council, by", "Review of this agreement: Mon 1 Mar 2027", "Outstanding issues"));

        story.isRefused("Work e-mail address 1", s -> s.completes("shareActions", FollowUpAnswers.shares()))
                .completes("shareActions", FollowUpAnswers.shares("duty.team@example.org", "trafford-council-social-worker@example.org"))
                .as(MATRON).completes("shareActions", FollowUpAnswers.shares("ward.4@example.org"));
        assertThat(story.notices("operational-staff")).extracting(n -> n.recipient().id()).containsExactlyInAnyOrder(
                "duty.team@example.org", "trafford-council-social-worker", "ward.4@example.org");
        assertThat(story.notices("operational-staff")).allSatisfy(n -> assertThat(n.body()).contains("Visit the adult", "TR-88")
                .doesNotContain("ASC-1017"));

        story.as(TEAM_MANAGER).completes("completeEscalationRecord", FollowUpAnswers.recordPoints())
                .completes("generalIssues", FollowUpAnswers.nothingLearnt())
                .completes("reviewSafeguardingPlan", planReview())
                .isRefused("Log reference", s -> s.completes("filing", FollowUpAnswers.filingB(DAY_0, null)))
                .completes("filing", FollowUpAnswers.filingB(DAY_0, "ESC-1"))
                .as(MATRON).isRefused("passes on what was learnt",
                        s -> s.completes("filing", FollowUpAnswers.filingB(DAY_0, "TR-2").without("learningCascaded")))
                .completes("filing", FollowUpAnswers.filingB(DAY_0, "TR-2"));
        FollowUpAnswers.stagesFollowedUp(story, 2);
        story.at("Thu 11 Feb 2027 10:00").as(TEAM_MANAGER).completesAll("checkImplementation", FollowUpAnswers.done("2027-02-11"));

        assertThat(story.closed()).isFalse();
        assertThat(story.task("reviewAgreement").getDueDate()).isEqualTo(Date.from(Kit.instant("Mon 1 Mar 2027 17:00")));
        story.at("Mon 1 Mar 2027 09:00").completes("reviewAgreement", Answers.of().with("reviewResult", "All of it is in place"));
        assertThat(story.closed()).isTrue();
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
    }

    private static Answers planReview() {
        return Answers.of().with("planReviewedOn", DAY_0).with("planReviewedBy", "Team manager, council")
                .with("planReviewResult", "Two visits a day stay").with("interimSafety", "Two carers visit each day")
                .with("interimSafetyOwner", "Team manager, council");
    }

    @Test
    @Proves({"TRA-2.2e", "TRA-2.2f"})
    void withoutReviewsNeededNoneIsAskedFor() {
        Story story = FollowUpAnswers.agreedAt(kit, 2);
        story.as(TEAM_MANAGER).completes("issueConfirmation", FollowUpAnswers.confirmationB("no", null));
        assertThat(story.notices("confirmation")).isNotEmpty().allSatisfy(n -> assertThat(n.body())
                .contains("Review of this agreement: not needed", "safeguarding plan: not needed"));
        assertThat(story.allTasks()).extracting(t -> t.getTaskDefinitionKey())
                .doesNotContain("reviewAgreement", "reviewSafeguardingPlan", "keepCopy");
    }
}
