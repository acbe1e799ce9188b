package uk.safeguarding.escalation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadableDatesTest {

    @Test
    void writesDatesAsPeopleDo() {
        assertThat(ReadableDates.date(LocalDate.of(2027, 2, 8))).isEqualTo("Mon 8 Feb 2027");
        assertThat(ReadableDates.dateAndTime(LocalDateTime.of(2027, 2, 8, 17, 0))).isEqualTo("Mon 8 Feb 2027 at 17:00");
        assertThat(ReadableDates.dateAndTime(Instant.parse("2027-07-05T08:05:59Z"), ZoneId.of("Europe/London")))
                .isEqualTo("Mon 5 Jul 2027 at 09:05");
    }

    @Test
    void usesThreeLettersForEveryMonthAndDay() {
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(month -> ReadableDates.date(LocalDate.of(2027, month, 1))))
                .containsExactly("Fri 1 Jan 2027", "Mon 1 Feb 2027", "Mon 1 Mar 2027", "Thu 1 Apr 2027",
                        "Sat 1 May 2027", "Tue 1 Jun 2027", "Thu 1 Jul 2027", "Sun 1 Aug 2027", "Wed 1 Sep 2027",
                        "Fri 1 Oct 2027", "Mon 1 Nov 2027", "Wed 1 Dec 2027");
    }
}
