package org.chancery.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/**
 * A day as people and archives write it, at the beginning of a line: {@code January 5, 2024 Friday 10:12 AM GMT}, {@code Freitag, 5. Januar 2024},
 * {@code 2024-01-05T10:12:00Z}, {@code 05.01.2024}. Of {@code 05/01/2024} nobody can tell which is the month, so that is none.
 *
 * @param rest what follows it, without weekday and time of day
 */
record WrittenDay(LocalDate day, String rest) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)[Tt]?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,10})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?\\s{0,3}(?:de\\s)?(\\p{L}{3,10})\\.?,?\\s{1,3}(?:de\\s)?(\\d{4})(?!\\d)");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern WORD = Pattern.compile("(\\p{L}{2,12})\\.?,?(?:\\s+|$)");
    private static final Pattern TIME =
            Pattern.compile("\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:\\.\\d{1,9})?)?\\s?(?:[AaPp]\\.?[Mm]\\.?(?!\\p{L}))?"
                    + "\\s?(?:[A-Z]{1,5}(?![\\p{L}\\d]))?(?:[+-]\\d{1,2}:?(?:\\d{2})?)?");

    private static final Lazy<Map<String, Integer>> MONTHS = new Lazy<>(WrittenDay::months);
    private static final Lazy<Set<String>> WEEKDAYS =
            new Lazy<>(() -> Set.copyOf(ExportWords.builtIn().words("beside-day")));

    /** The day that is all the text says, but for weekday and time. */
    static Optional<LocalDate> only(String text) {
        return begins(text).filter(w -> w.rest.isEmpty()).map(WrittenDay::day);
    }

    /** The day with which the text begins. */
    static Optional<WrittenDay> begins(String text) {
        String line = text.length() > 300 ? text.substring(0, 300) : text;
        line = withoutWeekday(line.replace('\u00a0', ' ').strip());
        Matcher m = ISO.matcher(line);
        if (m.lookingAt()) {
            return found(line, m, m.group(1), m.group(3), m.group(4));
        }
        m = MONTH_FIRST.matcher(line);
        if (m.lookingAt()) {
            return found(line, m, m.group(3), month(m.group(1)), m.group(2));
        }
        m = DAY_FIRST.matcher(line);
        if (m.lookingAt()) {
            return found(line, m, m.group(3), month(m.group(2)), m.group(1));
        }
        m = DOTTED.matcher(line);
        if (m.lookingAt()) {
            return found(line, m, m.group(3), m.group(2), m.group(1));
        }
        m = SLASHED.matcher(line);
        if (m.lookingAt()) {
            int first = Integer.parseInt(m.group(1));
            int second = Integer.parseInt(m.group(3));
            if (first > 12 || first == second) {
                return found(line, m, m.group(4), m.group(3), m.group(1));
            }
            if (second > 12) {
                return found(line, m, m.group(4), m.group(1), m.group(3));
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenDay> found(String line, Matcher m, String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(new WrittenDay(date, rest(line.substring(m.end()))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Without the weekday and the time that follow a day, in whichever order. */
    private static String rest(String behind) {
        String rest = behind.replaceFirst("^[\\s,;]+", "");
        for (int i = 0; i < 2; i++) {
            rest = withoutWeekday(rest);
            Matcher time = TIME.matcher(rest);
            if (time.lookingAt()) {
                rest = rest.substring(time.end()).replaceFirst("^[\\s,;]+", "");
            }
        }
        return rest.strip();
    }

    private static String withoutWeekday(String line) {
        Matcher word = WORD.matcher(line);
        boolean weekday =
                word.lookingAt() && WEEKDAYS.get().contains(word.group(1).toLowerCase(Locale.ROOT));
        return weekday ? line.substring(word.end()) : line;
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.get().getOrDefault(name.toLowerCase(Locale.ROOT), 0));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Table.Row row : Lexicon.english().table("article-months.tsv").rows()) {
            row.list("names").forEach(name -> months.put(name, Integer.parseInt(row.get("month"))));
        }
        return months;
    }
}
