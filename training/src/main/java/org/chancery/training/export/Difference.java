package org.chancery.training.export;

import java.util.Locale;

/** Adds up how far some scores are from others. In: rows of both. Out: a line of figures. */
final class Difference {
    private double largest;
    private double amount;
    private double square;
    private double sum;
    private double squares;
    private long count;
    private long rows;
    private long equal;

    void add(float[] expected, float[] actual, int width) {
        for (int row = 0; row < expected.length; row += width) {
            int wanted = row;
            int got = row;
            for (int i = row; i < row + width; i++) {
                double off = Math.abs((double) expected[i] - actual[i]);
                largest = Math.max(largest, off);
                amount += off;
                square += off * off;
                sum += expected[i];
                squares += (double) expected[i] * expected[i];
                wanted = expected[i] > expected[wanted] ? i : wanted;
                got = actual[i] > actual[got] ? i : got;
            }
            equal += wanted == got ? 1 : 0;
        }
        count += expected.length;
        rows += expected.length / width;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "largest %8.5f  mean %8.6f  of spread %6.3f %%  same best %6.2f %%",
                largest,
                amount / count,
                100 * Math.sqrt(square / (squares - sum * sum / count)),
                100.0 * equal / rows);
    }
}
