package org.chancery.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.actor.Actor;
import org.chancery.event.Event;
import org.chancery.event.Toll;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/** Invariants of events among each other and with cast and statements: a dossier comes in, what does not resolve or hold goes out in words. */
final class AuditEvents {

    private AuditEvents() {}

    /** {@code e1}, {@code e2} … in text order of the triggers. */
    static List<String> numbered(Dossier dossier) {
        List<String> broken = new ArrayList<>();
        List<Event> events = dossier.events();
        for (int i = 0; i < events.size(); i++) {
            Event e = events.get(i);
            if (!e.id().equals("e" + (i + 1))) {
                broken.add("event " + (i + 1) + " has the id " + e.id());
            }
            if (i > 0 && e.trigger().start() < events.get(i - 1).trigger().start()) {
                broken.add(e.id() + " stands before " + events.get(i - 1).id() + " in the text");
            }
        }
        return broken;
    }

    /** An event is told by words, and so is why a known predicate gave none. */
    static List<String> triggered(Dossier dossier) {
        Stream<String> events = dossier.events().stream()
                .filter(e -> isBlank(dossier, e.trigger()))
                .map(e -> e.id() + " has no trigger");
        Stream<String> passed = dossier.chronicle().passed().stream()
                .filter(p -> isBlank(dossier, p.trigger())
                        || p.rule().isBlank()
                        || p.why().isBlank())
                .map(p -> "a predicate at " + p.trigger() + " was passed over without words, rule or reason");
        return Stream.concat(events, passed).toList();
    }

    private static boolean isBlank(Dossier dossier, Span span) {
        String text = dossier.article().words();
        return span.end() <= text.length() && span.in(text).isBlank();
    }

    static List<String> resolve(Dossier dossier) {
        Set<String> actors = dossier.cast().actors().stream().map(Actor::id).collect(Collectors.toSet());
        Set<String> statements =
                dossier.statements().stream().map(Statement::id).collect(Collectors.toSet());
        List<String> broken = new ArrayList<>();
        for (Event e : dossier.events()) {
            Stream.concat(e.actors().stream(), e.recipients().stream())
                    .map(Event.Party::actor)
                    .filter(a -> !actors.contains(a))
                    .forEach(a -> broken.add(e.id() + " names " + a + ", who is none"));
            Stream.concat(e.onWordOf().stream(), e.figures().stream().flatMap(f -> f.word().stream()))
                    .filter(s -> !statements.contains(s))
                    .forEach(s -> broken.add(e.id() + " stands on " + s + ", which is none"));
        }
        return broken;
    }

    /** An event stands on the innermost statement whose content holds it, on the outlet's own word where there is none; its figures likewise. */
    static List<String> onWhoseWord(Dossier dossier) {
        List<String> broken = new ArrayList<>();
        for (Event e : dossier.events()) {
            onWhoseWord(dossier, e.id(), e.onWordOf(), e.trigger()).ifPresent(broken::add);
            for (Toll toll : e.figures()) {
                onWhoseWord(dossier, "a figure of " + e.id(), toll.word(), toll.span())
                        .ifPresent(broken::add);
            }
        }
        return broken;
    }

    private static Optional<String> onWhoseWord(Dossier dossier, String what, Optional<String> word, Span span) {
        List<Statement> holders =
                dossier.statements().stream().filter(s -> holds(s, span)).toList();
        if (word.isEmpty()) {
            return holders.stream()
                    .findFirst()
                    .map(s -> what + " lies in " + s.id() + " and is told as the outlet's own");
        }
        if (holders.stream().noneMatch(s -> word.equals(Optional.of(s.id())))) {
            return Optional.of(what + " lies outside " + word.get() + ", on whose word it stands");
        }
        return holders.stream()
                .filter(s -> s.reportedBy().equals(word))
                .findFirst()
                .map(s -> what + " stands on " + word.get() + " and lies in " + s.id() + " inside it");
    }

    private static boolean holds(Statement s, Span span) {
        return s.content().stream().anyMatch(c -> c.contains(span));
    }

    /** A retelling names the first telling: one that stands earlier and retells nothing itself, so that there is no circle. */
    static List<String> retellings(Dossier dossier) {
        Map<String, Event> earlier = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (Event e : dossier.events()) {
            e.sameAs().ifPresent(id -> {
                Event first = earlier.get(id);
                if (first == null) {
                    broken.add(e.id() + " retells " + id + ", which is no earlier event");
                } else if (first.sameAs().isPresent()) {
                    broken.add(e.id() + " retells " + id + ", itself a retelling");
                }
            });
            earlier.put(e.id(), e);
        }
        return broken;
    }

    /** Nobody stands twice on one side. */
    static List<String> sides(Dossier dossier) {
        List<String> broken = new ArrayList<>();
        for (Event e : dossier.events()) {
            for (List<Event.Party> side : List.of(e.actors(), e.recipients())) {
                Set<String> seen = new HashSet<>();
                side.stream()
                        .filter(p -> !seen.add(p.actor()))
                        .forEach(p -> broken.add(p.actor() + " stands twice on one side of " + e.id()));
            }
        }
        return broken;
    }
}
