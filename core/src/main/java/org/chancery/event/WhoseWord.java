package org.chancery.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.attribution.Attribution;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/** On whose word something stands: a span comes in, the innermost statement whose content holds it goes out, and what its stance makes of it. */
final class WhoseWord {

    private final List<Statement> statements;
    private final Map<Span, Optional<Statement>> known = new HashMap<>();

    WhoseWord(List<Statement> statements) {
        this.statements = statements;
    }

    record Stance(Event.Factuality factuality, List<Span> spans, String rule) {}

    Optional<Statement> of(Span span) {
        return known.computeIfAbsent(span, s -> statements.stream()
                .filter(t -> t.content().stream().anyMatch(c -> c.contains(s)))
                .min(Comparator.comparingInt(WhoseWord::length)));
    }

    /** Who speaks the words, where they are marked as quoted. */
    Optional<Event.Party> speaker(Span span) {
        return of(span).filter(
                        s -> s.mode() == Attribution.Mode.DIRECT && !s.source().isEmpty())
                .flatMap(s ->
                        s.speaker().map(id -> new Event.Party(id, s.source().get(0))));
    }

    /** What the cue at the span attributes. */
    List<Span> said(Span cue) {
        return statements.stream()
                .filter(s -> s.cue().stream().anyMatch(c -> c.overlaps(cue)))
                .findFirst()
                .map(Statement::content)
                .orElse(List.of());
    }

    private static int length(Statement s) {
        return s.content().stream().mapToInt(Span::length).sum();
    }

    /** What the speaker's stance makes of an event that is the content's own predicate. */
    Optional<Stance> stance(Optional<Statement> word, boolean top) {
        return word.filter(s -> top).flatMap(s -> switch (s.stance()) {
            case DENIES -> Optional.of(stance(s, Event.Factuality.DENIED));
            case DEMANDS -> Optional.of(stance(s, Event.Factuality.DEMANDED));
            case ASKS, DOUBTS -> Optional.of(stance(s, Event.Factuality.POSSIBLE));
            case PROMISES, THREATENS, AFFIRMS -> Optional.empty();
        });
    }

    private static Stance stance(Statement s, Event.Factuality factuality) {
        return new Stance(
                factuality, s.cue(), "statement " + s.id() + " " + s.stance().label());
    }
}
