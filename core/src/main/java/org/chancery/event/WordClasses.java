package org.chancery.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;

/** The classes of {@code event-words.tsv}. The lexicon comes in; whether a word is of a class goes out. */
final class WordClasses {

    /** By their names with the {@code @} before them. */
    private final Map<String, Set<String>> classes = new HashMap<>();

    WordClasses(Lexicon lexicon) {
        Map<String, Set<String>> raw = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        for (Table.Row row : lexicon.table("event-words.tsv").rows()) {
            Set<String> words = raw.computeIfAbsent(row.get("class"), k -> new HashSet<>());
            row.list("words").forEach(w -> words.add(w.toLowerCase(Locale.ROOT)));
            row.list("words").stream().filter(w -> w.startsWith("@")).forEach(w -> places.put(w, row.place()));
        }
        Problems problems = new Problems();
        for (String name : raw.keySet()) {
            Set<String> all = new HashSet<>();
            open(name, raw, places, all, new HashSet<>(), problems);
            classes.put("@" + name, all);
        }
        problems.throwIfAny();
    }

    private static void open(
            String name,
            Map<String, Set<String>> raw,
            Map<String, Place> places,
            Set<String> all,
            Set<String> seen,
            Problems problems) {
        if (!seen.add(name)) {
            return;
        }
        for (String word : raw.getOrDefault(name, Set.of())) {
            if (!word.startsWith("@")) {
                all.add(word);
            } else if (raw.containsKey(word.substring(1))) {
                open(word.substring(1), raw, places, all, seen, problems);
            } else {
                problems.add(places.getOrDefault(word, new Place("event-words.tsv", 0)), "no class '" + word + "'");
            }
        }
    }

    boolean exists(String name) {
        return classes.containsKey("@" + name);
    }

    /** Whether one of the forms is the value, or of the class that it names. */
    boolean holds(String value, List<String> forms) {
        if (value.startsWith("@")) {
            Set<String> words = classes.getOrDefault(value, Set.of());
            for (String form : forms) {
                if (words.contains(form)) {
                    return true;
                }
            }
            return false;
        }
        return forms.contains(value);
    }
}
