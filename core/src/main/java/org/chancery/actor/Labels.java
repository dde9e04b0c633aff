package org.chancery.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/**
 * The turns of a transcript or interview that are headed by a part in the talk and not by a name ({@code QUESTION:}, {@code A:}).
 *
 * <p>Attributions come in; the numbers of those that ask and of those that answer go out, and the words that are no names.
 *
 * @param start the index of the first word of the first turn
 */
record Labels(Set<Integer> asks, Set<Integer> answers, Set<Integer> words, int start) {

    private static final int LONGEST = 3;

    Labels {
        asks = Set.copyOf(asks);
        answers = Set.copyOf(answers);
        words = Set.copyOf(words);
    }

    static Labels of(List<Attribution> attributions, Words words, Knowledge knowledge) {
        Set<Integer> asks = new HashSet<>();
        Set<Integer> answers = new HashSet<>();
        Set<Integer> own = new HashSet<>();
        int start = words.size();
        for (int k = 0; k < attributions.size(); k++) {
            Attribution a = attributions.get(k);
            if (!a.madeBy().sieve().equals("turn") || a.source().isEmpty()) {
                continue;
            }
            Span span = a.source().get(0);
            int first = words.at(span.start());
            int end = words.end(span);
            start = Math.min(start, first);
            if (first >= end || end - first > LONGEST) {
                continue;
            }
            boolean asking = knowledge.is("asks", words.get(end - 1));
            boolean answering = end - first == 1 && knowledge.is("answers", words.get(first));
            if (asking || answering) {
                (asking ? asks : answers).add(k);
                for (int w = first; w < end; w++) {
                    own.add(w);
                }
            }
        }
        return new Labels(asks, answers, own, start);
    }

    /** Whether the article is a talk given turn by turn, in which I is whoever has the word. */
    boolean any(Words all) {
        return start < all.size();
    }
}
