package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.OverallClock;
import uk.safeguarding.escalation.dispute.StageClocks;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.StageLimit;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.Aim;
import uk.safeguarding.escalation.partnership.OverallLimit;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * The one source of every date: timers, due dates, reminders, letters and pages ask here. Everything is computed from facts of
 * the register and the calendar, never from a frozen date, so that a changed fact changes the date. Known to the models as
 * {@code deadlines}.
 */
@Component("deadlines")
public class Deadlines {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final OverallClocks overall;
    private final RiskInForce risk;
    private final Referrals referrals;
    private final ConfirmationLimits confirmations;
    private final ProtectiveDates protective;
    private final Clock clock;

    /**
     * @param partnerships the partnerships and their calendars
     * @param disputes     the register's disputes
     * @param stages       the register's stages
     * @param overall      the clocks that run from the outset
     * @param risk         what immediate risk does to limits
     * @param referrals    written referrals, with which a dialogue begins
     * @param confirmations in what time an agreement is confirmed
     * @param protective   dates that make limits earlier
     * @param clock        the engine's clock
     */
    public Deadlines(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, OverallClocks overall,
                     RiskInForce risk, Referrals referrals, ConfirmationLimits confirmations, ProtectiveDates protective,
                     Clock clock) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.overall = overall;
        this.risk = risk;
        this.referrals = referrals;
        this.confirmations = confirmations;
        this.protective = protective;
        this.clock = clock;
    }

    /**
     * When the timer of the stage is due in which (or at the border of which) the execution is (GEN-01 to GEN-04): at its limit,
     * or one second later where the overall clock acts instead, see {@link StageClocks#stageTimer()}.
     *
     * @throws IllegalStateException where the stage has no limit in the model
     */
    public Date stage(DelegateExecution execution) {
        Integer limit = Vars.number(execution, Vars.LIMIT);
        if (limit == null) {
            throw new IllegalStateException("The stage has a timer, but no input parameter " + Vars.LIMIT);
        }
        String reference = Vars.reference(execution);
        return Date.from(clocks(reference, Vars.number(execution, Vars.STAGE), dayZero(reference), limit, alertsOnly(execution),
                execution.getTenantId()).stageTimer());
    }

    /** Whether the limit of the execution's step ends nothing and merely alerts (WOL-4.1b). */
    static boolean alertsOnly(DelegateExecution execution) {
        return "true".equals(execution.getVariable(Vars.ALERTS_ONLY));
    }

    /**
     * When the overall limit of the execution's dispute expires (SGL-T.1, SGL-T.3).
     *
     * @throws IllegalStateException where the partnership's file has no overall limit
     */
    public Date overall(DelegateExecution execution) {
        return Date.from(overallDue(Vars.reference(execution)).orElseThrow(() -> new IllegalStateException(
                "The ladder has a timer for an overall limit, but the partnership's file has no overallLimit")));
    }

    /** When the overall limit of a dispute expires, where the policy has one. */
    public Optional<Instant> overallDue(String reference) {
        return overall.of(reference).map(c -> c.dueAt(partnerships.calendar(disputes.get(reference).partnership())));
    }

    /** Whether the overall clock runs while this stage is open: below the stage that it opens. */
    boolean overallRuns(StageEntry open) {
        return overall.of(open.reference()).filter(c -> open.stage() < c.rule().opensStage()).isPresent();
    }

    /** The limit of a stage that is open or about to be entered: that of the clock that acts. */
    StageLimit limit(String reference, int stage, int workingDays, String partnership) {
        return clocks(reference, stage, workingDays, partnership).limit();
    }

    /** The clocks of a stage that is open or about to be entered. */
    StageClocks clocks(String reference, int stage, int workingDays, String partnership) {
        return clocks(reference, stage, dayZero(reference), workingDays, false, partnership);
    }

    /** As above, where the stage that is about to be entered has this day 0, and its limit may end nothing. */
    StageClocks clocks(String reference, int stage, LocalDate dayZero, int workingDays, boolean alertsOnly, String partnership) {
        WorkingDayCalendar calendar = partnerships.calendar(partnership);
        Optional<OverallClock> clockBeside = overall.of(reference);
        boolean agreedHere = clockBeside.flatMap(OverallClock::inForce)
                .filter(frame -> frame.moves(stage, stages.entries(reference), disputes.lastReopenedAt(reference))).isPresent();
        Instant enteredAt = stages.open(reference).filter(e -> e.stage() == stage).map(StageEntry::enteredAt).orElse(clock.instant());
        StageLimit own = stages.open(reference).filter(e -> e.stage() == stage)
                .map(e -> referrals.limit(e, risk.limit(e, workingDays, agreedHere, calendar), calendar))
                .orElseGet(() -> StageLimit.of(dayZero, risk.remaining(reference, workingDays), alertsOnly, clock.instant(), calendar))
                .notAfter(protective.ends(reference, calendar), enteredAt);
        return StageClocks.of(stage, own, clockBeside, agreedHere && !risk.shortens(reference), calendar);
    }

    /** The clocks of an open stage, where it has a limit. */
    public Optional<StageClocks> clocks(StageEntry open) {
        return Optional.ofNullable(open.limitWorkingDays()).map(days -> clocks(open.reference(), open.stage(), days,
                disputes.get(open.reference()).partnership()));
    }

    /**
     * Day 0 of the stage that comes next: the nominal end of the stage before it (GEN-04), at the first stage the day on
     * which the concern was put to the other side, after a bypass or reopening the day of that act.
     */
    LocalDate dayZero(String reference) {
        Dispute dispute = disputes.get(reference);
        LocalDate today = today(dispute.partnership());
        if (reopenedSinceLastStage(reference)) {
            return today;
        }
        return stages.lastLeft(reference).map(e -> e.left().nominalEnd())
                .orElse(dispute.entryStage() <= 1 ? dispute.putOn() : today);
    }

    /** Whether the dispute was reopened after its last stage was left, so that the next stage begins afresh (GEN-23). */
    boolean reopenedSinceLastStage(String reference) {
        return disputes.lastReopenedAt(reference).filter(reopened -> stages.lastLeft(reference)
                .filter(e -> e.left().at().isAfter(reopened)).isEmpty()).isPresent();
    }

    /** When a task is due: at the limit of its stage, else at the house target, which moves nothing (GEN-08). */
    public Date task(DelegateExecution execution) {
        return Date.from(dueAt(execution.getTenantId(), Vars.stageEntry(execution), clock.instant()));
    }

    /**
     * When a task is due that belongs to this stage entry (or to none) and was created at this instant.
     */
    public Instant dueAt(String partnership, Long stageEntry, Instant createdAt) {
        return Optional.ofNullable(stageEntry).flatMap(id -> Optional.of(stages.entry(id)).filter(StageEntry::open)
                .flatMap(e -> stages.deadline(id))).orElseGet(() -> houseTarget(partnership, createdAt));
    }

    /**
     * When a panel's task is due: at the house target, which is one working day while the adult is at immediate risk
     * (AMB-57). It moves nothing.
     */
    public Date panel(DelegateExecution execution) {
        return Boolean.TRUE.equals(execution.getVariable(Vars.IMMEDIATE_RISK)) ? atImmediateRisk(execution.getTenantId())
                : task(execution);
    }

    /** Close of business of the next working day: the house target of a panel while the adult is at immediate risk. */
    public Date atImmediateRisk(String partnership) {
        return Date.from(partnerships.calendar(partnership).limit(today(partnership), 1));
    }

    /**
     * When the board office is told that a question for a counterpart has not been answered (SGL-N.5b): at the close of business
     * of the last working day for the answer, counted from today.
     *
     * @throws java.util.NoSuchElementException where the partnership sets no time for the answer
     */
    public Date counterpartAnswer(DelegateExecution execution) {
        String partnership = execution.getTenantId();
        return Date.from(partnerships.calendar(partnership).limit(today(partnership),
                partnerships.get(partnership).rules().counterpart().answerWorkingDays().orElseThrow()));
    }

    /** When the question for a counterpart is due: in the time that the partnership sets, at the latest when the stage ends. */
    public Date counterpartQuery(DelegateExecution execution) {
        Date stage = task(execution);
        boolean limited = partnerships.get(execution.getTenantId()).rules().counterpart().answerWorkingDays().isPresent();
        return limited && counterpartAnswer(execution).before(stage) ? counterpartAnswer(execution) : stage;
    }

    /**
     * When a step ends that has days of its own: at the close of business of the last of them, or of an earlier date in force that
     * protects the person, which shortens no house target (WOL-1.4). It alerts, and moves nothing (WOL-EX.2, WOL-EX.6, AMB-07).
     */
    public Date within(DelegateExecution execution) {
        WorkingDayCalendar calendar = partnerships.calendar(execution.getTenantId());
        LocalDate from = LocalDate.parse((String) execution.getVariable(Vars.COUNTED_FROM));
        Integer houseTarget = Vars.number(execution, Vars.HOUSE_TARGET);
        if (houseTarget != null) {
            return Date.from(calendar.limit(from, houseTarget));
        }
        Instant end = calendar.limit(from, Vars.number(execution, Vars.WITHIN));
        Instant entered = stages.entry(Vars.stageEntry(execution)).enteredAt();
        return Date.from(protective.ends(Vars.reference(execution), calendar).stream().filter(entered::isBefore)
                .filter(e -> !calendar.dateOf(e).isBefore(from)).filter(end::isAfter).min(Instant::compareTo).orElse(end));
    }

    /**
     * Whether a date of its own, other than the limit of a stage, moves when a fact changes on which it rests: those that the
     * policy
     * sets do, house targets do not (GEN-08).
     *
     * @param expression the expression by which the model asks for the date
     */
    boolean moves(String expression, DelegateExecution execution) {
        return expression.startsWith("${deadlines.referral(")
                || expression.startsWith("${deadlines.within(") && Vars.number(execution, Vars.HOUSE_TARGET) == null
                || expression.startsWith("${deadlines.confirmation(") && confirmations.of(Vars.reference(execution)).isPresent();
    }

    /** Today's local date ({@code 2027-02-01}), from which the days of a step count that begins now. */
    public String todaysDate(DelegateExecution execution) {
        return today(execution.getTenantId()).toString();
    }

    /** Day 0 of the execution's stage ({@code 2027-02-01}): the nominal end of the stage before it (GEN-04). */
    public String stageDayZero(DelegateExecution execution) {
        return stages.entry(Vars.stageEntry(execution)).nominalStart().toString();
    }

    /** For what cannot wait: due from the moment at which it was asked for (GEN-10). */
    public Date atOnce(DelegateExecution execution) {
        return Date.from(clock.instant());
    }

    /** Close of business of the day to which a task belongs, such as the date of an agreed action (TRA-2.2h). */
    public Date onDay(DelegateExecution execution) {
        return Date.from(partnerships.calendar(execution.getTenantId())
                .closeOfBusiness(LocalDate.parse((String) execution.getVariable(Vars.DUE_ON))));
    }

    /** Close of business of the last working day of the house target, counted from the day of an instant. */
    public Instant houseTarget(String partnership, Instant from) {
        WorkingDayCalendar calendar = partnerships.calendar(partnership);
        Partnership facts = partnerships.get(partnership);
        return calendar.limit(calendar.dateOf(from), facts.settings().houseTargetWorkingDays());
    }

    /**
     * When an aim of the partnership's file passes, counted from where it says, or from a reopening; where the file says so, an
     * earlier date that protects the person takes its place. It moves nothing (AMB-21, WOL-1.4, WOL-4.0).
     */
    public Date aim(DelegateExecution execution, String aim) {
        return Date.from(aim(Vars.reference(execution), partnerships.get(execution.getTenantId()).rules().aim(aim)));
    }

    private Instant aim(String reference, Aim aim) {
        Dispute dispute = disputes.get(reference);
        WorkingDayCalendar calendar = partnerships.calendar(dispute.partnership());
        LocalDate from = aim.from() == Aim.From.RAISE ? calendar.dateOf(dispute.raisedAt()) : dispute.identifiedOn();
        Instant end = calendar.limit(disputes.lastReopenedAt(reference).map(calendar::dateOf).orElse(from), aim.workingDays());
        return aim.givesWay() ? protective.ends(reference, calendar).stream().filter(end::isAfter).min(Instant::compareTo).orElse(end)
                : end;
    }

    /**
     * When the written referral of the execution's stage is due: so many clock hours after the stage was entered, at the same
     * time of the next working day where they reach into days without work (WOL-4.3a, AMB-04). It moves nothing.
     */
    public Date referral(DelegateExecution execution) {
        return Date.from(partnerships.calendar(execution.getTenantId()).plusElapsedHours(stages.entry(Vars.stageEntry(execution))
                .enteredAt(), Vars.number(execution, Vars.REFERRAL_HOURS)));
    }

    /**
     * When the written confirmation is due: where the policy sets a time, at its end, counted from the agreement; else at the house
     * target (WOL-4.1h, WOL-4.2c). It moves nothing.
     */
    public Date confirmation(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        WorkingDayCalendar calendar = partnerships.calendar(execution.getTenantId());
        return confirmations.of(reference).flatMap(limit -> disputes.outcome(reference)
                .map(o -> Date.from(calendar.limit(calendar.dateOf(o.at()), limit.workingDays())))).orElseGet(() -> task(execution));
    }

    /** When an unanswered offer of a debrief is recorded as unanswered, so that it does not hold the dispute open (SOL-2.10a). */
    public Date debrief(DelegateExecution execution) {
        WorkingDayCalendar calendar = partnerships.calendar(execution.getTenantId());
        return Date.from(calendar.limit(today(execution.getTenantId()),
                partnerships.get(execution.getTenantId()).settings().debriefAnswerWorkingDays().orElseThrow()));
    }

    /**
     * When the board office is alerted of a mediation that has no record: when the agreed day ends (SGL-4.g), else, and once that
     * has passed, at the house target, which counts from the limit of the stage where it has one. It moves nothing.
     */
    public Date mediation(DelegateExecution execution) {
        WorkingDayCalendar calendar = partnerships.calendar(execution.getTenantId());
        Instant now = clock.instant();
        Instant from = Optional.ofNullable(Vars.stageEntry(execution)).flatMap(stages::deadline).filter(now::isBefore).orElse(now);
        return Date.from(Optional.ofNullable((String) execution.getVariable(Vars.MEDIATION_ON)).map(LocalDate::parse)
                .map(calendar::closeOfBusiness).filter(now::isBefore).orElseGet(() -> houseTarget(execution.getTenantId(), from)));
    }

    /** The last instant of today, local time: what is due before it is due today or overdue. */
    public Date endOfToday() {
        return Date.from(clock.instant().atZone(Partnerships.ZONE).toLocalDate().plusDays(1).atStartOfDay(Partnerships.ZONE)
                .toInstant());
    }

    /** Today's local date. */
    public LocalDate today(String partnership) {
        return partnerships.calendar(partnership).dateOf(clock.instant());
    }
}
