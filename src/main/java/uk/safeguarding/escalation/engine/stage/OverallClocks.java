package uk.safeguarding.escalation.engine.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.AgreedTimeFrame;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.OverallClock;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.TimeFrameRegister;
import uk.safeguarding.escalation.dispute.register.TimeFrameRegister.Agreed;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.OverallLimit;

/** The clock of a dispute that runs from its outset beside those of its stages, from the register's facts (SGL-T.1 to SGL-T.3). */
@Component
public class OverallClocks {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final TimeFrameRegister frames;

    /**
     * @param partnerships the partnerships and their calendars
     * @param disputes     the register's disputes
     * @param frames       the time frames that were agreed
     */
    public OverallClocks(Partnerships partnerships, DisputeRegister disputes, TimeFrameRegister frames) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.frames = frames;
    }

    /** The clock of a dispute; empty where its partnership's policy has none. */
    public Optional<OverallClock> of(String reference) {
        Dispute dispute = disputes.get(reference);
        return partnerships.get(dispute.partnership()).rules().overallLimit().map(rule -> clock(dispute, rule));
    }

    /**
     * No stage, return or handler resets the clock (GEN-09), and a reopening only where it had run out by then: the report that
     * an agreed action was not done is a new outset, for otherwise the stage that agreed it could never be taken up (GEN-23).
     */
    private OverallClock clock(Dispute dispute, OverallLimit rule) {
        WorkingDayCalendar calendar = partnerships.calendar(dispute.partnership());
        List<Agreed> agreed = frames.of(dispute.reference());
        LocalDate outset = dispute.identifiedOn();
        Instant since = dispute.raisedAt();
        for (Instant reopened : disputes.reopenedAt(dispute.reference())) {
            if (clock(rule, outset, agreed, since, reopened).isPast(reopened, calendar)) {
                outset = calendar.dateOf(reopened);
                since = reopened;
            }
        }
        return clock(rule, outset, agreed, since, Instant.MAX);
    }

    private static OverallClock clock(OverallLimit rule, LocalDate outset, List<Agreed> agreed, Instant from, Instant before) {
        List<AgreedTimeFrame> frames = agreed.stream().filter(a -> !a.agreedAt().isBefore(from) && a.agreedAt().isBefore(before))
                .map(Agreed::frame).toList();
        return new OverallClock(rule, outset, frames);
    }
}
