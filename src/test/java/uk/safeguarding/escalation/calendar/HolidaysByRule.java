package uk.safeguarding.escalation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/**
 * A second, independent account of the bank holidays of England and Wales from 2020 to 2029: the standing rules, an own
 * computation of Easter, and the days that proclamations moved or added.
 */
final class HolidaysByRule {

    private HolidaysByRule() {
    }

    static Set<LocalDate> in(int year) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(mondayIfWeekend(LocalDate.of(year, 1, 1)));
        days.add(easterSunday(year).minusDays(2));
        days.add(easterSunday(year).plusDays(1));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
        days.add(lastMonday(year, Month.MAY));
        days.add(lastMonday(year, Month.AUGUST));
        addChristmas(days, year);
        applyProclamations(days, year);
        return days;
    }

    /** Anonymous Gregorian computus. */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }

    private static void addChristmas(Set<LocalDate> days, int year) {
        // the two holidays take the first two days from 25 December that are not at a weekend, wherever one falls on it
        switch (LocalDate.of(year, 12, 25).getDayOfWeek()) {
            case FRIDAY -> addDecember(days, year, 25, 28);
            case SATURDAY -> addDecember(days, year, 27, 28);
            case SUNDAY -> addDecember(days, year, 26, 27);
            default -> addDecember(days, year, 25, 26);
        }
    }

    private static void applyProclamations(Set<LocalDate> days, int year) {
        switch (year) {
            case 2020 -> {
                days.remove(LocalDate.of(2020, 5, 4));
                days.add(LocalDate.of(2020, 5, 8));
            }
            case 2022 -> {
                days.remove(LocalDate.of(2022, 5, 30));
                days.add(LocalDate.of(2022, 6, 2));
                days.add(LocalDate.of(2022, 6, 3));
                days.add(LocalDate.of(2022, 9, 19));
            }
            case 2023 -> days.add(LocalDate.of(2023, 5, 8));
            default -> {
            }
        }
    }

    private static void addDecember(Set<LocalDate> days, int year, int first, int second) {
        days.add(LocalDate.of(year, 12, first));
        days.add(LocalDate.of(year, 12, second));
    }

    private static LocalDate mondayIfWeekend(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    private static LocalDate lastMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }
}
