package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.OFFICER;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.raise;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.raised;
import static uk.safeguarding.escalation.scenario.WolverhamptonRaise.raisedOn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.notification.Notice;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Subject;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** What belongs to Wolverhampton's ladder, what its raise form asks for, and who hears of it at once. */
@ApplicationTest
class WolverhamptonIntakeTest {

    private static final String ON = "Tue 2 Feb 2027 10:00";
    private static final String DAY = "2027-02-02";

    @Autowired
    Kit kit;

    @Autowired
    Partnerships partnerships;

    @Test
    @Proves({"WOL-1.1", "WOL-3.1"})
    void aChildsCaseIsAcceptedAndStartsAmongThePractitioners() {
        Story story = raised(kit, ON, raise(DAY));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage1Raise");
        assertThat(kit.disputes.get(story.reference())).extracting(Dispute::entryStage).isEqualTo(1);
        assertThat(story.shown("raiseConcern", "caseSummary").toString()).contains("Case reference of the child: WOL-77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solihull", "trafford", "south-gloucestershire", "harrow"})
    @Proves({"WOL-1.1", "AMB-62", "SC-W12"})
    void aChildsCaseIsRedirectedOnTheOtherLadders(String partnership) {
        assertThat(partnerships.get(partnership).subjects()).containsExactly(Subject.ADULT);
        Story story = switch (partnership) {
            case "solihull" -> SolihullSteps.raised(kit, child(Answers.raise("2027-02-01")));
            case "trafford" -> TraffordSteps.raised(kit, child(TraffordSteps.raise("2027-02-01")));
            case "harrow" -> HarrowSteps.raised(kit, child(HarrowAnswers.raise("2027-02-01")));
            default -> SouthGloucestershireSteps.raised(kit, child(SouthGloucestershireSteps.raise("2027-02-01")));
        };
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.stages()).isEmpty();
        assertThat(story.notices("redirected")).singleElement().extracting(Notice::body).asString().contains("under 18");
    }

    private static Answers child(Answers raise) {
        return raise.with("outsideGround", "child");
    }

    @Test
    @Proves({"WOL-1.6a", "AMB-11", "SC-W13"})
    void scW13_theOwnAgencyAndIndividualPracticeBelongElsewhere() {
        Story inside = raised(kit, ON, raise(DAY).with("challengedAgency", "police"));
        assertThat(inside.outcome()).contains(Outcome.REDIRECTED);
        assertThat(inside.stages()).isEmpty();
        assertThat(inside.as(OFFICER).shown("redirectAdvice", "redirectAdvice").toString()).contains("within your own agency");
        assertThat(inside.notices("redirected")).singleElement().extracting(Notice::body).asString()
                .contains("Your agency's internal process");
        assertThat(kit.disputes.parties(inside.reference())).extracting(Party::agency).containsExactly("police");

        Story practice = raised(kit, ON, raise(DAY).with("outsideGround", "individual-practice").with("alsoDispute", "no"));
        assertThat(practice.outcome()).contains(Outcome.REDIRECTED);
        assertThat(practice.notices("redirected")).singleElement().extracting(Notice::body).asString()
                .contains("complaints procedure");
    }

    @ParameterizedTest
    @CsvSource({"evidence, Your reasons", "effect, What it means for the person", "interimSafety, How the person is kept safe",
            "subject, The person at risk"})
    @Proves({"WOL-1.5", "WOL-1.6b", "WOL-1.3", "WOL-4.1d"})
    void whatEveryRaiseHasToSay(String field, String label) {
        kit.story("wolverhampton", ON).as(OFFICER).isRefused(label, s -> s.raises(raise(DAY).without(field)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"consultedManager | Your line manager, with whom you talked first", "consultedManagerOn | Date of that talk",
            "oralOn | When you raised it orally", "writtenOn | When you raised it in writing", "writtenText | What you wrote", "oralMeans | How"})
    @Proves({"WOL-4.1a", "WOL-4.1c"})
    void whatHasBeenRaisedAlreadyWasRaisedAfterATalkOrallyAndInWriting(String field, String label) {
        kit.story("wolverhampton", ON).as(OFFICER).isRefused(label + ": this is needed", s -> s.raises(raisedOn(DAY).without(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"course-of-action", "agreed-action-not-done", "threshold", "agency-needed", "meeting-refused",
            "several-professionals", "information-or-services"})
    @Proves({"WOL-5.1", "WOL-1.2"})
    void eachGroundCanBeChosen(String ground) {
        assertThat(kit.disputes.get(raised(kit, ON, raise(DAY).with("category", ground)).reference()).category())
                .isEqualTo(ground);
    }

    @Test
    @Proves("WOL-5.1")
    void somethingElseIsNamed() {
        kit.story("wolverhampton", ON).as(OFFICER).isRefused("In your words", s -> s.raises(raise(DAY).with("category", "other")));
        assertThat(raised(kit, ON, raise(DAY).with("category", "other").with("categoryOther", "Drift")).outcome()).isEmpty();
    }

    @Test
    @Proves({"WOL-1.7", "WOL-2.6", "WOL-5.2"})
    void theFormsSayWhatEverybodyShouldKnow() {
        List<String> forms = kit.forms("wolverhampton");
        String raise = forms.stream().filter(f -> f.contains("\"wolverhampton-raise\"")).findFirst().orElseThrow();
        assertThat(raise).contains("Thresholds of Need and Support", "Care Act 2014", "MASH", "it should refer to this one");
        for (String id : List.of("raise-concern", "response", "referral", "stage-record", "written-referral",
                "raise-with-representative", "meeting-record")) {
            assertThat(forms.stream().filter(f -> f.contains("\"wolverhampton-" + id + "\"")).findFirst().orElseThrow()).as(id)
                    .contains("Share what the other agencies need to know", "say the same to everybody", "own agency's route",
                            "stay involved until it is settled", "it should refer to this one");
        }
    }

    @Test
    @Proves({"WOL-2.1", "SC-W01"})
    void theRaisersOwnLeadIsToldAtOnce() {
        Story story = raised(kit, ON, raise(DAY));
        assertThat(story.notices("own-lead")).extracting(Notice::recipient)
                .containsExactly(Recipient.group("wolverhampton.police.safeguarding-lead"));
        assertThat(story.notices("own-lead").get(0).body()).contains("City of Wolverhampton Council").doesNotContain("WOL-77");
        assertThat(story.as("police-safeguarding-lead").taskKeys()).doesNotContain("raiseConcern");
    }

    @Test
    @Proves({"WOL-2.2", "WOL-3.0"})
    void involvedAgenciesAndTheAgreedPlanAreKeptAndAnyAgencyCanBeChallenged() {
        Story story = raised(kit, ON, raisedOn(DAY).with("challengedAgency", "royal-trust").without("challengedEmail")
                .with("involvedAgencies", JsonValues.list(List.of("homes", "council"))).with("agreedPlan", "Child protection plan of 12 January"));
        assertThat(story.records(EntryKind.RAISE).get(0).answers()).containsEntry("involvedAgencies", List.of("homes", "council"));
        assertThat(kit.disputes.parties(story.reference())).extracting(Party::agency).containsExactly("police", "royal-trust");
        assertThat(story.as("royal-trust-nurse").shown("discussion", "caseSummary").toString())
                .contains("Agreed plan or meeting: Child protection plan of 12 January");
        assertThat(story.as("homes-housing-officer").taskKeys()).isEmpty();
    }

    @Test
    @Proves("AMB-58")
    void theStaffOfThePartnershipRaiseForNobody() {
        kit.story("wolverhampton", ON).as("board-project-manager").isRefused("You hold no post at an agency",
                s -> s.raises(raise(DAY)));
    }
}
