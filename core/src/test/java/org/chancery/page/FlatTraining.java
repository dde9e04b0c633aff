package org.chancery.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.lexicon.Lexicon;

/**
 * Learns {@code flat-lines.tsv} from {@code flat.jsonl}, {@code flat-pieces.tsv} from {@code blob.jsonl}: {@code FlatTraining FLAT.jsonl GOLD.jsonl CLEAN.jsonl OUT.tsv}.
 *
 * <p>A line is body as far as four words in a row of it stand so in the gold body. Clean articles, all of whose lines are body, are learned
 * too. Logistic regression by full-batch gradient descent (Adagrad) from zero: the same data give the same file.
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, private to this program
public final class FlatTraining {

    private static final FlatWords WORDS = new FlatWords(Lexicon.english());
    private static final int ROUNDS = 400;
    private static final double RATE = 0.3;
    private static final double DECAY = 2e-4;
    private static final int PAGES_PER_WORD = 20;

    private record Example(int[] traits, double label, double weight) {}

    private record Sample(List<FlatFacts> lines, double[] labels, double weight) {}

    private FlatTraining() {}

    public static void main(String[] args) throws IOException, JsonException {
        Map<String, String> bodies = new HashMap<>();
        for (Json.Obj page : read(args[1])) {
            bodies.put(page.text("id").orElseThrow(), page.text("body").orElse(""));
        }
        boolean glued = args[3].contains("pieces");
        List<Sample> samples = new ArrayList<>();
        for (Json.Obj page : read(args[0])) {
            samples.add(sample(
                    page.text("text").orElse(""),
                    bodies.getOrDefault(page.text("id").orElseThrow(), "")));
        }
        for (Json.Obj page : read(args[2])) {
            List<FlatFacts> lines = lines(
                    glued
                            ? page.text("text").orElse("").replaceAll("\\s+", " ")
                            : page.text("text").orElse(""));
            double[] labels = new double[lines.size()];
            java.util.Arrays.fill(labels, 1);
            samples.add(new Sample(lines, labels, 0.15));
        }
        Map<String, Integer> vocabulary = vocabulary(samples);
        List<Example> examples = new ArrayList<>();
        for (Sample sample : samples) {
            FlatTraits traits = new FlatTraits(sample.lines, vocabulary);
            double total = sample.lines.stream().mapToInt(FlatFacts::count).sum();
            for (int i = 0; i < sample.lines.size(); i++) {
                double weight = sample.weight * (0.0005 + sample.lines.get(i).count() / (total + 200));
                examples.add(new Example(traits.of(i), sample.labels[i], weight));
            }
        }
        double[] weights = fit(examples, Trait.total() + vocabulary.size());
        Files.writeString(Path.of(args[3]), print(weights, vocabulary), StandardCharsets.UTF_8);
    }

    static List<Json.Obj> read(String file) throws IOException, JsonException {
        List<Json.Obj> pages = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            pages.add((Json.Obj) JsonReader.read(line));
        }
        return pages;
    }

    static List<FlatFacts> lines(String text) {
        return FlatFacts.of(FlatLine.of(text, WORDS), text, WORDS);
    }

    private static Sample sample(String text, String body) {
        List<FlatFacts> lines = lines(text);
        boolean[] covered = FlatGold.covered(text, body);
        double[] labels = new double[lines.size()];
        int at = 0;
        for (int i = 0; i < labels.length; i++) {
            int count = lines.get(i).count();
            int hit = 0;
            for (int k = 0; k < count; k++) {
                hit += covered[at++] ? 1 : 0;
            }
            labels[i] = count == 0 ? 0 : (double) hit / count;
        }
        return new Sample(lines, labels, 1);
    }

    private static Map<String, Integer> vocabulary(List<Sample> samples) {
        Map<String, Integer> pages = new TreeMap<>();
        for (Sample sample : samples) {
            Set<String> here = new HashSet<>();
            for (int i = 0; i < sample.lines.size(); i++) {
                if (sample.labels[i] < 0.5 && sample.lines.get(i).count() <= 30) {
                    here.addAll(sample.lines.get(i).list());
                }
            }
            here.forEach(w -> pages.merge(w, 1, Integer::sum));
        }
        Map<String, Integer> vocabulary = new TreeMap<>();
        for (Map.Entry<String, Integer> word : pages.entrySet()) {
            if (word.getValue() >= PAGES_PER_WORD && word.getKey().length() > 1) {
                vocabulary.put(word.getKey(), Trait.total() + vocabulary.size());
            }
        }
        return vocabulary;
    }

    private static double[] fit(List<Example> examples, int size) {
        double[] w = new double[size + 1];
        double[] squares = new double[size + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[size + 1];
            for (Example example : examples) {
                double sum = w[size];
                for (int id : example.traits) {
                    sum += w[id];
                }
                double error = (FlatModel.probability(sum) - example.label) * example.weight;
                gradient[size] += error;
                for (int id : example.traits) {
                    gradient[id] += error;
                }
            }
            for (int i = 0; i <= size; i++) {
                double g = gradient[i] / 200 + DECAY * w[i];
                squares[i] += g * g;
                w[i] -= g == 0 ? 0 : RATE * g / Math.sqrt(squares[i]);
            }
        }
        return w;
    }

    private static String print(double[] weights, Map<String, Integer> vocabulary) {
        StringBuilder out = new StringBuilder(
                """
                # what    How much each trait of a line without tags speaks for (above 0) or against body text; a trait's values are numbered as FlatTraits counts them
                # columns trait value weight
                # source  learned by FlatTraining (test scope) from the development pages of WCXB (CC BY 4.0) and the training articles of PolNeAR
                # licence Apache-2.0
                """);
        row(out, "bias", "-", weights[weights.length - 1]);
        for (Trait trait : Trait.values()) {
            for (int value = 0; value < trait.size; value++) {
                row(out, trait.name().toLowerCase(Locale.ROOT), Integer.toString(value), weights[trait.at(value)]);
            }
        }
        vocabulary.forEach((word, id) -> row(out, "word", word, weights[id]));
        return out.toString();
    }

    private static void row(StringBuilder out, String trait, String value, double weight) {
        if (Math.abs(weight) >= 0.0005) {
            out.append(trait)
                    .append('\t')
                    .append(value)
                    .append('\t')
                    .append(String.format(Locale.ROOT, "%.3f", weight))
                    .append('\n');
        }
    }
}
