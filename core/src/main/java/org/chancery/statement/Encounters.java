package org.chancery.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.text.Span;

/** A token of an article comes in; where it is a word for an exchange with somebody (<em>interview with</em>, <em>letter to</em>) whom it names goes out. */
final class Encounters {

    private static final int PHRASE = 4;

    private final Map<String, List<String>> prepositions;
    private final Analysis analysis;
    private final Cast cast;

    Encounters(Map<String, List<String>> prepositions, Analysis analysis, Cast cast) {
        this.prepositions = prepositions;
        this.analysis = analysis;
        this.cast = cast;
    }

    Optional<Mention> at(int i) {
        if (i < 0 || i + 2 >= analysis.tokens().size()) {
            return Optional.empty();
        }
        Token word = analysis.tokens().get(i);
        Token preposition = analysis.tokens().get(i + 1);
        if (!prepositions.getOrDefault(word.lemma(), List.of()).contains(preposition.lower())) {
            return Optional.empty();
        }
        Optional<Mention> first = named(i + 2);
        return first.flatMap(m -> host(m, preposition)).or(() -> first);
    }

    /** Who speaks for the one met, behind the same preposition ({@code an interview with Radio Nord with Mari Berg}). */
    private Optional<Mention> host(Mention met, Token preposition) {
        int next = analysis.tokenAt(met.span().end());
        return next + 1 < analysis.tokens().size()
                        && analysis.tokens().get(next).lower().equals(preposition.lower())
                ? named(next + 1)
                : Optional.empty();
    }

    /** The mention that begins here, or after the article and modifiers of its phrase; not one that only owns what follows (<em>the paper’s Y</em>). */
    private Optional<Mention> named(int first) {
        int start = analysis.tokens().get(first).span().start();
        int last = Math.min(first + PHRASE, analysis.tokens().size() - 1);
        int end = analysis.tokens().get(last).span().end();
        return cast.mentions().stream()
                .filter(m -> m.span().overlaps(new Span(start, end)) && m.span().start() >= start)
                .filter(m -> !owns(m.span(), analysis))
                .max(Comparator.comparingInt((Mention m) -> m.span().start() == start ? 1 : 0)
                        .thenComparingInt(m -> m.span().length()));
    }

    /** Whether a possessive mark follows the words. */
    static boolean owns(Span words, Analysis analysis) {
        int next = analysis.tokenAt(words.end());
        return next < analysis.tokens().size()
                && analysis.tokens().get(next).is(Tag.PART)
                && analysis.tokens().get(next).lower().endsWith("s");
    }
}
