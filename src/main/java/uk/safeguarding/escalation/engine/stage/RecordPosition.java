package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Position;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.form.TaskFacts;

/**
 * What a party's stage record does: puts a wording on the table, concurs with it, or ends the stage. Runs when the task is
 * completed, after the form has been checked and kept, while the dispute is locked.
 */
@Component("recordPosition")
class RecordPosition implements TaskListener {

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final TaskFacts facts;
    private final Clock clock;
    private final ReturnRule returns;
    private final RunningLadder ladder;
    private final ConsecutiveRungs consecutive;

    RecordPosition(DisputeRegister disputes, StageRegister stages, RecordRegister records, TaskFacts facts, Clock clock,
                   ReturnRule returns, RunningLadder ladder, ConsecutiveRungs consecutive) {
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.facts = facts;
        this.clock = clock;
        this.returns = returns;
        this.ladder = ladder;
        this.consecutive = consecutive;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        String reference = Vars.reference(execution);
        long stage = Vars.stageEntry(execution);
        Party party = disputes.party(reference, Vars.party(execution));
        Entry entry = FormGuard.written(records, execution);
        refuseLate(stage);
        refuseBothSides(reference, party);
        consecutive.check(reference, party, stage);
        refuseBeforeReceivingSide(reference, stage, party, Position.of(entry.answers().get("position")));
        switch (Position.of(entry.answers().get("position"))) {
            case PROPOSE -> propose(reference, stage, party, entry);
            case CONCUR -> refuseUnlessOnTheTable(reference, stage, entry);
            case RETURN -> {
                if (!returns.mayReturn(party, stages.entry(stage))) {
                    throw new Refusal("Where you stand: only the raising side can return a dispute to a stage that was skipped, "
                            + "from the stage that was opened instead, and only once.");
                }
                returns.target(stages.entry(stage)).ifPresent(target -> ladder.opensNext(disputes.get(reference), target));
            }
            default -> { }
        }
        facts.refresh(reference);
    }

    /** Concurrence counts for the wording that the person saw; with another on the table they would believe to have agreed. */
    private void refuseUnlessOnTheTable(String reference, long stage, Entry entry) {
        Proposal onTheTable = records.onTheTable(stage).orElseThrow(() -> new Refusal(
                "Your position: there is no wording to agree with yet. Propose one, or wait for the other side's."));
        boolean seen = records.statements(reference, stage).stream().filter(s -> s.position() == Position.CONCUR)
                .reduce((earlier, later) -> later).filter(s -> Objects.equals(s.wording(), onTheTable.id())).isPresent();
        if (!seen) {
            throw new Refusal("The wording on the table has changed since you opened this form, so your agreement would not "
                    + "count. Copy what you want to keep, open the task again and read the new wording.");
        }
    }

    private void refuseLate(long stage) {
        Optional<Instant> due = stages.deadline(stage);
        if (due.isPresent() && clock.instant().isAfter(due.get())) {
            throw new Refusal("The limit of this stage passed on " + ReadableDates.dateAndTime(due.get(), Partnerships.ZONE)
                    + ", and the dispute moves to the next stage. You will find a task for the record of this stage in your "
                    + "list; copy what you wrote into it.");
        }
    }

    /**
     * Where one side is asked to look at its decision again, the other cannot leave the step before it has answered, or its
     * limit has passed (HAR-T.3, HAR-T.4).
     */
    private void refuseBeforeReceivingSide(String reference, long stage, Party party, Position position) {
        boolean waits = party.raising() && position == Position.NOT_RESOLVED && ladder.of(disputes.get(reference))
                .filter(id -> ladder.receivingSideFirst(id, stages.entry(stage).activityId())).isPresent();
        if (waits && records.ofStage(reference, stage).stream().noneMatch(r -> r.kind().equals(EntryKind.STAGE_RECORD)
                && !party.id().equals(r.partyId()))) {
            throw new Refusal("Where you stand: the reviewing manager has not recorded the review yet, so this step cannot be left. "
                    + "Wait for the review or its limit; after that the case goes on by itself. If the reviewing manager is not "
                    + "available, say so with \"Say that the reviewing manager is not available\".");
        }
    }

    /** Independence between the sides must not go, even where one person holds posts at both (AMB-65). */
    private void refuseBothSides(String reference, Party party) {
        boolean otherSide = records.all(reference).stream().filter(e -> e.author().equals(ActingUser.id()))
                .filter(e -> e.stageEntry() != null && e.partyId() != null).anyMatch(e -> !e.partyId().equals(party.id()));
        if (otherSide) {
            throw new Refusal("You have already acted for another party of this dispute. Somebody else of this agency has to "
                    + "act for it.");
        }
    }

    private void propose(String reference, long stage, Party party, Entry entry) {
        List<Proposal.Action> actions = Proposal.Action.of(entry);
        records.propose(reference, new Proposal(0, stage, entry.id(), party.id(), Proposal.wordingOf(entry), clock.instant(),
                actions));
    }
}
