package org.chancery.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.attribution.LogLinear;
import org.chancery.encoder.Reading;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Capture;
import org.chancery.source.Sources;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/**
 * Fits the weights of the judge of names: {@code NameTrainer TRAIN.names.jsonl DEV.names.jsonl OUT.tsv} learns on TRAIN what words and parse tell, on
 * DEV what that and the encoder tell together (on all articles but each sixth, says how well that does on the sixth, then on all). The articles of DEV
 * must not be those that the encoder learnt from.
 */
public final class NameTrainer {

    private static final int FOLDS = 6;
    private static final double DECAY_PLAIN = 1e-4;
    private static final double DECAY = 2e-3;
    private static final int ROUNDS_PLAIN = 60;
    private static final int ROUNDS = 300;
    private static final double LEAST_WEIGHT = 0.01;
    private static final double ENOUGH = 0.3;

    private record Gold(String text, Set<Name> names) {}

    private record Article(Gold gold, Analysis analysis, NameFeatures features) {

        /** For every candidate and kind a row. */
        List<LogLinear.Row> rows(BiFunction<NameCandidate, Name.Kind, Map<String, Double>> of) {
            List<LogLinear.Row> rows = new ArrayList<>();
            for (NameCandidate c : features.candidates()) {
                Span span = Names.span(analysis.tokens(), c.first(), c.end());
                for (Name.Kind kind : NameFeatures.KINDS) {
                    rows.add(new LogLinear.Row(of.apply(c, kind), gold.names().contains(new Name(span, kind))));
                }
            }
            return rows;
        }

        List<LogLinear.Row> plain() {
            return rows(features::plain);
        }

        List<LogLinear.Row> all(Map<String, Double> plain) {
            return rows((c, kind) -> features.of(c, kind, NameJudge.sum(plain, features.plain(c, kind))));
        }
    }

    private NameTrainer() {}

    public static void main(String[] args) throws IOException {
        List<LogLinear.Row> plain = new ArrayList<>();
        articles(args[0]).forEach(a -> plain.addAll(a.plain()));
        System.out.printf("%d candidates with kinds to learn the words and the parse on%n", plain.size());
        Map<String, Double> weights = LogLinear.fit(plain, "bias", DECAY_PLAIN, ROUNDS_PLAIN);
        learn(weights, articles(args[1]), Path.of(args[2]));
    }

    private static List<Article> articles(String file) throws IOException {
        Lexicon lexicon = Lexicon.english();
        Chancery chancery = Chancery.standard();
        KnownNames known = new KnownNames(lexicon);
        List<Gold> gold = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            gold.add(gold((Json.Obj) JsonReader.read(line)));
        }
        List<Article> articles = new ArrayList<>();
        try (var inputs = Sources.with(System.in).open(List.of(file))) {
            inputs.forEachRemaining(input -> {
                Analysis a = chancery.analyse((Capture) input);
                Reading reading = a.reading().orElseThrow();
                NameFeatures features = new NameFeatures(
                        a.tokens(), a.sentences(), a.parse().orElseThrow(), known, s -> new NameChances(reading, s));
                articles.add(new Article(gold.get(articles.size()), a, features));
            });
        }
        return articles;
    }

    private static Gold gold(Json.Obj row) {
        String text = row.text("text").orElseThrow();
        CodePoints points = CodePoints.of(text);
        Set<Name> names = new HashSet<>();
        for (Json item : row.items("names")) {
            List<Json> n = ((Json.Arr) item).items();
            Span span = new Span((int) ((Json.Num) n.get(0)).value(), (int) ((Json.Num) n.get(1)).value());
            String kind = ((Json.Str) n.get(2)).value().toUpperCase(Locale.ROOT);
            names.add(new Name(points.toUtf16(span), Name.Kind.valueOf(kind)));
        }
        return new Gold(text, names);
    }

    private static void learn(Map<String, Double> plain, List<Article> articles, Path out) throws IOException {
        List<List<LogLinear.Row>> rows =
                articles.stream().map(a -> a.all(plain)).toList();
        System.out.printf(
                "%d candidates with kinds, among them %d of %d names%n",
                rows.stream().mapToInt(List::size).sum(),
                rows.stream().flatMap(List::stream).filter(LogLinear.Row::label).count(),
                articles.stream().mapToInt(a -> a.gold().names().size()).sum());
        List<Map<String, Double>> folds = new ArrayList<>();
        for (int f = 0; f < FOLDS; f++) {
            folds.add(fit(rows, f));
        }
        for (double enough = 0.2; enough < 0.5; enough += 0.05) {
            score(articles, rows, folds, enough);
        }
        List<String> lines = new ArrayList<>(List.of(
                "# what: weights of the log-linear models that judge candidates for names: plain is what the words and the parse say, all what they and"
                        + " the encoder say; enough is the chance from which on a candidate is worth being taken",
                "# columns of feature weight",
                "# source: fitted on UD English GUM, plain on its training part, all on its development part, by org.chancery.analysis.NameTrainer",
                "# licence: CC BY-SA 4.0"));
        lines.add("all\tenough\t" + ENOUGH);
        write(lines, "plain", plain);
        write(lines, "all", fit(rows, FOLDS));
        Files.write(out, lines);
    }

    private static void write(List<String> lines, String of, Map<String, Double> weights) {
        weights.forEach((name, w) -> {
            if (Math.abs(w) >= LEAST_WEIGHT) {
                lines.add(of + "\t" + name + "\t" + String.format(Locale.ROOT, "%.3f", w));
            }
        });
    }

    private static Map<String, Double> fit(List<List<LogLinear.Row>> rows, int without) {
        List<LogLinear.Row> own = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i % FOLDS != without) {
                own.addAll(rows.get(i));
            }
        }
        return LogLinear.fit(own, "bias", DECAY, ROUNDS);
    }

    private static void score(
            List<Article> articles, List<List<LogLinear.Row>> rows, List<Map<String, Double>> folds, double enough) {
        int hit = 0;
        int spanHit = 0;
        int gold = 0;
        int said = 0;
        for (int i = 0; i < articles.size(); i++) {
            Article a = articles.get(i);
            List<NameJudge.Chosen> all = new ArrayList<>();
            int r = 0;
            for (NameCandidate c : a.features().candidates()) {
                for (Name.Kind kind : NameFeatures.KINDS) {
                    double odds = NameJudge.sum(
                            folds.get(i % FOLDS), rows.get(i).get(r++).features());
                    all.add(new NameJudge.Chosen(
                            new NameReader.Found(c.first(), c.end(), kind), NameJudge.chance(odds)));
                }
            }
            Set<Name> names = NameJudge.best(all, a.analysis().tokens().size(), enough).stream()
                    .map(f -> new Name(Names.span(a.analysis().tokens(), f.first(), f.end()), f.kind()))
                    .collect(Collectors.toSet());
            said += names.size();
            gold += a.gold().names().size();
            Set<Span> spans = a.gold().names().stream().map(Name::span).collect(Collectors.toSet());
            for (Name n : names) {
                hit += a.gold().names().contains(n) ? 1 : 0;
                spanHit += spans.contains(n.span()) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "enough %.2f: P %.3f R %.3f F1 %.3f, spans alone %.3f%n",
                enough,
                hit / (double) said,
                hit / (double) gold,
                2.0 * hit / (said + gold),
                2.0 * spanHit / (said + gold));
    }
}
