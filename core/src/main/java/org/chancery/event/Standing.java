package org.chancery.event;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.actor.CastIndex;
import org.chancery.actor.Described;
import org.chancery.actor.Mention;

/** Whom a noun phrase stands for: the token of its head comes in, the mention goes out; who is nowhere named is described. */
final class Standing {

    private final Syntax syntax;
    private final WordClasses classes;
    private final Cast cast;
    private final Described.Builder described;
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
        boolean opensName = !syntax.parse.children(token, "flat").isEmpty(); // Bill Clinton is no bill
        if (!opensName && classes.holds("@no-actor", List.of(syntax.lemma(token)))) {
            return Optional.empty();
        }
        return described.at(token).filter(m -> m.actor().isPresent());
    }

    Optional<Actor> actor(int token) {
        return at(token).flatMap(Mention::actor).flatMap(this::byId);
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
        return a != b
                && b.type() == Actor.Type.COUNTRY
                && b.name().endsWith(a.name().substring(space));
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

    /** The cast with those of the described who have a part in an event. */
    Cast cast(Set<String> acting) {
        Set<String> keep = new HashSet<>(acting);
        cast.actors().forEach(a -> keep.add(a.id()));
        Cast all = described.cast();
        return new Cast(
                all.actors().stream().filter(a -> keep.contains(a.id())).toList(),
                all.mentions().stream()
                        .filter(m -> m.actor().map(keep::contains).orElse(true))
                        .toList());
    }
}
