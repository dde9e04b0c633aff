package org.chancery.page;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A line in; the day it names out, where it names one and (for {@link #isDateLine}) little else. */
final class TextDates {

    private static final int LONGEST = 16;

    private TextDates() {}

    /** Whether the line holds a day and otherwise only words such as “Published”, “Updated”, hours and time zones. */
    static boolean isDateLine(FlatFacts line, String own, FlatWords words) {
        return line.count() <= LONGEST
                && line.list().stream().allMatch(w -> isDateWord(w, words))
                && in(own, words).isPresent();
    }

    private static boolean isDateWord(String word, FlatWords words) {
        return words.is("date", word)
                || words.month(word).isPresent()
                || words.isWeekday(word)
                || (Character.isDigit(word.charAt(0)) && word.length() <= 6)
                || word.equals("#");
    }

    /** Whether the line is an hour and nothing else, as live blogs set it above each entry: “14:05”, “2.30 pm GMT”. */
    static boolean isTimeLine(FlatFacts line, String own, FlatWords lexicon) {
        return line.count() >= 1
                && line.count() <= 4
                && line.numbers() >= 1
                && own.length() <= 16
                && Character.isDigit(own.charAt(0))
                && (own.indexOf(':') > 0 || own.indexOf('.') > 0)
                && line.list().stream()
                        .allMatch(w -> w.equals("#") || lexicon.is("hour", w) || Character.isDigit(w.charAt(0)))
                && (own.indexOf(':') > 0 || line.count() > 1);
    }

    /** Whether a line with a day names the day of a change, not the first. */
    static boolean isOfChange(String own, FlatWords lexicon) {
        List<FlatWord> words = FlatWords.of(own);
        return !words.isEmpty() && lexicon.is("modified", words.get(0).text());
    }

    /** The first day in the text: {@code 2021-03-04}, {@code 4 March 2021}, {@code March 4th, 2021}. */
    static Optional<LocalDate> in(String own, FlatWords words) {
        List<FlatWord> list = FlatWords.of(own);
        for (int i = 0; i < list.size(); i++) {
            int from = i;
            OptionalInt month = words.month(list.get(i).text());
            if (month.isPresent()) {
                Optional<LocalDate> day = number(own, list, i + 1)
                        .flatMap(d -> number(own, list, from + 2).flatMap(y -> day(y, month.getAsInt(), d)))
                        .or(() -> number(own, list, from - 1)
                                .flatMap(d -> number(own, list, from + 1).flatMap(y -> day(y, month.getAsInt(), d))));
                if (day.isPresent()) {
                    return day;
                }
            } else if (i + 2 < list.size()) {
                Optional<LocalDate> day = number(own, list, i)
                        .filter(y -> y > 1900)
                        .flatMap(y -> number(own, list, from + 1)
                                .flatMap(m -> number(own, list, from + 2).flatMap(d -> day(y, m, d))));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    /** The word's leading digits as a number. */
    private static Optional<Integer> number(String own, List<FlatWord> list, int i) {
        if (i < 0 || i >= list.size()) {
            return Optional.empty();
        }
        int start = list.get(i).start();
        int end = start;
        while (end < list.get(i).end()
                && end < start + 4
                && Character.isDigit(own.charAt(end))
                && own.charAt(end) < 128) {
            end++;
        }
        return end == start ? Optional.empty() : Optional.of(Integer.parseInt(own.substring(start, end)));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        boolean real = year > 1800
                && year < 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
        return real ? Optional.of(Year.of(year).atMonth(month).atDay(day)) : Optional.empty();
    }
}
