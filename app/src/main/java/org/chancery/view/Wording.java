package org.chancery.view;

import java.util.List;

/**
 * The words of one report of a quotation beside those of another, stretch by stretch; what only the other has stands where it is missing.
 *
 * @param kept the share of the other's words that stand here too
 */
public record Wording(List<Stretch> stretches, double kept) {

    /** Fewer of the other's words than these, and the report is a shortened one. */
    private static final double WHOLE = .85;

    /** What a stretch is. */
    public enum Kind {
        SAME,
        LEFT_OUT,
        ADDED
    }

    /** A stretch of words, with the marks and blanks behind it. */
    public record Stretch(Kind kind, String words) {}

    public Wording {
        stretches = List.copyOf(stretches);
    }

    public boolean isShortened() {
        return kept < WHOLE;
    }

    public boolean isSame() {
        return stretches.stream().allMatch(s -> s.kind() == Kind.SAME);
    }
}
