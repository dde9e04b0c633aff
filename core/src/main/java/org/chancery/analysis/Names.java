package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.Span;

/** Finds proper names. */
final class Names {

    private Names() {}

    static List<Name> names(List<Token> tokens, List<Sentence> sentences) {
        List<Name> found = new ArrayList<>();
        for (Sentence s : sentences) {
            int i = s.first();
            while (i < s.end()) {
                int end = i;
                while (end < s.end() && tokens.get(end).is(Tag.PROPN)) {
                    end++;
                }
                if (end > i) {
                    found.add(new Name(
                            new Span(
                                    tokens.get(i).span().start(),
                                    tokens.get(end - 1).span().end()),
                            Name.Kind.OTHER));
                }
                i = Math.max(end, i + 1);
            }
        }
        return found;
    }
}
