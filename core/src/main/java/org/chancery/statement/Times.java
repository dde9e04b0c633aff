package org.chancery.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.TimeExpression;
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

    private static int distance(Span a, Span b) {
        return a.start() >= b.end() ? a.start() - b.end() : Math.max(0, b.start() - a.end());
    }
}
