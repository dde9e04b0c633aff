package org.chancery.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;

/** How actors are called when shown: people by the shortest name that the article gives them and no other, all else in full. */
final class ActorNames {

    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    ActorNames(Cast cast, String text) {
        Map<String, Set<String>> given = new HashMap<>();
        for (Mention mention : cast.mentions()) {
            if (mention.kind() == Mention.Kind.NAME && mention.actor().isPresent()) {
                String words = Style.line(mention.span().in(text));
                given.computeIfAbsent(mention.actor().get(), k -> new HashSet<>())
                        .add(words);
            }
        }
        for (Actor actor : cast.actors()) {
            actors.put(actor.id(), actor);
            names.put(actor.id(), shortest(actor, given));
        }
    }

    private static String shortest(Actor actor, Map<String, Set<String>> given) {
        if (actor.type() != Actor.Type.PERSON) {
            return Style.line(actor.name());
        }
        Set<String> others = given.entrySet().stream()
                .filter(e -> !e.getKey().equals(actor.id()))
                .flatMap(e -> e.getValue().stream())
                .collect(Collectors.toSet());
        List<String> parts = List.of(Style.line(actor.name()).split(" ", -1));
        return given.getOrDefault(actor.id(), Set.of()).stream()
                .filter(words -> !others.contains(words))
                .filter(words -> parts.containsAll(List.of(words.split(" ", -1)))) // no title, no possessive
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(Style.line(actor.name()));
    }

    String of(String id) {
        return names.getOrDefault(id, id);
    }

    /** Country and sector as far as they are known: {@code  (PAK MIL)}. */
    String country(String id) {
        Actor actor = actors.get(id);
        if (actor == null || (actor.country().isEmpty() && actor.sector().isEmpty())) {
            return "";
        }
        return Stream.concat(actor.country().stream(), actor.sector().stream())
                .collect(Collectors.joining(" ", " (", ")"));
    }
}
