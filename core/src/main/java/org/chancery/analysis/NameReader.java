package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chancery.encoder.Reading;

/** What the encoder read comes in; the names it sees go out, titles that belong to them included: the likeliest row of labels that make sense together. */
final class NameReader {

    /** The kinds in the order of the labels: nothing, then two labels for each kind, that it begins and that it goes on. */
    private static final Name.Kind[] KINDS = Name.Kind.values();

    private static final int LABELS = 1 + 2 * Name.Kind.values().length;

    private NameReader() {}

    /** A name that covers the tokens [first, end). */
    record Found(int first, int end, Name.Kind kind) {}

    static List<Found> names(Reading reading, List<Sentence> sentences) {
        List<Found> found = new ArrayList<>();
        for (Sentence s : sentences) {
            float[][] scores = new float[s.end() - s.first()][];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = reading.names(s.first() + i);
            }
            collect(labels(scores), s.first(), found);
        }
        return found;
    }

    /** The best row of labels in which only what has begun goes on (Viterbi). */
    static int[] labels(float[][] scores) {
        int n = scores.length;
        double[] best = new double[LABELS];
        int[][] from = new int[n][LABELS];
        for (int i = 0; i < n; i++) {
            double[] next = new double[LABELS];
            int highest = highest(best);
            for (int label = 0; label < LABELS; label++) {
                if (isInside(label)) {
                    int before = best[label] > best[label - 1] ? label : label - 1;
                    from[i][label] = before;
                    next[label] = i == 0 ? Double.NEGATIVE_INFINITY : best[before] + scores[i][label];
                } else {
                    from[i][label] = highest;
                    next[label] = best[highest] + scores[i][label];
                }
            }
            best = next;
        }
        int[] labels = new int[n];
        int label = highest(best);
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = label;
            label = from[i][label];
        }
        return labels;
    }

    private static boolean isInside(int label) {
        return label > 0 && label % 2 == 0;
    }

    private static int highest(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    private static void collect(int[] labels, int offset, List<Found> found) {
        int i = 0;
        while (i < labels.length) {
            int end = i + 1;
            if (labels[i] != 0) {
                while (end < labels.length && isInside(labels[end])) {
                    end++;
                }
                found.add(new Found(offset + i, offset + end, KINDS[(labels[i] - 1) / 2]));
            }
            i = end;
        }
    }
}
