package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A sight of some of an article's words, by the numbers that these words have in the article; all others are nothing to it. */
final class InnerSight implements ScoredSight {

    private static final float NEVER = -30;
    private static final double[] NO_CUE = {1, 0, 0};

    private final ScoredSight inner;
    private final int[] tokens;

    /** @param tokens for each word of the inner sight its number in the article, rising */
    InnerSight(ScoredSight inner, int[] tokens) {
        this.inner = inner;
        this.tokens = tokens.clone();
    }

    @Override
    public int first() {
        return tokens.length == 0 ? 0 : tokens[0];
    }

    @Override
    public int size() {
        return tokens.length == 0 ? 0 : tokens[tokens.length - 1] + 1;
    }

    @Override
    public double[] cue(int word) {
        int at = Arrays.binarySearch(tokens, word);
        return at < 0 ? NO_CUE.clone() : inner.cue(at);
    }

    @Override
    public List<Relation> relations(List<Piece> cues) {
        List<Piece> asked = new ArrayList<>();
        List<Piece> known = new ArrayList<>();
        for (Piece cue : cues) {
            place(tokens, cue).ifPresent(own -> {
                asked.add(own);
                known.add(cue);
            });
        }
        List<Relation> found = new ArrayList<>();
        for (Relation r : inner.relations(asked)) {
            found.add(outer(r, known.get(asked.indexOf(r.cue()))));
        }
        return found;
    }

    /** The cue's place among these tokens; nothing where not all of it is there. */
    static Optional<Piece> place(int[] tokens, Piece cue) {
        int first = Arrays.binarySearch(tokens, cue.first());
        int last = Arrays.binarySearch(tokens, cue.end() - 1);
        return first >= 0 && last - first == cue.length() - 1
                ? Optional.of(new Piece(first, last + 1))
                : Optional.empty();
    }

    private Relation outer(Relation r, Piece cue) {
        int first = tokens[r.first()];
        float[][] scores = new float[tokens[r.end() - 1] + 1 - first][];
        float[] nothing = new float[] {0, NEVER, NEVER, NEVER, NEVER};
        Arrays.fill(scores, nothing);
        for (int w = r.first(); w < r.end(); w++) {
            scores[tokens[w] - first] = r.scores()[w - r.first()];
        }
        return new Relation(cue, r.real(), first, scores);
    }
}
