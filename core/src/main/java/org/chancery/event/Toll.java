package org.chancery.event;

import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.text.Span;

/**
 * A figure that the article gives for an event: so many dead, hurt, held, or taking part.
 *
 * @param low at least so many ({@code dozens}: 24; {@code at least 12}: 12)
 * @param high at most so many; empty where the text leaves it open
 * @param span the words of the figure
 * @param word the innermost statement whose content holds it; empty where the outlet itself says it
 */
public record Toll(Kind kind, long low, OptionalLong high, Span span, Optional<String> word, String why) {

    /** What is counted. */
    public enum Kind {
        DEAD,
        INJURED,
        ARRESTED,
        PARTICIPANTS,
        MISSING,
        DISPLACED;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
