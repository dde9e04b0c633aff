package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person types comes in, an expression of SQLite's FTS5 goes out that means just these words: all of them in any order, those between quotation marks one
 * after the other. No sign has another meaning, so that no input is an error of syntax.
 */
final class SearchWords {

    static final String MARKS = "\"“”„‟«»";
    private static final int LONGEST = 1_000;
    private static final int MOST = 50;

    private final List<String> phrases = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();

    private SearchWords() {}

    /**
     * Empty where the text has no word.
     *
     * @param what the option, for messages
     */
    static Optional<String> in(String text, String what) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters; at most " + LONGEST + " can be looked for");
        }
        SearchWords words = new SearchWords();
        words.take(text);
        if (words.phrases.size() > MOST) {
            throw new IllegalArgumentException(
                    what + " has " + words.phrases.size() + " words; at most " + MOST + " can be looked for");
        }
        return words.phrases.isEmpty()
                ? Optional.empty()
                : Optional.of(words.phrases.stream().map(p -> '"' + p + '"').collect(Collectors.joining(" ")));
    }

    /** The words and phrases of what {@link #in} made. */
    static List<String> phrases(String match) {
        return Stream.of(match.substring(1, match.length() - 1).split("\" \"")).toList();
    }

    /** Whether words must stand beside one another in what {@link #in} made. */
    static boolean isPhrase(String match) {
        return Stream.of(match.split("\" \"")).anyMatch(p -> Names.words(p).size() > 1);
    }

    private void take(String text) {
        boolean quoted = false;
        for (int c : text.codePoints().toArray()) {
            if (MARKS.indexOf(c) >= 0) {
                end();
                quoted = !quoted;
            } else if (isSpace(c) && !quoted) {
                end();
            } else {
                phrase.appendCodePoint(isSpace(c) ? ' ' : c);
            }
        }
        end();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private void end() {
        if (phrase.codePoints().anyMatch(Character::isLetterOrDigit)) {
            phrases.add(phrase.toString().strip());
        }
        phrase.setLength(0);
    }
}
