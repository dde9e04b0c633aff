package org.chancery.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.text.Span;

/**
 * A stretch of an article's text, word by word, in which spans are chosen by the numbers of words. The same place of the same article gives the same words.
 *
 * @param before whether the article has more before it; {@code behind} likewise
 * @param start where it begins in the article, in code points; {@code end} where it ends
 */
public record Window(List<Word> words, boolean before, boolean behind, int start, int end) {

    /** How many characters of text are shown before and behind a place at most. */
    private static final int REACH = 1_200;

    /** How many lines with words before the place's own and behind it, where they are that short. */
    private static final int LINES = 2;

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.\\-][\\p{L}\\p{M}\\p{N}]+)*|[^\\s\\p{L}\\p{M}\\p{N}]");

    /**
     * A word or a mark.
     *
     * @param number from 0, in the window
     * @param span in code points of the article
     * @param gap the blanks and line breaks behind it
     */
    public record Word(int number, Span span, String text, String gap) {
        public boolean endsLine() {
            return gap.indexOf('\n') >= 0;
        }
    }

    public Window {
        words = List.copyOf(words);
    }

    /** Around some places of an article, whole lines as far as they are short. */
    static Window around(ReadArticle article, List<Span> places) {
        Span all = article.points().toUtf16(Span.cover(places.isEmpty() ? List.of(new Span(0, 0)) : places));
        String text = article.text();
        int from = text.lastIndexOf('\n', all.start() - 1) + 1;
        int next = text.indexOf('\n', all.end());
        int to = next < 0 ? text.length() : next;
        for (int line = 0; line < LINES; line++) {
            from = lineBefore(text, from);
            to = lineBehind(text, to);
        }
        return cut(
                article,
                blank(text, Math.max(from, all.start() - REACH), -1),
                blank(text, Math.min(to, all.end() + REACH), 1));
    }

    /** From a place on, for adding what was missed. */
    static Window from(ReadArticle article, int place) {
        String text = article.text();
        int from = article.points().toUtf16(Math.max(0, Math.min(place, article.length())));
        int start = blank(text, from, -1);
        return cut(article, start, blank(text, Math.min(text.length(), start + 2 * REACH), 1));
    }

    /** Where the line with words begins that comes before this beginning of a line. */
    private static int lineBefore(String text, int beginning) {
        int at = beginning;
        while (at > 0) {
            int end = at - 1;
            at = text.lastIndexOf('\n', end - 1) + 1;
            if (!text.substring(at, end).isBlank()) {
                return at;
            }
        }
        return 0;
    }

    /** Where the line with words ends that comes behind this end of a line. */
    private static int lineBehind(String text, int end) {
        int at = end + 1;
        while (at < text.length()) {
            int next = text.indexOf('\n', at);
            next = next < 0 ? text.length() : next;
            if (!text.substring(at, next).isBlank()) {
                return next;
            }
            at = next + 1;
        }
        return text.length();
    }

    /** The next place between words. */
    private static int blank(String text, int at, int step) {
        int i = at;
        while (i > 0 && i < text.length() && !Character.isWhitespace(text.charAt(i - 1))) {
            i += step;
        }
        return i;
    }

    private static Window cut(ReadArticle article, int start, int end) {
        String text = article.text();
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(start, end);
        int[] at = {-1, -1};
        while (matcher.find()) {
            add(words, article, at, matcher.start());
            at[0] = matcher.start();
            at[1] = matcher.end();
        }
        add(words, article, at, end);
        return new Window(
                words,
                start > 0,
                end < text.length(),
                article.points().fromUtf16(start),
                article.points().fromUtf16(end));
    }

    private static void add(List<Word> words, ReadArticle article, int[] at, int next) {
        if (at[0] >= 0) {
            Span span = article.points().fromUtf16(new Span(at[0], at[1]));
            String text = article.text();
            words.add(new Word(words.size(), span, text.substring(at[0], at[1]), text.substring(at[1], next)));
        }
    }

    /** The number of the word with which a span begins; the nearest where it lies outside. */
    public int first(Span span) {
        for (Word word : words) {
            if (span.start() < word.span.end()) {
                return word.number;
            }
        }
        return Math.max(0, words.size() - 1);
    }

    /** The number of the word with which a span ends. */
    public int last(Span span) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).span.start() < span.end()) {
                return i;
            }
        }
        return 0;
    }

    /** From the word with one number to the one with the other, both in it. */
    public Span span(int first, int last) {
        if (first < 0 || last < first || last >= words.size()) {
            throw new IllegalArgumentException(
                    "no words from " + first + " to " + last + ": there are " + words.size() + ", counted from 0");
        }
        return new Span(words.get(first).span.start(), words.get(last).span.end());
    }
}
