package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs of a sentence's words that may be names: they begin and end with a word that may be part of one, and within are such words and the small ones that
 * join them, titles included.
 */
final class NameCandidates {

    private static final int LONGEST = 14;
    /** From which chance on the encoder's word is enough for any word. */
    private static final double LIKELY = 0.3;
    /** Below which chance of every word being in a name a run is no candidate. */
    private static final double HARDLY = 0.01;

    private final List<Token> tokens;

    NameCandidates(List<Token> tokens) {
        this.tokens = tokens;
    }

    List<NameCandidate> of(Sentence s, NameChances chances) {
        List<NameCandidate> found = new ArrayList<>();
        for (int i = s.first(); i < s.end(); i++) {
            if (!isProper(i, chances, s)) {
                continue;
            }
            double most = 0;
            for (int j = i; j < s.end() && j < i + LONGEST; j++) {
                boolean proper = isProper(j, chances, s);
                if (!proper && !joins(tokens.get(j))) {
                    break;
                }
                most = Math.max(most, 1 - chances.none(j - s.first()));
                if (proper && most > HARDLY) {
                    found.add(new NameCandidate(s.index(), i, j + 1));
                }
            }
        }
        return found;
    }

    private boolean isProper(int i, NameChances chances, Sentence s) {
        return isProper(tokens.get(i), 1 - chances.none(i - s.first()));
    }

    /** Whether a name may begin or end with the word. */
    static boolean isProper(Token t, double inName) {
        if (t.is(Tag.PROPN)) {
            return true;
        }
        if (t.is(Tag.PUNCT, Tag.ADP, Tag.DET, Tag.CCONJ, Tag.PRON, Tag.PART, Tag.AUX)) {
            return false;
        }
        return Letters.isCapital(t.word()) || inName > LIKELY;
    }

    static boolean joins(Token t) {
        return t.is(Tag.NUM, Tag.ADP, Tag.CCONJ, Tag.DET) || "-–&".contains(t.word());
    }
}
