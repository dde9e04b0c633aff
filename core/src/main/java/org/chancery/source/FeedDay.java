package org.chancery.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in a feed's date, as the outlet writes it, whatever its zone: RFC 822 with years of two or four digits (RSS), RFC 3339 and W3CDTF (Atom, RSS 1.0). */
final class FeedDay {

    private static final Pattern ISO =
            Pattern.compile("\\s*([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9]).*", Pattern.DOTALL);
    private static final Pattern RFC_822 = Pattern.compile(
            "\\s*(?:\\p{L}{1,12}\\.?,?\\s+)?([0-9]{1,2})[\\s-]+([A-Za-z]{3})[a-z]{0,6}[\\s-]+([0-9]{4}|[0-9]{2})(?![0-9]).*",
            Pattern.DOTALL);
    /** RFC 822's own, not words of a language. */
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private FeedDay() {}

    static Optional<LocalDate> of(String written) {
        Matcher iso = ISO.matcher(written);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher rfc = RFC_822.matcher(written);
        if (!rfc.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(rfc.group(2).toLowerCase(Locale.ROOT)) + 1;
        int year = number(rfc, 3);
        return day(year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year, month, number(rfc, 1));
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
