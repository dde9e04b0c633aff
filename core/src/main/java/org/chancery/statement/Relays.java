package org.chancery.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.actor.Actor;
import org.chancery.actor.CastIndex;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;

/**
 * Attributions and who speaks in each come in, the same go out without those that say nothing of their own: a nameless paper that only passes on what
 * somebody named said ({@code According to the statement, X said}), and a verb without a subject that only leads to its speaker's own noun
 * ({@code Repeating his view that}).
 */
final class Relays {

    /** So many words, an article or a comma, may be left over. */
    private static final int REST = 1;

    private final Analysis analysis;
    private final CastIndex cast;
    private final Optional<CueSubject> subjects;
    private final Map<Integer, Speakers.Choice> speakers;

    Relays(Analysis analysis, CastIndex cast, ToldTable table, Map<Integer, Speakers.Choice> speakers) {
        this.analysis = analysis;
        subjects = CueSubject.in(analysis, table);
        this.cast = cast;
        this.speakers = speakers;
    }

    List<Attribution> without(List<Attribution> attributions) {
        Map<Integer, Attribution> byIndex = new HashMap<>();
        attributions.forEach(a -> byIndex.put(a.index(), a));
        Map<Integer, OptionalInt> dropped = new HashMap<>();
        for (Attribution inner : attributions) {
            Optional<Attribution> outer = inner.parent().isPresent()
                    ? Optional.ofNullable(byIndex.get(inner.parent().getAsInt()))
                    : Optional.empty();
            outer.filter(o -> relays(o, inner)).ifPresent(o -> dropped.put(o.index(), o.parent()));
        }
        List<Attribution> left = new ArrayList<>();
        for (Attribution a : attributions) {
            if (!dropped.containsKey(a.index())) {
                OptionalInt parent = a.parent();
                while (parent.isPresent() && dropped.containsKey(parent.getAsInt())) {
                    parent = dropped.getOrDefault(parent.getAsInt(), OptionalInt.empty());
                }
                left.add(parent.equals(a.parent()) ? a : a.inside(parent));
            }
        }
        return left;
    }

    private boolean relays(Attribution outer, Attribution inner) {
        return !inner.source().isEmpty()
                && ((isPaper(outer) && isNamed(inner)) || isSame(outer, inner))
                && fills(inner, outer);
    }

    private boolean isPaper(Attribution outer) {
        return leads(outer)
                && outer.channel()
                        .filter(c -> outer.source().stream().anyMatch(s -> s.overlaps(c.span())))
                        .isPresent()
                && speaker(outer)
                        .flatMap(cast::actor)
                        .filter(a -> a.type() == Actor.Type.UNNAMED)
                        .isPresent();
    }

    private boolean isNamed(Attribution inner) {
        return speaker(inner)
                .flatMap(cast::actor)
                .filter(a -> a.type() == Actor.Type.PERSON)
                .isPresent();
    }

    /** Whether the cue stands before its source, as prepositions do and verbs do not. */
    private static boolean leads(Attribution a) {
        return !a.cue().isEmpty()
                && !a.source().isEmpty()
                && a.cue().get(0).end() <= a.source().get(0).start();
    }

    private boolean isSame(Attribution outer, Attribution inner) {
        return subjects.filter(s -> s.lacksSubject(outer)).isPresent()
                && inner.cue().stream()
                        .flatMap(c -> analysis.tokens(c).stream())
                        .noneMatch(t -> t.is(Tag.VERB, Tag.AUX))
                && outer.carriesOver().isEmpty()
                && speaker(outer).isPresent()
                && speaker(outer).equals(speaker(inner));
    }

    private Optional<String> speaker(Attribution a) {
        return Optional.ofNullable(speakers.get(a.index())).flatMap(Speakers.Choice::actor);
    }

    private boolean fills(Attribution inner, Attribution outer) {
        long rest = outer.content().stream()
                .flatMap(c -> analysis.tokens(c).stream())
                .filter(t -> !t.is(Tag.PUNCT) && !holds(inner, t))
                .count();
        return rest <= REST;
    }

    private static boolean holds(Attribution a, Token token) {
        return List.of(a.source(), a.cue(), a.content()).stream()
                .flatMap(List::stream)
                .anyMatch(s -> s.overlaps(token.span()));
    }
}
