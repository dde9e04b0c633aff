package org.chancery.review;

/**
 * Where a share lies in 95 of 100 samples: Wilson's score interval (E. B. Wilson, JASA 22, 1927), which stays within 0 and 1 and is honest for few cases and
 * for shares of 0 and 1.
 */
public record Interval(double low, double high) {

    private static final double Z = 1.959963984540054; // of the normal distribution, for 95 %

    /** @param cases how many were seen; of a weighted sample the effective number, which need not be whole */
    public static Interval of(double share, double cases) {
        if (share < 0 || share > 1 || cases < 0) {
            throw new IllegalArgumentException("no share: " + share + " of " + cases);
        }
        if (cases == 0) {
            return new Interval(0, 1);
        }
        double z2 = Z * Z;
        double middle = share + z2 / (2 * cases);
        double reach = Z * Math.sqrt(share * (1 - share) / cases + z2 / (4 * cases * cases));
        double whole = 1 + z2 / cases;
        return new Interval(Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole));
    }
}
