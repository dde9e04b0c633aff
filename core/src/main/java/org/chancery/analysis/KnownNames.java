package org.chancery.analysis;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** What is known of names and their words before any article is read; from {@code known-names.tsv}, {@code countries.tsv} and {@code given-names.tsv}. */
final class KnownNames {

    /** What a name or word is known as, as the file writes it but for case and hyphens; the last two are from the other files. */
    enum As {
        PLACE,
        ORGANIZATION,
        PERSON,
        PEOPLE,
        NO_NAME,
        SURNAME,
        TITLE,
        ORG_HEAD,
        PLACE_HEAD,
        ADJECTIVE,
        GIVEN
    }

    private static final Set<As> WHOLE =
            EnumSet.of(As.PLACE, As.ORGANIZATION, As.PERSON, As.PEOPLE, As.NO_NAME, As.ADJECTIVE);

    private final Map<String, Set<As>> known = new HashMap<>();

    KnownNames(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("known-names.tsv").rows()) {
            put(As.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_')), row.list("names"));
        }
        for (Table.Row row : lexicon.table("countries.tsv").rows()) {
            put(As.PLACE, List.of(row.get("name")));
            put(As.PLACE, row.list("other"));
            put(As.PLACE, row.list("seat"));
            put(As.ADJECTIVE, row.list("adjective"));
            put(As.PEOPLE, row.list("people"));
        }
        for (Table.Row row : lexicon.table("given-names.tsv").rows()) {
            put(As.GIVEN, List.of(row.get("name")));
        }
    }

    private void put(As as, List<String> names) {
        for (String name : names) {
            known.computeIfAbsent(name, n -> EnumSet.noneOf(As.class)).add(as);
            if (as != As.ADJECTIVE && name.length() > 3) { // headings
                known.computeIfAbsent(name.toUpperCase(Locale.ROOT), n -> EnumSet.noneOf(As.class))
                        .add(as);
            }
        }
    }

    /** What a name is known as. */
    Set<As> whole(String name) {
        Set<As> all = EnumSet.copyOf(WHOLE);
        all.retainAll(known.getOrDefault(name, Set.of()));
        return all;
    }

    boolean is(As as, String word) {
        return known.getOrDefault(word, Set.of()).contains(as);
    }
}
