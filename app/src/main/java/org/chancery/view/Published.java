package org.chancery.view;

import java.util.Optional;

/**
 * Of which articles an answer is made.
 *
 * @param outlet its name; capitals and accents do not matter
 * @param period the days of publication; undated articles are in no time
 */
public record Published(Optional<String> outlet, Period period) {

    /** All articles. */
    public static Published ever() {
        return new Published(Optional.empty(), Period.ever());
    }
}
