package org.chancery.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Figures come in; each goes to the event that it counts the victims, prisoners or participants of: the one whose predicate it hangs on, else the nearest of its kind. */
final class Counted {

    private static final Map<Toll.Kind, Set<Event.Type>> FITTING = Map.of(
            Toll.Kind.DEAD, Set.of(Event.Type.ASSAULT, Event.Type.PROTEST),
            Toll.Kind.INJURED, Set.of(Event.Type.ASSAULT, Event.Type.PROTEST),
            Toll.Kind.ARRESTED, Set.of(Event.Type.COERCE, Event.Type.PROTEST),
            Toll.Kind.PARTICIPANTS, Set.of(Event.Type.PROTEST, Event.Type.CONSULT, Event.Type.MOBILIZE),
            Toll.Kind.MISSING, Set.of(Event.Type.ASSAULT),
            Toll.Kind.DISPLACED, Set.of(Event.Type.ASSAULT, Event.Type.COERCE));

    private final Syntax syntax;
    private final List<Draft> told;

    Counted(Syntax syntax, List<Draft> told) {
        this.syntax = syntax;
        this.told = told;
    }

    Map<Draft, List<Toll>> attached(List<Tolls.Found> figures) {
        Map<Draft, List<Toll>> by = new HashMap<>();
        for (Tolls.Found f : figures) {
            event(f).ifPresent(
                            d -> by.computeIfAbsent(d, k -> new ArrayList<>()).add(f.toll()));
        }
        return by;
    }

    private Optional<Draft> event(Tolls.Found f) {
        Set<Event.Type> fitting = FITTING.getOrDefault(f.toll().kind(), Set.of());
        return told.stream()
                .filter(d -> d.token == f.predicateToken() || d.top() == f.predicateToken())
                .findFirst()
                .or(() -> told.stream()
                        .filter(d -> fitting.contains(d.type()))
                        .filter(d -> syntax.parse.root(d.token) == syntax.parse.root(f.predicateToken()))
                        .min((a, b) -> Integer.compare(distance(a, f), distance(b, f))))
                .or(() -> told.stream()
                        .filter(d -> fitting.contains(d.type()))
                        .filter(d -> isSentenceBefore(d.token, f.predicateToken()))
                        .reduce((a, b) -> b));
    }

    private int distance(Draft d, Tolls.Found f) {
        return Math.abs(d.token - f.predicateToken());
    }

    private boolean isSentenceBefore(int token, int later) {
        int a = syntax.analysis
                .sentenceAt(syntax.token(token).span().start())
                .map(s -> s.index())
                .orElse(-2);
        int b = syntax.analysis
                .sentenceAt(syntax.token(later).span().start())
                .map(s -> s.index())
                .orElse(-2);
        return a >= 0 && b == a + 1;
    }
}
