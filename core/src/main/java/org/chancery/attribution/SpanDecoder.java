package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.attribution.Sight.Relation;

/**
 * The likeliest source and content of a cue: one run of words at most for the source, any number of runs for the content. The scores of a relation
 * come in, the spans and how much likelier they are than others go out.
 */
final class SpanDecoder {

    /** The labels that a word may take, as bits. */
    static final int ANY = 0b11111;

    static final int NO_SOURCE = 0b11001;
    static final int NO_CONTENT = 0b00111;
    static final int ONLY_OUTSIDE = 0b00001;
    static final int ONLY_CONTENT = 0b11000;

    /** A way to read the words around a cue, with the sum of its log-chances. */
    record Path(Optional<Piece> source, List<Piece> content, double score) {

        Path {
            content = List.copyOf(content);
        }
    }

    private static final int STATES = 8;

    /** The state of words outside, with the source behind. */
    private static final int SOURCE_BEHIND = 3;

    /** The label of each state; from 3 on but for 4 and 5 the source lies behind. */
    private static final int[] LABEL = {0, 1, 2, 0, 3, 4, 3, 4};

    private static final int[][] BEFORE = {
        {0, 4, 5}, // outside, the source still to come
        {0, 4, 5}, // the source begins
        {1, 2}, // the source goes on
        {1, 2, 3, 6, 7}, // outside, the source behind
        {0, 4, 5}, // a content begins before the source
        {4, 5}, // and goes on
        {1, 2, 3, 6, 7}, // a content begins behind the source
        {6, 7} // and goes on
    };

    private final Relation relation;
    private final int[] allowed;

    SpanDecoder(Relation relation) {
        this.relation = relation;
        allowed = new int[relation.scores().length];
        Arrays.fill(allowed, ANY);
        restrict(relation.cue(), ONLY_OUTSIDE);
    }

    /** Lets these words take these labels only; returns what held before, for {@link #allow}. */
    int[] restrict(Piece words, int labels) {
        int[] before = allowed.clone();
        int end = Math.min(words.end(), relation.end());
        for (int w = Math.max(words.first(), relation.first()); w < end; w++) {
            allowed[w - relation.first()] &= labels;
        }
        return before;
    }

    /** Whether the window holds the word, and it is none of the cue's. */
    boolean sees(Piece word) {
        return word.first() >= relation.first()
                && word.end() <= relation.end()
                && !relation.cue().overlaps(word);
    }

    void allow(int[] before) {
        System.arraycopy(before, 0, allowed, 0, allowed.length);
    }

    /** The likeliest reading; empty where what is allowed leaves none. */
    Optional<Path> best() {
        return best(false);
    }

    /** The likeliest reading of those with a source. */
    Optional<Path> bestWithSource() {
        return best(true);
    }

    private Optional<Path> best(boolean withSource) {
        float[][] scores = relation.scores();
        int n = scores.length;
        int[][] from = new int[n][STATES];
        double[] at = new double[STATES];
        Arrays.fill(at, Double.NEGATIVE_INFINITY);
        at[0] = 0;
        for (int w = 0; w < n; w++) {
            double[] next = new double[STATES];
            for (int s = 0; s < STATES; s++) {
                int best = BEFORE[s][0];
                for (int b : BEFORE[s]) {
                    best = at[b] > at[best] ? b : best;
                }
                from[w][s] = best;
                boolean may = (allowed[w] >> LABEL[s] & 1) == 1;
                next[s] = may ? at[best] + scores[w][LABEL[s]] : Double.NEGATIVE_INFINITY;
            }
            at = next;
        }
        int last = SOURCE_BEHIND;
        for (int s = 0; s < STATES; s++) {
            boolean ends = !withSource || s == SOURCE_BEHIND || s == 1 || s == 2 || s > 5;
            last = ends && at[s] > at[last] ? s : last;
        }
        return at[last] == Double.NEGATIVE_INFINITY ? Optional.empty() : Optional.of(path(from, last, at[last]));
    }

    private Path path(int[][] from, int last, double score) {
        Optional<Piece> source = Optional.empty();
        List<Piece> content = new ArrayList<>();
        int state = last;
        int end = -1;
        for (int w = from.length - 1; w >= 0; w--) {
            int label = LABEL[state];
            if (label != Relation.OUTSIDE && end < 0) {
                end = w + 1;
            }
            if (label == Relation.BEGINS_SOURCE) {
                source = Optional.of(piece(w, end));
                end = -1;
            } else if (label == Relation.BEGINS_CONTENT) {
                content.add(0, piece(w, end));
                end = -1;
            }
            state = from[w][state];
        }
        return new Path(source, content, score);
    }

    private Piece piece(int w, int end) {
        return new Piece(relation.first() + w, relation.first() + end);
    }
}
