package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.OFFICER;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.concur;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.notResolved;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.propose;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.raisedOn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.notification.Notice;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Who represents an agency at Wolverhampton's stage 4: by subject, by service, by sector, or as the WST office finds out. */
@ApplicationTest
class WolverhamptonDirectoryTest {

    private static final String ON = "Mon 1 Feb 2027 10:00";
    private static final String DAY = "2027-02-01";
    private static final String TALKED = "2027-02-01T09:30";

    @Autowired
    Kit kit;

    /** A dispute that these three of the raising side took to stage 4 by saying at once that it cannot be resolved. */
    private Story atStage4(Answers raise, String practitioner, String manager, String seniorManager) {
        return kit.story("wolverhampton", ON).as(practitioner).raises(raise).completes("discussion", notResolved(TALKED))
                .as(manager).completes("discussion", notResolved(TALKED))
                .as(seniorManager).completes("discussion", notResolved(TALKED).with("exceptional", "stage4"));
    }

    private Story police(Answers raise) {
        return atStage4(raise, OFFICER, "police-sergeant", "police-inspector");
    }

    private static Answers toRepresentative() {
        return Answers.of().with("exceptional", "stage4").with("representative", "As proposed").with("raisedWithOn", DAY)
                .with("raisedWithText", "The senior managers could not settle it").with("interimSafety", "A visit each day")
                .with("interimSafetyOwner", "Team manager, council");
    }

    @Test
    @Proves({"SC-W12", "WOL-1.1", "WOL-A2.1", "WOL-A2.2", "AMB-58", "AMB-62"})
    void scW12_aChildsCaseGoesToTheChildrensPost() {
        Story story = police(raisedOn(DAY));
        assertThat(story.stage()).isEqualTo("stage4Raise");
        assertThat(story.shown("raiseWithRepresentative", "representative").toString())
                .contains("Chief Inspector Child Protection");
        story.completes("raiseWithRepresentative", toRepresentative());
        assertThat(story.as("council-childrens-deputy-director").taskKeys()).contains("discussion");
        assertThat(story.as("council-adult-services-director").taskKeys()).isEmpty();
        assertThat(story.as("police-child-protection-chief-inspector").taskKeys()).contains("discussion");
        assertThat(story.notices("stage-change")).extracting(Notice::body).last().asString().contains("The child's safety comes first");

        Story solihull = kit.story("solihull", ON).as("council-social-worker").raises(Answers.raise(DAY)
                .with("outsideGround", "child"));
        assertThat(solihull.outcome()).contains(Outcome.REDIRECTED);
    }

    @ParameterizedTest
    @CsvSource({"adult, , council-adult-services-director", "child, council/education, council-education-deputy-director",
            "adult, council/mental-health, council-mental-health-head"})
    @Proves("WOL-A2.2")
    void anAdultsCaseAndAServiceHaveTheirOwn(String subject, String service, String representative) {
        Story story = police(raisedOn(DAY).with("subject", subject).with("challengedTeam", service));
        story.completes("raiseWithRepresentative", toRepresentative());
        assertThat(story.as(representative).taskKeys()).contains("discussion");
        assertThat(story.as("council-childrens-deputy-director").taskKeys()).isEmpty();
    }

    @Test
    @Proves("WOL-4.4d")
    void theVoluntarySectorsLeadRepresentsASmallCharity() {
        Story story = atStage4(raisedOn(DAY), "charity-support-worker", "charity-manager", "charity-senior-manager");
        assertThat(story.shown("raiseWithRepresentative", "representative").toString()).contains("WVCA Safeguarding Lead");
        story.completes("raiseWithRepresentative", toRepresentative());
        story.as("wvca-safeguarding-lead").completes("discussion", notResolved(TALKED).with("letterOn", DAY)
                .with("letterText", "We ask to meet").with("discussionMeans", "face-to-face"));
        assertThat(story.records()).filteredOn(e -> e.author().equals("wolverhampton-wvca-safeguarding-lead")).singleElement()
                .satisfies(entry -> assertThat(entry.partyId()).isEqualTo("charity"));
    }

    @Test
    @Proves({"WOL-A2.3", "GEN-18", "AMB-58"})
    void whereNobodyIsNamedTheOfficeIsAskedAndTheLimitRuns() {
        Story story = police(raisedOn(DAY).with("challengedAgency", "care-home").without("challengedEmail"));
        story.completes("raiseWithRepresentative", toRepresentative());
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.as("board-wst-office").shown("counterpartQuery", "contact").toString())
                .contains("wst@wolverhampton.gov.uk");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.secondAfter("Wed 3 Feb 2027 17:00").stage()).isNotEqualTo("stage4Meet");
    }

    @Test
    @Proves({"SC-W19", "GEN-23", "WOL-5.1", "WOL-3.5", "WOL-D.1"})
    void scW19_anAgreedActionThatWasNotDoneReopensTheAgreeingStage() {
        Story story = kit.story("wolverhampton", ON).as(OFFICER).raises(raisedOn(DAY))
                .completes("discussion", notResolved(TALKED));
        story.as("police-sergeant").completes("discussion", propose(TALKED));
        story.as("council-team-manager").completes("discussion", concur(TALKED));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        story.completes("issueConfirmation", Answers.confirmation());
        assertThat(story.taskKeys()).contains("filing");
        assertThat(story.as("police-sergeant").taskKeys()).contains("filing");
        assertThat(story.as(OFFICER).taskKeys()).contains("debrief");
        assertThat(story.closed()).isFalse();

        story.at("Mon 8 Feb 2027 10:00").as(OFFICER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 10 Feb 2027 17:00"));
        assertThat(kit.disputes.reopenings(story.reference())).isEqualTo(1);
        assertThat(story.records("report-action-not-done")).hasSize(1);
    }
}
