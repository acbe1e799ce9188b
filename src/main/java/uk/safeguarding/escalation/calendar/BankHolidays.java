package uk.safeguarding.escalation.calendar;

import java.time.LocalDate;
import java.util.Map;

/** The bank holidays of a nation, as proclaimed, before any change of our own is laid over them (GEN-01). */
public interface BankHolidays {

    /**
     * The bank holidays of one calendar year, substitute and one-off proclaimed days included.
     *
     * @param year the calendar year, for example 2027
     * @return the name of each holiday by its date; all dates lie in {@code year}; not modifiable
     */
    Map<LocalDate, String> in(int year);
}
