package org.chancery.cli;

import java.util.Optional;
import org.chancery.view.Period;
import org.jspecify.annotations.Nullable;

/** Days as people give them: {@code 2024}, {@code 2024-05} or {@code 2024-05-31} come in; the time from the first of these days to the last goes out. */
final class DayOption {

    private DayOption() {}

    static Period period(@Nullable String since, @Nullable String until) {
        Period from = named("--since", () -> Period.of(line(since), Optional.empty()));
        Period to = named("--until", () -> Period.of(Optional.empty(), line(until)));
        return new Period(from.since(), to.until());
    }

    private static Optional<String> line(@Nullable String given) {
        return Optional.ofNullable(given).map(Style::line);
    }

    private static Period named(String option, java.util.function.Supplier<Period> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + " " + e.getMessage(), e);
        }
    }
}
