package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.OFFICER;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.concur;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.notResolved;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.propose;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.raise;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.raised;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.raisedOn;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.notification.Notice;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Several raisers, records of discussions, gaps in policies, supporters. */
@ApplicationTest
class WolverhamptonPeopleTest {

    private static final String ON = "Mon 1 Feb 2027 10:00";
    private static final String DAY = "2027-02-01";
    private static final String NURSE = "wolverhampton-royal-trust-nurse";
    private static final String HOUSING = "teacher@school.example";

    @Autowired
    Kit kit;

    private Story severalRaisers() {
        return raised(kit, ON, raisedOn(DAY).with("category", "several-professionals")
                .with("coRaisers", NURSE + "@example.org\n" + HOUSING));
    }

    @Test
    @Proves({"WOL-1.3", "WOL-1.5", "WOL-1.6b", "WOL-2.3", "WOL-2.5", "WOL-3.4", "WOL-5.1", "SC-W21"})
    void scW21_severalProfessionalsAgainstOneAgency() {
        kit.story("wolverhampton", ON).as(OFFICER).isRefused("What it means for the person",
                s -> s.raises(raisedOn(DAY).with("category", "several-professionals").without("effect")));
        Story story = severalRaisers();
        assertThat(story.notices("raised")).extracting(Notice::recipient)
                .contains(Recipient.user(NURSE), Recipient.email(HOUSING));

        story.secondAfter("Thu 4 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.notices("stage-change")).extracting(Notice::recipient)
                .contains(Recipient.user("wolverhampton-police-officer"), Recipient.user(NURSE), Recipient.email(HOUSING));
        assertThat(story.notices("stage-change").get(0).body()).contains("Now in: Stage 2", "Team manager");

        story.at("Fri 5 Feb 2027 09:00").as("police-sergeant").does("record-discussion", discussion("2027-02-02T15:00"));
        assertThat(story.shown("discussion", "soFar").toString()).contains("recorded late: 3 days after it")
                .contains("approved Fri 5 Feb 2027");

        story.does("report-gap", Answers.of().with("gap", "No agreed way to ask for a strategy meeting out of hours"));
        assertThat(story.notices("report-gap")).extracting(Notice::recipient)
                .containsExactly(Recipient.group("wolverhampton.police.child-protection-chief-inspector"));
        assertThat(story.notices("report-gap").get(0).body()).contains("out of hours");

        story.completes("discussion", propose("2027-02-05T08:30"));
        story.as("council-team-manager").completes("discussion", concur("2027-02-05T08:45"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
    }

    private static Answers discussion(String at) {
        return Answers.of().with("discussedAt", at).with("discussionMeans", "phone").with("participants", "Sergeant; officer")
                .with("discussed", "What is still missing").with("discussionWith", "own-agency").with("approved", true);
    }

    @Test
    @Proves({"WOL-3.4", "GEN-12"})
    void eachDiscussionIsApprovedAndDatedAndLateOnlyWhereItIs() {
        Story story = raised(kit, ON, raisedOn(DAY));
        story.as(OFFICER).isRefused("I approve this record",
                s -> s.does("record-discussion", discussion("2027-02-01T09:00").without("approved")));
        story.does("record-discussion", discussion("2027-02-01T09:00"));
        assertThat(story.records(EntryKind.DISCUSSION)).singleElement().satisfies(entry -> {
            assertThat(entry.author()).isEqualTo("wolverhampton-police-officer");
            assertThat(entry.writtenAt()).isEqualTo(Kit.instant(ON));
            assertThat(entry.answers()).containsEntry("discussedAt", "2027-02-01T09:00").containsEntry("approvedOn", DAY);
        });
        assertThat(story.shown("discussion", "soFar").toString()).contains("approved Mon 1 Feb 2027")
                .doesNotContain("recorded late");
    }

    @Test
    @Proves("WOL-5.1")
    void aCoRaiserIsAPersonOfAnotherSideThanTheOneChallenged() {
        Answers several = raisedOn(DAY).with("category", "several-professionals");
        kit.story("wolverhampton", ON).as(OFFICER).isRefused("is not an e-mail address",
                s -> s.raises(several.with("coRaisers", "the school")));
        kit.story("wolverhampton", ON).as(OFFICER).isRefused("belongs to the side that you challenge",
                s -> s.raises(several.with("coRaisers", "wolverhampton-council-team-manager@example.org")));
    }

    @Test
    @Proves({"WOL-2.3", "WOL-5.1"})
    void whoRaisesTooSeesNoTaskAndAnAddressWithoutAccountReadsNoContent() {
        Story story = severalRaisers();
        assertThat(story.as("royal-trust-nurse").taskKeys()).isEmpty();
        story.as(OFFICER).completes("discussion", notResolved("2027-02-01T09:30"));
        assertThat(story.allNotices().stream().filter(n -> n.recipient().equals(Recipient.email(HOUSING))).map(Notice::kind)
                .distinct()).containsExactlyInAnyOrder("raised", "stage-change");
        assertThat(story.allNotices().stream().filter(n -> n.recipient().equals(Recipient.email(HOUSING)))).isNotEmpty()
                .allSatisfy(n -> assertThat(n.subject() + n.body()).doesNotContain("WOL-77", "The threshold was met",
                        "Harm goes on at home", "Three reports", "No strategy meeting", "A meeting is needed"));
    }

    @Test
    @Proves("WOL-2.5")
    void aGapFoundByTheCouncilGoesToItsRepresentativeForThatSubject() {
        Story story = raised(kit, ON, raisedOn(DAY).with("subject", "adult"));
        story.as(SOCIAL_WORKER).does("report-gap", Answers.of().with("gap", "Two thresholds are in use"));
        assertThat(story.notices("report-gap")).extracting(Notice::recipient)
                .containsExactly(Recipient.group("wolverhampton.council.adult-services-director"));
        story.as("homes-housing-officer").isRefused("", s -> s.does("report-gap", Answers.of().with("gap", "Something")));
    }

    @Test
    @Proves("WOL-3.6")
    void aSupporterSeesTheTaskAndStageAndLimitStay() {
        Story story = raised(kit, ON, raise(DAY));
        story.as(OFFICER).does("attach-supporter", Answers.of()
                .with("supporterEmail", "wolverhampton-police-safeguarding-lead@example.org"));
        assertThat(story.as("police-safeguarding-lead").taskKeys()).contains("raiseConcern");
        assertThat(story.stage()).isEqualTo("stage1Raise");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
    }
}
