package org.chancery.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.score.Roles.Role;

/** The figures of a run over gold attributions; out go its tables for people and its JSON, both as the Python scorer writes them. */
public final class StatementScore {

    private static final Set<String> SINGLE = Set.of("acc", "jacc");
    private static final List<String> SPAN_TABLES = List.of("frag=", "frag~", "begin", "whole~", "soft", "token");

    private final Tally total;
    private final int articles;
    private final List<Tally> scored;
    private final int missing;
    private final StatementScorer.Options options;

    StatementScore(Tally total, int articles, List<Tally> scored, int missing, StatementScorer.Options options) {
        this.total = total;
        this.articles = articles;
        this.scored = List.copyOf(scored);
        this.missing = missing;
        this.options = options;
    }

    /** The F1 of a row: {@code f1("att", "+source")}, {@code f1("kind", "direct")}. */
    public double f1(String table, String row) {
        return total.at(table, row).f1();
    }

    /** How many articles the gold has. */
    public int articles() {
        return articles;
    }

    /** How many gold readings had no prediction. */
    public int missing() {
        return missing;
    }

    private String types() {
        return options.types().isEmpty() ? "all" : String.join(",", options.types());
    }

    /** The tables as lines. */
    public List<String> lines(String gold, String predicted) {
        List<String> lines = new ArrayList<>();
        lines.add(
                predicted + " against " + gold + ": " + articles + " articles, " + scored.size() + " scored, " + missing
                        + " without prediction, types " + types() + ", multi "
                        + options.multi().label() + ", tau " + Digits.repr(options.tau()));
        StringBuilder head = new StringBuilder("SPAN      role     ");
        SPAN_TABLES.forEach(t -> head.append(Digits.padLeft(t, 22)));
        lines.add(head + "    jacc");
        for (Role role : Role.values()) {
            StringBuilder row = new StringBuilder();
            SPAN_TABLES.forEach(t -> row.append("   ").append(slashes(total.at(t, role.label()))));
            lines.add(" ".repeat(10) + Digits.padRight(role.label(), 8) + " " + row + "   "
                    + Digits.percent(total.at("jacc", role.label()).precision()));
        }
        for (String row : List.of("content", "+source any", "+source", "+cue", "full", "exact content", "exact")) {
            Tally.Counts counts = total.at("att", row);
            lines.add("ATTRIB    " + Digits.padRight(row, 14) + " " + named(counts, "  ") + "   ("
                    + (int) counts.right() + " of " + (int) counts.predicted() + " predicted, "
                    + (int) counts.gold() + " gold)");
        }
        for (String kind : List.of("direct", "mixed", "indirect")) {
            Tally.Counts counts = total.at("kind", kind);
            lines.add("KIND      " + Digits.padRight(kind, 14) + " content " + named(counts, "  ") + " | +source "
                    + named(total.at("kind+source", kind), "  ") + "   (" + (int) counts.predicted() + " predicted, "
                    + (int) counts.gold() + " gold)");
        }
        List<String> pairs = new ArrayList<>();
        of("acc")
                .forEach((name, c) -> pairs.add(
                        name + " " + Digits.fixed(100 * c.precision(), 1) + " % (n=" + (int) c.predicted() + ")"));
        lines.add("IN PAIRS  " + String.join(", ", pairs));
        List<String> hulls = new ArrayList<>();
        of("ggt")
                .forEach((name, c) -> hulls.add(name + " P " + Digits.fixed(100 * c.precision(), 1) + " R "
                        + Digits.fixed(100 * c.recall(), 1) + " F1 " + Digits.fixed(100 * c.f1(), 1)));
        lines.add("GGT       " + String.join(", ", hulls));
        if (options.resamples() > 0) {
            List<String> intervals = new ArrayList<>();
            Intervals.of(scored, options.resamples())
                    .forEach((name, i) -> intervals.add(name + " " + Digits.fixed(100 * Digits.round4(i.low()), 1)
                            + ".." + Digits.fixed(100 * Digits.round4(i.high()), 1)));
            lines.add("CI95      " + String.join(", ", intervals));
        }
        return lines;
    }

    private Map<String, Tally.Counts> of(String table) {
        Map<String, Tally.Counts> rows = new LinkedHashMap<>();
        total.rows().forEach((row, counts) -> {
            if (row.table().equals(table)) {
                rows.put(row.name(), counts);
            }
        });
        return rows;
    }

    private static String slashes(Tally.Counts c) {
        return Digits.percent(c.precision()) + "/" + Digits.percent(c.recall()) + "/" + Digits.percent(c.f1());
    }

    private static String named(Tally.Counts c, String between) {
        return "P " + Digits.percent(c.precision()) + between + "R " + Digits.percent(c.recall()) + between + "F1 "
                + Digits.percent(c.f1());
    }

    /** All figures, rounded to four decimals. */
    public Json.Obj json(String gold, String predicted) {
        Map<String, Json.Builder> tables = new LinkedHashMap<>();
        total.rows().forEach((row, c) -> {
            Json.Builder figures = Json.object();
            if (SINGLE.contains(row.table())) {
                figures.put("value", Digits.rounded(c.precision())).put("n", (long) c.predicted());
            } else {
                figures.put("p", Digits.rounded(c.precision()))
                        .put("r", Digits.rounded(c.recall()))
                        .put("f1", Digits.rounded(c.f1()))
                        .put("pred", (long) c.predicted())
                        .put("gold", (long) c.gold());
            }
            tables.computeIfAbsent(row.table(), t -> Json.object()).put(row.name(), figures.build());
        });
        Json.Builder scores = Json.object();
        tables.forEach((name, table) -> scores.put(name, table.build()));
        Json.Builder out = Json.object()
                .put("gold", gold)
                .put("pred", predicted)
                .put("articles", articles)
                .put("scored", scored.size())
                .put("missing", missing)
                .put("tau", Digits.number(options.tau()))
                .put("multi", options.multi().label())
                .put("types", types())
                .put("scores", scores.build());
        if (options.resamples() > 0) {
            Json.Builder intervals = Json.object();
            Intervals.of(scored, options.resamples())
                    .forEach((name, i) -> intervals.put(
                            name, Json.array(List.of(Digits.rounded(i.low()), Digits.rounded(i.high())))));
            out.put("ci95", intervals.build());
        }
        return out.build();
    }
}
