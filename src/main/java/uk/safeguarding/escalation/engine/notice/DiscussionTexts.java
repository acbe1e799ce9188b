package uk.safeguarding.escalation.engine.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.engine.directory.Partnerships;

/** When a recorded discussion took place, when it was approved, and that it was recorded late, if it was (WOL-3.4). */
final class DiscussionTexts {

    private DiscussionTexts() {
    }

    /** One line on the discussion of a record; empty where the record has none. */
    static Optional<String> of(Entry entry) {
        return Optional.ofNullable(entry.text("discussedAt")).map(LocalDateTime::parse).map(discussed -> {
            LocalDate written = entry.writtenAt().atZone(Partnerships.ZONE).toLocalDate();
            long days = ChronoUnit.DAYS.between(discussed.toLocalDate(), written);
            return "Discussed " + ReadableDates.dateAndTime(discussed.atZone(Partnerships.ZONE).toInstant(), Partnerships.ZONE)
                    + (days > 0 ? " (recorded late: " + days + (days == 1 ? " day" : " days") + " after it)" : "")
                    + "; approved " + ReadableDates.date(approved(entry, written));
        });
    }

    /** A stage's record is approved by completing its task. */
    private static LocalDate approved(Entry entry, LocalDate written) {
        return Optional.ofNullable(entry.text("approvedOn")).map(LocalDate::parse).orElse(written);
    }
}
