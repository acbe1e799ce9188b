package uk.safeguarding.escalation.engine.hearing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;

/**
 * Every party is heard before somebody decides with effect for all: what it says in writing, or that it waives that, and until
 * when it has time (SGL-4.m, HAR-4.4e, WOL-EX.4).
 */
@Component
public class Hearing {

    private static final Set<String> KINDS = Set.of(EntryKind.PANEL_REPRESENTATION, EntryKind.REPRESENTATION);
    private static final String EVERY_PARTY = "giveRepresentation";
    private static final String[] TASKS = {EVERY_PARTY, "hearJoinedParty"};
    private static final String TO_BE_HEARD = "partyToBeHeard";

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final DisputeTexts texts;
    private final RunningLadder ladder;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Clock clock;

    /** What was said is in the register, who is still asked is in the engine. */
    public Hearing(DisputeRegister disputes, RecordRegister records, DisputeTexts texts, RunningLadder ladder, @Lazy TaskService tasks,
                   @Lazy RuntimeService runtime, Clock clock) {
        this.disputes = disputes;
        this.records = records;
        this.texts = texts;
        this.ladder = ladder;
        this.tasks = tasks;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** What the parties have said in a stage entry, the newest of each, waivers among them, by party. */
    public Map<String, Entry> heard(Dispute dispute, Long stageEntry) {
        Map<String, Entry> heard = new HashMap<>();
        records.all(dispute.reference()).stream().filter(e -> KINDS.contains(e.kind()) && Objects.equals(e.stageEntry(), stageEntry))
                .forEach(e -> heard.put(e.partyId(), e));
        return heard;
    }

    /** Parties that have neither given a representation nor waived it. */
    public List<Party> notHeard(Dispute dispute, Long stageEntry) {
        Set<String> heard = heard(dispute, stageEntry).keySet();
        return disputes.parties(dispute.reference()).stream().filter(party -> !heard.contains(party.id())).toList();
    }

    /** What each party said, as people read it. */
    public String text(Dispute dispute, Long stageEntry) {
        Map<String, Entry> heard = heard(dispute, stageEntry);
        return disputes.parties(dispute.reference()).stream().map(party -> name(dispute, party) + ":\n"
                + Optional.ofNullable(heard.get(party.id())).map(Hearing::said).orElse("not heard yet").indent(2))
                .collect(Collectors.joining("\n"));
    }

    /** What a party said, or that it waived it. */
    public static String said(Entry entry) {
        return "waive".equals(entry.text("representationStep"))
                ? "waives its representation" + (entry.text("representationWaiver") == null ? "." : ": "
                        + entry.text("representationWaiver"))
                : entry.text("representation");
    }

    /**
     * A party has the time that it was given: its silence is no waiver before its representation was due.
     *
     * @param waived ids of the parties whose representation is recorded as waived
     * @throws Refusal naming those that still have time
     */
    public void refuseEarlyWaiver(Dispute dispute, List<String> waived) {
        List<String> early = new ArrayList<>();
        for (Party party : disputes.parties(dispute.reference())) {
            if (waived.contains(party.id())) {
                due(dispute, party.id()).map(Date::toInstant).filter(due -> due.isAfter(clock.instant()))
                        .ifPresent(due -> early.add(name(dispute, party) + " has until " + texts.moment(due)));
            }
        }
        if (!early.isEmpty()) {
            throw new Refusal("Parties whose representation is waived: " + String.join("; ", early) + " to give its representation. "
                    + "Wait until then, or until the party waives it itself.");
        }
    }

    /** Names of the parties that were neither heard nor waived, or whose waiver is recorded; empty where all were. */
    public String missing(Dispute dispute, Long stageEntry, List<String> waived) {
        return notHeard(dispute, stageEntry).stream().filter(party -> !waived.contains(party.id()))
                .map(party -> name(dispute, party)).collect(Collectors.joining(", "));
    }

    /** Asks every party that has joined since the others were asked. */
    public void askWhoJoined(Dispute dispute, Long stageEntry) {
        notHeard(dispute, stageEntry).stream().filter(party -> !asked(dispute, party.id())).forEach(party -> waiting(dispute)
                .findFirst().ifPresent(hearing -> runtime.createMessageCorrelation(TO_BE_HEARD)
                        .processInstanceId(hearing).setVariableToTriggeredScope(Vars.PARTY, party.id())
                        .correlate()));
    }

    /**
     * Whether a party has been asked and has not answered. While others are still asked, a party that joins has been asked with
     * them by the act that added it.
     */
    private boolean asked(Dispute dispute, String party) {
        return waiting(dispute).anyMatch(hearing -> othersAreAsked(hearing))
                || tasks(dispute).anyMatch(task -> party.equals(tasks.getVariable(task.getId(), Vars.PARTY)));
    }

    private boolean othersAreAsked(String instance) {
        return runtime.createExecutionQuery().processInstanceId(instance).activityId(EVERY_PARTY).count() > 0;
    }

    private Optional<Date> due(Dispute dispute, String party) {
        return tasks(dispute).filter(task -> party.equals(tasks.getVariable(task.getId(), Vars.PARTY))).map(Task::getDueDate)
                .filter(Objects::nonNull).findFirst();
    }

    private Stream<Task> tasks(Dispute dispute) {
        return tasks.createTaskQuery().processInstanceBusinessKey(dispute.reference()).taskDefinitionKeyIn(TASKS).list().stream();
    }

    /** The instances in which a further party can be heard. */
    private Stream<String> waiting(Dispute dispute) {
        return ladder.instances(dispute).stream().filter(id -> ladder.waitsFor(id, TO_BE_HEARD));
    }

    private String name(Dispute dispute, Party party) {
        return texts.party(texts.partnership(dispute.reference()), party);
    }
}
