package org.chancery.duplicates;

import java.util.Comparator;

/** Two items that a judge found to be the same again. In: the ids of the items and the verdict's likeness. Out: the smaller id first. */
public record Pair(long first, long second, double likeness) implements Comparable<Pair> {

    private static final Comparator<Pair> SURER_FIRST = Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingLong(Pair::first)
            .thenComparingLong(Pair::second);

    public Pair {
        if (first >= second) {
            throw new IllegalArgumentException("the smaller id of a pair comes first, not " + first + ", " + second);
        }
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new IllegalArgumentException("a likeness lies between 0 and 1, not at " + likeness);
        }
    }

    public static Pair of(long a, long b, double likeness) {
        return new Pair(Math.min(a, b), Math.max(a, b), likeness);
    }

    /** The surer pair first; of equally sure ones that with the smaller ids. */
    @Override
    public int compareTo(Pair other) {
        return SURER_FIRST.compare(this, other);
    }
}
