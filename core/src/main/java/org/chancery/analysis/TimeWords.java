package org.chancery.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** The words of which expressions of time are made; from {@code times.tsv}. */
final class TimeWords {

    private final Map<String, String> values = new HashMap<>();

    TimeWords(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("times.tsv").rows()) {
            values.put(row.get("kind") + "/" + row.get("word"), row.get("value"));
        }
    }

    /** What the word means as one of this kind. */
    Optional<String> value(String kind, Token token) {
        return Optional.ofNullable(values.get(kind + "/" + token.lower()));
    }

    boolean is(String kind, Token token) {
        return values.containsKey(kind + "/" + token.lower());
    }

    /** The number that the word stands for as one of this kind, or -99. */
    int number(String kind, Token token) {
        String value = values.get(kind + "/" + token.lower());
        return value == null ? NONE : Integer.parseInt(value);
    }

    static final int NONE = -99;
}
