package org.chancery.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Name;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.page.BlockKind;
import org.chancery.text.Span;

/** Sieve: headlines with a colon between speaker and words, <em>Speaker: words</em> or <em>Words: speaker</em>. */
final class HeadlineSieve {

    private static final int LONGEST_NAME = 6;
    private static final int SHORTEST_WORDS = 3;

    private final Step.Book book;

    HeadlineSieve(Step.Book book) {
        this.book = book;
    }

    /** @param surer what surer sieves found: who speaks in the body may speak in the headline */
    List<Draft> find(Scene scene, List<Draft> surer) {
        List<Draft> found = new ArrayList<>();
        Set<String> speakers = new HashSet<>();
        for (Draft d : surer) {
            d.source.ifPresent(s -> {
                for (int i = s.first(); i < s.end(); i++) {
                    if (scene.is(i, Tag.PROPN)) {
                        speakers.add(scene.word(i));
                    }
                }
            });
        }
        for (Sentence s : scene.analysis.sentences()) {
            if (s.part() == BlockKind.HEADLINE || s.part() == BlockKind.STANDFIRST || s.paragraph() == 0) {
                headline(scene, s, speakers).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Draft> headline(Scene scene, Sentence s, Set<String> speakers) {
        int end = scene.bodyEnd(s.first());
        for (int i = s.first() + 1; i < end - 1; i++) {
            if (scene.word(i).equals(":")) {
                Piece left = new Piece(s.first(), i);
                Piece right = new Piece(i + 1, end);
                if (right.length() >= SHORTEST_WORDS && speaker(scene, left, speakers)) {
                    return Optional.of(draft(Step.HEADLINE_SPEAKER_FIRST, left, right));
                }
                if (left.length() >= SHORTEST_WORDS && speaker(scene, right, speakers)) {
                    return Optional.of(draft(Step.HEADLINE_SPEAKER_LAST, right, left));
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Draft draft(Step step, Piece source, Piece content) {
        Draft d = new Draft(book.madeBy(step, Optional.empty()), "", "", "colon");
        d.source = Optional.of(source);
        d.content.add(content);
        d.score = 0.8;
        return d;
    }

    private static boolean speaker(Scene scene, Piece words, Set<String> speakers) {
        if (words.length() > LONGEST_NAME) {
            return false;
        }
        for (int i = words.first(); i < words.end(); i++) {
            if (!Character.isUpperCase(scene.token(i).word().codePointAt(0))
                    && !scene.is(i, Tag.ADP, Tag.DET, Tag.PUNCT)) {
                return false;
            }
        }
        Span span = scene.span(words.first(), words.end());
        boolean person = scene.analysis.names().stream()
                .anyMatch(n -> n.kind() == Name.Kind.PERSON
                        && n.span().overlaps(span)
                        && n.span().end() == span.end());
        return (person && words.length() > 1) || speakers.contains(scene.word(words.end() - 1));
    }
}
