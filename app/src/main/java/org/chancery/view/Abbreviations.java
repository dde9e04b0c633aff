package org.chancery.view;

import java.util.HashSet;
import java.util.Set;
import org.chancery.lexicon.Lexicon;

/** Words whose full stop ends no sentence: from the lexicon's {@code abbreviations.tsv}. */
final class Abbreviations {

    private final Set<String> words = new HashSet<>();

    Abbreviations(Lexicon lexicon) {
        lexicon.table("abbreviations.tsv").rows().forEach(row -> words.add(row.get("word")));
    }

    /** Whether the text, up to a place where a sentence might end, ends with an abbreviation or an initial. */
    boolean end(String text) {
        String before = text.stripTrailing();
        if (!before.endsWith(".")) {
            return false;
        }
        int start = before.length() - 1;
        while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
            start--;
        }
        String word = before.substring(start, before.length() - 1).replaceFirst("^[^\\p{L}]+", "");
        return words.contains(word) || (word.length() == 1 && Character.isUpperCase(word.charAt(0)));
    }
}
