package org.chancery.attribution;

import org.chancery.analysis.Tag;

/** Grows base noun phrases into the whole that names somebody: <em>the head of the agency</em>, <em>Ann Lee and Bo Day</em>, <em>Jo Ash, QC</em>. */
final class NounPhrases {

    private static final int STEPS = 6;

    private final Scene scene;
    private final Grammar grammar;

    NounPhrases(Scene scene, Grammar grammar) {
        this.scene = scene;
        this.grammar = grammar;
    }

    /** Where the phrase begins that ends before {@code end}; -1 where none does. */
    int firstOf(int end) {
        if (!scene.phraseEnds(end)) {
            return -1;
        }
        int start = scene.sentenceStart(end - 1);
        int first = scene.phraseOf(end - 1).first();
        for (int step = 0; step < STEPS && first - 2 >= start; step++) {
            String before = scene.word(first - 1);
            if (!scene.phraseEnds(first - 1) || scene.quoted(first - 2) != scene.quoted(end - 1)) {
                break;
            }
            int left = scene.phraseOf(first - 2).first();
            if (grammar.is("of", before) && scene.is(first - 1, Tag.ADP) && nominal(first - 2) && nominal(first)) {
                first = left;
            } else if (grammar.is("joins-phrases", before)
                    && nominal(first - 2)
                    && nominal(first)
                    && !governed(left, start)) {
                first = left;
            } else {
                break;
            }
        }
        return skipTime(first, end);
    }

    private boolean governed(int left, int start) {
        return left > start && (scene.is(left - 1, Tag.ADP, Tag.SCONJ, Tag.PART) || scene.isVerb(left - 1));
    }

    private boolean nominal(int i) {
        return !scene.is(scene.phraseOf(i).head(), Tag.PRON);
    }

    private int skipTime(int first, int end) {
        int f = first;
        while (f + 1 < end && grammar.is("day", scene.word(f)) && scene.phrase(f + 1) == scene.phrase(f)) {
            f++;
        }
        return f;
    }

    /** Where the phrase ends that begins at {@code first}; -1 where none does. */
    int endOf(int first) {
        if (first >= scene.size() || !scene.phraseStarts(first)) {
            return -1;
        }
        int limit = scene.sentenceEnd(first);
        int end = scene.phraseOf(first).end();
        if (scene.is(first, Tag.PRON) && end == first + 1) {
            return end;
        }
        for (int step = 0; step < STEPS && end + 1 < limit; step++) {
            String w = scene.word(end);
            boolean joins = (grammar.is("of", w) && scene.is(end, Tag.ADP))
                    || (grammar.is("joins-phrases", w)
                            && scene.phraseStarts(end + 1)
                            && nominal(end + 1)
                            && !verbFollows(end + 1));
            if (joins
                    && scene.phraseStarts(end + 1)
                    && !scene.quoted(end + 1)
                    && !grammar.is("day", scene.word(end + 1))) {
                end = scene.phraseOf(end + 1).end();
            } else if (w.equals(",") && grammar.is("honorific-after", scene.word(end + 1))) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean verbFollows(int first) {
        int end = scene.phraseOf(first).end();
        return end < scene.size() && scene.isVerb(end);
    }
}
