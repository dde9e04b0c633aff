package org.chancery.view;

import java.time.LocalDate;
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
}
