package uk.safeguarding.escalation.engine.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Position;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.form.Properties;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.notification.Recipient;

/** Nobody has to look for their tasks: whoever gets one is told, and so is a party that has an answer to give. */
@Component
public class TaskNotices {

    private final NoticeWriter notices;
    private final DisputeTexts texts;
    private final ReachablePeople people;
    private final Sides sides;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final PracticeNotices practice;

    /** Notices are written from the task, the register and the directory. */
    public TaskNotices(NoticeWriter notices, DisputeTexts texts, ReachablePeople people, Sides sides, DisputeRegister disputes,
                       RecordRegister records, PracticeNotices practice) {
        this.notices = notices;
        this.texts = texts;
        this.people = people;
        this.sides = sides;
        this.disputes = disputes;
        this.records = records;
        this.practice = practice;
    }

    /** At the creation of a task. Of the tasks of a stage the notice of the stage itself tells. */
    public void created(TaskEntity task) {
        ExecutionEntity execution = task.getExecution();
        String reference = Vars.reference(execution);
        if (reference == null || EntryKind.STAGE_RECORD.equals(Properties.of(execution, "record"))) {
            return;
        }
        notices.tell(reference, "task", Recipients.of(task.getAssignee(), task.getCandidates()), "a task is waiting for you", "You have a task in Tasklist: \""
                + task.getName() + "\".\nDeadline: " + texts.deadline(reference, Vars.stageEntry(execution),
                task.getDueDate() == null ? null : task.getDueDate().toInstant()));
    }

    /**
     * When a task has been completed: the other parties learn of a wording, whoever can arrange it of a debrief wanted, and
     * whoever takes them up of a gap in policies that any form has recorded (TRA-1.5, TRA-5.1).
     */
    public void completed(TaskEntity task) {
        ExecutionEntity execution = task.getExecution();
        Object record = execution.getVariableLocal(FormGuard.RECORD);
        if (record == null) {
            return;
        }
        Entry entry = records.get((Long) record);
        if (entry.kind().equals(EntryKind.STAGE_RECORD) && Position.PROPOSE.value().equals(entry.text("position"))) {
            wordingProposed(entry);
        } else if (entry.kind().equals(EntryKind.DEBRIEF) && "accepted".equals(entry.text("debriefAnswer"))) {
            debriefWanted(entry);
        }
        Stream.of("gap", "policyReviewDetail").map(entry::text).filter(Objects::nonNull)
                .forEach(gap -> practice.gap(entry.reference(), finder(entry), gap));
    }

    /**
     * The party whose people found something; what the Board finds at the end of a dispute comes from the raising side's
     * matter.
     */
    private Party finder(Entry entry) {
        return entry.partyId() == null ? disputes.raisingParty(entry.reference())
                : disputes.party(entry.reference(), entry.partyId());
    }

    private void wordingProposed(Entry entry) {
        List<Recipient> others = new ArrayList<>();
        disputes.parties(entry.reference()).stream().map(Party::id).filter(id -> !id.equals(entry.partyId()))
                .forEach(id -> others.addAll(Recipients.of(people.inStage(entry.reference(), entry.stageEntry(), id))));
        notices.tell(entry.reference(), "wording-proposed", others, "a wording was proposed for agreement",
                "The other side has proposed a wording. Open your task to read it, and say whether you agree.\nDeadline: "
                        + texts.deadline(entry.reference(), entry.stageEntry(), null));
    }

    private void debriefWanted(Entry entry) {
        List<Recipient> leads = new ArrayList<>();
        sides.partiesOf(entry.reference(), entry.author()).stream().findFirst()
                .ifPresent(party -> leads.addAll(Recipients.of(people.leadsOrOffice(entry.reference(), party.id()))));
        notices.tell(entry.reference(), "debrief-wanted", leads, "somebody would like a debrief",
                texts.user(entry.author()) + " has accepted the offer of a debrief. Please arrange it with them."
                        + Optional.ofNullable(entry.text("facilitator")).map(f -> "\n\nWanted to facilitate it: " + f).orElse(""));
    }
}
