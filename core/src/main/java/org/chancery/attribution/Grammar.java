package org.chancery.attribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** The small words of a language by what they do, from {@code attribution-words.tsv}. */
final class Grammar {

    private final Map<String, Set<String>> classes = new HashMap<>();

    Grammar(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("attribution-words.tsv").rows()) {
            classes.merge(
                    row.get("class"),
                    Arrays.stream(row.get("words").split("\\|", -1)).collect(Collectors.toUnmodifiableSet()),
                    (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    boolean is(String kind, String word) {
        return of(kind).contains(word);
    }

    /** Whether the word ends as one of the class does: for forms of verbs, which the tags do not tell apart. */
    boolean ends(String kind, String word) {
        for (String ending : of(kind)) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    Set<String> of(String kind) {
        Set<String> words = classes.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("attribution-words.tsv has no class '" + kind + "'");
        }
        return words;
    }
}
