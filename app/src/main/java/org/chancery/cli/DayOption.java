package org.chancery.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.chancery.view.Period;
import org.jspecify.annotations.Nullable;

/** Days as people give them: {@code 2024}, {@code 2024-05} or {@code 2024-05-31} come in; the first or the last day of these goes out. */
final class DayOption {

    private DayOption() {}

    static Period period(@Nullable String since, @Nullable String until) {
        return new Period(first(since), last(until));
    }

    private static Optional<LocalDate> first(@Nullable String given) {
        return given == null ? Optional.empty() : Optional.of(day(given, "--since", 1, false));
    }

    private static Optional<LocalDate> last(@Nullable String given) {
        return given == null ? Optional.empty() : Optional.of(day(given, "--until", 12, true));
    }

    private static LocalDate day(String given, String option, int month, boolean last) {
        String text = given.strip();
        try {
            return switch (text.length()) {
                case 4 -> edge(Year.parse(text).atMonth(month), last);
                case 7 -> edge(YearMonth.parse(text), last);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    option + " " + Style.cut(Style.line(given), 40)
                            + " is no day (write it as 2024-05-31, 2024-05 or 2024)",
                    e);
        }
    }

    private static LocalDate edge(YearMonth month, boolean last) {
        return last ? month.atEndOfMonth() : month.atDay(1);
    }
}
