package org.chancery.duplicates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * When something happened, as exactly as it is told: both days belong to it. In: a date of ISO 8601 whose length is its precision. Out: its first and last day.
 */
public record Period(LocalDate first, LocalDate last) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("no period: it begins on " + first + " and ends on " + last);
        }
    }

    /** Of {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}. */
    public static Period of(String date) {
        try {
            if (date.length() == YEAR) {
                int year = Integer.parseInt(date);
                return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            if (date.length() == MONTH) {
                YearMonth month = YearMonth.parse(date);
                return new Period(month.atDay(1), month.atEndOfMonth());
            }
            return new Period(LocalDate.parse(date), LocalDate.parse(date));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("no date of the form YYYY-MM-DD, YYYY-MM or YYYY: '" + date + "'", e);
        }
    }

    /** Days it takes: 1 for a day. */
    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Days that lie between the two: 0 where they touch or overlap, 1 for two days in a row. */
    long daysTo(Period other) {
        long gap = Math.max(ChronoUnit.DAYS.between(last, other.first), ChronoUnit.DAYS.between(other.last, first));
        return Math.max(0, gap);
    }
}
