package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Fits a logistic regression: rows of named features with a label come in, a weight for each frequent feature goes out. Same rows, same weights. */
public final class LogLinear {

    private static final int SEEN = 30;
    private static final int ROUNDS = 40;
    private static final int BATCH = 512;
    private static final double RATE = 0.15;
    private static final double DECAY = 1e-5;

    /** One example. */
    public record Row(Map<String, Double> features, boolean label) {}

    private LogLinear() {}

    /** @param first the feature that begins with weight 1, the others with 0 */
    public static Map<String, Double> fit(List<Row> rows, String first) {
        return fit(rows, first, DECAY, ROUNDS);
    }

    /**
     * @param decay how strongly weights are drawn to 0: the more, the fewer the rows
     * @param rounds how often the rows are gone through: the more, the fewer they are
     */
    public static Map<String, Double> fit(List<Row> rows, String first, double decay, int rounds) {
        Map<String, Integer> number = numbered(rows);
        int[][] ids = new int[rows.size()][];
        double[][] values = new double[rows.size()][];
        for (int r = 0; r < rows.size(); r++) {
            List<Map.Entry<String, Double>> known = rows.get(r).features().entrySet().stream()
                    .filter(f -> number.containsKey(f.getKey()))
                    .toList();
            ids[r] = known.stream()
                    .mapToInt(f -> number.getOrDefault(f.getKey(), 0))
                    .toArray();
            values[r] = known.stream().mapToDouble(Map.Entry::getValue).toArray();
        }
        double[] w = new double[number.size()];
        w[number.getOrDefault(first, 0)] = 1;
        double[] squares = new double[w.length];
        java.util.Arrays.fill(squares, 1e-3);
        Random random = new Random(1);
        List<Integer> order = new ArrayList<>(Collections.nCopies(rows.size(), 0));
        for (int r = 0; r < rows.size(); r++) {
            order.set(r, r);
        }
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int from = 0; from < order.size(); from += BATCH) {
                List<Integer> batch = order.subList(from, Math.min(order.size(), from + BATCH));
                double[] gradient = new double[w.length];
                for (int r : batch) {
                    double error =
                            probability(w, ids[r], values[r]) - (rows.get(r).label() ? 1 : 0);
                    for (int k = 0; k < ids[r].length; k++) {
                        gradient[ids[r][k]] += values[r][k] * error;
                    }
                }
                for (int k = 0; k < w.length; k++) {
                    double g = gradient[k] / batch.size() + decay * w[k];
                    squares[k] += g * g;
                    w[k] -= RATE * g / Math.sqrt(squares[k]);
                }
            }
        }
        Map<String, Double> weights = new TreeMap<>();
        number.forEach((name, k) -> weights.put(name, w[k]));
        return weights;
    }

    private static double probability(double[] w, int[] ids, double[] values) {
        double sum = 0;
        for (int k = 0; k < ids.length; k++) {
            sum += w[ids[k]] * values[k];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static Map<String, Integer> numbered(List<Row> rows) {
        Map<String, Integer> seen = new TreeMap<>();
        rows.forEach(row -> row.features().keySet().forEach(f -> seen.merge(f, 1, Integer::sum)));
        Map<String, Integer> number = new TreeMap<>();
        seen.forEach((name, n) -> {
            if (n >= SEEN) {
                number.put(name, number.size());
            }
        });
        return number;
    }
}
