package uk.safeguarding.escalation.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.partnership.OverallLimit;

/**
 * The clock that runs beside those of the stages, from the moment any worker first considered the concern. It is never
 * reset by a change of stage or of handler (SGL-T.1, SGL-T.2, GEN-09, AMB-01). Computed from facts alone, each time anew.
 *
 * @param rule   length, the stage that it opens, and whether the sides may agree otherwise
 * @param outset local date on which the concern was first considered, day 0; may lie before the dispute was entered
 * @param agreed time frames agreed so far, the oldest first; the last one holds
 */
public record OverallClock(OverallLimit rule, LocalDate outset, List<AgreedTimeFrame> agreed) {

    private static final int FIRST_STAGE = 1;

    /** Which of the two clocks acts. */
    public enum Clock { STAGE, OVERALL }

    /**
     * What happens first if nobody acts.
     *
     * @param dueAt instant at which it happens
     * @param clock clock that expires then
     * @param opens number of the stage that opens; one above the last stage where the policy says otherwise what follows
     */
    public record Expiry(Instant dueAt, Clock clock, int opens) {
    }

    public OverallClock {
        agreed = List.copyOf(agreed);
    }

    /** A clock whose time frame is the published one. */
    public static OverallClock from(OverallLimit rule, LocalDate outset) {
        return new OverallClock(rule, outset, List.of());
    }

    /** When the clock expires: close of business of the agreed date, or of the last working day of the published limit. */
    public Instant dueAt(WorkingDayCalendar calendar) {
        return inForce().map(frame -> calendar.closeOfBusiness(frame.until()))
                .orElseGet(() -> calendar.limit(outset, rule.workingDays()));
    }

    /**
     * Whether the clock had expired by an instant. Asked before submission, so that whoever enters the dispute sees it
     * first (GEN-28); an act at the very instant of the limit is in time (GEN-03).
     */
    public boolean isPast(Instant instant, WorkingDayCalendar calendar) {
        return instant.isAfter(dueAt(calendar));
    }

    /** Stage at which a dispute that is entered now starts: the one that the clock opens where it is past (AMB-45). */
    public int entryStage(Instant enteredAt, WorkingDayCalendar calendar) {
        return isPast(enteredAt, calendar) ? rule.opensStage() : FIRST_STAGE;
    }

    /**
     * When the open stage ends if nobody acts, and where the dispute then goes. Whichever clock expires first acts; at the
     * same instant the overall one does, as nobody may exceed it. From the stage that the overall clock opens on, the stage
     * runs by its own limit alone (AMB-01).
     *
     * @param stage        stage that is open
     * @param stageDueAt   instant at which its own limit expires, see {@link StageLimit}
     * @param movesTheStage whether the agreed time frame replaces that limit too: it was agreed in this very stay, and no immediate
     *                     risk was declared since that shortens what remains (AMB-44, AMB-63)
     */
    public Expiry expiry(int stage, Instant stageDueAt, boolean movesTheStage, WorkingDayCalendar calendar) {
        if (stage >= rule.opensStage()) {
            return new Expiry(stageDueAt, Clock.STAGE, stage + 1);
        }
        Instant overall = dueAt(calendar);
        return movesTheStage || !stageDueAt.isBefore(overall) ? new Expiry(overall, Clock.OVERALL, rule.opensStage())
                : new Expiry(stageDueAt, Clock.STAGE, stage + 1);
    }

    /**
     * The clock with another time frame. The one before is kept (SGL-T.3, AMB-44).
     *
     * @param frame         what the sides agreed
     * @param parties       ids of all parties; each of them has to agree
     * @param now           instant of the agreement
     * @param atIntake      whether the dispute is being entered, when the published limit may be past already (AMB-45)
     * @param immediateRisk whether immediate risk to the adult is declared
     * @throws Refusal when the time frame cannot be changed, with what to do next; nothing is changed then
     */
    public OverallClock withTimeFrame(AgreedTimeFrame frame, Collection<String> parties, Instant now, boolean atIntake,
                                      boolean immediateRisk, WorkingDayCalendar calendar) {
        refuseWhen(!rule.agreedOtherwise(), "The policy knows no other time frame. The limit stays as it is.");
        refuseWhen(immediateRisk, "No longer time frame can be agreed while immediate risk to the adult is declared.");
        refuseWhen(frame.duringStage() >= rule.opensStage(), "Stage " + rule.opensStage() + " is open and has a limit of its"
                + " own, which cannot be changed by agreement.");
        refuseWhen(!atIntake && isPast(now, calendar), "The overall limit has passed, so no other time frame can be agreed"
                + " any more. Go on at stage " + rule.opensStage() + ".");
        refuseWhen(frame.reason().isBlank(), "Say under 'Reason' why the time frame cannot be kept.");
        refuseWhen(frame.interimSafety().isBlank(), "Say under 'Interim safety' how the adult is kept safe meanwhile.");
        TreeSet<String> missing = new TreeSet<>(parties);
        missing.removeAll(frame.agreedBy());
        refuseWhen(!missing.isEmpty(), "Not every party has agreed to the time frame yet. Still missing: "
                + String.join(", ", missing) + ".");
        refuseWhen(!calendar.closeOfBusiness(frame.until()).isAfter(now), "The agreed date "
                + ReadableDates.date(frame.until()) + " has passed. Choose a later date.");
        List<AgreedTimeFrame> all = new ArrayList<>(agreed);
        all.add(frame);
        return new OverallClock(rule, outset, all);
    }

    /** The agreed time frame that holds: the newest. */
    public Optional<AgreedTimeFrame> inForce() {
        return agreed.isEmpty() ? Optional.empty() : Optional.of(agreed.get(agreed.size() - 1));
    }

    private static void refuseWhen(boolean wrong, String sentence) {
        if (wrong) {
            throw new Refusal(sentence);
        }
    }
}
