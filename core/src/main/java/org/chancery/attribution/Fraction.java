package org.chancery.attribution;

/**
 * What a reader says of a chance: kept to twelve binary digits behind the first, one part in 8,192. It knows it no better, processors differ behind
 * that in their sums, and a ledger keeps many of them.
 */
final class Fraction {

    private static final int DROPPED = 40;
    private static final long HALF = 1L << (DROPPED - 1);

    private Fraction() {}

    /** The nearest double of so many digits; of such a one itself. */
    static double of(double value) {
        return Double.isFinite(value)
                ? Double.longBitsToDouble((Double.doubleToRawLongBits(value) + HALF) >> DROPPED << DROPPED)
                : value;
    }
}
