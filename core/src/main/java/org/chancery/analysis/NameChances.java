package org.chancery.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chancery.encoder.Reading;

/**
 * How likely the encoder holds it that a run of a sentence's words is exactly one name, or that a word is in one: its scores come in, summed over all
 * rows of labels in which only what has begun goes on (forward and backward). Words are numbered within the sentence.
 */
final class NameChances {

    static final int KINDS = Name.Kind.values().length;

    private static final int LABELS = 1 + 2 * KINDS;

    private final float[][] scores;
    /** By word: log of the sum over the rows of the words before it. */
    private final double[] before;
    /** By word: log of the sum over the rows from it on, in which it does not go on with what was before. */
    private final double[] after;
    /** By word and label: log-chance. */
    private final double[][] label;

    private final double total;

    NameChances(Reading reading, Sentence s) {
        this(IntStream.range(s.first(), s.end()).mapToObj(reading::names).toArray(float[][]::new));
    }

    /** @param scores by word and label */
    NameChances(float[][] scores) {
        this.scores = scores;
        int n = scores.length;
        double[][] forward = new double[n][LABELS];
        before = new double[n + 1];
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < LABELS; l++) {
                double prior = before[i];
                if (isInside(l)) {
                    prior = i == 0 ? Double.NEGATIVE_INFINITY : add(forward[i - 1][l], forward[i - 1][l - 1]);
                }
                forward[i][l] = prior + scores[i][l];
            }
            before[i + 1] = sum(forward[i]);
        }
        total = before[n];
        after = new double[n + 1];
        label = new double[n][LABELS];
        double[] goesOn =
                new double[LABELS]; // log of the sum over the rows from here on that go on with the name of this kind
        Arrays.fill(goesOn, Double.NEGATIVE_INFINITY);
        for (int i = n - 1; i >= 0; i--) {
            double[] next = new double[LABELS];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            after[i] = Double.NEGATIVE_INFINITY;
            for (int l = 0; l < LABELS; l++) {
                double rest = l == 0 ? after[i + 1] : add(after[i + 1], goesOn[isInside(l) ? l : l + 1]);
                label[i][l] = forward[i][l] + rest - total;
                if (isInside(l)) {
                    next[l] = scores[i][l] + rest;
                } else {
                    after[i] = add(after[i], scores[i][l] + rest);
                }
            }
            goesOn = next;
        }
    }

    /** The log-chance that the words [first, end) are one name of this kind. */
    double span(int first, int end, int kind) {
        double inside = 0;
        for (int i = first + 1; i < end; i++) {
            inside += scores[i][2 + 2 * kind];
        }
        return before[first] + scores[first][1 + 2 * kind] + inside + after[end] - total;
    }

    /** The chance that the word is in a name of this kind. */
    double in(int word, int kind) {
        return Math.exp(label[word][1 + 2 * kind]) + Math.exp(label[word][2 + 2 * kind]);
    }

    /** The chance that the word is in no name. */
    double none(int word) {
        return Math.exp(label[word][0]);
    }

    private static boolean isInside(int label) {
        return label > 0 && label % 2 == 0;
    }

    private static double add(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }

    private static double sum(double[] logs) {
        double all = Double.NEGATIVE_INFINITY;
        for (double l : logs) {
            all = add(all, l);
        }
        return all;
    }
}
