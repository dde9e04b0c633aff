package org.chancery.export;

import java.util.HashMap;
import java.util.Map;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** A country's code (ISO 3166-1 alpha-3) comes in, its name and its number in the Correlates of War project go out; what has none is empty. */
final class Countries {

    private static final Lazy<Countries> STANDARD = new Lazy<>(Countries::new);

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> cow = new HashMap<>();

    private Countries() {
        for (Table.Row row : Lexicon.english().table("countries.tsv").rows()) {
            names.putIfAbsent(row.get("code"), row.get("name"));
            row.find("cow").ifPresent(number -> cow.putIfAbsent(row.get("code"), number));
        }
    }

    static Countries standard() {
        return STANDARD.get();
    }

    /** The name; a code that is no country's, as {@code IGO}, stands for itself. */
    String name(String code) {
        return names.getOrDefault(code, code);
    }

    String cow(String code) {
        return cow.getOrDefault(code, "");
    }
}
