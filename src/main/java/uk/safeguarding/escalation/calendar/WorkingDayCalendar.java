package uk.safeguarding.escalation.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Working days and the limits counted in them.
 *
 * <p>A working day is Monday to Friday without the bank holidays, as changed by our own table; closure days of a council
 * or agency are working days (GEN-01). The local date of an event is day 0 whatever the hour, and day N is the Nth
 * working day after it (GEN-02). A limit ends at close of business of day N, and an act at that very instant is in time
 * (GEN-03).
 *
 * <p>Each call reads the changes exactly once, so that one answer rests on one state of the table. Instants are handed
 * out for the zone given, so close of business stays at the same local time when the clocks change. Safe for use by
 * several threads if the two sources are.
 */
public final class WorkingDayCalendar {

    private static final long HOURS_OF_A_DAY = 24;

    private final BankHolidays bankHolidays;
    private final Supplier<? extends Collection<CalendarChange>> changes;
    private final LocalTime closeOfBusiness;
    private final ZoneId zone;

    /**
     * Sets up the calendar of one partnership.
     *
     * @param bankHolidays    the bank holidays as proclaimed
     * @param changes         the changes to lay over them, read anew at each computation; where two name the same day,
     *                        the later in the order given holds
     * @param closeOfBusiness local time at which a limit ends (GEN-03), one setting per partnership
     * @param zone            where the partnership is, for example Europe/London
     */
    public WorkingDayCalendar(BankHolidays bankHolidays, Supplier<? extends Collection<CalendarChange>> changes,
                              LocalTime closeOfBusiness, ZoneId zone) {
        this.bankHolidays = Objects.requireNonNull(bankHolidays, "bankHolidays");
        this.changes = Objects.requireNonNull(changes, "changes");
        this.closeOfBusiness = Objects.requireNonNull(closeOfBusiness, "closeOfBusiness");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * Whether work is done on this day (GEN-01).
     *
     * @param day the local date
     * @return true from Monday to Friday unless the day is a holiday
     */
    public boolean isWorkingDay(LocalDate day) {
        return rules().isWorkingDay(day);
    }

    /**
     * The local date of an instant: day 0 of an event that happened then (GEN-02).
     *
     * @param instant the instant of the event
     * @return the date on the wall calendar of the partnership
     */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * The first instant of a day, for periods.
     *
     * @param day the local date
     * @return midnight, or the first instant after it that exists
     */
    public Instant startOfDay(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * Close of business of a day, working day or not (GEN-03).
     *
     * @param day the local date
     * @return the last instant of business on it
     */
    public Instant closeOfBusiness(LocalDate day) {
        return day.atTime(closeOfBusiness).atZone(zone).toInstant();
    }

    /**
     * The Nth working day after day 0 (GEN-02).
     *
     * @param dayZero local date of the event, which need not be a working day
     * @param n       working days, 0 or more; 0 gives {@code dayZero} itself
     * @return day N
     * @throws IllegalArgumentException if {@code n} is negative
     */
    public LocalDate plusWorkingDays(LocalDate dayZero, int n) {
        requireNotNegative(n, "working days");
        return rules().plus(dayZero, n);
    }

    /**
     * The Nth working day before a day, for reminders and for dates in the past.
     *
     * @param day the local date to count back from, which need not be a working day
     * @param n   working days, 0 or more; 0 gives {@code day} itself
     * @return the Nth working day before it
     * @throws IllegalArgumentException if {@code n} is negative
     */
    public LocalDate minusWorkingDays(LocalDate day, int n) {
        requireNotNegative(n, "working days");
        DayRules rules = rules();
        LocalDate result = day;
        for (int i = 0; i < n; i++) {
            result = rules.previous(result);
        }
        return result;
    }

    /**
     * The end of a limit: close of business of the Nth working day after day 0 (GEN-01, GEN-02, GEN-03).
     *
     * @param dayZero     local date of the event
     * @param workingDays length of the limit, 0 or more; 0 ends the limit on day 0 itself
     * @return the last instant that is in time
     * @throws IllegalArgumentException if {@code workingDays} is negative
     */
    public Instant limit(LocalDate dayZero, int workingDays) {
        return closeOfBusiness(plusWorkingDays(dayZero, workingDays));
    }

    /**
     * How many working days have passed: those after {@code dayZero} up to and including {@code day}.
     *
     * @param dayZero local date of the event
     * @param day     local date to count to
     * @return the number of working days; 0 if {@code day} is not after {@code dayZero}
     */
    public int workingDaysBetween(LocalDate dayZero, LocalDate day) {
        DayRules rules = rules();
        return (int) dayZero.plusDays(1).datesUntil(laterOf(dayZero, day).plusDays(1))
                .filter(rules::isWorkingDay).count();
    }

    /**
     * A limit in clock hours that run on working days only (AMB-04).
     *
     * <p>Read as follows: the clock runs round the 24 hours of each working day and stands still on any other day, so
     * hours that reach into days without work end at the same clock time on the next working day. Fri 10:00 + 24 hours
     * is Mon 10:00, and Fri 20:00 + 10 hours is Mon 06:00. An event on a day without work counts from its clock time on
     * the next working day, so Sat 11:00 + 24 hours is Tue 11:00 (never less time than an event on the Friday before).
     * Hours are hours of the local clock: a night on which the clocks change makes no difference. (In the United Kingdom
     * they change on Sundays, when this clock stands still anyway.)
     *
     * @param from  instant of the event
     * @param hours clock hours, 0 or more
     * @return the end of the limit, always on a working day
     * @throws IllegalArgumentException if {@code hours} is negative
     */
    public Instant plusElapsedHours(Instant from, int hours) {
        requireNotNegative(hours, "hours");
        DayRules rules = rules();
        ZonedDateTime local = from.atZone(zone);
        LocalDate start = local.toLocalDate();
        if (!rules.isWorkingDay(start)) {
            start = rules.next(start);
        }
        Duration sinceMidnight = Duration.ofNanos(local.toLocalTime().toNanoOfDay()).plusHours(hours);
        LocalDate day = rules.plus(start, sinceMidnight.toHours() / HOURS_OF_A_DAY);
        return day.atTime(local.toLocalTime().plusHours(hours)).atZone(zone).toInstant();
    }

    /**
     * Why a limit ends when it does: each day after day 0, counted or not, with the reason.
     *
     * @param dayZero     local date of the event
     * @param workingDays length of the limit, 0 or more
     * @return the explanation of {@link #limit(LocalDate, int)} for the same values
     * @throws IllegalArgumentException if {@code workingDays} is negative
     */
    public LimitExplanation explain(LocalDate dayZero, int workingDays) {
        requireNotNegative(workingDays, "working days");
        DayRules rules = rules();
        List<LimitExplanation.Day> days = new ArrayList<>();
        LocalDate day = dayZero;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            DayRules.Verdict verdict = rules.verdict(day);
            if (verdict.working()) {
                counted++;
            }
            days.add(new LimitExplanation.Day(day, verdict.working(), verdict.working() ? counted : 0, verdict.why()));
        }
        return new LimitExplanation(dayZero, workingDays, days, day.atTime(closeOfBusiness), closeOfBusiness(day));
    }

    private DayRules rules() {
        return new DayRules(bankHolidays, changes.get());
    }

    private static LocalDate laterOf(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static void requireNotNegative(int n, String what) {
        if (n < 0) {
            throw new IllegalArgumentException("A number of " + what + " cannot be negative, but " + n
                    + " was given. Give 0 or more.");
        }
    }
}
