package org.chancery.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.actor.CastIndex;
import org.chancery.actor.Described;
import org.chancery.actor.Mention;
import org.chancery.analysis.Tag;
import org.chancery.text.Span;

/** Whom a noun phrase stands for: the token of its head comes in, the mention goes out; who is nowhere named is described. */
final class Standing {

    private final Syntax syntax;
    private final WordClasses classes;
    private final Cast cast;
    private final Described.Builder described;
    private final Map<String, Home> homes = new HashMap<>();
    private final Map<Integer, Optional<Mention>> known = new HashMap<>();
    private CastIndex index;

    Standing(Syntax syntax, WordClasses classes, Cast cast, Described.Builder described) {
        this.syntax = syntax;
        this.classes = classes;
        this.cast = cast;
        this.described = described;
        index = new CastIndex(cast);
    }

    /** Nobody where the word is a law's, a treaty's or the like: it may be said to speak, but does nothing and has nothing done to it. */
    Optional<Mention> at(int token) {
        Optional<Mention> there = known.get(token);
        if (there == null) {
            there = found(token);
            known.put(token, there);
        }
        return there;
    }

    private Optional<Mention> found(int token) {
        boolean opensName = syntax.token(token).is(Tag.PROPN)
                && !syntax.parse.children(token, "flat").isEmpty(); // Bill Clinton is no bill
        if (!opensName && classes.holds("@no-actor", List.of(syntax.lemma(token)))) {
            return Optional.empty();
        }
        Optional<Mention> bearer = bearer(token);
        if (bearer.isPresent()) {
            return bearer;
        }
        Optional<Mention> named = described.at(token);
        return named.isPresent() && named.get().actor().isPresent() && !isScare(named.get()) ? named : Optional.empty();
    }

    Optional<Actor> actor(int token) {
        return at(token).flatMap(Mention::actor).flatMap(this::byId);
    }

    /** The person whose title the noun is, wherever the parser hangs the name behind it: <em>commander Qassem Soleimani</em>. */
    private Optional<Mention> bearer(int token) {
        Span span = syntax.token(token).span();
        if (!syntax.token(token).is(Tag.NOUN)) {
            return Optional.empty();
        }
        for (Mention m : index.around(span)) {
            if (m.kind() == Mention.Kind.NAME
                    && m.span().contains(span)
                    && m.actor()
                            .flatMap(index::actor)
                            .filter(a -> a.type() == Actor.Type.PERSON)
                            .isPresent()) {
                return Optional.of(m);
            }
        }
        return Optional.empty();
    }

    /** <em>His “sound counsel”</em>: words in marks of their own that name nobody. */
    private boolean isScare(Mention m) {
        String text = syntax.analysis.text();
        int before = m.span().start() - 1;
        return m.kind() != Mention.Kind.NAME
                && before >= 0
                && "“\"‘".indexOf(text.charAt(before)) >= 0
                && m.span().end() < text.length()
                && "”\"’".indexOf(text.charAt(m.span().end())) >= 0;
    }

    /** The state in which a place of this name lies, as an actor. */
    Optional<Mention> state(String code, org.chancery.text.Span words) {
        return described.state(code, words);
    }

    /** The one whom the article names so elsewhere. */
    Optional<String> named(String name) {
        return cast.actors().stream()
                .filter(a -> a.name().equals(name))
                .map(Actor::id)
                .findFirst();
    }

    /** The one state of the article whose name of two words begins with this one and ends as another's does. */
    Optional<String> begun(String first) {
        List<Actor> begun = cast.actors().stream()
                .filter(a -> a.type() == Actor.Type.COUNTRY && a.name().startsWith(first + " "))
                .toList();
        return begun.size() == 1 && cast.actors().stream().anyMatch(a -> isTwin(begun.get(0), a))
                ? Optional.of(begun.get(0).id())
                : Optional.empty();
    }

    private static boolean isTwin(Actor a, Actor b) {
        int space = a.name().indexOf(' ');
        return !a.id().equals(b.id())
                && b.type() == Actor.Type.COUNTRY
                && b.name().endsWith(a.name().substring(space));
    }

    /** The country of the body that the words name, but for what a country keeps abroad. */
    Optional<String> bodyAt(Span span) {
        boolean abroad = syntax.analysis.tokens(span).stream()
                .anyMatch(t -> classes.holds("@abroad", List.of(t.lemma().toLowerCase(java.util.Locale.ROOT))));
        return abroad
                ? Optional.empty()
                : index.overlapping(span)
                        .flatMap(m -> m.actor().flatMap(this::country).stream())
                        .filter(c -> !classes.holds("@no-country", List.of(c.toLowerCase(java.util.Locale.ROOT))))
                        .findFirst();
    }

    /** Whether it is a state or its government. */
    boolean isState(String id) {
        return byId(id).filter(a -> a.type() == Actor.Type.COUNTRY || a.type() == Actor.Type.GOVERNMENT)
                .isPresent();
    }

    Optional<String> country(String id) {
        return byId(id).flatMap(Actor::country);
    }

    private Optional<Actor> byId(String id) {
        Optional<Actor> known = index.actor(id);
        if (known.isEmpty()) {
            index = new CastIndex(described.cast());
        }
        return index.actor(id);
    }

    /** Those whom the article names or describes as speakers. */
    Cast cast() {
        return cast;
    }

    /** Those of no country whom nobody names are at home where it is done to them or by them; a body above or beside countries is of none. */
    void settle(Event.Party party, Where where) {
        where.country().ifPresent(code -> byId(party.actor())
                .filter(a -> (a.country().isEmpty() || a.isCountryGuessed()) && !homes.containsKey(a.id()))
                .filter(a -> a.type() == Actor.Type.UNNAMED || a.type() == Actor.Type.GROUP)
                .ifPresent(a -> homes.put(
                        a.id(),
                        new Home(code, "country " + code + ": “" + where.text() + "”, where the event happened"))));
    }

    /** Protesters of no country are at home where those rule against whom they protest. */
    void settle(Event.Party party, String code, String because) {
        byId(party.actor())
                .filter(a -> (a.country().isEmpty() || a.isCountryGuessed()) && !homes.containsKey(a.id()))
                .filter(a -> a.type() != Actor.Type.PERSON)
                .ifPresent(a -> homes.put(a.id(), new Home(code, "country " + code + ": " + because)));
    }

    private record Home(String code, String why) {}

    private Actor settled(Actor a) {
        Home home = homes.get(a.id());
        boolean beside = a.country().isEmpty()
                && a.sector()
                        .filter(s -> classes.holds("@no-country", List.of(s.toLowerCase(java.util.Locale.ROOT))))
                        .isPresent();
        if (beside) {
            String code = a.sector().orElse("");
            return with(a, code, "country " + code + ": a body of no country");
        }
        return home == null ? a : with(a, home.code(), home.why());
    }

    private static Actor with(Actor a, String country, String because) {
        List<String> why = new ArrayList<>(a.why());
        why.add(because);
        return new Actor(
                a.id(),
                a.name(),
                a.type(),
                Optional.of(country),
                a.sector(),
                a.roles(),
                a.mentions(),
                a.identity(),
                why);
    }

    /** The cast with those of the described who have a part in an event. */
    Cast cast(Set<String> acting) {
        Set<String> keep = new HashSet<>(acting);
        cast.actors().forEach(a -> keep.add(a.id()));
        Cast all = described.cast();
        return new Cast(
                all.actors().stream()
                        .filter(a -> keep.contains(a.id()))
                        .map(this::settled)
                        .toList(),
                all.mentions().stream()
                        .filter(m -> m.actor().map(keep::contains).orElse(true))
                        .toList());
    }
}
