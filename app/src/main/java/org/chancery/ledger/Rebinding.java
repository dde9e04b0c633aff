package org.chancery.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntFunction;
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

    /** What binds one kind of finding; {@code letter} tells it from the other. */
    private record Kind<T>(
            String letter, ToIntFunction<T> number, Function<T, Quote> place, ToDoubleBiFunction<T, T> strength) {}

    /** The findings of a version, in order, and their words by their numbers. */
    private record Side<T>(List<T> all, Map<Integer, List<String>> words) {}

    private record Bond(int fresh, int old, double strength) {}

    private final String article;
    private final TextMap map;

    private Rebinding(Findings fresh, Findings old) {
        article = fresh.head().name();
        map = TextMap.of(old.text(), fresh.text());
    }

    static Numbering bind(Findings fresh, Findings old, Numbering oldRecords) {
        Rebinding rebinding = new Rebinding(fresh, old);
        Numbering.Words now = Numbering.Words.of(fresh);
        Numbering.Words before = Numbering.Words.of(old);
        Kind<Said> said = new Kind<>("s", Said::number, Said::cover, rebinding::said);
        Kind<Done> done = new Kind<>("e", Done::number, Done::trigger, rebinding::done);
        return new Numbering(
                rebinding.bound(
                        said,
                        new Side<>(fresh.said(), now.said()),
                        new Side<>(old.said(), before.said()),
                        oldRecords.said()),
                rebinding.bound(
                        done,
                        new Side<>(fresh.done(), now.done()),
                        new Side<>(old.done(), before.done()),
                        oldRecords.done()));
    }

    private <T> Map<Integer, Long> bound(Kind<T> kind, Side<T> fresh, Side<T> old, Map<Integer, Long> records) {
        Map<Integer, Long> bound = new HashMap<>();
        Set<Long> used = new HashSet<>();
        take(sameWords(kind, fresh, old), records, bound, used);
        List<T> left = fresh.all.stream()
                .filter(f -> !bound.containsKey(kind.number.applyAsInt(f)))
                .toList();
        List<T> free = old.all.stream()
                .filter(o -> !used.contains(records.get(kind.number.applyAsInt(o))))
                .toList();
        take(samePlace(kind, left, free), records, bound, used);
        Numbering.fresh(new HashSet<>(), article, kind.letter, fresh.words, bound.keySet())
                .forEach((number, record) -> bound.put(number, unused(used, record)));
        return bound;
    }

    private <T> List<Bond> sameWords(Kind<T> kind, Side<T> fresh, Side<T> old) {
        Map<List<String>, List<T>> byWords = new HashMap<>();
        for (T o : old.all) {
            List<String> words = Objects.requireNonNull(old.words.get(kind.number.applyAsInt(o)));
            byWords.computeIfAbsent(words, w -> new ArrayList<>(1)).add(o);
        }
        List<Bond> bonds = new ArrayList<>();
        for (T f : fresh.all) {
            List<String> words = Objects.requireNonNull(fresh.words.get(kind.number.applyAsInt(f)));
            for (T o : byWords.getOrDefault(words, List.of())) {
                OptionalInt start = map.start(kind.place.apply(o).start());
                boolean here = start.isPresent()
                        && start.getAsInt() == kind.place.apply(f).start();
                bonds.add(new Bond(kind.number.applyAsInt(f), kind.number.applyAsInt(o), here ? 2 : 1));
            }
        }
        return bonds;
    }

    private <T> List<Bond> samePlace(Kind<T> kind, List<T> fresh, List<T> old) {
        List<Bond> bonds = new ArrayList<>();
        for (T f : fresh) {
            for (T o : old) {
                double strength = kind.strength.applyAsDouble(f, o);
                if (strength > 0) {
                    bonds.add(new Bond(kind.number.applyAsInt(f), kind.number.applyAsInt(o), strength));
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
