package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.text.Span;

/**
 * Who does it where the sentence does not say but the article does: events come in, in text order; those with a side missing go out with the one that another
 * telling of the deed names, and an arrest or a protest with the police or the protesters that the article knows.
 */
final class Completion {

    /** Deeds with one doer and one sufferer throughout an article; what is said varies from sentence to sentence. */
    private static final Set<Event.Type> DEEDS =
            Set.of(Event.Type.ASSAULT, Event.Type.COERCE, Event.Type.SANCTION, Event.Type.PROTEST, Event.Type.RETREAT);

    private static final String ARREST = "arrest";
    private static final String POLICE = "COP";

    private final Cast cast;
    private final Predicate<Span> crowd;

    /** @param crowd whether words stand for those who protest */
    Completion(Cast cast, Predicate<Span> crowd) {
        this.cast = cast;
        this.crowd = crowd;
    }

    /** @param tellings how the events are told, in their order */
    List<Event> complete(List<Event> events, List<Telling> tellings) {
        Optional<Fight> fight = Fight.of(events, cast);
        List<Event> whole = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event e = events.get(i);
            if (DEEDS.contains(e.code().type())
                    && (e.actors().isEmpty() || e.recipients().isEmpty())) {
                e = byTelling(e, i, events, tellings);
                e = byCrowd(byOffice(e), events);
            }
            Event told = e;
            whole.add(fight.flatMap(f -> f.against(told)).orElse(told));
        }
        return whole;
    }

    private static Event byTelling(Event e, int at, List<Event> events, List<Telling> tellings) {
        List<Integer> near = new ArrayList<>();
        for (int j = 0; j < events.size(); j++) {
            if (j != at && isKin(events.get(j), e, tellings.get(j).isOneWord(tellings.get(at)))) {
                near.add(j);
            }
        }
        near.sort(Comparator.comparingInt((Integer j) -> tellings.get(j).isOneWord(tellings.get(at)) ? 0 : 1)
                .thenComparingInt(j -> Math.abs(j - at)));
        Event done = e;
        for (int j : near) {
            Event other = events.get(j);
            boolean word = tellings.get(j).isOneWord(tellings.get(at)) && isOneTale(e, j, at, events, tellings);
            if (done.actors().isEmpty()
                    && !other.actors().isEmpty()
                    && (share(done.recipients(), other.recipients())
                            || (word && open(done.recipients(), other.recipients())))) {
                done = done.with(
                        without(other.actors(), done.recipients()),
                        done.recipients(),
                        "actors",
                        "as " + other.id() + " tells it");
            }
            if (done.recipients().isEmpty()
                    && !other.recipients().isEmpty()
                    && (share(done.actors(), other.actors()) || (word && open(done.actors(), other.actors())))) {
                done = done.with(
                        done.actors(),
                        without(other.recipients(), done.actors()),
                        "recipients",
                        "as " + other.id() + " tells it");
            }
        }
        return done;
    }

    /**
     * Whether all tellings of the deed by this word that name a side name the same one: where two shoot, a shooting without a doer may be anybody's.
     */
    private static boolean isOneTale(Event e, int j, int at, List<Event> events, List<Telling> tellings) {
        Event other = events.get(j);
        for (int k = 0; k < events.size(); k++) {
            Event third = events.get(k);
            boolean kin = k != j && k != at && isKin(third, e, tellings.get(k).isOneWord(tellings.get(at)));
            if (kin && !(areOne(third, other) && areOne(third, e))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areOne(Event a, Event b) {
        return Retellings.fits(a.actors(), b.actors()) && Retellings.fits(a.recipients(), b.recipients());
    }

    /** Whether the same sort of deed: an arrest's police are not a ban's ministry. */
    private static boolean isKin(Event a, Event b, boolean word) {
        return a.code().type() == b.code().type()
                && (word
                        || (a.code().mode().equals(b.code().mode())
                                && a.code()
                                        .cameo()
                                        .substring(0, 2)
                                        .equals(b.code().cameo().substring(0, 2))));
    }

    private static boolean share(List<Event.Party> a, List<Event.Party> b) {
        Set<String> ids = ids(a);
        return ids(b).stream().anyMatch(ids::contains);
    }

    private static boolean open(List<Event.Party> a, List<Event.Party> b) {
        return a.isEmpty() || b.isEmpty();
    }

    private static List<Event.Party> without(List<Event.Party> side, List<Event.Party> other) {
        Set<String> ids = ids(other);
        return side.stream().filter(p -> !ids.contains(p.actor())).toList();
    }

    private static Set<String> ids(List<Event.Party> side) {
        Set<String> ids = new HashSet<>();
        side.forEach(p -> ids.add(p.actor()));
        return ids;
    }

    /** The police of the article, where it knows only one, make its arrests. */
    private Event byOffice(Event e) {
        if (!e.actors().isEmpty() || e.code().mode().filter(ARREST::equals).isEmpty()) {
            return e;
        }
        return named(POLICE)
                .filter(a -> !ids(e.recipients()).contains(a.id()))
                .map(a -> e.with(
                        List.of(new Event.Party(a.id(), a.mentions().get(0))),
                        e.recipients(),
                        "actors",
                        "the police of the article"))
                .orElse(e);
    }

    /** The protesters of the article, where it knows those of one country only, make its protests. */
    private Event byCrowd(Event e, List<Event> events) {
        if (!e.actors().isEmpty() || e.code().type() != Event.Type.PROTEST) {
            return e;
        }
        Optional<Event.Party> acting = events.stream()
                .filter(o -> o.code().type() == Event.Type.PROTEST)
                .flatMap(o -> o.actors().stream())
                .filter(p -> crowd.test(p.span()))
                .findFirst();
        Set<String> countries = new HashSet<>();
        List<Actor> known = cast.actors().stream()
                .filter(a -> a.mentions().stream().anyMatch(crowd))
                .sorted(Comparator.comparingInt((Actor a) -> -a.mentions().size()))
                .toList();
        known.forEach(a -> a.country().ifPresent(countries::add));
        Optional<Event.Party> one = acting.or(() -> known.stream()
                .findFirst()
                .map(a -> new Event.Party(a.id(), a.mentions().get(0))));
        return one.filter(p -> countries.size() < 2 && !ids(e.recipients()).contains(p.actor()))
                .map(p -> e.with(List.of(p), e.recipients(), "actors", "the protesters of the article"))
                .orElse(e);
    }

    private Optional<Actor> named(String sector) {
        List<Actor> all = cast.actors().stream()
                .filter(a -> a.sector().filter(sector::equals).isPresent()
                        && !a.mentions().isEmpty())
                .filter(a -> a.type() != Actor.Type.PERSON && a.type() != Actor.Type.UNNAMED)
                .sorted(Comparator.comparingInt((Actor a) -> -a.mentions().size()))
                .toList();
        return all.stream().findFirst();
    }
}
