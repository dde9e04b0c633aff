package org.chancery.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** The words of which expressions of time are made; from {@code times.tsv}. */
final class TimeWords {

    /** By the kind and the word. */
    private final Map<String, Map<String, String>> values = new HashMap<>();

    TimeWords(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("times.tsv").rows()) {
            values.computeIfAbsent(row.get("kind"), k -> new HashMap<>()).put(row.get("word"), row.get("value"));
        }
    }

    /** What the word means as one of this kind. */
    Optional<String> value(String kind, Token token) {
        return Optional.ofNullable(words(kind).get(token.lower()));
    }

    boolean is(String kind, Token token) {
        return words(kind).containsKey(token.lower());
    }

    /** The number that the word stands for as one of this kind, or -99. */
    int number(String kind, Token token) {
        String value = words(kind).get(token.lower());
        return value == null ? NONE : Integer.parseInt(value);
    }

    private Map<String, String> words(String kind) {
        return values.getOrDefault(kind, Map.of());
    }

    static final int NONE = -99;
}
