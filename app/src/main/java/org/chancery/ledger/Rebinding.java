package org.chancery.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.ledger.Findings.Done;
import org.chancery.ledger.Findings.Quote;
import org.chancery.ledger.Findings.Said;

/**
 * Binds the statements and events of a newer version to the records of the older one, so that decisions on them keep. In: both versions' findings and the
 * older's records. Out: the newer's records.
 *
 * <p>First what has the very same words, and of those that have them the one in the same place; then what shares place and role: of statements the contents
 * overlap and the cue is the same or most of the content is; of events the trigger is the same. Every record binds once, the best first; what is left is new.
 */
final class Rebinding {

    /** How much of two contents must be shared where the cue is another. */
    private static final double MOST = 0.6;

    /** What binds one kind of finding. */
    private record Kind<T>(
            Function<T, Integer> number,
            BiFunction<T, String, List<String>> words,
            Function<T, Quote> place,
            BiFunction<T, T, Double> strength) {}

    private record Bond(int fresh, int old, double strength) {}

    private final String older;
    private final String newer;
    private final TextMap map;

    private Rebinding(String older, String newer) {
        this.older = older;
        this.newer = newer;
        map = TextMap.of(older, newer);
    }

    static Numbering bind(Findings fresh, Findings old, Numbering oldRecords) {
        Numbering own = Numbering.of(fresh);
        Rebinding rebinding = new Rebinding(old.text(), fresh.text());
        Kind<Said> said = new Kind<>(Said::number, (s, text) -> Numbering.words(s), Said::cover, rebinding::said);
        Kind<Done> done = new Kind<>(Done::number, Numbering::words, Done::trigger, rebinding::done);
        return new Numbering(
                rebinding.bound(said, fresh.said(), own.said(), old.said(), oldRecords.said()),
                rebinding.bound(done, fresh.done(), own.done(), old.done(), oldRecords.done()));
    }

    private <T> Map<Integer, Long> bound(
            Kind<T> kind, List<T> fresh, Map<Integer, Long> own, List<T> old, Map<Integer, Long> records) {
        Map<Integer, Long> bound = new HashMap<>();
        Set<Long> used = new HashSet<>();
        take(sameWords(kind, fresh, old), records, bound, used);
        List<T> left = fresh.stream()
                .filter(f -> !bound.containsKey(kind.number.apply(f)))
                .toList();
        List<T> free = old.stream()
                .filter(o -> !used.contains(records.get(kind.number.apply(o))))
                .toList();
        take(samePlace(kind, left, free), records, bound, used);
        own.forEach((number, record) -> {
            if (!bound.containsKey(number)) {
                bound.put(number, unused(used, record));
            }
        });
        return bound;
    }

    private <T> List<Bond> sameWords(Kind<T> kind, List<T> fresh, List<T> old) {
        Map<List<String>, List<T>> byWords =
                old.stream().collect(Collectors.groupingBy(o -> kind.words.apply(o, older)));
        List<Bond> bonds = new ArrayList<>();
        for (T f : fresh) {
            for (T o : byWords.getOrDefault(kind.words.apply(f, newer), List.of())) {
                OptionalInt start = map.start(kind.place.apply(o).start());
                boolean here = start.isPresent()
                        && start.getAsInt() == kind.place.apply(f).start();
                bonds.add(new Bond(kind.number.apply(f), kind.number.apply(o), here ? 2 : 1));
            }
        }
        return bonds;
    }

    private <T> List<Bond> samePlace(Kind<T> kind, List<T> fresh, List<T> old) {
        List<Bond> bonds = new ArrayList<>();
        for (T f : fresh) {
            for (T o : old) {
                double strength = kind.strength.apply(f, o);
                if (strength > 0) {
                    bonds.add(new Bond(kind.number.apply(f), kind.number.apply(o), strength));
                }
            }
        }
        return bonds;
    }

    /** The strongest first. */
    private static void take(List<Bond> bonds, Map<Integer, Long> records, Map<Integer, Long> bound, Set<Long> used) {
        bonds.sort(Comparator.comparingDouble(Bond::strength)
                .reversed()
                .thenComparingInt(Bond::fresh)
                .thenComparingInt(Bond::old));
        for (Bond bond : bonds) {
            Long record = records.get(bond.old);
            if (record != null && !bound.containsKey(bond.fresh) && used.add(record)) {
                bound.put(bond.fresh, record);
            }
        }
    }

    /** A new record whose number an older one bears that went to another: the next free one. */
    private static long unused(Set<Long> used, long record) {
        long number = record;
        while (!used.add(number)) {
            number = (number + 1) & Long.MAX_VALUE;
        }
        return number;
    }

    private double said(Said fresh, Said old) {
        Optional<Quote> moved = moved(old.cover());
        if (moved.isEmpty()) {
            return 0;
        }
        Quote content = fresh.cover();
        int shared = content.overlap(moved.get());
        int all = Math.max(content.end(), moved.get().end())
                - Math.min(content.start(), moved.get().start());
        double share = all == 0 ? 0 : (double) shared / all;
        boolean sameCue = !fresh.cue().isEmpty() && same(fresh.cue(), old.cue());
        boolean contents = shared > 0 && (share >= MOST || sameCue);
        return contents ? share + (sameCue ? 1 : 0) + (same(fresh.source(), old.source()) ? 0.5 : 0) : 0;
    }

    private double done(Done fresh, Done old) {
        Optional<Quote> moved = moved(old.trigger());
        boolean sameTrigger = moved.isPresent() && moved.get().overlap(fresh.trigger()) > 0;
        return sameTrigger ? (fresh.type().equals(old.type()) ? 2 : 1) : 0;
    }

    private boolean same(List<Quote> fresh, List<Quote> old) {
        return fresh.stream()
                .anyMatch(f -> old.stream().flatMap(o -> moved(o).stream()).anyMatch(o -> o.overlap(f) > 0));
    }

    /** Where the characters stand now: as long as both ends are still there. */
    private Optional<Quote> moved(Quote old) {
        OptionalInt start = map.start(old.start());
        OptionalInt end = map.end(old.end());
        return start.isPresent() && end.isPresent() && start.getAsInt() <= end.getAsInt()
                ? Optional.of(new Quote(start.getAsInt(), end.getAsInt(), old.words()))
                : Optional.empty();
    }
}
