package org.chancery.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.lexicon.Table;

/** How much each trait of a line speaks for body text: a log-linear model whose weights were learned, see {@code flat-lines.tsv}. */
final class FlatModel {

    private final double bias;
    private final double[] weights;
    private final Map<String, Integer> vocabulary;

    FlatModel(double bias, double[] weights, Map<String, Integer> vocabulary) {
        this.bias = bias;
        this.weights = weights.clone();
        this.vocabulary = Map.copyOf(vocabulary);
    }

    static FlatModel read(Table table) {
        Map<String, Integer> vocabulary = new HashMap<>();
        double[] weights = new double[Trait.total() + table.rows().size()];
        double bias = 0;
        for (Table.Row row : table.rows()) {
            String trait = row.get("trait");
            double weight = Double.parseDouble(row.get("weight"));
            if (trait.equals("bias")) {
                bias = weight;
            } else if (trait.equals("word")) {
                int id = Trait.total() + vocabulary.size();
                vocabulary.put(row.get("value"), id);
                weights[id] = weight;
            } else {
                weights[Trait.valueOf(trait.toUpperCase(Locale.ROOT)).at(Integer.parseInt(row.get("value")))] = weight;
            }
        }
        return new FlatModel(bias, weights, vocabulary);
    }

    Map<String, Integer> vocabulary() {
        return vocabulary;
    }

    /** For each line, the log-odds that it is body text. */
    double[] scores(List<FlatFacts> lines) {
        FlatTraits traits = new FlatTraits(lines, vocabulary);
        double[] scores = new double[lines.size()];
        for (int i = 0; i < scores.length; i++) {
            double sum = bias;
            for (int id : traits.of(i)) {
                sum += weights[id];
            }
            scores[i] = sum;
        }
        return scores;
    }

    static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
