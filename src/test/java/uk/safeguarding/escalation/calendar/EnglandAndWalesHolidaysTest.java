package uk.safeguarding.escalation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.escalation.support.Proves;

@Proves("GEN-01")
class EnglandAndWalesHolidaysTest {

    private final EnglandAndWalesHolidays holidays = new EnglandAndWalesHolidays();

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029})
    void areTheSameAsAnIndependentAccount(int year) {
        assertThat(holidays.in(year).keySet()).containsExactlyElementsOf(HolidaysByRule.in(year));
    }

    /** Easter Sundays as published, so that the second account is itself held to something. */
    @ParameterizedTest
    @CsvSource({"2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05",
            "2027-03-28", "2028-04-16", "2029-04-01"})
    void easterOfTheSecondAccountIsRight(LocalDate easterSunday) {
        assertThat(HolidaysByRule.easterSunday(easterSunday.getYear())).isEqualTo(easterSunday);
    }

    @Test
    void haveTheirEnglishNamesWhateverTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Map<LocalDate, String> names = new EnglandAndWalesHolidays().in(2027);
            assertThat(names).containsEntry(LocalDate.of(2027, 3, 26), "Good Friday")
                    .containsEntry(LocalDate.of(2027, 3, 29), "Easter Monday")
                    .containsEntry(LocalDate.of(2027, 12, 27), "Christmas (substitute day)")
                    .containsEntry(LocalDate.of(2027, 12, 28), "Boxing Day (substitute day)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void areComputedOnceAndCannotBeChangedByACaller() {
        Map<LocalDate, String> year = holidays.in(2027);

        assertThat(holidays.in(2027)).isSameAs(year);
        assertThatThrownBy(year::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
