package org.chancery.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers, days and lists as English readers write them. */
final class English {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private English() {}

    /** {@code 1,234,567}. */
    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 article}, {@code 2,000 articles}. */
    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** What so many of something are called, beside their number. */
    static String called(long number, String one) {
        return number == 1 ? one : one + "s";
    }

    /** {@code .934} as {@code 93 %}. */
    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 5 Mar}, for the axis of a chart. */
    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String shortMonth(YearMonth month) {
        return SHORT_MONTH.format(month);
    }

    /** {@code 2020-01-08} as {@code 8 January 2020}, {@code 2020-01} as {@code January 2020}; anything else as it is. */
    static String date(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> Year.parse(iso).toString();
                case 7 -> month(YearMonth.parse(iso));
                default -> day(LocalDate.parse(iso));
            };
        } catch (DateTimeException e) {
            return iso; // as the article gave it
        }
    }

    static String date(Optional<String> iso) {
        return iso.map(English::date).orElse("undated");
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** {@code PRESS_CONFERENCE} as {@code press conference}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** With a capital. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** At most so many characters, with a mark where some are missing. Never for quotations. */
    static String cut(String words, int length) {
        if (words.codePointCount(0, words.length()) <= length) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
    }
}
