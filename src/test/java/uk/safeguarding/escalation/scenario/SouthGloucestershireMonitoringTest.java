package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SERVICE_USER;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SSSM;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.formConcur;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.formNotResolved;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.formPropose;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire: the Monitoring Form at stages 3 and 4, signed, sent and distributed. */
@ApplicationTest
class SouthGloucestershireMonitoringTest {

    private static final String SERVICE_MANAGER = "council-service-manager";
    private static final String NAMED = "trust-named-professional";
    private static final String COUNCIL_REP = "council-board-representative";
    private static final String TRUST_REP = "trust-board-representative";
    private static final String TALK = "2027-02-08T09:30";

    @Autowired
    Kit kit;

    /** Stage 3 is open on Mon 8 Feb 2027, the fifth working day from the outset. */
    private Story inStage3OnTheFifthDay() {
        return SouthGloucestershireSteps.raised(kit).at("Mon 8 Feb 2027 10:00");
    }

    @Test
    @Proves({"SC-G06", "SGL-3.b", "SGL-3.c", "SGL-3.e", "SGL-3.f", "SGL-X3.1", "SGL-X3.2", "SGL-X3.4", "SGL-N.3", "SGL-A.6",
        "SGL-C.1", "AMB-42"})
    void scG06_resolvedAtStage3SignedByBothAndSent() {
        Story story = inStage3OnTheFifthDay();
        assertThat(story.stage()).isEqualTo("stage3");
        story.as(SERVICE_MANAGER);
        for (String field : new String[] {"serviceUserName", "ourView", "communicationWorks", "interimSafety", "discussedAt", "caseNotes",
            "supervisionNotes"}) {
            story.isRefused("this is needed", s -> s.completes("discussion", formPropose(TALK, "A plan").without(field)));
        }
        story.completes("discussion", formPropose(TALK, "The trust writes the plan.")).as(NAMED);
        assertThat(story.shown("discussion", "serviceUser")).isEqualTo(SERVICE_USER);
        story.isRefused("your agency's view: this is needed", s -> s.completes("discussion", formConcur(TALK).without("ourView")));
        story.completes("discussion", formConcur(TALK));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.records("monitoring-dispatch")).isEmpty();

        story.as(SERVICE_MANAGER);
        assertThat(story.shown("completeForm", "resolvedAtStage")).isEqualTo("3");
        assertThat(story.shown("completeForm", "workingDaysTaken")).isEqualTo("5");
        story.isRefused("How effective the policy was: this is needed",
                s -> s.completes("completeForm", MonitoringAnswers.completion().without("effectiveness")));
        story.completes("completeForm", MonitoringAnswers.completion().with("signedName", "Somebody else").with("workingDaysTaken", "1"));
        assertThat(story.records("monitoring-form")).singleElement().satisfies(r -> {
            assertThat(r.text("signedName")).isEqualTo("Service manager South Gloucestershire Council");
            assertThat(r.text("signedDesignation")).isEqualTo("Service manager");
            assertThat(r.text("signedAgency")).isEqualTo("South Gloucestershire Council");
            assertThat(r.text("signedOn")).isEqualTo("Mon 8 Feb 2027");
            assertThat(r.text("resolvedAtStage")).isEqualTo("3");
            assertThat(r.text("workingDaysTaken")).isEqualTo("5");
            assertThat(r.text("calendarDaysTaken")).isEqualTo("7");
        });
        assertThat(story.tasks("countersignForm")).as("not the initiating side's").isEmpty();
        assertThat(story.records("monitoring-dispatch")).isEmpty();

        story.as(NAMED).isRefused("this is needed", s -> s.completes("countersignForm", Answers.of()));
        story.completes("countersignForm", MonitoringAnswers.countersignature());

        assertThat(story.records("monitoring-dispatch")).extracting(Entry::partyId, r -> r.text("destination"), r -> r.text("recipient"))
                .containsExactlyInAnyOrder(
                        sent("council", "representative", "south-gloucestershire.council.board-representative"),
                        sent("council", "board-office", "south-gloucestershire.board.sssm"),
                        sent("council", "audit-manager", "south-gloucestershire.council.audit-manager"),
                        sent("trust", "representative", "south-gloucestershire.trust.board-representative"),
                        sent("trust", "board-office", "south-gloucestershire.board.sssm"),
                        sent("trust", "audit-manager", "south-gloucestershire.trust.audit-manager"));
        assertThat(story.notices("monitoring-form")).hasSize(5).allSatisfy(n -> {
            assertThat(n.body()).contains(SERVICE_USER, "The trust writes the plan.", "Stage at which it was resolved: 3",
                    "View of Severn Vale NHS Trust");
            assertThat(n.subject()).doesNotContain(SERVICE_USER);
        });
        story.as(SSSM).completes("distributeForm", MonitoringAnswers.noneRequired());
        assertThat(story.records("monitoring-distribution")).hasSize(1);
        assertThat(story.notices("monitoring-distribution")).isEmpty();
    }

    private static org.assertj.core.groups.Tuple sent(String party, String destination, String recipient) {
        return org.assertj.core.groups.Tuple.tuple(party, destination, recipient);
    }

    @Test
    @Proves({"SC-G07", "SGL-X3.3", "SGL-X3.4", "SGL-4.a", "SGL-4.b", "SGL-N.3"})
    void scG07_theFormOfStage3IsTheBasisOfStage4() {
        Story story = SouthGloucestershireSteps.inStage4(kit);
        assertThat(story.records("monitoring-dispatch")).as("sent as it is, complete or not").hasSize(6)
                .allSatisfy(r -> assertThat(r.answers().get("complete")).isEqualTo(false));
        assertThat(story.notices("monitoring-form")).isNotEmpty().allSatisfy(n -> assertThat(n.body())
                .contains("View of Severn Vale NHS Trust: missing", "Goes on: Who writes the discharge plan"));
        story.as(SSSM).completes("distributeForm", MonitoringAnswers.noneRequired());

        story.as(COUNCIL_REP);
        assertThat(story.shown("discussion", "monitoringBasis").toString()).contains(SERVICE_USER, "A plan is needed before discharge",
                "Who writes the discharge plan");
        assertThat(story.shown("discussion", "ourView")).as("room to add").isNull();
        story.isRefused("Is a meeting needed?", s -> s.completes("discussion", formPropose("2027-02-01T09:30", "A plan").without("meetingNeeded")));
        Answers met = formPropose("2027-02-01T09:30", "A plan by Friday").with("meetingNeeded", "yes").with("meetingHeld", "yes")
                .with("meetingOn", "2027-02-01").with("meetingWho", "Both representatives")
                .with("meetingRecord", "The trust disagreed on who writes it");
        story.isRefused("record of the meeting", s -> s.completes("discussion", met.without("meetingRecord")));
        story.completes("discussion", met).as(TRUST_REP).completes("discussion", formConcur("2027-02-01T09:30"));

        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.as(COUNCIL_REP).shown("completeForm", "resolvedAtStage")).isEqualTo("4");
        story.completes("completeForm", MonitoringAnswers.completion()).as(TRUST_REP)
                .completes("countersignForm", MonitoringAnswers.countersignature());
        assertThat(story.records("monitoring-dispatch")).filteredOn(r -> r.answers().get("stage").equals(4))
                .extracting(r -> r.text("destination")).as("the representatives signed it themselves")
                .containsExactly("board-office", "audit-manager", "board-office", "audit-manager");
    }

    @Test
    @Proves({"SGL-4.d", "SGL-X3.4"})
    void theManagerHasTheFormAtOnceCompleteOrNot() {
        Story story = SouthGloucestershireSteps.atManager(kit).as(SSSM);
        assertThat(story.shown("considerReferral", "monitoringForm").toString()).contains(SERVICE_USER,
                "View of South Gloucestershire Council: A plan is needed before discharge", "View of Severn Vale NHS Trust: missing");
    }

    @Test
    @Proves({"AMB-61", "SGL-A.6", "SGL-3.f"})
    void otherAgenciesGetASummaryUnlessAReasonIsGiven() {
        Story story = SouthGloucestershireSteps.inStage4(kit).as(SSSM);
        story.isRefused("Agencies: this is needed",
                s -> s.completes("distributeForm", MonitoringAnswers.tell("police").without("distributionAgencies")));
        story.isRefused("Who else is told?", s -> s.completes("distributeForm", Answers.of()));
        story.completes("distributeForm", MonitoringAnswers.tell("police", "trust"));
        assertThat(story.notices("monitoring-distribution")).filteredOn(n -> n.recipient().id().contains("police")).singleElement()
                .satisfies(n -> {
                    assertThat(n.recipient().id()).isEqualTo("south-gloucestershire.police.board-representative");
                    assertThat(n.body()).contains("ASC-1017", "Please check your discharge plans").doesNotContain(SERVICE_USER);
                });
        assertThat(story.notices("monitoring-distribution")).filteredOn(n -> n.recipient().id().contains("trust")).singleElement()
                .satisfies(n -> assertThat(n.body()).contains(SERVICE_USER));

        Story again = SouthGloucestershireSteps.inStage4(kit).as(SSSM).completes("distributeForm",
                MonitoringAnswers.tell("police").with("wholeFormReason", "They were at the address"));
        assertThat(again.notices("monitoring-distribution")).singleElement()
                .satisfies(n -> assertThat(n.body()).contains(SERVICE_USER));
    }

    @Test
    @Proves({"SGL-X3.1", "SGL-N.3"})
    void theNameIsShownToPartiesAndTheManagerAlone() {
        Story story = SouthGloucestershireSteps.atChair(kit);
        for (String fact : new String[] {"caseSummary", "soFar"}) {
            assertThat(story.as(SouthGloucestershireSteps.CHAIR).shown("chairDecides", fact).toString()).doesNotContain(SERVICE_USER);
        }
        assertThat(story.allNotices()).isNotEmpty().allSatisfy(n -> assertThat(n.subject()).doesNotContain(SERVICE_USER));
        assertThat(story.allNotices()).filteredOn(n -> !n.kind().equals("monitoring-form"))
                .noneMatch(n -> n.body().contains(SERVICE_USER));
        Story below = SouthGloucestershireSteps.inStage2(kit).as(SouthGloucestershireSteps.SOCIAL_WORKER);
        below.isRefused("serviceUserName", s -> s.completes("discussion", formNotResolved("2027-02-01T09:30")));
    }
}
