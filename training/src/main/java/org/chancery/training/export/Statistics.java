package org.chancery.training.export;

import java.util.Arrays;

/**
 * What went into a matrix, over many word pieces.
 *
 * @param pieces how many
 * @param least of each input
 * @param most of each input
 * @param sums of each input
 * @param products sums of each input times each other, row by row
 */
@SuppressWarnings("ArrayRecordComponent")
record Statistics(int pieces, float[] least, float[] most, double[] sums, double[] products) {
    static Statistics none(int inputs) {
        float[] least = new float[inputs];
        float[] most = new float[inputs];
        Arrays.fill(least, Float.MAX_VALUE);
        Arrays.fill(most, -Float.MAX_VALUE);
        return new Statistics(0, least, most, new double[inputs], new double[inputs * inputs]);
    }

    /** With those of another window; the arrays are those of this one, changed. */
    Statistics plus(int more, float[] lesser, float[] greater, float[] sum, float[] product) {
        for (int i = 0; i < sums.length; i++) {
            least[i] = Math.min(least[i], lesser[i]);
            most[i] = Math.max(most[i], greater[i]);
            sums[i] += sum[i];
        }
        for (int i = 0; i < products.length; i++) {
            products[i] += product[i];
        }
        return new Statistics(pieces + more, least, most, sums, products);
    }

    int inputs() {
        return sums.length;
    }

    /** The same, had every input been taken times {@code factors} plus {@code offsets}. */
    double[] productsOf(float[] factors, float[] offsets) {
        int n = inputs();
        double[] moved = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                moved[i * n + j] = (double) factors[i] * factors[j] * products[i * n + j]
                        + (double) factors[i] * offsets[j] * sums[i]
                        + (double) offsets[i] * factors[j] * sums[j]
                        + (double) offsets[i] * offsets[j] * pieces;
            }
        }
        return moved;
    }
}
