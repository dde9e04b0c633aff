package org.chancery.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** What countries are called and which sectors there are. In: the lexicon's {@code countries.tsv} and {@code plover.tsv}. Out: the code of what a person types. */
final class Countries {

    /** What stands in a country's place for those who are of none. */
    private static final List<String> NOWHERE = List.of("IGO", "NGO", "MNC", "IMG");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> known = new HashSet<>(NOWHERE);
    private final Set<String> sectors = new HashSet<>();

    Countries(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("countries.tsv").rows()) {
            String code = row.get("code");
            known.add(code);
            names.putIfAbsent(code, row.get("name"));
            codes.putIfAbsent(key(row.get("name")), code);
            row.list("other").forEach(other -> codes.putIfAbsent(key(other), code));
        }
        lexicon.table("plover.tsv").rows().stream()
                .filter(row -> row.get("kind").equals("sector"))
                .forEach(row -> sectors.add(row.get("name")));
    }

    private static String key(String name) {
        return String.join(" ", Names.words(name));
    }

    /** By its code in capitals or by a name. */
    Optional<String> country(String asked) {
        return known.contains(asked) ? Optional.of(asked) : Optional.ofNullable(codes.get(key(asked)));
    }

    /** What a country is called; empty for what stands in a country's place. */
    Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** Whether it is one of PLOVER's sectors, in capitals. */
    boolean isSector(String asked) {
        return sectors.contains(asked);
    }
}
