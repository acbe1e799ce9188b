package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SSSM;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.formConcur;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.formPropose;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire, from the outcome to the end: filing, learning, debrief, and what the Board is shown of it. */
@ApplicationTest
class SouthGloucestershireClosureTest {

    private static final String SERVICE_MANAGER = "council-service-manager";
    private static final String NAMED = "trust-named-professional";
    private static final String ON = "2027-02-01";
    private static final String LATER = "2031-03-03";
    private static final String TALK = "2027-02-01T09:30";

    @Autowired
    Kit kit;

    private Story resolvedAtStage3() {
        return SouthGloucestershireSteps.inStage3(kit).as(SERVICE_MANAGER)
                .completes("discussion", formPropose(TALK, "The trust writes the plan.")).as(NAMED)
                .completes("discussion", formConcur(TALK));
    }

    private static Story confirmed(Story story, String handler) {
        return story.as(handler).completes("issueConfirmation", Answers.confirmation());
    }

    @Test
    @Proves({"SGL-X3.2", "SGL-3.c", "SGL-1.c", "GEN-16", "SGL-3.e"})
    void everyAgencyStatesItsFilingAndClosingWaitsForTheForm() {
        Story story = confirmed(resolvedAtStage3(), SERVICE_MANAGER);
        assertThat(story.shown("filing", "monitoringForm").toString()).contains(SouthGloucestershireSteps.SERVICE_USER);
        for (String field : new String[] {"caseFile", "caseFileOn", "supervisionNotes", "supervisionNotesOn", "monitoringCopy",
            "monitoringCopyOn"}) {
            story.isRefused("this is needed", s -> s.completes("filing", MonitoringAnswers.filing(ON, true).without(field)));
        }
        story.completes("filing", MonitoringAnswers.filing(ON, true)).completes("generalIssues", MonitoringAnswers.learning())
                .as(NAMED).completes("filing", MonitoringAnswers.filing(ON, true));
        assertThat(story.records("filing")).extracting(Entry::partyId, Entry::author).containsExactly(
                org.assertj.core.groups.Tuple.tuple("council", "south-gloucestershire-council-service-manager"),
                org.assertj.core.groups.Tuple.tuple("trust", "south-gloucestershire-trust-named-professional"));
        declineDebriefs(story);
        owedBesides(story);
        assertThat(story.closed()).as("the Monitoring Form is not sent yet").isFalse();
        story.as(SERVICE_MANAGER).completes("completeForm", MonitoringAnswers.completion()).as(NAMED)
                .completes("countersignForm", MonitoringAnswers.countersignature());
        assertThat(story.closed()).as("not distributed yet").isFalse();
        story.as(SSSM).completes("distributeForm", MonitoringAnswers.noneRequired());
        assertThat(story.closed()).isTrue();

        story.as(SERVICE_MANAGER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).as("reopened after its end").isEqualTo("stage3");
    }

    /** Whatever stages have left open: missing records and feedback. */
    private void owedBesides(Story story) {
        completeAll(story, "missingRecord", SouthGloucestershireSteps.lateRecord());
        completeAll(story, "feedback", Answers.feedback());
    }

    private void completeAll(Story story, String key, Answers answers) {
        Optional<Task> owed = story.allTasks().stream().filter(t -> t.getTaskDefinitionKey().equals(key)).findFirst();
        while (owed.isPresent()) {
            story.as(user(story, owed.get())).completesAll(key, answers);
            owed = story.allTasks().stream().filter(t -> t.getTaskDefinitionKey().equals(key)).findFirst();
        }
    }

    private void declineDebriefs(Story story) {
        completeAll(story, "debrief", Answers.debrief("declined"));
    }

    /** Somebody who sees a task, without the partnership's name. */
    private String user(Story story, Task task) {
        String prefix = "south-gloucestershire-";
        String user = task.getAssignee() != null ? task.getAssignee() : kit.engine.getTaskService().getIdentityLinksForTask(task.getId())
                .stream().map(l -> l.getUserId() != null ? l.getUserId() : l.getGroupId().replace('.', '-')).findFirst().orElseThrow();
        return user.substring(prefix.length());
    }

    @Test
    @Proves({"SGL-X3.2", "SGL-N.3", "SGL-2.d"})
    void belowStage3NoCopyOfTheFormIsAskedFor() {
        Story story = SouthGloucestershireSteps.atManagers(kit).as("council-team-manager")
                .completes("discussion", SouthGloucestershireSteps.propose(TALK, "The trust writes the plan."))
                .as("trust-supervisor").completes("discussion", SouthGloucestershireSteps.concur(TALK));
        confirmed(story, "council-team-manager");
        assertThat(story.notices("confirmation")).extracting(n -> n.recipient().id())
                .anyMatch(id -> id.contains("trust")).anyMatch(id -> id.contains("council"));
        story.completes("filing", MonitoringAnswers.filing(ON, false));
        assertThat(story.records("filing")).hasSize(1);
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).doesNotContain("completeForm", "distributeForm");
    }

    @Test
    @Proves({"SGL-C.2", "SGL-A.1", "SGL-A.4", "SGL-C.3"})
    void whatWasLearntIsAskedForAndGeneralIssuesGoToTheRepresentative() {
        Story story = confirmed(resolvedAtStage3(), SERVICE_MANAGER);
        for (String field : new String[] {"learning", "criteriaMisunderstood", "protocolAmendment", "generalIssuesFound"}) {
            story.isRefused("this is needed", s -> s.completes("generalIssues", MonitoringAnswers.learning().without(field)));
        }
        story.completes("generalIssues", MonitoringAnswers.learning().with("generalIssuesFound", "some")
                .with("generalIssues", "Discharges at weekends"));
        assertThat(story.notices("general-issues")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("south-gloucestershire.council.board-representative");
            assertThat(n.body()).contains("Discharges at weekends", "for consideration by the Board");
        });
    }

    @Test
    @Proves({"SGL-C.3", "SGL-A.1", "SGL-A.4", "SGL-C.2"})
    void theRepresentativeOfTheSectorHearsOfANonMembersIssuesAndTheBoardHasThemOnItsList() {
        Story story = kit.story("south-gloucestershire", "Mon 3 Mar 2031 09:00").as("care-home-carer")
                .raises(SouthGloucestershireSteps.raise(LATER)).at("Mon 3 Mar 2031 09:30")
                .completes("consultOwnManager", SouthGloucestershireSteps.consultation("talk", "2031-03-03T09:10"))
                .completes("discussion", SouthGloucestershireSteps.propose("2031-03-03T09:20", "A plan."))
                .as("trust-nurse").completes("discussion", SouthGloucestershireSteps.concur("2031-03-03T09:20"));
        confirmed(story, "care-home-carer").completes("generalIssues", MonitoringAnswers.learning().with("generalIssuesFound", "some")
                .with("generalIssues", "Discharges at weekends"));
        assertThat(story.notices("general-issues")).extracting(n -> n.recipient().id()).isNotEmpty()
                .allMatch(id -> id.startsWith("south-gloucestershire.care-forum."));

        assertThat(figuresShown(LATER, "figures")).contains("Safeguarding criteria misunderstood:\n  yes: 1",
                "Protocol amendment needed:\n  no: 1");
        assertThat(figuresShown(LATER, "generalIssuesList")).contains("Discharges at weekends");
        assertThat(figuresShown(LATER, "learningList")).contains("Plans are on file before the discharge");
    }

    @Test
    @Proves("SGL-N.4")
    void aFacilitatedDebriefIsOfferedAndRecorded() {
        Story story = confirmed(resolvedAtStage3(), SERVICE_MANAGER);
        story.isRefused("Who should facilitate it: this is needed",
                s -> s.completes("debrief", MonitoringAnswers.debrief().without("facilitator")));
        story.completes("debrief", MonitoringAnswers.debrief());
        assertThat(story.records("debrief")).singleElement().satisfies(r -> {
            assertThat(r.text("debriefAnswer")).isEqualTo("accepted");
            assertThat(r.text("facilitator")).isEqualTo("Practice supervisor, trust");
        });
        assertThat(story.notices("debrief-wanted")).isNotEmpty()
                .allSatisfy(n -> assertThat(n.body()).contains("Practice supervisor, trust"));
    }

    /** Everything that is owed after an agreement of 5 Feb 2027 at the latest. */
    private void close(Story story, String on) {
        confirmed(story, SERVICE_MANAGER).completes("completeForm", MonitoringAnswers.completion()).as(NAMED)
                .completes("countersignForm", MonitoringAnswers.countersignature()).as(SSSM)
                .completes("distributeForm", MonitoringAnswers.noneRequired());
        assertThat(figuresShown(ON, "monitoringList")).as("not closed yet").doesNotContain(story.reference());
        story.as(SERVICE_MANAGER).completes("filing", MonitoringAnswers.filing(on, true))
                .completes("generalIssues", MonitoringAnswers.learning()).as(NAMED).completes("filing", MonitoringAnswers.filing(on, true));
        declineDebriefs(story);
        owedBesides(story);
        assertThat(story.closed()).isTrue();
    }

    @Test
    @Proves("SGL-X3.5")
    void closedDisputesAreOnTheMonitoringList() {
        Story story = resolvedAtStage3();
        close(story, ON);
        assertThat(figuresShown(ON, "monitoringList")).contains(story.reference() + ", stage 3, 0 working days (0 calendar days)\n"
                + "  Effectiveness: It was quick and open\n  Suggestions: Name the counterpart earlier");
    }

    @Test
    @Proves({"SC-G04", "SGL-X3.5", "SGL-T.3"})
    void aDisputeWithAnAgreedTimeFrameIsMarkedOnTheMonitoringList() {
        Story story = SouthGloucestershireSteps.raised(kit).at("Fri 5 Feb 2027 10:00").as(SERVICE_MANAGER)
                .does("agree-time-frame", Answers.of().with("agreedUntil", "2027-02-12").with("agreedReason", "Leave")
                        .with("interimSafety", "Daily visits").with("interimSafetyOwner", "Service manager, council"))
                .as(NAMED).completes("answerTimeFrame", Answers.of().with("agrees", "yes"))
                .at("Thu 11 Feb 2027 10:00").as(SERVICE_MANAGER)
                .completes("discussion", formPropose("2027-02-11T09:30", "The trust writes the plan.")).as(NAMED)
                .completes("discussion", formConcur("2027-02-11T09:30"));
        close(story, "2027-02-11");
        assertThat(figuresShown(ON, "monitoringList"))
                .contains(story.reference() + ", stage 3, 8 working days (10 calendar days), agreed time frame");
    }

    /** What the office is shown of the disputes raised on one day. */
    private String figuresShown(String day, String fact) {
        ProcessInstance asked = kit.start("south-gloucestershire-board-sssm", "south-gloucestershire", "board-figures",
                Map.of("from", day, "to", day));
        Task task = kit.engine.getTaskService().createTaskQuery().processInstanceId(asked.getId()).singleResult();
        return String.valueOf(JsonValues.plain(kit.variable(task, fact)));
    }
}
