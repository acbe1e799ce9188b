package uk.safeguarding.escalation.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bank holidays of England and Wales, from the rules packed with Jollyday: no network is used (GEN-01).
 *
 * <p>A holiday proclaimed after that library was released is entered as a {@link CalendarChange}. Each year is computed
 * once and kept. Safe for use by several threads.
 */
public final class EnglandAndWalesHolidays implements BankHolidays {

    /** Jollyday's name for England; Wales always has the same days. */
    private static final String ENGLAND = "eng";

    private final HolidayManager manager =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    @Override
    public Map<LocalDate, String> in(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    private Map<LocalDate, String> compute(int year) {
        Map<LocalDate, String> names = new TreeMap<>();
        for (Holiday holiday : manager.getHolidays(Year.of(year), ENGLAND)) {
            names.put(holiday.getDate(), name(holiday));
        }
        return Collections.unmodifiableMap(names);
    }

    private static String name(Holiday holiday) {
        // the root bundle is the English one; any other locale would fall back to that of the machine
        String name = holiday.getDescription(Locale.ROOT);
        return holiday.getDate().equals(holiday.getActualDate()) ? name : name + " (substitute day)";
    }
}
