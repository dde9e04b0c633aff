package org.chancery.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two readers agree beyond chance (J. Cohen, Educational and Psychological Measurement 20, 1960): what each said of the same cases comes in.
 *
 * @param agreed the share of cases on which they agree; {@code byChance} what chance alone would make of their habits
 * @param kappa 1 for full agreement, 0 for none beyond chance; 1 where both always say the same one thing
 * @param interval Cohen's 95 % interval, cut at −1 and 1
 */
public record Kappa(int cases, double agreed, double byChance, double kappa, Interval interval) {

    private static final double Z = 1.959963984540054;

    /** What two readers said of one case. */
    public record Pair(String first, String second) {
        boolean isAgreed() {
            return first.equals(second);
        }
    }

    public static Kappa of(List<Pair> pairs) {
        int n = pairs.size();
        if (n == 0) {
            return new Kappa(0, 0, 0, 0, new Interval(-1, 1));
        }
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> second = new HashMap<>();
        pairs.forEach(pair -> {
            first.merge(pair.first, 1, Integer::sum);
            second.merge(pair.second, 1, Integer::sum);
        });
        double agreed = (double) pairs.stream().filter(Pair::isAgreed).count() / n;
        double byChance = first.entrySet().stream()
                .mapToDouble(e -> (double) e.getValue() / n * second.getOrDefault(e.getKey(), 0) / n)
                .sum();
        if (byChance >= 1) {
            return new Kappa(n, agreed, byChance, 1, new Interval(-1, 1));
        }
        double kappa = (agreed - byChance) / (1 - byChance);
        double reach = Z * Math.sqrt(agreed * (1 - agreed) / n) / (1 - byChance);
        return new Kappa(
                n, agreed, byChance, kappa, new Interval(Math.max(-1, kappa - reach), Math.min(1, kappa + reach)));
    }

    public boolean isEmpty() {
        return cases == 0;
    }
}
