package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;

/**
 * Two states that fight each other in an article: its events and cast come in, the pair goes out where there is exactly one, and what one of the two does
 * without the text saying to whom is done to the other.
 */
final class Fight {

    private static final Set<Actor.Type> BODIES =
            Set.of(Actor.Type.COUNTRY, Actor.Type.GOVERNMENT, Actor.Type.ARMED_FORCE);

    private static final int STATE_CODE = 3;

    private final List<String> states;
    private final Cast cast;

    private Fight(List<String> states, Cast cast) {
        this.states = states;
        this.cast = cast;
    }

    /** The pair: only these two act or suffer in the article's attacks, both attack, and one event has both of them. */
    static Optional<Fight> of(List<Event> events, Cast cast) {
        Set<String> all = new TreeSet<>();
        Set<String> attackers = new HashSet<>();
        boolean met = false;
        for (Event e : events) {
            if (e.code().type() == Event.Type.ASSAULT && e.factuality() == Event.Factuality.ASSERTED) {
                Set<String> doing = states(e.actors(), cast);
                Set<String> both = new HashSet<>(doing);
                both.addAll(states(e.recipients(), cast));
                attackers.addAll(doing);
                all.addAll(both);
                met |= both.size() == 2;
            }
        }
        return met && all.size() == 2 && attackers.size() == 2
                ? Optional.of(new Fight(List.copyOf(all), cast))
                : Optional.empty();
    }

    private static Set<String> states(List<Event.Party> side, Cast cast) {
        Set<String> states = new HashSet<>();
        for (Event.Party p : side) {
            cast.actor(p.actor()).flatMap(Fight::state).ifPresent(states::add);
        }
        return states;
    }

    private static Optional<String> state(Actor actor) {
        return actor.country().filter(c -> c.length() == STATE_CODE && BODIES.contains(actor.type()));
    }

    /** The attack, or the threat of one, with the other state as the one it is done to; empty where that is told, or not to be told. */
    Optional<Event> against(Event e) {
        boolean hostile = e.code().type() == Event.Type.ASSAULT || e.code().type() == Event.Type.THREATEN;
        List<String> doing = new ArrayList<>(states(e.actors(), cast));
        if (!hostile || !e.recipients().isEmpty() || doing.size() != 1 || !states.contains(doing.get(0))) {
            return Optional.empty();
        }
        String other = states.get(1 - states.indexOf(doing.get(0)));
        return cast.actors().stream()
                .filter(a -> a.type() == Actor.Type.COUNTRY
                        && a.country().filter(other::equals).isPresent()
                        && !a.mentions().isEmpty())
                .max(Comparator.comparingInt(a -> a.mentions().size()))
                .map(a -> e.with(
                        e.actors(),
                        List.of(new Event.Party(a.id(), a.mentions().get(0))),
                        "recipients",
                        "the other of the two states that fight"));
    }
}
