package org.chancery.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the formats write them come in, {@code YYYY[-MM[-DD]]} goes out. */
final class Dates {

    private static final Pattern PARTIAL = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern STAMP =
            Pattern.compile("\\+?(\\d{4}-\\d{2}-\\d{2})(?:T[0-9:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern BARE = Pattern.compile("\\d{6}|\\d{8}");

    /** Two digits up to this one are years of this century, as in KEDS, TABARI and PETRARCH. */
    private static final int PIVOT = 30;

    private Dates() {}

    static boolean isPartial(String date) {
        return first(date).isPresent();
    }

    /** The first day that the words allow. */
    static Optional<LocalDate> first(String date) {
        Matcher m = PARTIAL.matcher(date);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            int month = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
            int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
            return Optional.of(LocalDate.of(Integer.parseInt(m.group(1)), month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last day that the words allow. */
    static Optional<LocalDate> last(String date) {
        return first(date).map(day -> switch (date.length()) {
            case 4 -> LocalDate.of(day.getYear(), 12, 31);
            case 7 -> YearMonth.from(day).atEndOfMonth();
            default -> day;
        });
    }

    /** Whether a time that begins and ends so can be; an open end is none. */
    static boolean inOrder(String from, String to) {
        Optional<LocalDate> begin = first(from);
        Optional<LocalDate> end = last(to);
        return begin.isEmpty() || end.isEmpty() || !end.get().isBefore(begin.get());
    }

    /** {@code yymmdd} or {@code yyyymmdd}. */
    static Optional<String> bare(String digits) {
        if (!BARE.matcher(digits).matches()) {
            return Optional.empty();
        }
        String year = digits.length() == 8
                ? digits.substring(0, 4)
                : (Integer.parseInt(digits.substring(0, 2)) <= PIVOT ? "20" : "19") + digits.substring(0, 2);
        String rest = digits.substring(digits.length() - 4);
        return Optional.of(year + "-" + rest.substring(0, 2) + "-" + rest.substring(2))
                .filter(Dates::isPartial);
    }

    /**
     * A date or a time stamp as Wikidata gives it.
     *
     * @param precision Wikidata's: 9 a year, 10 a month, 11 a day; empty where the query did not ask
     */
    static Optional<String> stamp(String words, String precision) {
        Matcher m = STAMP.matcher(words);
        Optional<String> date = Optional.of(m.matches() ? m.group(1) : words).filter(Dates::isPartial);
        return date.map(d -> precision.equals("9") && d.length() > 4
                ? d.substring(0, 4)
                : precision.equals("10") && d.length() > 7 ? d.substring(0, 7) : d);
    }
}
