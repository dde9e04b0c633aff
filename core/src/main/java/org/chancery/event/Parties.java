package org.chancery.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.Mention;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;

/** Who stands on the sides of an event: a predicate and its slots come in, the actors that fill them go out. */
final class Parties {

    private static final int DEEP = 2;

    private static final double SURE = 0.75;

    private final Syntax syntax;
    private final Standing standing;
    private final PlaceStates places;

    Parties(Syntax syntax, Standing standing, PlaceStates places) {
        this.syntax = syntax;
        this.standing = standing;
        this.places = places;
    }

    /** The side's actors and the slot that gave them. */
    record Side(Set<Event.Party> parties, String slot) {
        static final Side EMPTY = new Side(Set.of(), "");

        boolean isEmpty() {
            return parties.isEmpty();
        }
    }

    /** The first of the slots that holds an actor; else the first that holds a thing that is somebody's. */
    Side side(int predicate, List<String> slots) {
        for (String slot : slots) {
            Set<Event.Party> found = new LinkedHashSet<>();
            for (String part : slot.split("\\+", -1)) {
                for (int f : fill(predicate, part)) {
                    party(f).ifPresent(found::add);
                    sharers(f).stream().filter(p -> !holds(found, p)).forEach(found::add);
                }
            }
            if (!found.isEmpty()) {
                return new Side(found, slot);
            }
        }
        for (String slot : slots) {
            Set<Event.Party> found = new LinkedHashSet<>();
            for (String part : slot.split("\\+", -1)) {
                fill(predicate, part).forEach(f -> found.addAll(owners(f, DEEP)));
            }
            if (!found.isEmpty()) {
                return new Side(found, slot + ", whose it is");
            }
        }
        return Side.EMPTY;
    }

    /** Those that fill the slot; of adjectives before a noun only those of a country (<em>Israeli</em>, not <em>military</em>). */
    private List<Integer> fill(int predicate, String slot) {
        List<Integer> found = syntax.fill(predicate, slot);
        return slot.endsWith("mod") ? found.stream().filter(this::isOfSomebody).toList() : found;
    }

    private boolean isOfSomebody(int modifier) {
        return !syntax.token(modifier).is(Tag.ADJ)
                || places.adjective(modifier).isPresent()
                || standing.at(modifier)
                        .filter(m -> m.kind() == Mention.Kind.COUNTRY)
                        .isPresent();
    }

    /** Whom the phrase stands for; a place stands for the state that it lies in. */
    Optional<Event.Party> party(int token) {
        return half(token)
                .or(() -> named(token))
                .or(() -> standing.at(token))
                .or(() -> places.adjective(token)
                        .flatMap(
                                code -> standing.state(code, syntax.token(token).span())))
                .or(() -> places.state(token).flatMap(code -> standing.state(code, places.name(token))))
                .flatMap(m -> m.actor().map(a -> home(token, new Event.Party(a, m.span()))));
    }

    /** The name that stands behind its bearer's role: <em>Iranian commander Qassem Soleimani</em>. */
    private Optional<Mention> named(int role) {
        return syntax.parse.children(role, "nmod", "appos", "flat").stream()
                .filter(c -> c > role && syntax.token(c).is(Tag.PROPN))
                .filter(c -> !syntax.token(role).is(Tag.PROPN))
                .filter(c -> syntax.parse.children(c, "case").isEmpty())
                .flatMap(c -> standing.at(c).stream())
                .filter(m -> m.kind() == Mention.Kind.NAME)
                .findFirst();
    }

    /** <em>A newspaper based in Beirut, security forces in Guinea</em>: the phrase itself says where its bearer is at home. */
    private Event.Party home(int token, Event.Party party) {
        if (standing.country(party.actor()).isEmpty()) {
            List<Integer> where = new ArrayList<>(syntax.fill(token, "in"));
            syntax.parse.children(token, "acl").stream()
                    .filter(c -> syntax.isBased(c))
                    .forEach(c -> where.addAll(syntax.fill(c, "in")));
            where.stream()
                    .flatMap(
                            w -> places
                                    .state(w)
                                    .or(() -> standing.at(w)
                                            .flatMap(Mention::actor)
                                            .flatMap(standing::country))
                                    .stream())
                    .findFirst()
                    .ifPresent(code -> standing.settle(party, code, "the place in its own words"));
        }
        return party;
    }

    /** <em>The South</em>: one of two states of one name that the article names in full elsewhere. */
    private Optional<Mention> half(int token) {
        Token word = syntax.token(token);
        boolean alone = word.is(Tag.PROPN)
                && syntax.parse.children(token, "flat", "compound", "amod").isEmpty()
                && syntax.parse.child(token, "det").isPresent();
        return alone
                ? standing.begun(word.word())
                        .map(a -> new Mention(
                                word.span(),
                                Mention.Kind.COUNTRY,
                                Optional.of(a),
                                SURE,
                                "short for a state named in full"))
                : Optional.empty();
    }

    private static boolean holds(Set<Event.Party> side, Event.Party party) {
        return side.stream().anyMatch(p -> p.actor().equals(party.actor()));
    }

    /** <em>North and South Korea</em>: those whose names share their last word with others. */
    private List<Event.Party> sharers(int head) {
        if (!syntax.token(head).is(Tag.PROPN)) {
            return peoples(head);
        }
        List<Event.Party> found = new ArrayList<>();
        for (int first : syntax.parse.children(head, "compound", "amod")) {
            boolean two = syntax.parse.children(first, "cc").size()
                                    + syntax.parse.children(first, "conj").size()
                            > 0
                    || syntax.parse.children(head, "compound", "amod").stream()
                            .anyMatch(o ->
                                    o > first && !syntax.parse.children(o, "cc").isEmpty());
            if (two) {
                standing.named(syntax.token(first).word() + " "
                                + syntax.token(head).word())
                        .ifPresent(a ->
                                found.add(new Event.Party(a, syntax.token(first).span())));
            }
        }
        return found;
    }

    /** <em>Chadian and Libyan troops</em>: of two countries' people named by one noun, those of the other country as well. */
    private List<Event.Party> peoples(int head) {
        List<Integer> of = syntax.parse.children(head, "amod").stream()
                .flatMap(c -> syntax.joined(c).stream())
                .filter(c -> places.adjective(c).isPresent())
                .toList();
        Optional<String> own = party(head).flatMap(p -> standing.country(p.actor()));
        return of.size() < 2
                ? List.of()
                : of.stream()
                        .filter(c -> !places.adjective(c).equals(own))
                        .flatMap(c -> places
                                .adjective(c)
                                .flatMap(code ->
                                        standing.state(code, syntax.token(c).span()))
                                .flatMap(m -> m.actor().map(a -> new Event.Party(a, m.span())))
                                .stream())
                        .toList();
    }

    /** Whose a thing is. */
    private List<Event.Party> owners(int thing, int depth) {
        if (depth == 0 || !syntax.isNominal(thing)) {
            return List.of();
        }
        for (String slot : syntax.words.list("whose")) {
            List<Event.Party> found = new ArrayList<>();
            for (int f : fill(thing, slot)) {
                party(f).ifPresent(found::add);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (String slot : syntax.words.list("whose")) {
            for (int f : fill(thing, slot)) {
                List<Event.Party> found = owners(f, depth - 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
