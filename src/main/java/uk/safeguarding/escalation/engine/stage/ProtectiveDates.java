package uk.safeguarding.escalation.engine.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;

/** Dates by which the person's protection needs an answer, as they were set at the raise and since (WOL-1.4). */
@Component
public class ProtectiveDates {

    /** Field of the raise form and of the act. */
    public static final String FIELD = "protectiveDate";

    private final DisputeRegister disputes;
    private final RecordRegister records;

    /**
     * @param disputes the register's disputes
     * @param records  where the dates were set
     */
    public ProtectiveDates(DisputeRegister disputes, RecordRegister records) {
        this.disputes = disputes;
        this.records = records;
    }

    /** When the dates end that were set in a dispute since it was raised or last reopened: at their close of business. */
    List<Instant> ends(String reference, WorkingDayCalendar calendar) {
        Optional<Instant> reopened = disputes.lastReopenedAt(reference);
        return Stream.of(EntryKind.RAISE, EntryKind.PROTECTIVE_DATE).flatMap(kind -> records.ofKind(reference, kind).stream())
                .filter(e -> reopened.isEmpty() || e.writtenAt().isAfter(reopened.get())).map(ProtectiveDates::of)
                .filter(Objects::nonNull).map(LocalDate::parse).map(calendar::closeOfBusiness).toList();
    }

    private static String of(Entry entry) {
        return entry.text(FIELD);
    }

    /** The earliest of the dates that had not passed at an instant (WOL-4.0). */
    public Optional<Instant> inForce(String reference, Instant at, WorkingDayCalendar calendar) {
        return ends(reference, calendar).stream().filter(at::isBefore).min(Instant::compareTo);
    }
}
