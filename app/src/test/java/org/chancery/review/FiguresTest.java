package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The figures of the review against worked examples that were published. */
class FiguresTest {

    private static List<Kappa.Pair> table(int yesYes, int yesNo, int noYes, int noNo) {
        List<Kappa.Pair> pairs = new ArrayList<>();
        pairs.addAll(java.util.Collections.nCopies(yesYes, new Kappa.Pair("yes", "yes")));
        pairs.addAll(java.util.Collections.nCopies(yesNo, new Kappa.Pair("yes", "no")));
        pairs.addAll(java.util.Collections.nCopies(noYes, new Kappa.Pair("no", "yes")));
        pairs.addAll(java.util.Collections.nCopies(noNo, new Kappa.Pair("no", "no")));
        return pairs;
    }

    /** The fifty grant proposals of the textbooks, and two tables of one hundred with equal agreement and unequal habits. */
    @Test
    void kappa_is_as_in_the_textbooks() {
        assertThat(Kappa.of(table(20, 5, 10, 15)).kappa()).isCloseTo(0.4, within(1e-9));
        assertThat(Kappa.of(table(45, 15, 25, 15)).kappa()).isCloseTo(0.1304, within(5e-5));
        assertThat(Kappa.of(table(25, 35, 5, 35)).kappa()).isCloseTo(0.2593, within(5e-5));
    }

    /** Cohen's own example of 1960, three categories and two hundred cases. */
    @Test
    void kappa_is_as_in_cohens_paper() {
        int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        List<Kappa.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                pairs.addAll(java.util.Collections.nCopies(table[i][j], new Kappa.Pair("" + i, "" + j)));
            }
        }
        Kappa kappa = Kappa.of(pairs);
        assertThat(kappa.agreed()).isCloseTo(0.70, within(1e-9));
        assertThat(kappa.byChance()).isCloseTo(0.41, within(1e-9));
        assertThat(kappa.kappa()).isCloseTo(0.492, within(5e-4));
    }

    @Test
    void kappa_of_readers_who_always_say_the_same_is_one_and_of_nobody_is_empty() {
        assertThat(Kappa.of(table(9, 0, 0, 0)).kappa()).isEqualTo(1);
        assertThat(Kappa.of(List.of()).isEmpty()).isTrue();
    }

    /** R. G. Newcombe, Statistics in Medicine 17, 1998, table I: the score method without continuity correction. */
    @Test
    void wilsons_interval_is_as_newcombe_printed_it() {
        assertInterval(81, 263, 0.2553, 0.3662);
        assertInterval(15, 148, 0.0624, 0.1605);
        assertInterval(0, 20, 0.0000, 0.1611);
        assertInterval(1, 29, 0.0061, 0.1718);
    }

    private static void assertInterval(int hits, int cases, double low, double high) {
        Interval interval = Interval.of((double) hits / cases, cases);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void nothing_seen_says_nothing() {
        assertThat(Interval.of(0, 0)).isEqualTo(new Interval(0, 1));
    }

    /** Kish: four cases of weight 1 and one of weight 2 count as 36 / 8 = 4.5. */
    @Test
    void unequal_weights_count_as_fewer_cases() {
        List<Estimate.Case> seen = new ArrayList<>(java.util.Collections.nCopies(4, new Estimate.Case(true, 1)));
        seen.add(new Estimate.Case(false, 2));
        Estimate estimate = Estimate.of(seen);
        assertThat(estimate.effective()).isCloseTo(4.5, within(1e-9));
        assertThat(estimate.share()).isCloseTo(4 / 6.0, within(1e-9));
        assertThat(estimate.hits()).isEqualTo(4);
    }

    @Test
    void equal_weights_are_as_none() {
        List<Estimate.Case> seen = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            seen.add(new Estimate.Case(i % 3 == 0, 17));
        }
        assertThat(Estimate.of(seen).interval().low())
                .isCloseTo(Estimate.of(10, 30).interval().low(), within(1e-9));
    }

    /** Drawn a thousand times from strata of known quality, the weighted interval holds the truth about as often as it says. */
    @Test
    void the_weighted_interval_holds_the_truth_nineteen_times_of_twenty() {
        Random random = new Random(5);
        double[] quality = {0.95, 0.7, 0.4};
        double[] weight = {60, 30, 10};
        double truth = (60 * 0.95 + 30 * 0.7 + 10 * 0.4) / 100;
        int held = 0;
        for (int run = 0; run < 1_000; run++) {
            List<Estimate.Case> seen = new ArrayList<>();
            for (int stratum = 0; stratum < 3; stratum++) {
                for (int i = 0; i < 40; i++) {
                    seen.add(new Estimate.Case(random.nextDouble() < quality[stratum], weight[stratum]));
                }
            }
            Interval interval = Estimate.of(seen).interval();
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(930, 1_000);
    }

    @Test
    void every_stratum_gets_one_and_the_rest_goes_by_size() {
        assertThat(Allotment.of(Map.of("a", 900L, "b", 90L, "c", 10L), 20))
                .containsEntry("c", 1)
                .containsEntry("b", 3)
                .containsEntry("a", 16);
        assertThat(Allotment.of(Map.of("a", 2L, "b", 1L), 20))
                .containsEntry("a", 2)
                .containsEntry("b", 1);
        assertThat(Allotment.of(Map.of("a", 5L, "b", 9L, "c", 1L), 2))
                .containsEntry("b", 1)
                .containsEntry("a", 1)
                .containsEntry("c", 0);
    }

    @Test
    void an_allotment_never_gives_more_than_there_is_nor_fewer_than_asked_for() {
        Random random = new Random(11);
        for (int run = 0; run < 500; run++) {
            Map<String, Long> sizes = new java.util.TreeMap<>();
            for (int s = 0; s < 1 + random.nextInt(8); s++) {
                sizes.put("s" + s, (long) random.nextInt(40));
            }
            int sample = 1 + random.nextInt(60);
            long total = sizes.values().stream().mapToLong(Long::longValue).sum();
            Map<String, Integer> numbers = Allotment.of(sizes, sample);
            numbers.forEach((stratum, n) -> assertThat((long) n).isBetween(0L, sizes.getOrDefault(stratum, 0L)));
            assertThat(numbers.values().stream().mapToInt(Integer::intValue).sum())
                    .as("%s of %s", sample, sizes)
                    .isEqualTo((int) Math.min(sample, total));
        }
    }

    @Test
    void the_f1_of_spans_is_twice_the_common_words_by_all() {
        assertThat(new SpanF1(10, 6, 4).f1()).isCloseTo(0.5, within(1e-9));
        assertThat(SpanF1.NONE.f1()).isEqualTo(1);
    }
}
