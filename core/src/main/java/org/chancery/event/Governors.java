package org.chancery.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;

/**
 * What a word makes of the event under it ({@code want to}, {@code deny}, {@code planned}): the table {@code governors.tsv} comes in; for a word and the way
 * the event hangs on it the factuality goes out.
 */
final class Governors {

    /** @param factuality empty where it lets pass what is under it ({@code begin}, {@code manage}) */
    record Governor(Optional<Event.Factuality> factuality, boolean light, Place place) {}

    private final Map<String, Governor> rows = new HashMap<>();

    Governors(Lexicon lexicon) {
        Problems problems = new Problems();
        for (Table.Row row : lexicon.table("governors.tsv").rows()) {
            try {
                String says = row.get("makes");
                boolean light = says.equals("light");
                Governor g = new Governor(
                        light || says.equals("same")
                                ? Optional.empty()
                                : Optional.of(Event.Factuality.valueOf(says.toUpperCase(Locale.ROOT))),
                        light,
                        row.place());
                for (String word : row.list("words")) {
                    for (String how : row.list("how")) {
                        rows.put(how + ":" + word, g);
                    }
                }
            } catch (IllegalArgumentException e) {
                problems.add(row.place(), "'" + row.get("makes") + "' is no factuality, nor light, nor same");
            }
        }
        problems.throwIfAny();
    }

    /** @param how {@code clause}, {@code object}, {@code modifier}, {@code auxiliary}, {@code mark}, {@code subject} */
    Optional<Governor> of(String word, String how) {
        return Optional.ofNullable(rows.get(how + ":" + word));
    }
}
