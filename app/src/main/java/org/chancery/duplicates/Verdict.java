package org.chancery.duplicates;

import java.util.List;
import java.util.Objects;

/**
 * What a judge says of a pair.
 *
 * @param answer whether they are the same again
 * @param likeness 0 to 1; orders the pairs that are the same: the surer first
 * @param evidence what speaks for it and against it, in words and numbers
 */
public record Verdict(Answer answer, double likeness, List<String> evidence) {

    /** The same again or not. */
    public enum Answer {
        /** One and the same. */
        SAME,
        /** Not enough speaks for it; both may still belong to one group by way of a third. */
        UNLIKE,
        /** Something speaks against it: they belong to no common group, whatever a third is like. */
        APART
    }

    public Verdict {
        Objects.requireNonNull(answer, "answer");
        evidence = List.copyOf(evidence);
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new IllegalArgumentException("a likeness lies between 0 and 1, not at " + likeness);
        }
    }

    public boolean isSame() {
        return answer == Answer.SAME;
    }

    static Verdict same(double likeness, List<String> evidence) {
        return new Verdict(Answer.SAME, likeness, evidence);
    }

    static Verdict unlike(double likeness, List<String> evidence) {
        return new Verdict(Answer.UNLIKE, likeness, evidence);
    }

    static Verdict apart(List<String> evidence) {
        return new Verdict(Answer.APART, 0, evidence);
    }
}
