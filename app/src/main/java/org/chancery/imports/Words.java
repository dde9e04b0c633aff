package org.chancery.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** What {@code imports.tsv} says a word of another format becomes; spelling by capitals, blanks and underscores does not count. */
final class Words {

    private final Map<String, Map<String, String>> byKind = new HashMap<>();
    private final Map<String, List<String>> order = new HashMap<>();

    Words(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("imports.tsv").rows()) {
            String what = row.get("what");
            byKind.computeIfAbsent(what, k -> new HashMap<>()).put(plain(row.get("word")), row.get("becomes"));
            order.computeIfAbsent(what, k -> new ArrayList<>()).add(plain(row.get("word")));
        }
    }

    Optional<String> of(String what, String word) {
        return Optional.ofNullable(byKind.getOrDefault(what, Map.of()).get(plain(word)));
    }

    /** What the first of these words, in the file's order, becomes. */
    Optional<String> first(String what, List<String> words) {
        List<String> given = words.stream().map(Words::plain).toList();
        return order.getOrDefault(what, List.of()).stream()
                .filter(given::contains)
                .findFirst()
                .flatMap(word -> of(what, word));
    }

    /** Where the word stands in the file: what stands earlier is the better one. */
    int rank(String what, String word) {
        int at = order.getOrDefault(what, List.of()).indexOf(plain(word));
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static String plain(String word) {
        return word.replaceAll("[?_\\s]", "").toLowerCase(Locale.ROOT);
    }
}
