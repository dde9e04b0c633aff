package org.chancery.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** The words that say where something is. In: the lexicon's {@code place-words.tsv} and {@code countries.tsv}. Out: a word's uses, the country it names. */
record PlaceWords(
        Map<String, Map<String, String>> uses, Map<String, String> countries, Map<String, String> adjectives) {

    PlaceWords {
        uses = Map.copyOf(uses);
        countries = Map.copyOf(countries);
        adjectives = Map.copyOf(adjectives);
    }

    static PlaceWords read(Lexicon lexicon) {
        Map<String, Map<String, String>> uses = new HashMap<>();
        for (Table.Row row : lexicon.table("place-words.tsv").rows()) {
            uses.computeIfAbsent(row.get("use"), use -> new HashMap<>()).put(row.get("word"), row.get("to"));
        }
        Map<String, String> countries = new HashMap<>();
        Map<String, String> adjectives = new HashMap<>();
        for (Table.Row row : lexicon.table("countries.tsv").rows()) {
            String code = row.get("code");
            countries.put(key(row.get("name")), code);
            row.list("other").forEach(name -> countries.put(key(name), code));
            row.list("adjective").forEach(word -> adjectives.put(key(word), code));
        }
        return new PlaceWords(uses, countries, adjectives);
    }

    /** Whether the word has this use. */
    boolean is(String use, String word) {
        return uses.getOrDefault(use, Map.of()).containsKey(word);
    }

    /** What the table says beside the word of this use. */
    String of(String use, String word) {
        return uses.getOrDefault(use, Map.of()).getOrDefault(word, "");
    }

    Optional<String> country(String name) {
        return Optional.ofNullable(countries.get(key(name)));
    }

    Optional<String> adjective(String word) {
        return Optional.ofNullable(adjectives.get(key(word)));
    }

    /** Short names stay as they are written: {@code US} is a state, {@code us} is not. */
    private static String key(String name) {
        return name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT)) ? name : name.toLowerCase(Locale.ROOT);
    }
}
