package org.chancery.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Reckons dates from the day of publication. */
final class Calendar {

    private static final String TEXT = "text";
    private static final String PUBLICATION = "publication";

    /** How many days behind the publication a date without a year may lie and still be of the same year, whatever the tense. */
    private static final int SOON = 14;

    private static final int LONG_AGO = 1500;

    /** What an expression means; {@code impossible} where no calendar has such a day. */
    record Meaning(Optional<String> date, String basis, boolean impossible) {}

    private final Optional<LocalDate> published;

    Calendar(Optional<LocalDate> published) {
        this.published = published;
    }

    static Meaning text(int year) {
        return new Meaning(Optional.of(Year.of(year).toString()), TEXT, false);
    }

    static Meaning text(int year, int month) {
        return new Meaning(Optional.of(YearMonth.of(year, month).toString()), TEXT, false);
    }

    static Meaning text(int year, int month, int day) {
        return exact(year, month, day, TEXT);
    }

    private static Meaning exact(int year, int month, int day, String basis) {
        return YearMonth.of(year, month).isValidDay(day)
                ? new Meaning(Optional.of(LocalDate.of(year, month, day).toString()), basis, false)
                : new Meaning(Optional.empty(), basis, true);
    }

    private static Meaning published(Optional<String> date) {
        return new Meaning(date, PUBLICATION, false);
    }

    Meaning days(int offset) {
        return published(published.map(d -> d.plusDays(offset).toString()));
    }

    /** The latest such weekday up to the day of publication, or the first one from it on; that day itself may be ruled out. */
    Meaning weekday(int number, boolean future, boolean notToday) {
        DayOfWeek day = DayOfWeek.of(number);
        return published(published.map(d -> d.with(
                        future
                                ? notToday ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day)
                                : notToday ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day))
                .toString()));
    }

    Meaning month(int month, boolean future) {
        return published(published.map(d -> YearMonth.of(d.getYear() + shift(month - d.getMonthValue(), future), month)
                .toString()));
    }

    private static int shift(int ahead, boolean future) {
        return future ? (ahead < 0 ? 1 : 0) : ahead > 0 ? -1 : 0;
    }

    Meaning day(int month, int day, boolean future) {
        if (day > YearMonth.of(2000, month).lengthOfMonth()) {
            return new Meaning(Optional.empty(), TEXT, true);
        }
        if (published.isEmpty()) {
            return published(Optional.empty());
        }
        LocalDate now = published.get();
        YearMonth here = YearMonth.of(now.getYear(), month);
        LocalDate date = here.atDay(Math.min(day, here.lengthOfMonth()));
        int year = now.getYear();
        if (future && date.isBefore(now)) {
            year++;
        } else if (!future && date.isAfter(now.plusDays(SOON))) {
            year--;
        }
        return exact(year, month, day, PUBLICATION);
    }

    Meaning unit(String unit, int which) {
        return published(published.flatMap(d -> switch (unit) {
            case "day" -> Optional.of(d.plusDays(which).toString());
            case "week" -> common(
                    monday(d).plusWeeks(which), monday(d).plusWeeks(which).plusDays(6));
            case "weekend" -> weekend(d, which);
            case "spring", "summer", "autumn" -> season(d, unit, which);
            case "month" -> Optional.of(YearMonth.from(d).plusMonths(which).toString());
            case "year" -> Optional.of(Year.from(d).plusYears(which).toString());
            default -> Optional.<String>empty();
        }));
    }

    Meaning unitsAgo(String unit, int many) {
        if (many > LONG_AGO) {
            return published(Optional.empty());
        }
        return published(published.flatMap(d -> switch (unit) {
            case "day" -> Optional.of(d.minusDays(many).toString());
            case "week" -> Optional.of(YearMonth.from(d.minusWeeks(many)).toString());
            case "month" -> Optional.of(YearMonth.from(d).minusMonths(many).toString());
            case "year" -> Optional.of(Year.from(d).minusYears(many).toString());
            default -> Optional.<String>empty();
        }));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What two days have in common: their month, else their year, else nothing. */
    private static Optional<String> common(LocalDate first, LocalDate last) {
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return Optional.of(YearMonth.from(first).toString());
        }
        return first.getYear() == last.getYear() ? Optional.of(Year.from(first).toString()) : Optional.empty();
    }

    /** The weekend of these days: until Wednesday the one before, from then on that of the same week. */
    private static Optional<String> weekend(LocalDate day, int which) {
        boolean before = which == 0 && day.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) <= 0;
        LocalDate saturday = monday(day).plusDays(5).plusWeeks(before ? -1 : which);
        return common(saturday, saturday.plusDays(1));
    }

    /** The year of a season; of the last one, which must be over. */
    private static Optional<String> season(LocalDate day, String season, int which) {
        int end = season.equals("spring") ? 5 : season.equals("summer") ? 8 : 11;
        int shift = which < 0 && day.getMonthValue() <= end ? -1 : which > 0 && day.getMonthValue() > end ? 1 : 0;
        return Optional.of(Year.from(day).plusYears(shift).toString());
    }

    /** What is long past or to come, by words that tell no date. */
    static Meaning undated() {
        return new Meaning(Optional.empty(), TEXT, false);
    }

    /** The number that up to four digits write, or -1. */
    static int small(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int n = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            n = n * 10 + c - '0';
        }
        return n;
    }
}
