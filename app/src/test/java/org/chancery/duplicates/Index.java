package org.chancery.duplicates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** An indexed table of keys as a ledger has one, in memory. In: items in any order. Out: the pairs that the judge found the same, and how much was compared. */
final class Index<T> {

    private final Judge<T> judge;
    private final Map<Long, T> items = new HashMap<>();
    private final Map<Long, TreeSet<Long>> byKey = new HashMap<>();
    final Set<Pair> pairs = new HashSet<>();
    int comparisons;
    int mostCompared;
    long keys;

    Index(Judge<T> judge) {
        this.judge = judge;
    }

    void add(long id, T item) {
        List<Long> itsKeys = judge.keys(item);
        keys += itsKeys.size();
        List<Long> candidates = Candidates.of(itsKeys.stream()
                        .map(k -> byKey.getOrDefault(k, new TreeSet<>()).stream()
                                .limit(Candidates.PER_KEY)
                                .toList())
                        .toList())
                .items();
        for (long other : candidates) {
            Verdict verdict = judge.compare(item, item(other));
            if (verdict.isSame()) {
                pairs.add(Pair.of(id, other, verdict.likeness()));
            }
        }
        comparisons += candidates.size();
        mostCompared = Math.max(mostCompared, candidates.size());
        items.put(id, item);
        itsKeys.forEach(k -> byKey.computeIfAbsent(k, x -> new TreeSet<>()).add(id));
    }

    Groups groups() {
        return Groups.of(pairs, (a, b) -> judge.compare(item(a), item(b)).answer() == Verdict.Answer.APART);
    }

    private T item(long id) {
        return Objects.requireNonNull(items.get(id), () -> "no item " + id);
    }
}
