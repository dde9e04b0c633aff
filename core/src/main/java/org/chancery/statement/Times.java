package org.chancery.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.TimeExpression;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/** An attribution comes in, the time expression that dates its cue goes out: one in the cue's sentence, near the cue, outside content and source. */
final class Times {

    private static final int NEAR = 80;

    private Times() {}

    static Optional<Statement.Time> of(Attribution attribution, Analysis analysis) {
        if (attribution.cue().isEmpty()) {
            return Optional.empty();
        }
        Span cue = attribution.cue().get(0);
        Optional<Sentence> sentence = analysis.sentenceAt(cue.start());
        if (sentence.isEmpty()) {
            return Optional.empty();
        }
        return analysis.times(sentence.get()).stream()
                .filter(t -> !overlaps(attribution.content(), t) && !overlaps(attribution.source(), t))
                .filter(t -> distance(t.span(), cue) <= NEAR && !isBehindContent(t, cue, attribution))
                .filter(t -> !isQuoted(t.span(), cue, analysis))
                .filter(t -> !isOfAnotherVerb(t.span(), cue, sentence.get(), attribution, analysis))
                .min(Comparator.comparingInt(t -> distance(t.span(), cue)))
                .map(t -> new Statement.Time(t.span(), t.span().in(analysis.text()), t.date()));
    }

    private static boolean overlaps(List<Span> spans, TimeExpression time) {
        return spans.stream().anyMatch(s -> s.overlaps(time.span()));
    }

    /** Whether content stands between the cue and the time, so that the time belongs to something else. */
    private static boolean isBehindContent(TimeExpression time, Span cue, Attribution attribution) {
        Span between = new Span(
                Math.min(cue.end(), time.span().end()),
                Math.max(
                        Math.min(cue.end(), time.span().end()),
                        Math.max(cue.start(), time.span().start())));
        return attribution.content().stream().anyMatch(between::overlaps);
    }

    /** Whether the time stands in somebody's quotation and the cue does not. */
    private static boolean isQuoted(Span time, Span cue, Analysis analysis) {
        return analysis.quotations().stream().anyMatch(q -> q.contains(time.start()) && !q.contains(cue.start()));
    }

    /**
     * Whether a verb between them has the time for itself (<em>Holt, who took over in 2019, said</em>); one that opens the sentence has not
     * (<em>Speaking on Monday, Holt said</em>).
     */
    private static boolean isOfAnotherVerb(
            Span time, Span cue, Sentence sentence, Attribution attribution, Analysis analysis) {
        int from = time.start() >= cue.end()
                ? cue.end()
                : attribution.content().stream()
                        .mapToInt(Span::end)
                        .filter(end -> end <= time.start())
                        .reduce(sentence.span().start(), Math::max);
        if (from >= time.start()) {
            return false;
        }
        return analysis.tokens(new Span(from, time.start())).stream()
                .filter(t -> t.is(Tag.VERB, Tag.AUX) && t.index() > sentence.first())
                .map(Token::span)
                .anyMatch(verb ->
                        !verb.overlaps(cue) && attribution.content().stream().noneMatch(verb::overlaps));
    }

    private static int distance(Span a, Span b) {
        return a.start() >= b.end() ? a.start() - b.end() : Math.max(0, b.start() - a.end());
    }
}
