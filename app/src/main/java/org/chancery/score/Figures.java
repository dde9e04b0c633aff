package org.chancery.score;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one run of the gate measured.
 *
 * @param values every figure by name, higher is better
 * @param counts how many articles, pages and statements they rest on
 */
record Figures(Map<String, Double> values, Map<String, Long> counts) {

    public Figures {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
        counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Both runs' figures. */
    Figures and(Figures other) {
        Map<String, Double> allValues = new TreeMap<>(values);
        Map<String, Long> allCounts = new TreeMap<>(counts);
        allValues.putAll(other.values);
        allCounts.putAll(other.counts);
        return new Figures(allValues, allCounts);
    }

    /** Writes figures down under one suite's name. */
    static final class Sheet {
        private final Map<String, Double> values = new TreeMap<>();
        private final Map<String, Long> counts = new TreeMap<>();

        Sheet value(String name, double value) {
            values.put(name, value);
            return this;
        }

        Sheet count(String name, long count) {
            counts.put(name, count);
            return this;
        }

        Figures done() {
            return new Figures(values, counts);
        }
    }
}
