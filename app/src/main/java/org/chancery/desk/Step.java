package org.chancery.desk;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** How finely a time is divided on a chart: days, months, years. */
enum Step {
    DAY,
    MONTH,
    YEAR;

    private static final int MOST_DAYS = 62;
    private static final int MOST_MONTHS = 72;

    /** So finely that there are not too many to see. */
    static Step over(LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) <= MOST_DAYS) {
            return DAY;
        }
        return ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) <= MOST_MONTHS ? MONTH : YEAR;
    }

    /** The first day of the one that the day lies in. */
    LocalDate floor(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** From the first day of one to that of the next. */
    LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
        };
    }

    String name(LocalDate first) {
        return switch (this) {
            case DAY -> English.day(first);
            case MONTH -> English.month(YearMonth.from(first));
            case YEAR -> Year.from(first).toString();
        };
    }

    /** For an axis. */
    String tick(LocalDate first) {
        return switch (this) {
            case DAY -> English.shortDay(first);
            case MONTH -> English.shortMonth(YearMonth.from(first));
            case YEAR -> Year.from(first).toString();
        };
    }

    /** As an address has it: 2020-01-08, 2020-01, 2020. */
    String word(LocalDate first) {
        return switch (this) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> Year.from(first).toString();
        };
    }
}
