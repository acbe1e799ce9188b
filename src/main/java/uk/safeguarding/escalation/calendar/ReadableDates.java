package uk.safeguarding.escalation.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/** Dates as people in the United Kingdom write them. */
public final class ReadableDates {

    // spelt out here: the names in the Java runtime change with its locale data ("Sep" became "Sept")
    private static final Map<Long, String> DAYS = Map.of(
            1L, "Mon", 2L, "Tue", 3L, "Wed", 4L, "Thu", 5L, "Fri", 6L, "Sat", 7L, "Sun");
    private static final Map<Long, String> MONTHS = Map.ofEntries(
            Map.entry(1L, "Jan"), Map.entry(2L, "Feb"), Map.entry(3L, "Mar"), Map.entry(4L, "Apr"),
            Map.entry(5L, "May"), Map.entry(6L, "Jun"), Map.entry(7L, "Jul"), Map.entry(8L, "Aug"),
            Map.entry(9L, "Sep"), Map.entry(10L, "Oct"), Map.entry(11L, "Nov"), Map.entry(12L, "Dec"));
    private static final Map<DayOfWeek, String> FULL_DAYS = Map.of(
            DayOfWeek.MONDAY, "Monday", DayOfWeek.TUESDAY, "Tuesday", DayOfWeek.WEDNESDAY, "Wednesday",
            DayOfWeek.THURSDAY, "Thursday", DayOfWeek.FRIDAY, "Friday", DayOfWeek.SATURDAY, "Saturday",
            DayOfWeek.SUNDAY, "Sunday");

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendText(ChronoField.DAY_OF_WEEK, DAYS).appendPattern(" d ")
            .appendText(ChronoField.MONTH_OF_YEAR, MONTHS).appendPattern(" uuuu")
            .toFormatter(Locale.UK);
    private static final DateTimeFormatter DATE_AND_TIME = new DateTimeFormatterBuilder()
            .append(DATE).appendPattern("' at 'HH:mm")
            .toFormatter(Locale.UK);

    private ReadableDates() {
    }

    /**
     * A date with its day of the week.
     *
     * @param date the date
     * @return for example {@code Mon 8 Feb 2027}
     */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /**
     * A local date and time, to the minute.
     *
     * @param dateTime the local date and time
     * @return for example {@code Mon 8 Feb 2027 at 17:00}
     */
    public static String dateAndTime(LocalDateTime dateTime) {
        return DATE_AND_TIME.format(dateTime);
    }

    /**
     * An instant as local date and time, to the minute.
     *
     * @param instant the instant
     * @param zone    where the reader is, for example Europe/London
     * @return for example {@code Mon 8 Feb 2027 at 17:00}
     */
    public static String dateAndTime(Instant instant, ZoneId zone) {
        return dateAndTime(LocalDateTime.ofInstant(instant, zone));
    }

    /** The day of the week in full, for example {@code Saturday}. */
    static String dayOfWeek(LocalDate date) {
        return FULL_DAYS.get(date.getDayOfWeek());
    }
}
