package org.chancery.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which words of a page's text belong to its gold body: those of four words in a row that stand so in the body. */
final class FlatGold {

    private static final int GRAM = 4;

    private FlatGold() {}

    static boolean[] covered(String text, String body) {
        List<FlatWord> gold = FlatWords.of(body);
        Map<List<String>, Integer> grams = new HashMap<>();
        for (int i = 0; i + GRAM <= gold.size(); i++) {
            grams.merge(gram(gold, i), 1, Integer::sum);
        }
        List<FlatWord> words = FlatWords.of(text);
        boolean[] covered = new boolean[words.size()];
        for (int i = 0; i + GRAM <= words.size(); i++) {
            if (grams.containsKey(gram(words, i))) {
                java.util.Arrays.fill(covered, i, i + GRAM, true);
            }
        }
        return covered;
    }

    private static List<String> gram(List<FlatWord> words, int at) {
        return words.subList(at, at + GRAM).stream().map(FlatWord::text).toList();
    }
}
