package org.chancery.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Values of hits come in one by one, the counts of each go out: the largest of every kind. */
final class Tally {

    /** So many values of a kind are shown. */
    private static final int SHOWN = 12;

    private final Map<Facets.Kind, Map<String, Long>> counts = new EnumMap<>(Facets.Kind.class);
    private final Map<Facets.Kind, UnaryOperator<String>> names = new EnumMap<>(Facets.Kind.class);
    private final Map<LocalDate, Long> days = new TreeMap<>();

    void add(Facets.Kind kind, String value) {
        counts.computeIfAbsent(kind, k -> new HashMap<>()).merge(value, 1L, Long::sum);
    }

    /** How values of a kind are called; asked only for those that are shown. */
    Tally named(Facets.Kind kind, UnaryOperator<String> name) {
        names.put(kind, name);
        return this;
    }

    void day(LocalDate day) {
        days.merge(day, 1L, Long::sum);
    }

    /** A day, or the first of a month or year. */
    void day(String date) {
        try {
            day(LocalDate.parse(
                    switch (date.length()) {
                        case 4 -> date + "-01-01";
                        case 7 -> date + "-01";
                        default -> date;
                    }));
        } catch (DateTimeException e) {
            return; // as the article gave it: no day to count
        }
    }

    Facets facets(long[] ids) {
        List<Facets.Facet> all = new ArrayList<>();
        counts.forEach((kind, values) -> all.add(new Facets.Facet(kind, largest(kind, values))));
        return new Facets(all, Math.min(ids.length, Facets.MOST), ids.length <= Facets.MOST, days);
    }

    private List<Facets.Value> largest(Facets.Kind kind, Map<String, Long> values) {
        UnaryOperator<String> name = names.getOrDefault(kind, UnaryOperator.identity());
        return values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(e -> new Facets.Value(e.getKey(), name.apply(e.getKey()), e.getValue()))
                .toList();
    }
}
