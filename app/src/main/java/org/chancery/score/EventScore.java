package org.chancery.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.json.Json;

/** The figures of a run over events; out go its lines for people and its JSON, both as the Python scorer writes them. */
public final class EventScore {

    private static final int SEED = 20_240_101;
    private static final int DRAWS = 1000;
    private static final int LOW = 25;
    private static final int HIGH = 974;
    private static final String DETECTED = "record-has-event";
    private static final String HEAD = "country|root";

    /** What was right, predicted and to be found. */
    record Counts(int right, int predicted, int gold) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(right + other.right, predicted + other.predicted, gold + other.gold);
        }

        /** Of nothing predicted nothing is wrong, where there is nothing to find. */
        double p() {
            return predicted > 0 ? (double) right / predicted : gold > 0 ? 0 : 1;
        }

        double r() {
            return gold > 0 ? (double) right / gold : predicted > 0 ? 0 : 1;
        }

        double f1() {
            return p() + r() > 0 ? 2 * p() * r() / (p() + r()) : 0;
        }
    }

    /** One way to compare, article by article. */
    record Level(List<Counts> articles) {

        Level {
            articles = List.copyOf(articles);
        }

        Counts all() {
            return articles.stream().reduce(Counts.NONE, Counts::plus);
        }

        /** The 95 % interval of the F1, by drawing the articles anew; none without articles. */
        Optional<Intervals.Interval> interval() {
            PythonRandom random = new PythonRandom(SEED);
            List<Double> drawn = new ArrayList<>();
            for (int i = 0; i < DRAWS && !articles.isEmpty(); i++) {
                Counts sum = Counts.NONE;
                for (int j = 0; j < articles.size(); j++) {
                    sum = sum.plus(articles.get(random.below(articles.size())));
                }
                drawn.add(sum.f1());
            }
            List<Double> sorted = drawn.stream().sorted().toList();
            return sorted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Intervals.Interval(sorted.get(LOW), sorted.get(HIGH)));
        }
    }

    private final int articles;
    private final int missing;
    private final Counts detected;
    private final Map<String, Level> levels;
    private final Map<String, Counts> roots;

    EventScore(int articles, int missing, Counts detected, Map<String, Level> levels, Map<String, Counts> roots) {
        this.articles = articles;
        this.missing = missing;
        this.detected = detected;
        this.levels = new LinkedHashMap<>(levels);
        this.roots = new LinkedHashMap<>(roots);
    }

    public int articles() {
        return articles;
    }

    public int missing() {
        return missing;
    }

    /** The F1 at a level: {@code none|root} is the type alone, {@code country|none} both countries, {@code country|root} all three. */
    public double f1(String level) {
        return level(level).all().f1();
    }

    public double recall(String level) {
        return level(level).all().r();
    }

    Optional<Intervals.Interval> interval(String level) {
        return level(level).interval();
    }

    private Level level(String name) {
        Level level = levels.get(name);
        if (level == null) {
            throw new IllegalArgumentException("no level '" + name + "': there are " + levels.keySet());
        }
        return level;
    }

    private double macro() {
        List<Counts> found = roots.values().stream().filter(c -> c.gold() > 0).toList();
        double sum = 0; // in order and from the left, as Python adds
        for (Counts counts : found) {
            sum += counts.f1();
        }
        return found.isEmpty() ? 0 : sum / found.size();
    }

    /** The figures as lines. */
    public List<String> lines(String gold, String predicted) {
        Counts events = level("none|full").all();
        List<String> lines = new ArrayList<>();
        lines.add(gold + " vs " + predicted + ": " + articles + " records, " + events.gold() + " gold events, "
                + events.predicted() + " predicted");
        lines.add(Digits.padRight("level (actors|code)", 26) + "       P       R      F1");
        lines.add(line(DETECTED, detected));
        levels.forEach((name, level) -> lines.add(line(name, level.all())));
        lines.add("");
        lines.add("per root code (actors ignored): code  gold  pred   P     R     F1");
        new TreeMap<>(roots)
                .forEach((root, c) -> lines.add(Digits.padRight(root, 12) + " "
                        + Digits.padLeft(Integer.toString(c.gold()), 5) + " "
                        + Digits.padLeft(Integer.toString(c.predicted()), 5) + "  "
                        + List.of(c.p(), c.r(), c.f1()).stream()
                                .map(v -> Digits.fixed(v, 3))
                                .collect(Collectors.joining(" "))));
        lines.add("macro-F1 over gold roots: " + Digits.fixed(macro(), 3));
        return lines;
    }

    private static String line(String name, Counts counts) {
        return Digits.padRight(name, 26)
                + List.of(counts.p(), counts.r(), counts.f1()).stream()
                        .map(v -> " " + Digits.padLeft(Digits.fixed(v, 3), 7))
                        .collect(Collectors.joining());
    }

    /** All figures and counts. */
    public Json.Obj json(String gold, String predicted) {
        Json.Builder out = Json.object()
                .put("gold_file", gold)
                .put("pred_file", predicted)
                .put("records", articles)
                .put("gold_events", level("none|full").all().gold())
                .put("pred_events", level("none|full").all().predicted())
                .put("pred_records_missing", missing);
        Json.Builder all = Json.object().put(DETECTED, prf(detected).build());
        levels.forEach((name, level) -> {
            Counts counts = level.all();
            Json.Builder figures = prf(counts);
            if (!name.equals("country-unordered|root")) {
                figures.put("tp", counts.right())
                        .put("pred", counts.predicted())
                        .put("gold", counts.gold());
            }
            all.put(name, figures.build());
        });
        out.put("levels", all.build());
        interval(HEAD)
                .ifPresent(i -> out.put(
                        HEAD + "_f1_ci95", Json.array(List.of(Digits.rounded(i.low()), Digits.rounded(i.high())))));
        return out.put("macro_f1_root", Digits.number(macro())).build();
    }

    private static Json.Builder prf(Counts counts) {
        return Json.object()
                .put("p", Digits.number(counts.p()))
                .put("r", Digits.number(counts.r()))
                .put("f1", Digits.number(counts.f1()));
    }
}
