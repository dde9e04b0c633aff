package org.chancery.actor;

import java.util.HashSet;
import java.util.Set;
import org.chancery.analysis.Tag;

/** Tells for each capitalised word whether its capital says that it is a name, by how the article writes it elsewhere. */
final class Capitals {

    private final Words words;
    private final Knowledge knowledge;
    private final boolean[] titleCase;
    private final Set<String> upperInside = new HashSet<>();
    private final Set<String> alone = new HashSet<>();
    private final Set<String> lowerSeen = new HashSet<>();

    Capitals(Words words, Knowledge knowledge) {
        this.words = words;
        this.knowledge = knowledge;
        this.titleCase = new boolean[words.size()];
        int i = 0;
        while (i < words.size()) {
            int end = i;
            int upper = 0;
            int longer = 0;
            boolean verb = false;
            while (end < words.size()
                    && words.get(end).sentence() == words.get(i).sentence()) {
                Word w = words.get(end++);
                verb |= !w.isUpper() && w.is(Tag.VERB, Tag.AUX);
                longer += w.form().length() > 3 ? 1 : 0;
                upper += w.form().length() > 3 && w.isUpper() ? 1 : 0;
            }
            boolean title = !verb && longer >= 3 && upper * 10 >= longer * 7;
            for (int k = i; k < end; k++) {
                Word w = words.get(k);
                titleCase[k] = title;
                if (!w.isUpper()) {
                    lowerSeen.add(w.lower());
                } else if (!title && !w.first()) {
                    upperInside.add(w.lower());
                }
                if (w.isUpper()
                        && !title
                        && (k == 0 || !words.joined(k) || !words.get(k - 1).isUpper())
                        && !(words.joined(k + 1) && words.get(k + 1).isUpper())) {
                    alone.add(w.lower());
                }
            }
            i = end;
        }
    }

    /** Whether the article also writes the word without a capital beside it, as it does with surnames. */
    boolean standsAlone(Word word) {
        return alone.contains(word.lower());
    }

    boolean inTitleCase(int i) {
        return titleCase[i];
    }

    boolean isName(int i) {
        Word w = words.get(i);
        if (!w.isUpper() || knowledge.pronoun(w).isPresent() || knowledge.isMade(w)) {
            return false;
        }
        if (knowledge.isAny(w, java.util.List.of("definite", "determiner", "preposition", "ended", "noname"))) {
            return false;
        }
        if (!w.first() && !titleCase[i]) {
            return true;
        }
        if (upperInside.contains(w.lower()) || knowledge.givenName(w).isPresent() || w.isAcronym()) {
            return !lowerSeen.contains(w.lower()) || w.is(Tag.PROPN);
        }
        if (titleCase[i] && !upperInside.isEmpty()) {
            return words.joined(i) && knowledge.givenName(words.get(i - 1)).isPresent() && w.is(Tag.PROPN, Tag.NOUN);
        }
        return w.is(Tag.PROPN) && !lowerSeen.contains(w.lower());
    }
}
