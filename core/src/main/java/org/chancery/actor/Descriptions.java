package org.chancery.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * For whom a definite noun stands that is part of nobody's name: what was so described before ({@code a councillor … the councillor}), or the body of its
 * sort that is named last ({@code the group}).
 */
final class Descriptions {

    private static final int LOOK_BACK = 80;

    /** No further back than so many sentences a body is meant by a noun that is no part of its name. */
    private static final int NEAR = 3;

    /** How sure it is that the same noun means the same one. */
    private static final double AGAIN = 0.8;

    /** How sure it is that a noun for its sort means the body named last, as subject or otherwise. */
    private static final double SORT = 0.68;

    private static final double SORT_BESIDE = 0.55;

    private final Words words;
    private final Knowledge knowledge;
    private final Trail trail;

    Descriptions(Words words, Knowledge knowledge, Trail trail) {
        this.words = words;
        this.knowledge = knowledge;
        this.trail = trail;
    }

    /** Who has no name and was called by the same noun before, with all that narrows it down now. */
    Optional<Identified> again(Naming naming, RoleUse use) {
        if (!isThe(naming)) {
            return Optional.empty();
        }
        return trail.before(naming.coreFirst(), LOOK_BACK).stream()
                .filter(s -> !s.figure().isPerson() && s.figure().roles.stream().anyMatch(r -> isSame(use, r)))
                .findFirst()
                .map(s -> new Identified(
                        s.figure(), Math.min(s.confidence(), AGAIN), "described before: " + use.written()));
    }

    private static boolean isSame(RoleUse now, RoleUse before) {
        boolean country = now.country().isEmpty() || now.country().equals(before.country());
        return country
                && now.role().plural() == before.role().plural()
                && now.ended() == before.ended()
                && now.role().base().equals(before.role().base())
                && noun(now).equals(noun(before))
                && before.words().containsAll(now.words());
    }

    private static String noun(RoleUse use) {
        String lower = use.written().toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }

    /** The body named last of which the noun says only the sort, or the two who are named together. */
    Optional<Identified> sort(Naming naming, RoleUse use) {
        if (isTwo(naming)) {
            return near(naming)
                    .filter(s -> s.figure().joint && s.figure().human)
                    .findFirst()
                    .map(s -> new Identified(s.figure(), AGAIN, "two named together: " + use.written()));
        }
        if (!isThe(naming) || naming.plural() || use.role().kind() == Role.Kind.PERSON) {
            return Optional.empty();
        }
        return near(naming)
                .filter(s -> isBody(s.figure()) && use.role().covers(s.figure().sector()))
                .filter(s -> narrowed(naming).allMatch(w -> s.figure().hasWord(w)))
                .findFirst()
                .map(s -> new Identified(
                        s.figure(), s.subject() ? SORT : SORT_BESIDE, "body of this sort: " + use.written()));
    }

    private Stream<Trail.Step> near(Naming naming) {
        int here = words.get(naming.coreFirst()).sentence();
        return trail.before(naming.coreFirst(), LOOK_BACK).stream().filter(s -> here - s.sentence() <= NEAR);
    }

    /** The words between {@code the} and the noun: {@code rights} in {@code the rights group}. */
    private Stream<String> narrowed(Naming naming) {
        return IntStream.range(naming.first() + 1, naming.coreFirst())
                .mapToObj(words::get)
                .map(Word::lower);
    }

    /** {@code the couple}, {@code the two officials}. */
    private boolean isTwo(Naming naming) {
        boolean two = IntStream.range(naming.first(), naming.end())
                .mapToObj(words::get)
                .anyMatch(w -> knowledge.is("two", w));
        boolean behind = words.joined(naming.first()) && knowledge.is("definite", words.get(naming.first() - 1));
        return two && (behind || isThe(naming));
    }

    private static boolean isBody(Figure figure) {
        return Set.of(Actor.Type.ORGANIZATION, Actor.Type.GOVERNMENT, Actor.Type.ARMED_FORCE)
                .contains(figure.type);
    }

    /** Whichever of the two was mentioned last. */
    Optional<Identified> later(Naming naming, Optional<Identified> known, Optional<Identified> described) {
        if (known.isEmpty() || described.isEmpty()) {
            return known.or(() -> described);
        }
        return trail.before(naming.coreFirst(), LOOK_BACK).stream()
                .filter(s -> s.figure() == known.get().figure()
                        || s.figure() == described.get().figure())
                .findFirst()
                .map(s -> s.figure() == known.get().figure() ? known : described)
                .orElse(known);
    }

    private boolean isThe(Naming naming) {
        return naming.first() < naming.coreFirst() && knowledge.is("definite", words.get(naming.first()));
    }
}
