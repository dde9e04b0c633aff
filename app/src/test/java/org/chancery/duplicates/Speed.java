package org.chancery.duplicates;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.chancery.lexicon.Lexicon;

/** Measures what the judges cost, in processor time. In: nothing. Out: milliseconds an article or quotation takes with its keys and all its comparisons. */
final class Speed {

    private static final int ROUNDS = 5;

    private Speed() {}

    public static void main(String[] args) {
        Duplicates duplicates = Duplicates.of(Lexicon.english());
        for (int round = 0; round < ROUNDS; round++) {
            Made.Corpus corpus = Generator.corpus(round);
            double words = corpus.articles().stream()
                    .mapToInt(a -> duplicates.articles().sketch(a.body()).words())
                    .average()
                    .orElseThrow();
            Index<Sketch> sketches = new Index<>(duplicates.articles());
            long start = now();
            List<Made.Article> articles = corpus.articles();
            articles.forEach(a -> sketches.add(a.id(), duplicates.articles().sketch(a.body())));
            double perArticle = (now() - start) / 1e6 / articles.size();
            Index<Quotation> quotations = new Index<>(duplicates.quotations());
            start = now();
            corpus.quotations().forEach(q -> quotations.add(q.id(), q.quotation()));
            double perQuotation = (now() - start) / 1e6 / corpus.quotations().size();
            System.out.printf(
                    Locale.ROOT,
                    "article of %.0f words: %.3f ms with %.0f comparisons; quotation: %.3f ms with %.0f comparisons, %.1f keys%n",
                    words,
                    perArticle,
                    (double) sketches.comparisons / articles.size(),
                    perQuotation,
                    (double) quotations.comparisons / corpus.quotations().size(),
                    (double) quotations.keys / corpus.quotations().size());
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
