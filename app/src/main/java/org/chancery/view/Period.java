package org.chancery.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** A time from its first day to its last, both in it; open where there is none. */
public record Period(Optional<LocalDate> since, Optional<LocalDate> until) {

    public Period {
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            throw new IllegalArgumentException(
                    "the time ends (" + until.get() + ") before it begins (" + since.get() + ")");
        }
    }

    public static Period ever() {
        return new Period(Optional.empty(), Optional.empty());
    }

    /** From the first day of what is given to the last: {@code 2024}, {@code 2024-05} or {@code 2024-05-31}. */
    public static Period of(Optional<String> since, Optional<String> until) {
        return new Period(since.map(given -> day(given, 1, false)), until.map(given -> day(given, 12, true)));
    }

    private static LocalDate day(String given, int month, boolean last) {
        String text = given.strip();
        try {
            return switch (text.length()) {
                case 4 -> edge(Year.parse(text).atMonth(month), last);
                case 7 -> edge(YearMonth.parse(text), last);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException e) {
            String shown = text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 39)) + "…";
            throw new IllegalArgumentException(shown + " is no day (write it as 2024-05-31, 2024-05 or 2024)", e);
        }
    }

    private static LocalDate edge(YearMonth month, boolean last) {
        return last ? month.atEndOfMonth() : month.atDay(1);
    }
}
