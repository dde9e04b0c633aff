package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Sentence;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/**
 * Analysis and statements come in; every figure of dead, hurt, held, taking part, missing or driven out goes out, in text order, with the words it hangs
 * on. Differing figures stay side by side. Without a parse there are none.
 */
final class Tolls {

    /**
     * A figure.
     *
     * @param countedToken the word for those counted, or the number where there is none
     * @param predicateToken the verb, noun or adjective that says what became of them
     */
    record Found(Toll toll, int countedToken, int predicateToken) {}

    private final TollWords words;

    Tolls(Lexicon lexicon) {
        words = new TollWords(lexicon);
    }

    List<Found> in(Analysis analysis, List<Statement> statements) {
        return analysis.parse().map(parse -> in(analysis, parse, statements)).orElse(List.of());
    }

    private List<Found> in(Analysis analysis, Parse parse, List<Statement> statements) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            TollReader reader = new TollReader(words, analysis.tokens(), parse, sentence);
            Optional<TollReader.Counted> before = Optional.empty();
            for (Quantity q : Quantities.in(words, analysis, sentence)) {
                Optional<TollReader.Counted> counted = reader.counted(q, before);
                if (counted.isPresent()) {
                    TollReader.Counted c = counted.get();
                    Span span = Span.cover(analysis.tokens().subList(q.first(), q.end()).stream()
                            .map(t -> t.span())
                            .toList());
                    String why = c.why() + "; " + q.why();
                    Toll toll = new Toll(c.kind(), q.low(), q.high(), span, word(statements, span), why);
                    found.add(new Found(toll, c.counted(), c.predicate()));
                    before = counted;
                }
            }
        }
        return List.copyOf(found);
    }

    /** The statement with the least content that holds the span; of equal ones the later, which the earlier reports. */
    private static Optional<String> word(List<Statement> statements, Span span) {
        return statements.stream()
                .filter(s -> s.content().stream().anyMatch(c -> c.contains(span)))
                .min(Comparator.comparingInt((Statement s) ->
                                s.content().stream().mapToInt(Span::length).sum())
                        .thenComparing(s -> s.reportedBy().isPresent() ? 0 : 1))
                .map(Statement::id);
    }
}
