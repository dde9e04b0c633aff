package org.chancery.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: case, accents and marks do not matter. */
final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Names() {}

    static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it is a name, with a capital or of a script that has none; else it only describes: {@code people}, {@code his campaign}. */
    static boolean names(String name) {
        return name.codePoints().anyMatch(c -> Character.isLetter(c) && !Character.isLowerCase(c));
    }

    /** The name's letters and digits, parted wherever something else stands. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        folded(name).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    /** A name in curled marks, cut where it is very long. */
    static String quoted(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        return "“"
                + (line.length() <= 60
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, 59))) + "…")
                + "”";
    }
}
