package org.chancery.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An event told twice: the article's events come in, in text order; each that an earlier one tells already goes out with {@code sameAs} naming the first
 * telling, and with the date that any of the tellings gives. A chain always leads back in the text, so it has no circle.
 */
final class Retellings {

    private static final Set<Event.Type> SAID = Set.of(
            Event.Type.ACCUSE,
            Event.Type.REQUEST,
            Event.Type.REJECT,
            Event.Type.SUPPORT,
            Event.Type.AGREE,
            Event.Type.THREATEN);

    private static final int LOOK_BACK = 60;

    private Retellings() {}

    /** @param lemmas of the triggers, in the events' order */
    static List<Event> joined(List<Event> events, List<String> lemmas) {
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            int same = i;
            for (int j = Math.max(0, i - LOOK_BACK); j < i && same == i; j++) {
                if (first.get(j) == j
                        && isSame(events.get(j), events.get(i), lemmas.get(j).equals(lemmas.get(i)))) {
                    same = j;
                }
            }
            first.add(same);
        }
        List<Event> joined = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            int root = first.get(i);
            Optional<When> date = events.get(i).date();
            for (int j = 0; j < events.size(); j++) {
                Optional<When> other = events.get(j).date();
                if (first.get(j) == root && other.isPresent() && isFiner(other.get(), date)) {
                    date = other;
                }
            }
            Event e = events.get(i);
            joined.add(e.retelling(
                    root == i ? Optional.empty() : Optional.of(events.get(root).id()), date));
        }
        return joined;
    }

    private static boolean isFiner(When other, Optional<When> date) {
        return date.isEmpty()
                || (other.date().startsWith(date.get().date())
                        && other.date().length() > date.get().date().length());
    }

    private static boolean isSame(Event a, Event b, boolean word) {
        if (a.code().type() != b.code().type() || a.factuality() != b.factuality()) {
            return false;
        }
        boolean kin = word
                || a.code().cameo().startsWith(b.code().cameo())
                || b.code().cameo().startsWith(a.code().cameo());
        if (SAID.contains(a.code().type()) ? !word : !kin) {
            return false;
        }
        if (a.date().isPresent()
                && b.date().isPresent()
                && !fits(a.date().get().date(), b.date().get().date())) {
            return false;
        }
        Set<String> all = new HashSet<>(ids(a.actors()));
        all.addAll(ids(a.recipients()));
        boolean shared = ids(b.actors()).stream().anyMatch(all::contains)
                || ids(b.recipients()).stream().anyMatch(all::contains);
        return shared && fits(a.actors(), b.actors()) && fits(a.recipients(), b.recipients());
    }

    private static boolean fits(String a, String b) {
        return a.startsWith(b) || b.startsWith(a);
    }

    private static boolean fits(List<Event.Party> a, List<Event.Party> b) {
        return a.isEmpty() || b.isEmpty() || ids(a).stream().anyMatch(ids(b)::contains);
    }

    private static Set<String> ids(List<Event.Party> side) {
        Set<String> ids = new HashSet<>();
        side.forEach(p -> ids.add(p.actor()));
        return ids;
    }
}
