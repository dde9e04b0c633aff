package org.chancery.analysis;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** What the words of names tell about them; from {@code name-words.tsv}. */
final class NameWords {

    /** The kinds of words, as the file writes them but for case and hyphens. */
    enum Kind {
        TITLE,
        BEFORE_TITLE,
        FIRST,
        ORG_HEAD,
        PLACE_HEAD,
        PLACE,
        ORG,
        CALENDAR,
        DEMONYM,
        JOINS_ORG,
        PARTICLE
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    NameWords(Lexicon lexicon) {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        for (Table.Row row : lexicon.table("name-words.tsv").rows()) {
            Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
            of(kind).add(row.get("word"));
        }
    }

    private Set<String> of(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }

    boolean is(Kind kind, String word) {
        return of(kind).contains(word);
    }

    /** Whether the word is a title, its full stop aside. */
    boolean isTitle(String word) {
        return is(Kind.TITLE, word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }
}
