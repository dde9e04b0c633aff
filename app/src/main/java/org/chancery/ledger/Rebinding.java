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
import org.chancery.ledger.Findings.Done;
import org.chancery.ledger.Findings.Quote;
import org.chancery.ledger.Findings.Said;

/**
 * Binds the statements and events of a newer version to the records of the older one, so that decisions on them keep. In: both versions' findings and the
 * older's records. Out: the newer's records.
 *
 * <p>First what has the very same words; then what shares place and role: of statements the contents overlap and the cue is the same or most of the
 * content is; of events the trigger is the same. Every record binds once, the best first; what is left is new.
 */
final class Rebinding {

    /** How much of two contents must be shared where the cue is another. */
    private static final double MOST = 0.6;

    private record Bond(int fresh, int old, double strength) {}

    private final TextMap map;

    private Rebinding(String older, String newer) {
        map = TextMap.of(older, newer);
    }

    static Numbering bind(Findings fresh, Findings old, Numbering oldRecords) {
        Numbering own = Numbering.of(fresh);
        Rebinding rebinding = new Rebinding(old.text(), fresh.text());
        return new Numbering(
                rebinding.bound(
                        fresh.said(),
                        Said::number,
                        own.said(),
                        old.said(),
                        Said::number,
                        oldRecords.said(),
                        rebinding::said),
                rebinding.bound(
                        fresh.done(),
                        Done::number,
                        own.done(),
                        old.done(),
                        Done::number,
                        oldRecords.done(),
                        rebinding::done));
    }

    private <T> Map<Integer, Long> bound(
            List<T> fresh,
            Function<T, Integer> freshNumber,
            Map<Integer, Long> own,
            List<T> old,
            Function<T, Integer> oldNumber,
            Map<Integer, Long> records,
            BiFunction<T, T, Double> strength) {
        Map<Integer, Long> bound = new HashMap<>();
        Set<Long> used = new HashSet<>();
        Set<Long> known = new HashSet<>(records.values());
        for (T t : fresh) {
            Long record = own.get(freshNumber.apply(t));
            if (record != null && known.contains(record) && used.add(record)) {
                bound.put(freshNumber.apply(t), record);
            }
        }
        List<Bond> bonds = new ArrayList<>();
        for (T f : fresh) {
            if (!bound.containsKey(freshNumber.apply(f))) {
                for (T o : old) {
                    double s = used.contains(records.get(oldNumber.apply(o))) ? 0 : strength.apply(f, o);
                    if (s > 0) {
                        bonds.add(new Bond(freshNumber.apply(f), oldNumber.apply(o), s));
                    }
                }
            }
        }
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
        own.forEach((number, record) -> {
            if (!bound.containsKey(number)) {
                bound.put(number, unused(used, record));
            }
        });
        return bound;
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
        OptionalInt start = map.at(old.start());
        OptionalInt end = map.at(old.end());
        return start.isPresent() && end.isPresent() && start.getAsInt() <= end.getAsInt()
                ? Optional.of(new Quote(start.getAsInt(), end.getAsInt(), old.words()))
                : Optional.empty();
    }
}
