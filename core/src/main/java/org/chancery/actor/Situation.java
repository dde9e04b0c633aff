package org.chancery.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Quotation;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/** Where each word stands: in a source, in whose content, between quotation marks. */
final class Situation {

    final List<Attribution> attributions;
    /** For each word the number (place in the list) of the attribution whose source holds it, or -1. */
    final int[] sourceOf;
    /** For each word the number of the innermost attribution whose content holds it, or -1. */
    final int[] contentOf;
    /** For each word the number of the outermost quotation that holds it, or -1. */
    final int[] quotation;

    private final Map<Integer, Integer> quotationOfSource = new HashMap<>();
    private final Map<Integer, Integer> numberOf = new HashMap<>();

    Situation(Analysis analysis, Words words, List<Attribution> attributions) {
        this.attributions = attributions;
        sourceOf = filled(words);
        contentOf = filled(words);
        quotation = filled(words);
        int[] length = new int[words.size()];
        Arrays.fill(length, Integer.MAX_VALUE);
        long budget = 40L * words.size() + 10_000;
        for (int k = 0; k < attributions.size(); k++) {
            Attribution a = attributions.get(k);
            numberOf.putIfAbsent(a.index(), k);
            for (Span span : a.source()) {
                Arrays.fill(sourceOf, words.at(span.start()), words.end(span), k);
            }
            int size = a.content().stream().mapToInt(Span::length).sum();
            for (Span span : a.content()) {
                int end = words.end(span);
                budget -= end - words.at(span.start());
                for (int w = words.at(span.start()); w < end && budget > 0; w++) {
                    if (size < length[w]) {
                        length[w] = size;
                        contentOf[w] = k;
                    }
                }
            }
        }
        for (Quotation q : analysis.quotations()) {
            for (Span piece : q.depth() == 0 ? q.pieces() : List.<Span>of()) {
                Arrays.fill(quotation, words.at(piece.start()), words.end(piece), q.index());
            }
        }
        for (int k = 0; k < attributions.size(); k++) {
            for (Span span : attributions.get(k).source()) {
                int at = words.at(span.start());
                if (at < quotation.length) {
                    quotationOfSource.putIfAbsent(k, quotation[at]);
                }
            }
        }
    }

    private static int[] filled(Words words) {
        int[] out = new int[words.size()];
        Arrays.fill(out, -1);
        return out;
    }

    /** The indices of the sources' last words. */
    Set<Integer> sourceEnds(Words words) {
        Set<Integer> ends = new HashSet<>();
        for (Attribution a : attributions) {
            a.source().forEach(s -> ends.add(words.end(s) - 1));
        }
        return ends;
    }

    /** The number of the attribution that holds this one, or -1. */
    int parent(int number) {
        Attribution a = attributions.get(number);
        return a.parent().isPresent() ? numberOf.getOrDefault(a.parent().getAsInt(), -1) : -1;
    }

    boolean inQuotation(int word) {
        return quotation[word] >= 0;
    }

    /** Whether the word stands in the content of the attribution or of one within it. */
    boolean within(int word, int number) {
        int at = contentOf[word];
        for (int hop = 0; at >= 0 && hop < 12; hop++) {
            if (at == number) {
                return true;
            }
            at = parent(at);
        }
        return false;
    }

    /** The number of the outermost quotation in which the source stands, -1 for none; -2 where there is no source. */
    int quotationOfSource(int number) {
        return quotationOfSource.getOrDefault(number, -2);
    }

    /** Whether what is said by the source that holds the first word holds the second. */
    boolean speaksOf(int source, int word) {
        return sourceOf[source] >= 0 && within(word, sourceOf[source]);
    }
}
