package org.chancery.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** The figures of the room on made corpora: a thousand articles with three hundred planted copies each, twenty seeds. */
class MadeCorpusTest {

    private static final int SEEDS = Integer.getInteger("chancery.seeds", 20);
    private static final Duplicates DUPLICATES = Duplicates.of(Lexicon.english());

    @Test
    void copies_and_quotations_of_a_thousand_articles_are_found_again() {
        double[] articles = new double[SEEDS];
        double[] quotations = new double[SEEDS];
        for (int seed = 0; seed < SEEDS; seed++) {
            Made.Corpus corpus = Generator.corpus(seed);
            articles[seed] = articles(corpus, seed);
            quotations[seed] = quotations(corpus, seed);
        }
        report("articles", articles);
        report("quotations", quotations);
        assertThat(articles).doesNotContain(Double.NaN); assertThat(java.util.Arrays.stream(articles).min().orElseThrow()).isGreaterThanOrEqualTo(0.95);
        assertThat(java.util.Arrays.stream(quotations).min().orElseThrow()).isGreaterThanOrEqualTo(0.90);
    }

    private static void report(String what, double[] f1) {
        System.out.printf(Locale.ROOT, "%s: F1 least %.4f, mean %.4f over %d seeds%n", what,
                java.util.Arrays.stream(f1).min().orElseThrow(), java.util.Arrays.stream(f1).average().orElseThrow(), f1.length);
    }

    private static double articles(Made.Corpus corpus, int seed) {
        Index<Sketch> index = new Index<>(DUPLICATES.articles());
        Map<Long, Integer> truth = new HashMap<>();
        Map<Long, String> kinds = new HashMap<>();
        corpus.articles().forEach(a -> {
            index.add(a.id(), DUPLICATES.articles().sketch(a.body()));
            truth.put(a.id(), a.truth());
            kinds.put(a.id(), a.kind());
        });
        return told(Agreement.of(truth, index.groups()), kinds, "articles " + seed, index);
    }

    private static double quotations(Made.Corpus corpus, int seed) {
        Index<Quotation> index = new Index<>(DUPLICATES.quotations());
        Map<Long, Integer> truth = new HashMap<>();
        Map<Long, String> kinds = new HashMap<>();
        corpus.quotations().forEach(q -> {
            index.add(q.id(), q.quotation());
            truth.put(q.id(), q.truth());
            kinds.put(q.id(), q.kind());
        });
        return told(Agreement.of(truth, index.groups()), kinds, "quotations " + seed, index);
    }

    private static double told(Agreement agreement, Map<Long, String> kinds, String what, Index<?> index) {
        System.out.printf(Locale.ROOT, "%s: P %.3f R %.3f F1 %.3f (%d wanted, %d keys, %d comparisons, most %d) wrong %s missed %s%n", what,
                agreement.precision(), agreement.recall(), agreement.f1(), agreement.wanted(), index.keys, index.comparisons, index.mostCompared,
                kinds(agreement.wrong(), kinds), kinds(agreement.missed(), kinds));
        return agreement.f1();
    }

    private static Map<String, Integer> kinds(java.util.Set<java.util.List<Long>> pairs, Map<Long, String> kinds) {
        Map<String, Integer> counts = new TreeMap<>();
        pairs.forEach(p -> counts.merge(kinds.get(p.get(0)).compareTo(kinds.get(p.get(1))) < 0 ? kinds.get(p.get(0)) + "+" + kinds.get(p.get(1)) : kinds.get(p.get(1)) + "+" + kinds.get(p.get(0)), 1, Integer::sum));
        return counts;
    }
}
