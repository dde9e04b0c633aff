package org.chancery.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** Finds the first calendar day written in a short text. In: a date as a page has it. Out: the day. */
final class Dates {

    private static final int LONGEST = 300;
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.]([01]?\\d)[-/.]([0-3]?\\d)(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s{1,3}([0-3]?\\d)(?:st|nd|rd|th)?,?\\s{1,3}((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th|\\.|º)?[\\s-]{1,3}(?:of |de )?(\\p{L}{3,12})\\.?,?[\\s-]{1,3}(?:de )?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)([0-3]?\\d)([-/.])([0-3]?\\d)[-/.]((?:19|20)?\\d\\d)(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    private final Map<String, Integer> months;

    Dates(Lexicon lexicon) {
        Map<String, Integer> found = new HashMap<>();
        for (Table.Row row : lexicon.table("article-months.tsv").rows()) {
            for (String name : row.list("names")) {
                found.put(name, Integer.parseInt(row.get("month")));
            }
        }
        months = Map.copyOf(found);
    }

    Optional<LocalDate> find(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        if (EPOCH.matcher(text).matches()) {
            long seconds = Long.parseLong(text.substring(0, 10));
            return Optional.of(LocalDate.ofEpochDay(seconds / 86_400));
        }
        return match(ISO, text, m -> day(number(m, 1), number(m, 2), number(m, 3)))
                .or(() -> match(MONTH_FIRST, text, m -> named(m.group(1), number(m, 2), number(m, 3))))
                .or(() -> match(DAY_FIRST, text, m -> named(m.group(2), number(m, 1), number(m, 3))))
                .or(() -> match(NUMBERS, text, Dates::numbers))
                .or(() -> match(COMPACT, text, m -> day(number(m, 1), number(m, 2), number(m, 3))));
    }

    private interface Reading {
        Optional<LocalDate> read(Matcher m);
    }

    private static Optional<LocalDate> match(Pattern pattern, String text, Reading reading) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            Optional<LocalDate> day = reading.read(m);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> named(String month, int day, int year) {
        Integer number = months.get(month.toLowerCase(Locale.ROOT));
        return number == null ? Optional.empty() : day(year, number, day);
    }

    /** 5/13/2020 is American, 13/5/2020 and 5.1.2020 are not; 5/1/2020 is read as American. */
    private static Optional<LocalDate> numbers(Matcher m) {
        int a = number(m, 1);
        int b = number(m, 3);
        int year = number(m, 4) < 100 ? 2000 + number(m, 4) : number(m, 4);
        boolean dayFirst = m.group(2).equals(".") || a > 12;
        return dayFirst ? day(year, b, a) : day(year, a, b);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 June: no such day
        }
    }
}
