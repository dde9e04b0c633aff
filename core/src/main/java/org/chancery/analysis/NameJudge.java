package org.chancery.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.encoder.Reading;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/**
 * Chooses the names among the candidates: a log-linear model, whose weights are in {@code name-weights.tsv}, gives each its chance, and of those that lie
 * over each other it takes the set that promises the most.
 */
final class NameJudge {

    private static final String ENOUGH = "enough";
    private static final double HALF = 0.5;

    private final KnownNames known;
    /** What the words and the parse count. */
    private final Map<String, Double> plain = new HashMap<>();
    /** What they and the encoder count together. */
    private final Map<String, Double> weights = new HashMap<>();

    NameJudge(Lexicon lexicon) {
        known = new KnownNames(lexicon);
        for (Table.Row row : lexicon.table("name-weights.tsv").rows()) {
            (row.get("of").equals("plain") ? plain : weights)
                    .put(row.get("feature"), Double.parseDouble(row.get("weight")));
        }
    }

    /** A name that was chosen, and its chance. */
    record Chosen(NameReader.Found name, double chance) {}

    static double sum(Map<String, Double> weights, Map<String, Double> features) {
        double sum = 0;
        for (Map.Entry<String, Double> f : features.entrySet()) {
            sum += weights.getOrDefault(f.getKey(), 0.0) * f.getValue();
        }
        return sum;
    }

    static double chance(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /**
     * The names of an article, titles that belong to them included.
     *
     * @param seen what the encoder alone found; its names of other kinds stay where they lie over none that was chosen
     */
    List<Name> names(
            List<Token> tokens, List<Sentence> sentences, Parse parse, Reading reading, List<NameReader.Found> seen) {
        NameFeatures features = new NameFeatures(tokens, sentences, parse, known, s -> new NameChances(reading, s));
        List<Chosen> all = new ArrayList<>();
        for (NameCandidate c : features.candidates()) {
            for (Name.Kind kind : NameFeatures.KINDS) {
                double prior = sum(plain, features.plain(c, kind));
                double chance = chance(sum(weights, features.of(c, kind, prior)));
                all.add(new Chosen(new NameReader.Found(c.first(), c.end(), kind), chance));
            }
        }
        List<NameReader.Found> found = best(all, tokens.size(), weights.getOrDefault(ENOUGH, HALF));
        BitSet covered = new BitSet(tokens.size());
        found.forEach(f -> covered.set(f.first(), f.end()));
        return Stream.concat(
                        found.stream(),
                        seen.stream()
                                .filter(f -> f.kind() == Name.Kind.OTHER)
                                .filter(f -> covered.get(f.first(), f.end()).isEmpty()))
                .sorted(Comparator.comparingInt(NameReader.Found::first))
                .map(f -> new Name(Names.span(tokens, f.first(), f.end()), f.kind()))
                .toList();
    }

    /** The names that do not lie over each other and whose chances beyond what is enough add up to the most. */
    static List<NameReader.Found> best(List<Chosen> all, int tokens, double enough) {
        List<List<Chosen>> byEnd = new ArrayList<>();
        for (int i = 0; i <= tokens; i++) {
            byEnd.add(new ArrayList<>(0));
        }
        all.forEach(c -> byEnd.get(c.name().end()).add(c));
        double[] sum = new double[tokens + 1];
        Chosen[] last = new Chosen[tokens + 1];
        for (int i = 1; i <= tokens; i++) {
            sum[i] = sum[i - 1];
            for (Chosen c : byEnd.get(i)) {
                double with = sum[c.name().first()] + c.chance() - enough;
                if (with > sum[i]) {
                    sum[i] = with;
                    last[i] = c;
                }
            }
        }
        List<NameReader.Found> found = new ArrayList<>();
        for (int i = tokens; i > 0; ) {
            Chosen c = last[i];
            if (c == null) {
                i--;
            } else {
                found.add(c.name());
                i = c.name().first();
            }
        }
        Collections.reverse(found);
        return found;
    }
}
