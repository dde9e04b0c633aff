package org.chancery.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How an article writes its words inside sentences, where a capital means something. */
final class NameEvidence {

    private final Map<String, Integer> capital = new HashMap<>();
    private final Map<String, Integer> small = new HashMap<>();
    private final Set<Integer> caseless = new HashSet<>();

    NameEvidence(List<Token> tokens, List<Sentence> sentences) {
        for (Sentence s : sentences) {
            List<Token> own = tokens.subList(s.first(), s.end());
            if (!Tagger.caseTells(own.stream().map(Token::word).toArray(String[]::new))) {
                caseless.add(s.index());
                continue;
            }
            boolean initial = true;
            for (Token t : own) {
                if (Letters.isCapital(t.word())) {
                    if (!initial) {
                        capital.merge(t.word(), 1, Integer::sum);
                    }
                } else if (Letters.isWord(t.word(), 0)) {
                    small.merge(t.word(), 1, Integer::sum);
                }
                initial = t.is(Tag.PUNCT) && (initial || ":“\"‘".contains(t.word()));
            }
        }
    }

    /** Whether capitals tell nothing in this sentence. */
    boolean isCaseless(Sentence sentence) {
        return caseless.contains(sentence.index());
    }

    boolean seenAsName(String word) {
        return capital.getOrDefault(word, 0) > 0;
    }

    boolean seenSmall(String word) {
        return small.getOrDefault(Letters.lower(word), 0) > capital.getOrDefault(word, 0);
    }
}
