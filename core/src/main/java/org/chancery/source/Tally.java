package org.chancery.source;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts by kind what was passed over because it is nothing to read: {@code revisit}, {@code image}, {@code status 404}. */
final class Tally {

    private final Map<String, Long> counts = new TreeMap<>();

    void add(String kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    void addAll(Map<String, Long> others) {
        others.forEach((kind, n) -> counts.merge(kind, n, Long::sum));
    }

    /** These and others together. */
    Map<String, Long> with(Map<String, Long> others) {
        Tally all = new Tally();
        all.addAll(counts);
        all.addAll(others);
        return all.counts();
    }

    Map<String, Long> counts() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    long sum() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@code 3 image, 12 revisit}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }
}
