package org.chancery.attribution;

import java.util.Optional;
import org.chancery.analysis.Tag;

/** Finds the words that name who is told, beside the cue and outside what is told: <em>told the court that …</em>, <em>stated to the paper that …</em>. */
final class Told {

    private final Scene scene;
    private final Grammar grammar;
    private final NounPhrases phrases;

    Told(Scene scene, Grammar grammar) {
        this.scene = scene;
        this.grammar = grammar;
        phrases = new NounPhrases(scene, grammar);
    }

    Optional<Piece> in(Draft d) {
        if (d.cue.isEmpty()) {
            return Optional.empty();
        }
        Piece cue = d.cue.get();
        for (int i = cue.first(); i < cue.end(); i++) {
            if (scene.is(i, Tag.VERB) && i + 1 < scene.sentenceEnd(i)) {
                Optional<Piece> told = behind(i)
                        .filter(p -> !d.contentTouches(p)
                                && d.source.filter(p::overlaps).isEmpty());
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Piece> behind(int verb) {
        boolean to = grammar.is("infinitive", scene.word(verb + 1)) && scene.is(verb + 1, Tag.ADP);
        if (!to && !grammar.is("message-verb", scene.lemma(verb))) {
            return Optional.empty();
        }
        int at = to ? verb + 2 : verb + 1;
        if (at >= scene.sentenceEnd(verb) || scene.quoted(at) != scene.quoted(verb)) {
            return Optional.empty();
        }
        int end = phrases.endOf(at);
        return end > at ? Optional.of(new Piece(at, end)) : Optional.empty();
    }
}
