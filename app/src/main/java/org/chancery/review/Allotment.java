package org.chancery.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many of a sample come from each stratum: sizes come in, numbers go out. Every stratum gets one as far as the sample goes, the largest first; the rest in proportion. */
final class Allotment {

    private Allotment() {}

    static <K extends Comparable<K>> Map<K, Integer> of(Map<K, Long> sizes, int sample) {
        List<K> strata = new ArrayList<>(sizes.keySet());
        strata.sort(
                Comparator.<K>comparingLong(k -> -sizes.getOrDefault(k, 0L)).thenComparing(Comparator.naturalOrder()));
        Map<K, Integer> numbers = new LinkedHashMap<>();
        long total = 0;
        int left = sample;
        for (K stratum : strata) {
            int one = left > 0 && sizes.getOrDefault(stratum, 0L) > 0 ? 1 : 0;
            numbers.put(stratum, one);
            left -= one;
            total += sizes.getOrDefault(stratum, 0L) - one;
        }
        int share = (int) Math.min(left, total);
        Map<K, Double> rests = new LinkedHashMap<>();
        for (K stratum : strata) {
            long more = sizes.getOrDefault(stratum, 0L) - numbers.getOrDefault(stratum, 0);
            double exact = total == 0 ? 0 : (double) share * more / total;
            numbers.merge(stratum, (int) exact, Integer::sum);
            rests.put(stratum, exact - (int) exact);
        }
        int given = numbers.values().stream().mapToInt(Integer::intValue).sum();
        strata.sort(Comparator.<K>comparingDouble(k -> -rests.getOrDefault(k, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        for (K stratum : strata) {
            boolean room = numbers.getOrDefault(stratum, 0) < sizes.getOrDefault(stratum, 0L);
            if (given < sample && room && rests.getOrDefault(stratum, 0.0) > 0) {
                numbers.merge(stratum, 1, Integer::sum);
                given++;
            }
        }
        return numbers;
    }
}
