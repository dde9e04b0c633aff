package org.chancery.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.score.Treebank.Word;
import org.chancery.text.Span;

/** A gold treebank and a parse of its raw text come in, words aligned by characters; the figures of {@code score_conllu.py} go out. */
public final class ParseScorer {

    /** How much of the texts is shown before and after the place where they differ. */
    private static final int SHOWN = 20;

    private ParseScorer() {}

    /** Scores a CoNLL-U file against the gold one. */
    public static ParseScore score(Path gold, Path predicted) {
        return score(
                Treebank.of(GoldFiles.text(gold), gold.toString()),
                Treebank.of(GoldFiles.text(predicted), predicted.toString()));
    }

    static ParseScore score(Treebank gold, Treebank predicted) {
        if (gold.words().isEmpty()) {
            throw new IllegalArgumentException("no gold word to score against");
        }
        demandOneText(gold.text(), predicted.text());
        Map<Span, Word> goldWords = bySpan(gold);
        Map<Span, Word> predictedWords = bySpan(predicted);
        List<Pair> same = new ArrayList<>();
        goldWords.forEach((span, word) -> {
            Word other = predictedWords.get(span);
            if (other != null) {
                same.add(new Pair(word, other));
            }
        });
        List<Pair> attached = same.stream()
                .filter(p -> gold.headOf(p.gold).equals(predicted.headOf(p.predicted)))
                .toList();
        Set<Span> sentences = new HashSet<>(gold.sentences());
        sentences.retainAll(predicted.sentences());
        int all = gold.words().size() + predicted.words().size();
        return new ParseScore(
                gold.words().size(),
                f1(same.size(), all),
                f1(
                        sentences.size(),
                        gold.sentences().size() + predicted.sentences().size()),
                f1(same.stream().filter(Pair::sameTag).count(), all),
                f1(attached.size(), all),
                f1(attached.stream().filter(Pair::sameRelation).count(), all));
    }

    /** A word of the gold and the predicted one that stands where it stands. */
    private record Pair(Word gold, Word predicted) {

        boolean sameTag() {
            return gold.tag().equals(predicted.tag());
        }

        boolean sameRelation() {
            return gold.relation().equals(predicted.relation());
        }
    }

    private static double f1(long hits, int both) {
        return 2.0 * hits / both;
    }

    private static Map<Span, Word> bySpan(Treebank treebank) {
        Map<Span, Word> words = new HashMap<>();
        treebank.words().forEach(word -> words.put(word.span(), word));
        return words;
    }

    private static void demandOneText(String gold, String predicted) {
        if (gold.equals(predicted)) {
            return;
        }
        int[] g = gold.codePoints().toArray();
        int[] p = predicted.codePoints().toArray();
        int mismatch = Arrays.mismatch(g, p);
        throw new IllegalArgumentException("the texts differ at character " + mismatch + ": gold …"
                + around(g, mismatch) + "… predicted …" + around(p, mismatch) + "…");
    }

    private static String around(int[] text, int place) {
        int start = Math.min(text.length, Math.max(0, place - SHOWN));
        return new String(text, start, Math.min(text.length, place + SHOWN) - start);
    }
}
