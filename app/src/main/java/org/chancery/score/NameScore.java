package org.chancery.score;

import java.util.List;
import org.chancery.json.Json;

/** The figures of a run over names, by type; out go its lines for people and its JSON, both as the Python scorer writes them. */
public record NameScore(List<Row> rows) {

    static final String ALL = "all";

    public NameScore {
        rows = List.copyOf(rows);
    }

    /** How many names of a type the gold has, how many were predicted, how many of these are right. */
    public record Row(String title, int gold, int predicted, int right) {

        double precision() {
            return predicted == 0 ? 0 : (double) right / predicted;
        }

        double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        double f1() {
            return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }

        String line() {
            return Digits.padRight(title, 13) + " P " + Digits.fixed(precision(), 3) + " R "
                    + Digits.fixed(recall(), 3) + " F1 " + Digits.fixed(f1(), 3) + " (" + gold + " gold, " + predicted
                    + " predicted)";
        }
    }

    /** F1 over the three types, span and type right. */
    public double f1() {
        return rows.stream()
                .filter(row -> row.title().equals(ALL))
                .mapToDouble(Row::f1)
                .findFirst()
                .orElse(0);
    }

    /** The figures as lines. */
    public List<String> lines() {
        return rows.stream().map(Row::line).toList();
    }

    /** The F1 of every row. */
    public Json.Obj json() {
        Json.Builder out = Json.object();
        rows.forEach(row -> out.put(row.title(), Digits.number(row.f1())));
        return out.build();
    }
}
