package org.chancery.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** The small words that syntax needs, by what they do. The lexicon comes in; whether a word does it goes out. */
final class SyntaxWords {

    private final Map<String, Set<String>> uses = new HashMap<>();

    SyntaxWords(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("event-syntax.tsv").rows()) {
            uses.computeIfAbsent(row.get("use"), k -> new LinkedHashSet<>()).addAll(row.list("words"));
        }
    }

    /** The words of this use in the order of the table. */
    List<String> list(String use) {
        return List.copyOf(uses.getOrDefault(use, Set.of()));
    }

    boolean is(String use, String word) {
        return uses.getOrDefault(use, Set.of()).contains(word);
    }

    boolean isParticiple(String lower) {
        for (String ending : uses.getOrDefault("participle-ending", Set.of())) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return is("participle", lower);
    }
}
