package org.chancery.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.text.Span;

/**
 * A CoNLL-U file comes in; its words and sentences go out, both standing on its characters other than blanks, so that two ways of cutting one text can be
 * compared.
 *
 * @param words the syntactic words in order
 * @param sentences where the sentences stand
 * @param text the words' characters without blanks; spans count its code points
 */
record Treebank(List<Word> words, Set<Span> sentences, String text) {

    /** The head of a word without one. */
    static final int ROOT = -1;

    /** The columns that hold a word's part of speech, head and relation. */
    private static final int TAG = 3;

    private static final int HEAD = 6;
    private static final int RELATION = 7;

    /**
     * A word.
     *
     * @param head the number of its head among all words, or {@link #ROOT}
     * @param relation without its subtype
     */
    record Word(Span span, String tag, int head, String relation) {}

    Treebank {
        words = List.copyOf(words);
        sentences = Set.copyOf(sentences);
    }

    /** Reads the text of a CoNLL-U file; a line that is none is the caller's mistake and is named with its place. */
    static Treebank of(String conllu, String place) {
        Reader reader = new Reader();
        int number = 0;
        for (String line : conllu.split("\n", -1)) {
            number++;
            try {
                reader.line(line);
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new IllegalArgumentException(place + ":" + number + ": no line of CoNLL-U: " + line, e);
            }
        }
        reader.endSentence();
        for (Word word : reader.words) {
            if (word.head() < ROOT || word.head() >= reader.words.size()) {
                throw new IllegalArgumentException(place + ": a head outside the text: " + word);
            }
        }
        return new Treebank(reader.words, reader.sentences, reader.text.toString());
    }

    /** Where a word's head stands; for roots one place that no word has. */
    Span headOf(Word word) {
        return word.head() == ROOT
                ? new Span(Integer.MAX_VALUE, Integer.MAX_VALUE)
                : words.get(word.head()).span();
    }

    /** A token of several words, numbered {@code first} to {@code last} in their sentence; {@code taken} is where the next of them begins. */
    private record Several(int first, int last, Span span, int taken) {

        boolean has(int number) {
            return first <= number && number <= last;
        }

        /** Where the next word stands: as many characters as it has, the last one all that are left; the whole token where none are left. */
        Span next(int number, int length) {
            int end = number == last ? span.end() : Math.min(span.end(), taken + length);
            return end > taken ? new Span(taken, end) : span;
        }

        Several after(int number, int length) {
            return new Several(first, last, span, number == last ? span.end() : Math.min(span.end(), taken + length));
        }
    }

    /** Reads line after line. */
    private static final class Reader {
        private static final Several NONE = new Several(0, -1, new Span(0, 0), 0);

        private final List<Word> words = new ArrayList<>();
        private final Set<Span> sentences = new HashSet<>();
        private final StringBuilder text = new StringBuilder();
        private Several several = NONE;
        private int at;
        private int sentenceStart;
        private int firstWord;

        void line(String line) {
            if (line.isEmpty()) {
                endSentence();
            } else if (line.charAt(0) != '#') {
                token(line.split("\t", -1));
            }
        }

        private void token(String[] columns) {
            String number = columns[0];
            if (number.contains(".")) {
                return; // an empty node of the enhanced graph
            }
            String form = withoutBlanks(columns[1]);
            int dash = number.indexOf('-');
            if (dash >= 0) {
                Span span = take(form);
                several = new Several(
                        Integer.parseInt(number.substring(0, dash)),
                        Integer.parseInt(number.substring(dash + 1)),
                        span,
                        span.start());
            } else {
                words.add(word(Integer.parseInt(number), form, columns));
            }
        }

        private Word word(int number, String form, String[] columns) {
            Span span;
            if (several.has(number)) {
                int length = form.codePointCount(0, form.length());
                span = several.next(number, length);
                several = several.after(number, length);
            } else {
                span = take(form);
            }
            String head = columns[HEAD];
            return new Word(
                    span,
                    columns[TAG],
                    head.equals("0") || head.equals("_") ? ROOT : firstWord + Integer.parseInt(head) - 1,
                    columns[RELATION].split(":", 2)[0]);
        }

        private Span take(String form) {
            int start = at;
            at += form.codePointCount(0, form.length());
            text.append(form);
            return new Span(start, at);
        }

        void endSentence() {
            if (at > sentenceStart) {
                sentences.add(new Span(sentenceStart, at));
            }
            sentenceStart = at;
            firstWord = words.size();
            several = NONE;
        }

        private static String withoutBlanks(String form) {
            return form.codePoints()
                    .filter(c -> !Characters.isSpace(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
