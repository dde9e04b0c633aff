package org.chancery.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who is named within which words: people do not name themselves in what they say ({@code the president said that N. N. was a friend}). */
final class NamedWithin {

    /** So many statements may lie within each other. */
    private static final int DEEPEST = 12;

    private final Situation situation;
    private final Map<Integer, Set<Figure>> named = new HashMap<>();

    NamedWithin(Situation situation) {
        this.situation = situation;
    }

    /** A person's name that begins at the word. */
    void add(int word, Figure figure) {
        int around = situation.contentOf[word];
        for (int hop = 0; around >= 0 && hop < DEEPEST && figure.isPerson(); hop++) {
            if (sameQuotation(word, around)) {
                named.computeIfAbsent(around, k -> new HashSet<>()).add(figure);
            }
            around = situation.parent(around);
        }
    }

    /** Whether source and name stand in the same words, quoted or not: others may put a name into a quotation. */
    private boolean sameQuotation(int word, int statement) {
        return situation.quotationOfSource(statement) == situation.quotation[word];
    }

    /** Whether a pronoun or office at the word cannot stand for the figure, since what it says names him. */
    boolean excludes(int word, Figure figure) {
        int speaking = situation.sourceOf[word];
        return speaking >= 0 && named.getOrDefault(speaking, Set.of()).contains(figure);
    }
}
