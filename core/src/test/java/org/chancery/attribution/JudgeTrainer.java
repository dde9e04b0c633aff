package org.chancery.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.chancery.analysis.Analysis;
import org.chancery.lexicon.Lexicon;

/**
 * Fits the judge's weights and the table of confidences: {@code JudgeTrainer DEV.jsonl OUT-DIR encoder|gold|noisy} learns on halves of the articles, says
 * how well each half's weights do on the other, and writes {@code relation-weights.tsv}, {@code confidence.tsv} (from the judgements of the half that
 * did not learn from an article), {@code reliability.md}, and the weights of either half, of the articles of even ({@code -half0}) and odd number, to
 * measure the whole program honestly. The articles must not be those that the encoder learnt from.
 *
 * <p>For a new encoder in a folder DIR (without the property: the one that comes with the program), from the root of the repository:
 *
 * <pre>{@code
 * mvn -q -B -Dfast -pl core test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
 * java -Dchancery.encoder=DIR -cp core/target/test-classes:core/target/classes:$(cat core/target/test.classpath) \
 *     org.chancery.attribution.JudgeTrainer GOLD/polnear/dev.jsonl work/judge encoder
 * cp work/judge/relation-weights.tsv work/judge/confidence.tsv core/src/main/resources/org/chancery/en/
 * }</pre>
 */
public final class JudgeTrainer {

    private static final String BY = "org.chancery.attribution.JudgeTrainer";
    private static final double LEAST_WEIGHT = 0.01;
    private static final int BINS = 10;
    private static final double DECAY = 1e-3;
    private static final int ROUNDS = 400;

    /** Where F1 is best, for halves and for all. */
    private static final double ENOUGH = 0.5;

    private static final double ENOUGH_OF_LINK = 0.75;

    /** PolNeAR has nothing within another's words: chosen on the records. */
    private static final double ENOUGH_INSIDE = 0.6;

    private static final double ENOUGH_INSIDE_THING = 0.8;

    /** One way to read one cue; {@code gold} is the number of the attribution that it gets right, or -1. */
    private record Example(int article, int group, String sieve, Map<String, Double> features, int gold) {}

    /** The way that was chosen for a cue. */
    private record Chosen(Example example, double score) {}

    private final List<Example> examples = new ArrayList<>();
    private int gold;

    private JudgeTrainer() {}

    public static void main(String[] args) throws IOException {
        Lexicon lexicon = Lexicon.english();
        train(lexicon, GoldText.read(Path.of(args[0])), new Trial(lexicon, args[2]), Path.of(args[1]));
    }

    static void train(Lexicon lexicon, List<GoldText> texts, Trial trial, Path out) throws IOException {
        JudgeTrainer trainer = new JudgeTrainer();
        Attributor attributor = trial.attributor();
        Judge judge = new Judge(lexicon);
        int group = 0;
        for (int i = 0; i < texts.size(); i++) {
            GoldText text = texts.get(i);
            Analysis analysis = trial.analysis(text);
            Scene scene = new Scene(analysis);
            GoldMatch match = new GoldMatch(text);
            trainer.gold += match.size();
            for (List<Alternative> ways : attributor.outermost(scene, trial.sight(analysis, text))) {
                for (Alternative a : ways) {
                    Draft d = a.draft();
                    int right = match.right(spans(scene, d.source.stream().toList()), spans(scene, d.content));
                    trainer.examples.add(new Example(i, group, d.madeBy.sieve(), judge.features(scene, a), right));
                }
                group++;
            }
        }
        trainer.learn(Files.createDirectories(out));
    }

    private static List<org.chancery.text.Span> spans(Scene scene, List<Piece> pieces) {
        return pieces.stream().map(p -> scene.span(p.first(), p.end())).toList();
    }

    private void learn(Path out) throws IOException {
        List<Chosen> honest = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            int other = 1 - half;
            int own = half;
            Map<String, Double> weights = fit(e -> e.article() % 2 == own);
            Files.write(out.resolve("relation-weights-half" + half + ".tsv"), weightLines(weights));
            honest.addAll(chosen(weights, e -> e.article() % 2 == other));
        }
        Map<String, Double> all = fit(e -> true);
        report("each half judged by the other's weights", honest);
        report("all judged by weights of all", chosen(all, e -> true));
        Files.write(out.resolve("relation-weights.tsv"), weightLines(all));
        Files.write(out.resolve("confidence.tsv"), confidences(honest));
        Files.write(out.resolve("reliability.md"), reliability(honest));
    }

    private static List<String> weightLines(Map<String, Double> weights) {
        List<String> lines = header(
                "weights of the log-linear model that judges the ways to read a cue, the sieves' and the trained reader's;"
                        + " enough is the chance from which on one is taken, enough-inside the same within another's words (thing: where the"
                        + " content is no clause)",
                "feature weight");
        lines.add("enough\t" + number(ENOUGH));
        lines.add("enough-link\t" + number(ENOUGH_OF_LINK));
        lines.add("enough-inside\t" + number(ENOUGH_INSIDE));
        lines.add("enough-inside-thing\t" + number(ENOUGH_INSIDE_THING));
        weights.forEach((name, w) -> {
            if (Math.abs(w) >= LEAST_WEIGHT) {
                lines.add(name + "\t" + number(w));
            }
        });
        return lines;
    }

    private Map<String, Double> fit(Predicate<Example> of) {
        return LogLinear.fit(
                examples.stream()
                        .filter(of)
                        .map(e -> new LogLinear.Row(e.features(), e.gold() >= 0))
                        .toList(),
                "bias",
                DECAY,
                ROUNDS);
    }

    private List<Chosen> chosen(Map<String, Double> weights, Predicate<Example> of) {
        Map<Integer, Chosen> best = new TreeMap<>();
        for (Example e : examples) {
            if (of.test(e)) {
                double sum = 0;
                for (Map.Entry<String, Double> f : e.features().entrySet()) {
                    sum += weights.getOrDefault(f.getKey(), 0.0) * f.getValue();
                }
                Chosen c = new Chosen(e, 1 / (1 + Math.exp(-sum)));
                best.merge(e.group(), c, (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        return List.copyOf(best.values());
    }

    /** Prints the best F1 over thresholds, before the assembly. */
    private void report(String what, List<Chosen> chosen) {
        List<Chosen> sorted = new ArrayList<>(chosen);
        sorted.sort(Comparator.comparingDouble(c -> -c.score()));
        Set<Long> found = new HashSet<>();
        double best = 0;
        double enough = 0.5;
        String at = "";
        for (int n = 0; n < sorted.size(); n++) {
            Example e = sorted.get(n).example();
            if (e.gold() >= 0) {
                found.add(e.article() * 100_000L + e.gold());
            }
            double p = found.size() / (n + 1.0);
            double r = found.size() / (double) gold;
            if (2 * p * r / (p + r) > best) {
                best = 2 * p * r / (p + r);
                enough = sorted.get(n).score();
                at = String.format(Locale.ROOT, "P %.1f R %.1f F1 %.1f", 100 * p, 100 * r, 100 * best);
            }
        }
        Set<Long> any = new HashSet<>();
        examples.stream().filter(e -> e.gold() >= 0).forEach(e -> any.add(e.article() * 100_000L + e.gold()));
        System.out.printf(
                Locale.ROOT,
                "%s: %s from %.3f on; some way is right for %d of %d gold%n",
                what,
                at,
                enough,
                any.size(),
                gold);
    }

    private List<String> confidences(List<Chosen> honest) {
        List<String> lines = header(
                "how often findings of a sieve are right (content and source) at the judge's score; between two lines the share is"
                        + " interpolated; * is all sieves",
                "sieve score share");
        Map<String, List<Isotonic.Case>> bySieve = new TreeMap<>();
        for (Chosen c : honest) {
            Isotonic.Case judged = new Isotonic.Case(c.score(), c.example().gold() >= 0);
            bySieve.computeIfAbsent("*", k -> new ArrayList<>()).add(judged);
            bySieve.computeIfAbsent(c.example().sieve(), k -> new ArrayList<>()).add(judged);
        }
        bySieve.forEach((sieve, cases) -> {
            if (cases.size() >= 100) {
                Isotonic.fit(cases)
                        .forEach(p -> lines.add(sieve + "\t" + number(p.score()) + "\t" + number(p.share())));
            }
        });
        return lines;
    }

    private static List<String> reliability(List<Chosen> honest) {
        List<String> lines = new ArrayList<>(
                List.of("| judge's score | findings | mean score | right with source |", "|---|---|---|---|"));
        for (int b = 0; b < BINS; b++) {
            double from = b / (double) BINS;
            double to = (b + 1) / (double) BINS;
            List<Isotonic.Case> cases = honest.stream()
                    .filter(c -> c.score() >= from && c.score() < to)
                    .map(c -> new Isotonic.Case(c.score(), c.example().gold() >= 0))
                    .toList();
            lines.add(String.format(
                    Locale.ROOT,
                    "| %.1f–%.1f | %d | %.3f | %.3f |",
                    from,
                    to,
                    cases.size(),
                    cases.stream().mapToDouble(Isotonic.Case::score).average().orElse(0),
                    cases.stream().mapToDouble(c -> c.right() ? 1 : 0).average().orElse(0)));
        }
        return lines;
    }

    private static List<String> header(String what, String columns) {
        return new ArrayList<>(List.of(
                "# what: " + what,
                "# columns " + columns,
                "# source: fitted on the development part of PolNeAR, by " + BY,
                "# licence: Apache-2.0"));
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.3f", x);
    }
}
