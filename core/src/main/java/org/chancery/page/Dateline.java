package org.chancery.page;

import java.util.List;

/** A paragraph's opening such as {@code GHENT, Jan. 3 (Example Wire) —}: where the news comes from, up to and including the dash. */
final class Dateline {

    private static final String DASHES = "—–―‒-";
    private static final int LONGEST = 90;
    private static final int MOST_WORDS = 12;
    private static final int FEWEST_WORDS_AFTER = 5;

    private Dateline() {}

    /** The length of the dateline that the paragraph opens with, 0 where it opens with none. A place alone counts at the article's {@code head} only. */
    static int length(String paragraph, boolean head, FlatWords lexicon) {
        int dash = dash(paragraph);
        if (dash < 0) {
            return 0;
        }
        String before = paragraph.substring(0, dash);
        List<FlatWord> words = FlatWords.of(before);
        if (words.isEmpty() || words.size() > MOST_WORDS || hasFewWordsAfter(paragraph, dash + 1)) {
            return 0;
        }
        int bracket = before.indexOf('(');
        int placeEnd = bracket < 0 ? before.length() : bracket;
        boolean agency = bracket > 0 && before.strip().endsWith(")");
        boolean shouted = isShouted(before, words.get(0));
        boolean plain = words.stream().allMatch(w -> isPart(w, lexicon));
        boolean place = words.get(0).start() == 0
                && words.get(0).start() < placeEnd
                && words.get(0).capital();
        boolean more = agency || before.indexOf(',') > 0;
        if (!place || !plain || (bracket > 0 && !agency)) {
            return 0;
        }
        boolean sure = shouted && (head || more);
        return sure || (agency && head) ? dash + 1 : 0;
    }

    /** The first dash that stands for itself: long, or short between blanks. */
    private static int dash(String paragraph) {
        for (int i = 2; i < Math.min(paragraph.length() - 1, LONGEST); i++) {
            char c = paragraph.charAt(i);
            if (FlatLine.isBreak(c) || "“”\"!?;:".indexOf(c) >= 0) {
                return -1;
            }
            if (DASHES.indexOf(c) >= 0 && isBlankOrEdge(paragraph.charAt(i - 1), c)) {
                int end = i;
                while (end + 1 < paragraph.length() && DASHES.indexOf(paragraph.charAt(end + 1)) >= 0) {
                    end++;
                }
                return end > i || c != '-' || Character.isWhitespace(paragraph.charAt(end + 1)) ? end : -1;
            }
        }
        return -1;
    }

    private static boolean isBlankOrEdge(char before, char dash) {
        return Character.isWhitespace(before) || before == ')' || dash == '—' || dash == '―';
    }

    private static boolean hasFewWordsAfter(String paragraph, int from) {
        int words = 0;
        boolean inWord = false;
        for (int i = from; i < paragraph.length() && words < FEWEST_WORDS_AFTER; i++) {
            boolean letter = Character.isLetterOrDigit(paragraph.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words < FEWEST_WORDS_AFTER;
    }

    private static boolean isShouted(String before, FlatWord word) {
        int capitals = 0;
        for (int i = word.start(); i < word.end(); i++) {
            char c = before.charAt(i);
            if (Character.isLowerCase(c) || Character.isDigit(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= 3 || (capitals == 2 && word.end() - word.start() > 2);
    }

    private static boolean isPart(FlatWord word, FlatWords words) {
        return word.isNumber()
                || word.capital()
                || words.is("particle", word.text())
                || words.month(word.text()).isPresent();
    }
}
