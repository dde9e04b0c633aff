package org.chancery.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** Words that keep their full stop, and words that begin sentences. */
final class Abbreviations {

    /** What may follow an abbreviation. */
    enum Kind {
        /** A name: no sentence ends here ({@code Gen.}). */
        TITLE,
        /** A number follows, or it is no abbreviation ({@code No.}). */
        NUMBER,
        /** A sentence may end here ({@code Inc.}). */
        OTHER,
        /** Where a sentence ends, the full stop is the sentence's ({@code etc.}). */
        LAST
    }

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> starters = new HashSet<>();

    Abbreviations(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("abbreviations.tsv").rows()) {
            kinds.put(row.get("word"), Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
        }
        for (Table.Row row : lexicon.table("starters.tsv").rows()) {
            starters.add(row.get("word"));
        }
    }

    /** The kind of the abbreviation, whose full stop is not given: {@code Gen}. */
    Optional<Kind> kind(String word) {
        return Optional.ofNullable(kinds.get(word));
    }

    /** Whether the word often begins a sentence and seldom stands with a capital elsewhere. */
    boolean starts(String word) {
        return starters.contains(word);
    }
}
