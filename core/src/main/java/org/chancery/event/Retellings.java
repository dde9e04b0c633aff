package org.chancery.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An event told twice: the article's events come in, in text order; each that an earlier one tells already goes out with {@code sameAs} naming the first
 * telling, and with the date and the sides that any of the tellings gives. A link always leads back in the text to a first telling, so there is no circle.
 */
final class Retellings {

    /** Deeds of words: who criticises twice in an article may have done so twice, so the word must be the same. */
    static final Set<Event.Type> SAID = Set.of(
            Event.Type.ACCUSE,
            Event.Type.REQUEST,
            Event.Type.REJECT,
            Event.Type.SUPPORT,
            Event.Type.AGREE,
            Event.Type.THREATEN);

    /** What is told in the plural though it is one: <em>talks</em>, <em>protests</em>. */
    private static final Set<Event.Type> MANY = Set.of(Event.Type.CONSULT, Event.Type.PROTEST);

    private static final int LOOK_BACK = 60;

    /** How many paragraphs behind the headline take up what it says. */
    private static final int LEAD = 2;

    private final List<Telling> tellings;
    private final Predicate<Event.Party> unnamed;

    /**
     * @param tellings how the events are told, in their order
     * @param unnamed whether the words of a party do not name it
     */
    Retellings(List<Telling> tellings, Predicate<Event.Party> unnamed) {
        this.tellings = tellings;
        this.unnamed = unnamed;
    }

    List<Event> joined(List<Event> events) {
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            first.add(firstTelling(i, events, first));
        }
        List<Event> joined = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            joined.add(told(i, events, first));
        }
        return joined;
    }

    /** The event with what the other tellings of it know: the finest date, and of a retelling the sides that its words do not tell. */
    private static Event told(int i, List<Event> events, List<Integer> first) {
        int root = first.get(i);
        Event e = events.get(i);
        Optional<When> date = e.date();
        for (int j = 0; j < events.size(); j++) {
            Event other = events.get(j);
            if (first.get(j) == root && j != i) {
                if (other.date().isPresent() && isFiner(other.date().get(), date)) {
                    date = other.date();
                }
                if (root != i && !SAID.contains(e.code().type())) {
                    e = filled(e, other);
                }
            }
        }
        return e.retelling(
                root == i ? Optional.empty() : Optional.of(events.get(root).id()), date);
    }

    private static Event filled(Event e, Event other) {
        String rule = "as " + other.id() + " tells it";
        List<Event.Party> doing = without(other.actors(), e.recipients());
        Event done = e.actors().isEmpty() && !doing.isEmpty() ? e.with(doing, e.recipients(), "actors", rule) : e;
        List<Event.Party> undergoing = without(other.recipients(), done.actors());
        return done.recipients().isEmpty() && !undergoing.isEmpty()
                ? done.with(done.actors(), undergoing, "recipients", rule)
                : done;
    }

    private static List<Event.Party> without(List<Event.Party> side, List<Event.Party> other) {
        Set<String> ids = ids(other);
        return side.stream().filter(p -> !ids.contains(p.actor())).toList();
    }

    /** The number of the first telling of an event: its own where none before tells it. */
    private int firstTelling(int i, List<Event> events, List<Integer> first) {
        List<Integer> vague = new ArrayList<>();
        for (int j = Math.max(0, i - LOOK_BACK); j < i; j++) {
            if (first.get(j) == j && isKin(j, i, events) && isConsistent(j, i, events, first)) {
                Event a = events.get(j);
                Event b = events.get(i);
                boolean sides = fits(a.actors(), b.actors()) && fits(a.recipients(), b.recipients());
                if (sides && isShared(a, b)) {
                    return j;
                }
                if (isTakenUp(j, i, a, b)) {
                    vague.add(j);
                }
            }
        }
        return vague.size() == 1 ? vague.get(0) : i;
    }

    /** Whether of one sort: the same type and the same word, or of deeds one code within the other's; the lead may say in other words what the headline said. */
    private boolean isKin(int j, int i, List<Event> events) {
        Event a = events.get(j);
        Event b = events.get(i);
        if (a.code().type() != b.code().type() || a.factuality() != b.factuality()) {
            return false;
        }
        Telling early = tellings.get(j);
        Telling late = tellings.get(i);
        if (!MANY.contains(a.code().type()) && !early.isAsMany(late)) {
            return false;
        }
        boolean code = a.code().cameo().startsWith(b.code().cameo())
                || b.code().cameo().startsWith(a.code().cameo());
        boolean lead = early.headline() && late.paragraph() - early.paragraph() <= LEAD;
        return early.isOneWord(late)
                || (code && (lead || !SAID.contains(a.code().type())));
    }

    /** Whether its date fits all tellings found so far: of two days one cannot be the other's. */
    private static boolean isConsistent(int j, int i, List<Event> events, List<Integer> first) {
        for (int k = j; k < i; k++) {
            if (first.get(k) == j && !fits(events.get(k).date(), events.get(i).date())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a telling that shares no actor takes up an earlier one: a noun told before that clashes with none of its sides, or the first telling in the
     * body of what the headline says of somebody it does not name.
     */
    private boolean isTakenUp(int j, int i, Event a, Event b) {
        Telling early = tellings.get(j);
        Telling late = tellings.get(i);
        if (!early.isOneWord(late)) {
            return false;
        }
        boolean named = late.definite() || (early.headline() && !late.headline());
        return named && opens(a.actors(), b.actors()) && opens(a.recipients(), b.recipients());
    }

    /** Whether two sides may be the same: one is not told, they share somebody, or the earlier one names nobody. */
    private boolean opens(List<Event.Party> early, List<Event.Party> late) {
        return fits(early, late) || early.stream().allMatch(unnamed);
    }

    private static boolean isFiner(When other, Optional<When> date) {
        return date.isEmpty()
                || (other.date().startsWith(date.get().date())
                        && other.date().length() > date.get().date().length());
    }

    static boolean fits(Optional<When> a, Optional<When> b) {
        return a.isEmpty()
                || b.isEmpty()
                || a.get().date().startsWith(b.get().date())
                || b.get().date().startsWith(a.get().date());
    }

    private static boolean isShared(Event a, Event b) {
        Set<String> all = new HashSet<>(ids(a.actors()));
        all.addAll(ids(a.recipients()));
        return ids(b.actors()).stream().anyMatch(all::contains)
                || ids(b.recipients()).stream().anyMatch(all::contains);
    }

    static boolean fits(List<Event.Party> a, List<Event.Party> b) {
        return a.isEmpty() || b.isEmpty() || ids(a).stream().anyMatch(ids(b)::contains);
    }

    private static Set<String> ids(List<Event.Party> side) {
        Set<String> ids = new HashSet<>();
        side.forEach(p -> ids.add(p.actor()));
        return ids;
    }
}
