package org.chancery.duplicates;

import java.util.Arrays;
import java.util.List;

/**
 * Which words of two texts are the same ones in the same order: a longest common subsequence (Wagner and Fischer, 1974). In: two lists of tokens. Out: the
 * partner of every word of the first in the second, or −1.
 */
final class WordAlignment {

    /** Of longer texts only so many words are compared. */
    static final int MOST_WORDS = 1_500;

    private final List<Token> first;
    private final List<Token> second;
    private final int[] partner;

    private WordAlignment(List<Token> first, List<Token> second, int[] partner) {
        this.first = first;
        this.second = second;
        this.partner = partner;
    }

    List<Token> first() {
        return first;
    }

    List<Token> second() {
        return second;
    }

    /** The number of the word in the second text that is the first's word of this number, or −1. */
    int partner(int word) {
        return partner[word];
    }

    static WordAlignment of(List<Token> first, List<Token> second) {
        int[] partner = new int[first.size()];
        Arrays.fill(partner, -1);
        int end = Math.min(first.size(), MOST_WORDS);
        int otherEnd = Math.min(second.size(), MOST_WORDS);
        int start = 0;
        while (start < end && start < otherEnd && same(first, start, second, start)) {
            partner[start] = start;
            start++;
        }
        while (end > start && otherEnd > start && same(first, end - 1, second, otherEnd - 1)) {
            partner[--end] = --otherEnd;
        }
        alignBetween(first, second, partner, start, end, otherEnd);
        return new WordAlignment(first, second, partner);
    }

    private static boolean same(List<Token> first, int i, List<Token> second, int j) {
        return first.get(i).form().equals(second.get(j).form());
    }

    private static void alignBetween(
            List<Token> first, List<Token> second, int[] partner, int start, int end, int otherEnd) {
        int rows = end - start;
        int columns = otherEnd - start;
        short[][] longest = new short[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = same(first, start + i, second, start + j)
                        ? (short) (longest[i + 1][j + 1] + 1)
                        : (short) Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (same(first, start + i, second, start + j)) {
                partner[start + i++] = start + j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** The same, where a written word of several forms ({@code don't}) has either its partners in a row or none. */
    WordAlignment ofWrittenWords() {
        int[] whole = partner.clone();
        int[] back = new int[second.size()];
        boolean changed = true;
        while (changed) {
            Arrays.fill(back, -1);
            for (int i = 0; i < whole.length; i++) {
                if (whole[i] >= 0) {
                    back[whole[i]] = i;
                }
            }
            boolean mine = unpair(first, whole, whole, true);
            changed = unpair(second, back, whole, false) || mine;
        }
        return new WordAlignment(first, second, whole);
    }

    private static boolean unpair(List<Token> tokens, int[] partners, int[] whole, boolean mine) {
        boolean changed = false;
        for (int start = 0; start < tokens.size(); ) {
            int end = start + 1;
            while (end < tokens.size()
                    && tokens.get(end).span().equals(tokens.get(start).span())) {
                end++;
            }
            boolean inRow = partners[start] >= 0;
            boolean any = inRow;
            for (int i = start + 1; i < end; i++) {
                inRow &= partners[i] >= 0 && partners[i] == partners[i - 1] + 1;
                any |= partners[i] >= 0;
            }
            if (any && !inRow) {
                changed = true;
                for (int i = start; i < end; i++) {
                    if (partners[i] >= 0) {
                        whole[mine ? i : partners[i]] = -1;
                    }
                }
            }
            start = end;
        }
        return changed;
    }
}
