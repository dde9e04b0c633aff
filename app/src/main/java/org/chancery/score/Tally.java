package org.chancery.score;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts for tables of precision and recall, added up over articles, in the order the rows were first written. */
final class Tally {

    /** A row of a table. */
    record Row(String table, String name) {}

    /** What is right among the predicted, how many are predicted; what is found of the gold, how many gold. */
    record Counts(double right, double predicted, double found, double gold) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(right + more.right, predicted + more.predicted, found + more.found, gold + more.gold);
        }

        double precision() {
            return predicted != 0 ? right / predicted : gold == 0 ? 1 : 0;
        }

        double recall() {
            return gold != 0 ? found / gold : predicted == 0 ? 1 : 0;
        }

        double f1() {
            double p = precision();
            double r = recall();
            return p + r != 0 ? 2 * p * r / (p + r) : 0;
        }
    }

    private final Map<Row, Counts> rows = new LinkedHashMap<>();

    void add(String table, String name, Counts counts) {
        rows.merge(new Row(table, name), counts, Counts::plus);
    }

    /** The same hits on both sides. */
    void add(String table, String name, double hits, double predicted, double gold) {
        add(table, name, new Counts(hits, predicted, hits, gold));
    }

    void add(Tally other) {
        other.rows.forEach((row, counts) -> add(row.table(), row.name(), counts));
    }

    Counts at(String table, String name) {
        return rows.getOrDefault(new Row(table, name), Counts.NONE);
    }

    Map<Row, Counts> rows() {
        return java.util.Collections.unmodifiableMap(rows);
    }
}
