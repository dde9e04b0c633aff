package org.chancery.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** The figures of the room on made corpora of a thousand articles, of which three hundred are planted; {@code -Dchancery.seeds=20} makes so many. */
class MadeCorpusTest {

    private static final int SEEDS = Integer.getInteger("chancery.seeds", 5);
    private static final Path FIGURES = Path.of("target/duplicates.txt");
    private static final Duplicates DUPLICATES = Duplicates.of(Lexicon.english());

    private final List<String> report = new ArrayList<>();

    @Test
    void copies_and_quotations_of_a_thousand_articles_are_found_again() throws IOException {
        DoubleSummaryStatistics articles = new DoubleSummaryStatistics();
        DoubleSummaryStatistics quotations = new DoubleSummaryStatistics();
        for (int seed = 0; seed < SEEDS; seed++) {
            Made.Corpus corpus = Generator.corpus(seed);
            articles.accept(articles(corpus, seed));
            quotations.accept(quotations(corpus, seed));
        }
        report.add("articles, F1 by pairs: " + articles);
        report.add("quotations, F1 by pairs: " + quotations);
        Files.write(FIGURES, report);
        assertThat(articles.getMin()).as("articles, see %s", FIGURES).isGreaterThanOrEqualTo(0.95);
        assertThat(quotations.getMin()).as("quotations, see %s", FIGURES).isGreaterThanOrEqualTo(0.90);
    }

    private double articles(Made.Corpus corpus, int seed) {
        Index<Sketch> index = new Index<>(DUPLICATES.articles());
        Map<Long, Integer> truth = new HashMap<>();
        Map<Long, String> kinds = new HashMap<>();
        corpus.articles().forEach(a -> {
            index.add(a.id(), DUPLICATES.articles().sketch(a.body()));
            truth.put(a.id(), a.truth());
            kinds.put(a.id(), a.kind());
        });
        return told("articles " + seed, index, Agreement.of(truth, index.groups()), kinds);
    }

    private double quotations(Made.Corpus corpus, int seed) {
        Index<Quotation> index = new Index<>(DUPLICATES.quotations());
        Map<Long, Integer> truth = new HashMap<>();
        Map<Long, String> kinds = new HashMap<>();
        corpus.quotations().forEach(q -> {
            index.add(q.id(), q.quotation());
            truth.put(q.id(), q.truth());
            kinds.put(q.id(), q.kind());
        });
        return told("quotations " + seed, index, Agreement.of(truth, index.groups()), kinds);
    }

    private double told(String what, Index<?> index, Agreement agreement, Map<Long, String> kinds) {
        report.add(String.format(
                Locale.ROOT,
                "%s: P %.3f R %.3f F1 %.3f of %d pairs; %d keys, %d comparisons, at most %d for one%n  wrong %s%n  missed %s",
                what,
                agreement.precision(),
                agreement.recall(),
                agreement.f1(),
                agreement.wanted(),
                index.keys,
                index.comparisons,
                index.mostCompared,
                kinds(agreement.wrong(), kinds),
                kinds(agreement.missed(), kinds)));
        return agreement.f1();
    }

    private static Map<String, Integer> kinds(Set<List<Long>> pairs, Map<Long, String> kinds) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<Long> pair : pairs) {
            String both = String.join(
                    "+",
                    Stream.of(kinds.get(pair.get(0)), kinds.get(pair.get(1)))
                            .sorted()
                            .toList());
            counts.merge(both, 1, Integer::sum);
        }
        return counts;
    }
}
