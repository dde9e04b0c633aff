package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Sentence;

/** Sieve: sentences that an adverb at their head gives as somebody's word, <em>Allegedly, …</em>; whose, it does not say. */
final class HearsaySieve {

    private static final int FEWEST_WORDS = 4;
    private static final double SCORE = 0.75;

    private final Grammar grammar;
    private final Step.Book book;

    HearsaySieve(Grammar grammar, Step.Book book) {
        this.grammar = grammar;
        this.book = book;
    }

    List<Draft> find(Scene scene) {
        List<Draft> found = new ArrayList<>();
        for (Sentence s : scene.analysis.sentences()) {
            int first = s.first();
            if (grammar.is("reported-adverb", scene.word(first))
                    && scene.word(first + 1).equals(",")) {
                Piece content = new Piece(first + 2, scene.bodyEnd(first));
                if (content.length() >= FEWEST_WORDS) {
                    Draft d = new Draft(book.madeBy(Step.HEARSAY, Optional.empty()), "", scene.word(first), "adverb");
                    d.cue = Optional.of(new Piece(first, first + 1));
                    d.content.add(content);
                    d.score = SCORE;
                    found.add(d);
                }
            }
        }
        return found;
    }
}
