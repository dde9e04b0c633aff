package org.chancery.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * Gives each word of a sentence its part of speech, from left to right, by the weights of an averaged perceptron.
 *
 * <p>The weights were learnt by {@code TaggerTraining} (among the tests), which says on what; {@code tagger.md} beside them is their card.
 */
final class Tagger {

    private static final String MODEL = "/org/chancery/en/tagger.bin.gz";
    static final int TAGS = Tag.values().length;

    private final Tag[] tags = Tag.values();
    private final byte[] weights;

    Tagger() {
        this(builtIn());
    }

    Tagger(byte[] weights) {
        if (weights.length != TagFeatures.ROWS * TAGS) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + TagFeatures.ROWS + " rows of " + TAGS);
        }
        this.weights = weights;
    }

    private static byte[] builtIn() {
        try (InputStream in = Tagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the model " + MODEL + " is not on the class path");
            }
            return new GZIPInputStream(in, 1 << 16).readNBytes(TagFeatures.ROWS * TAGS);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the model " + MODEL, e);
        }
    }

    Tag[] tags(String[] words) {
        return tags(words, caseTells(words));
    }

    Tag[] tags(String[] words, boolean caseTells) {
        TagFeatures features = new TagFeatures(words, caseTells);
        int[] rows = new int[TagFeatures.PER_WORD];
        int[] scores = new int[TAGS];
        Tag[] out = new Tag[words.length];
        int before = TAGS;
        int beforeThat = TAGS;
        for (int i = 0; i < words.length; i++) {
            features.rows(i, before, beforeThat, rows);
            int best = best(rows, scores);
            out[i] = tags[best];
            beforeThat = before;
            before = best;
        }
        return out;
    }

    private int best(int[] rows, int[] scores) {
        java.util.Arrays.fill(scores, 0);
        for (int row : rows) {
            int at = row * TAGS;
            for (int t = 0; t < TAGS; t++) {
                scores[t] += weights[at + t];
            }
        }
        int best = 0;
        for (int t = 1; t < TAGS; t++) {
            if (scores[t] > scores[best]) {
                best = t;
            }
        }
        return best;
    }

    /** Whether some longer words are written small: where none is, as in many headlines, a capital says nothing. What ends with a full stop is no headline. */
    static boolean caseTells(String[] words) {
        int small = 0;
        int capital = 0;
        for (String w : words) {
            if (w.length() > 3 && Character.isLetter(w.charAt(0))) {
                if (Character.isUpperCase(w.charAt(0))) {
                    capital++;
                } else {
                    small++;
                }
            }
        }
        boolean sentence = words.length > 0 && words[words.length - 1].equals(".");
        return sentence ? !allCapitals(words) : capital < 3 || small * 4 > capital;
    }

    private static boolean allCapitals(String[] words) {
        for (String w : words) {
            if (w.length() > 1 && Character.isLetter(w.charAt(0)) && !Letters.isAllCaps(w)) {
                return false;
            }
        }
        return true;
    }
}
