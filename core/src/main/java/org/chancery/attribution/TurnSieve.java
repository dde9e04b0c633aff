package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;

/** Sieve: turns of a transcript or interview, <em>MS LEE: …</em>, <em>Q: …</em>, <em>Lee: “…”</em>; a turn runs to the end of its paragraph. */
final class TurnSieve {

    private static final int LONGEST_NAME = 6;

    private final Step.Book book;

    TurnSieve(Step.Book book) {
        this.book = book;
    }

    List<Draft> find(Scene scene) {
        List<Draft> found = new ArrayList<>();
        int paragraph = -1;
        for (Sentence s : scene.analysis.sentences()) {
            if (s.paragraph() != paragraph && s.end() > s.first()) {
                paragraph = s.paragraph();
                turn(scene, s.first()).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Draft> turn(Scene scene, int start) {
        int end = scene.paragraphEnd(start);
        int first = start;
        if (scene.is(first, Tag.PUNCT) && scene.quoted(first)) {
            first++;
        }
        for (int i = first + 1; i < Math.min(end - 1, first + LONGEST_NAME); i++) {
            if (scene.word(i).equals(":")) {
                boolean capitals = capitals(scene, first, i);
                boolean quotation = scene.quoted(i + 1) && !scene.quoted(i) && scene.quotationEnd(i + 1) == end;
                if (!capitals && !(quotation && named(scene, first, i))) {
                    return Optional.empty();
                }
                int last = end;
                if (scene.quoted(first)
                        && scene.is(last - 1, Tag.PUNCT)
                        && scene.word(last - 1).equals(scene.word(start))) {
                    last--;
                }
                MadeBy madeBy =
                        book.madeBy(capitals ? Step.TURN_IN_CAPITALS : Step.TURN_WITH_QUOTATION, Optional.empty());
                Draft d = new Draft(madeBy, "", "", "colon");
                d.source = Optional.of(new Piece(first, i));
                d.colon = Optional.of(new Piece(i, i + 1));
                d.content.add(new Piece(i + 1, last));
                d.score = 0.9;
                return Optional.of(d);
            }
        }
        return Optional.empty();
    }

    private static boolean named(Scene scene, int first, int end) {
        return scene.is(end - 1, Tag.PROPN) && scene.phrase(first) == scene.phrase(end - 1);
    }

    private static boolean capitals(Scene scene, int first, int end) {
        int letters = 0;
        for (int i = first; i < end; i++) {
            String w = scene.token(i).word();
            for (int k = 0; k < w.length(); k++) {
                if (Character.isLowerCase(w.charAt(k))) {
                    return false;
                }
                letters += Character.isLetter(w.charAt(k)) ? 1 : 0;
            }
        }
        return letters > 0;
    }
}
