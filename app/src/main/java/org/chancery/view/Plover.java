package org.chancery.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** PLOVER's scale. In: the lexicon's {@code plover.tsv}. Out: quad class and intensity of a type, or of its mode where that has its own. */
final class Plover {

    private final Map<String, Worth> worths = new HashMap<>();

    /**
     * What a kind of event is on the scale.
     *
     * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
     * @param intensity from cooperation (10) to conflict (−10)
     */
    record Worth(int quad, double intensity) {}

    Plover(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("plover.tsv").rows()) {
            switch (row.get("kind")) {
                case "type" -> worths.put(row.get("name"), worth(row));
                case "mode" -> modes(row);
                default -> {} // contexts and sectors have no worth
            }
        }
    }

    /** A mode without a score of its own is worth what its type is. */
    private void modes(Table.Row row) {
        if (!row.get("quad").isEmpty() && !row.get("score").isEmpty()) {
            worths.put(key(row.get("name"), row.get("mode")), worth(row));
        }
    }

    private static Worth worth(Table.Row row) {
        return new Worth(Integer.parseInt(row.get("quad")), Double.parseDouble(row.get("score")));
    }

    private static String key(String type, String mode) {
        return type + "/" + mode;
    }

    Worth of(String type, Optional<String> mode) {
        Worth known = mode.map(m -> worths.get(key(type, m))).orElse(worths.get(type));
        if (known == null) {
            throw new IllegalStateException("PLOVER has no type " + type + " in plover.tsv");
        }
        return known;
    }
}
