package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.AgreedTimeFrame;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.OverallClock;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.dispute.register.TimeFrameRegister;
import uk.safeguarding.escalation.dispute.register.TimeFrameRegister.Agreed;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;

/**
 * Another time frame than the overall limit, where every side agrees (SGL-T.3, AMB-44, GEN-07). Known to the models as
 * {@code timeFrames}.
 */
@Component("timeFrames")
public class TimeFrames {

    private static final String PROCESS = "agree-time-frame";
    private static final String LAPSED = "timeFrameLapsed";

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final TimeFrameRegister register;
    private final OverallClocks clocks;
    private final RiskInForce risk;
    private final TakingPart takingPart;
    private final Clock clock;
    private final RuntimeService runtime;

    /** Time frames are kept in the register; the engine's services are fetched late, as it is built with what uses this. */
    public TimeFrames(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                      TimeFrameRegister register, OverallClocks clocks, RiskInForce risk,
                      TakingPart takingPart, Clock clock, @Lazy RuntimeService runtime) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.register = register;
        this.clocks = clocks;
        this.risk = risk;
        this.takingPart = takingPart;
        this.clock = clock;
        this.runtime = runtime;
    }

    /** Keeps a time frame that was agreed, with the limit before and after. */
    public void add(String reference, OverallClock after, OverallClock before) {
        WorkingDayCalendar calendar = calendar(reference);
        register.add(reference, new Agreed(after.inForce().orElseThrow(), after.dueAt(calendar), before.dueAt(calendar),
                ActingUser.id(), clock.instant()));
    }

    /**
     * Checks a proposal as if every party agreed to it, so that nobody is asked for what cannot be.
     *
     * @return the stage that is open, whose limit would move
     * @throws Refusal when the time frame cannot be changed, or not to this date
     */
    public StageEntry check(String reference, LocalDate until, String reason, String interimSafety) {
        StageEntry open = open(reference);
        if (!takingPart.otherSide(reference)) {
            throw new Refusal("Another time frame needs the other side's agreement, and the other side is not asked before your own "
                    + "line manager was consulted. Record that consultation first; once the dispute goes on to the talk with the "
                    + "other side, or to the next stage, another time frame can be proposed.");
        }
        if (register.of(reference).stream().anyMatch(a -> a.frame().reason().strip().equalsIgnoreCase(reason.strip()))) {
            throw new Refusal("Reason: a time frame was agreed for the same reason before. Say what is the reason this time.");
        }
        with(reference, new AgreedTimeFrame(until, open.stage(), open.id(), reason, interimSafety, parties(reference)));
        return open;
    }

    private StageEntry open(String reference) {
        return stages.open(reference).orElseThrow(() -> new Refusal("This dispute is in no stage now, so there is no limit that "
                + "could be agreed otherwise."));
    }

    private OverallClock with(String reference, AgreedTimeFrame frame) {
        return clock(reference).withTimeFrame(frame, parties(reference), clock.instant(), false, risk.declared(reference),
                calendar(reference));
    }

    private OverallClock clock(String reference) {
        return clocks.of(reference).orElseThrow(() -> new Refusal("The policy knows no other time frame. The limit stays as it "
                + "is."));
    }

    /**
     * Puts in force what was proposed and agreed to by every party.
     *
     * @return what is now in force
     */
    public AgreedTimeFrame agree(String reference) {
        Entry proposal = proposal(reference);
        StageEntry open = open(reference);
        AgreedTimeFrame frame = new AgreedTimeFrame(LocalDate.parse(proposal.text("agreedUntil")), open.stage(), open.id(),
                proposal.text("agreedReason"), proposal.text("interimSafety"), agreedBy(reference));
        add(reference, with(reference, frame), clock(reference));
        return frame;
    }

    /** Whether nothing is to be waited for any more: every party has agreed, or one has not. */
    public boolean settled(DelegateExecution execution) {
        return answers(Vars.reference(execution)).stream().anyMatch(e -> !agrees(e)) || agreedByAll(execution);
    }

    /** Whether every party has agreed to the proposal. */
    public boolean agreedByAll(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        return agreedBy(reference).containsAll(parties(reference));
    }

    /** The newest proposal. */
    public Entry proposal(String reference) {
        return records.latest(reference, EntryKind.TIME_FRAME).orElseThrow();
    }

    /** The proposing party and those that have answered yes to the newest proposal. */
    private Set<String> agreedBy(String reference) {
        Set<String> agreed = answers(reference).stream().filter(TimeFrames::agrees).map(Entry::partyId)
                .collect(Collectors.toCollection(TreeSet::new));
        agreed.add(proposal(reference).partyId());
        return agreed;
    }

    private List<Entry> answers(String reference) {
        long proposal = proposal(reference).id();
        return records.ofKind(reference, EntryKind.TIME_FRAME_ANSWER).stream().filter(e -> e.id() > proposal).toList();
    }

    private static boolean agrees(Entry answer) {
        return "yes".equals(answer.text("agrees"));
    }

    private Set<String> parties(String reference) {
        return disputes.parties(reference).stream().map(Party::id).collect(Collectors.toSet());
    }

    private WorkingDayCalendar calendar(String reference) {
        return partnerships.calendar(disputes.get(reference).partnership());
    }

    /** What is proposed and why, in plain words, with the limit as it is. */
    public String text(String reference) {
        Entry proposal = proposal(reference);
        return "Proposed by " + proposal.text("proposedFor") + ": the overall limit and the limit of the stage that is open become "
                + ReadableDates.date(LocalDate.parse(proposal.text("agreedUntil"))) + ", close of business.\nNow the overall limit "
                + "ends on " + ReadableDates.dateAndTime(clock(reference).dueAt(calendar(reference)), Partnerships.ZONE)
                + ".\nWhy: " + proposal.text("agreedReason") + "\nHow the person is kept safe meanwhile: "
                + proposal.text("interimSafety");
    }

    /** A proposal lapses with the stage in which it was made, and with a declaration of immediate risk (AMB-44). */
    public void lapse(String reference) {
        Context.getCommandContext().runWithoutAuthorization(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(PROCESS).list()
                    .stream().filter(proposed -> runtime.createEventSubscriptionQuery().processInstanceId(proposed.getId())
                            .eventName(LAPSED).count() > 0)
                    .forEach(proposed -> runtime.createMessageCorrelation(LAPSED).processInstanceId(proposed.getId()).correlate());
            return null;
        });
    }
}
