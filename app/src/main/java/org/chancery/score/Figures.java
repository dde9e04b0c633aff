package org.chancery.score;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one run of the gate measured.
 *
 * @param values every figure by name, higher is better
 * @param counts how many articles, pages and statements they rest on
 * @param intervals the 95 % interval of some of the figures, by drawing the articles anew: told, and held to no floor
 */
record Figures(Map<String, Double> values, Map<String, Long> counts, Map<String, Intervals.Interval> intervals) {

    Figures(Map<String, Double> values, Map<String, Long> counts) {
        this(values, counts, Map.of());
    }

    public Figures {
        intervals = java.util.Collections.unmodifiableMap(new TreeMap<>(intervals));
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
        counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Both runs' figures. */
    Figures and(Figures other) {
        Map<String, Double> allValues = new TreeMap<>(values);
        Map<String, Long> allCounts = new TreeMap<>(counts);
        allValues.putAll(other.values);
        allCounts.putAll(other.counts);
        Map<String, Intervals.Interval> allIntervals = new TreeMap<>(intervals);
        allIntervals.putAll(other.intervals);
        return new Figures(allValues, allCounts, allIntervals);
    }

    /** Writes figures down under one suite's name. */
    static final class Sheet {
        private final Map<String, Double> values = new TreeMap<>();
        private final Map<String, Long> counts = new TreeMap<>();
        private final Map<String, Intervals.Interval> intervals = new TreeMap<>();

        Sheet value(String name, double value) {
            values.put(name, value);
            return this;
        }

        Sheet count(String name, long count) {
            counts.put(name, count);
            return this;
        }

        Sheet interval(String name, Intervals.Interval interval) {
            intervals.put(name, interval);
            return this;
        }

        Figures done() {
            return new Figures(values, counts, intervals);
        }
    }
}
