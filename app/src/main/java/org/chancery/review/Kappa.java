package org.chancery.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two readers agree beyond chance (J. Cohen, Educational and Psychological Measurement 20, 1960): what each said of the same cases comes in.
 *
 * @param agreed the share of cases on which they agree; {@code byChance} what chance alone would make of their habits
 * @param kappa 1 for full agreement, 0 for none beyond chance; 1 where both always say the same one thing
 * @param interval for 95 %: Wilson's of the agreement, which is honest for few cases and full agreement, carried over by the same formula
 */
public record Kappa(int cases, double agreed, double byChance, double kappa, Interval interval) {

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
        Interval reach = Interval.of(agreed, n);
        double low = (reach.low() - byChance) / (1 - byChance);
        double high = (reach.high() - byChance) / (1 - byChance);
        return new Kappa(n, agreed, byChance, kappa, new Interval(Math.max(-1, low), Math.min(1, high)));
    }

    public boolean isEmpty() {
        return cases == 0;
    }
}
