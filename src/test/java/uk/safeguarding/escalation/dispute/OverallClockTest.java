package uk.safeguarding.escalation.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.safeguarding.escalation.calendar.EnglandAndWalesHolidays;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.OverallClock.Clock;
import uk.safeguarding.escalation.dispute.OverallClock.Expiry;
import uk.safeguarding.escalation.partnership.OverallLimit;
import uk.safeguarding.escalation.support.Proves;

class OverallClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final OverallLimit FIVE = new OverallLimit(5, 4, true);
    private static final List<String> PARTIES = List.of("council", "trust");

    private final WorkingDayCalendar calendar =
            new WorkingDayCalendar(new EnglandAndWalesHolidays(), List::of, LocalTime.of(17, 0), LONDON);
    private final OverallClock fromMonday = OverallClock.from(FIVE, LocalDate.of(2027, 2, 1));

    @ParameterizedTest(name = "outset {0} ({2})")
    @CsvSource({
            "2027-02-01, 2027-02-08T17:00, Monday",
            "2027-02-06, 2027-02-12T17:00, Saturday",
            "2027-03-24, 2027-04-02T17:00, SC-G15 over Easter and the clock change",
            "2026-12-21, 2026-12-30T17:00, over Christmas"})
    @Proves({"SGL-T.1", "GEN-01"})
    void fiveWorkingDaysFromTheOutset(LocalDate outset, LocalDateTime due, String note) {
        assertThat(OverallClock.from(FIVE, outset).dueAt(calendar)).isEqualTo(at(due));
    }

    @Test
    @Proves({"SGL-T.1", "GEN-01"})
    void scG15closeOfBusinessStaysAtFiveLocalTimeAfterTheClockChange() {
        assertThat(OverallClock.from(FIVE, LocalDate.of(2027, 3, 24)).dueAt(calendar))
                .isEqualTo(Instant.parse("2027-04-02T16:00:00Z"));
    }

    @Test
    @Proves("SGL-T.2")
    void anOutsetThreeWorkingDaysBeforeEntryLeavesTwo() {
        LocalDate entry = LocalDate.of(2027, 2, 4);
        assertThat(calendar.workingDaysBetween(fromMonday.outset(), entry)).isEqualTo(3);
        assertThat(fromMonday.dueAt(calendar)).isEqualTo(calendar.limit(entry, 2));
        assertThat(fromMonday.entryStage(at("2027-02-04T10:00"), calendar)).isEqualTo(1);
    }

    @Test
    @Proves({"SGL-T.2", "GEN-28", "AMB-45"})
    void scG03anExpiryInThePastIsKnownBeforeEntryAndOpensStageFour() {
        Instant entered = at("2027-02-09T10:00");
        assertThat(calendar.workingDaysBetween(fromMonday.outset(), LocalDate.of(2027, 2, 9))).isEqualTo(6);
        assertThat(fromMonday.isPast(entered, calendar)).isTrue();
        assertThat(fromMonday.entryStage(entered, calendar)).isEqualTo(4);
        StageLimit stageFour = StageLimit.of(calendar.dateOf(entered), 5, entered, calendar);
        assertThat(stageFour).isEqualTo(new StageLimit(at("2027-02-16T17:00"), false));
        assertThat(fromMonday.expiry(4, stageFour.dueAt(), false, calendar))
                .isEqualTo(new Expiry(at("2027-02-16T17:00"), Clock.STAGE, 5));
        assertThat(fromMonday.isPast(at("2027-02-08T17:00"), calendar)).as("in time to the second").isFalse();
        assertThat(fromMonday.isPast(at("2027-02-08T17:00:01"), calendar)).isTrue();
    }

    @Test
    @Proves({"SGL-T.3", "AMB-45"})
    void scG03withATimeFrameEnteredAtIntakeItStartsAtStageOne() {
        Instant entered = at("2027-02-09T10:00");
        OverallClock agreed = fromMonday.withTimeFrame(frame("2027-02-19", 1), PARTIES, entered, true, false, calendar);
        assertThat(agreed.entryStage(entered, calendar)).isEqualTo(1);
        assertThat(agreed.expiry(1, at("2027-02-02T17:00"), true, calendar))
                .isEqualTo(new Expiry(at("2027-02-19T17:00"), Clock.OVERALL, 4));
        assertThat(agreed.expiry(2, at("2027-02-12T17:00"), false, calendar)).as("later stages keep their own limits")
                .isEqualTo(new Expiry(at("2027-02-12T17:00"), Clock.STAGE, 3));
    }

    /** Stages of 1, 2, 3 and 5 working days, each left at its limit, from Mon 1 Feb 2027. */
    @ParameterizedTest(name = "stage {0}")
    @CsvSource({
            "1, 2027-02-01, 1, 2027-02-02T17:00, STAGE,   2",
            "2, 2027-02-02, 2, 2027-02-04T17:00, STAGE,   3",
            "3, 2027-02-04, 3, 2027-02-08T17:00, OVERALL, 4",
            "4, 2027-02-08, 5, 2027-02-15T17:00, STAGE,   5",
            "1, 2027-02-05, 1, 2027-02-08T17:00, OVERALL, 4",
            "2, 2027-02-05, 2, 2027-02-08T17:00, OVERALL, 4",
            "3, 2027-02-02, 3, 2027-02-05T17:00, STAGE,   4"})
    @Proves({"SGL-T.1", "SGL-3.g", "AMB-01", "GEN-09"})
    void whicheverClockExpiresFirstActs(int stage, LocalDate start, int limit, LocalDateTime due, Clock clock, int opens) {
        assertThat(fromMonday.expiry(stage, calendar.limit(start, limit), false, calendar))
                .isEqualTo(new Expiry(at(due), clock, opens));
    }

    @Test
    @Proves({"SGL-T.3", "AMB-44", "GEN-07"})
    void scG04theAgreedDateReplacesBothLimitsAndTheOldOneIsKept() {
        Instant stageThree = calendar.limit(LocalDate.of(2027, 2, 5), 3);
        assertThat(fromMonday.expiry(3, stageThree, false, calendar).dueAt()).isEqualTo(at("2027-02-08T17:00"));

        OverallClock agreed = fromMonday.withTimeFrame(frame("2027-02-12", 3), PARTIES, at("2027-02-05T12:00"), false,
                false, calendar);

        assertThat(agreed.dueAt(calendar)).isEqualTo(at("2027-02-12T17:00"));
        assertThat(stageThree).as("the stage's own limit would end it earlier").isEqualTo(at("2027-02-10T17:00"));
        assertThat(agreed.expiry(3, stageThree, true, calendar))
                .isEqualTo(new Expiry(at("2027-02-12T17:00"), Clock.OVERALL, 4));
        assertThat(fromMonday.dueAt(calendar)).isEqualTo(at("2027-02-08T17:00"));

        OverallClock again = agreed.withTimeFrame(frame("2027-02-19", 3), PARTIES, at("2027-02-12T17:00"), false, false,
                calendar);
        assertThat(again.dueAt(calendar)).isEqualTo(at("2027-02-19T17:00"));
        assertThat(again.agreed()).extracting(AgreedTimeFrame::until)
                .containsExactly(LocalDate.of(2027, 2, 12), LocalDate.of(2027, 2, 19));
    }

    @Test
    @Proves({"SGL-T.3", "AMB-44"})
    void aTimeFrameNeedsEveryPartyAReasonInterimSafetyAndADateToCome() {
        assertRefused(new AgreedTimeFrame(LocalDate.of(2027, 2, 12), 3, 7L, "Sick leave.", "Daily visits.", Set.of("council")),
                "2027-02-05T12:00", "Not every party has agreed to the time frame yet. Still missing: trust.");
        assertRefused(new AgreedTimeFrame(LocalDate.of(2027, 2, 12), 3, 7L, " ", "Daily visits.", Set.copyOf(PARTIES)),
                "2027-02-05T12:00", "Say under 'Reason' why the time frame cannot be kept.");
        assertRefused(new AgreedTimeFrame(LocalDate.of(2027, 2, 12), 3, 7L, "Sick leave.", "", Set.copyOf(PARTIES)),
                "2027-02-05T12:00", "Say under 'Interim safety' how the adult is kept safe meanwhile.");
        assertRefused(frame("2027-02-04", 3), "2027-02-05T12:00",
                "The agreed date Thu 4 Feb 2027 has passed. Choose a later date.");
        assertRefused(frame("2027-02-12", 3), "2027-02-08T17:00:01", "The overall limit has passed, so no other time frame "
                + "can be agreed any more. Go on at stage 4.");
        assertRefused(frame("2027-02-12", 4), "2027-02-05T12:00",
                "Stage 4 is open and has a limit of its own, which cannot be changed by agreement.");
    }

    @Test
    @Proves({"AMB-44", "GEN-07"})
    void noLongerTimeFrameUnderImmediateRiskNorWhereThePolicyKnowsNone() {
        Instant now = at("2027-02-05T12:00");
        assertThatThrownBy(() -> fromMonday.withTimeFrame(frame("2027-02-12", 3), PARTIES, now, false, true, calendar))
                .isInstanceOf(Refusal.class)
                .hasMessage("No longer time frame can be agreed while immediate risk to the adult is declared.");
        OverallClock strict = OverallClock.from(new OverallLimit(5, 4, false), LocalDate.of(2027, 2, 1));
        assertThatThrownBy(() -> strict.withTimeFrame(frame("2027-02-12", 3), PARTIES, now, false, false, calendar))
                .isInstanceOf(Refusal.class).hasMessage("The policy knows no other time frame. The limit stays as it is.");
    }

    @Test
    @Proves({"WOL-1.4", "GEN-07"})
    void aProtectiveDateShortensALimitAndNeverLengthensIt() {
        Instant due = at("2027-02-15T17:00");
        Instant now = at("2027-02-02T10:00");
        assertThat(ProtectiveDate.shorten(due, LocalDate.of(2027, 2, 4), now, calendar)).isEqualTo(at("2027-02-04T17:00"));
        assertThat(ProtectiveDate.shorten(due, LocalDate.of(2027, 2, 15), now, calendar)).isEqualTo(due);
        assertThatThrownBy(() -> ProtectiveDate.shorten(due, LocalDate.of(2027, 2, 16), now, calendar))
                .isInstanceOf(Refusal.class).hasMessage("The protective date Tue 16 Feb 2027 is later than the limit, Mon 15 "
                        + "Feb 2027. Choose an earlier date, or leave it empty.");
        assertThatThrownBy(() -> ProtectiveDate.shorten(due, LocalDate.of(2027, 2, 1), now, calendar))
                .isInstanceOf(Refusal.class).hasMessage("The protective date Mon 1 Feb 2027 has passed. Choose a later date, "
                        + "or record the matter as not resolved.");
    }

    private void assertRefused(AgreedTimeFrame frame, String now, String sentence) {
        assertThatThrownBy(() -> fromMonday.withTimeFrame(frame, PARTIES, at(now), false, false, calendar))
                .isInstanceOf(Refusal.class).hasMessage(sentence);
    }

    private static AgreedTimeFrame frame(String until, int stage) {
        return new AgreedTimeFrame(LocalDate.parse(until), stage, 7L, "Sick leave.", "Daily visits.", Set.copyOf(PARTIES));
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(LONDON).toInstant();
    }
}
