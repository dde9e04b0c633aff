package org.chancery.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;

/** What an event becomes by the event within it, or by being foretold or refused. The table {@code derived.tsv} comes in; the whole's code goes out. */
final class Derived {

    /** A code and the line that gives it. */
    record Whole(Event.Code code, Place place) {}

    /** The root of the codes for asking without demanding. */
    private static final String APPEALS = "02";

    private final Map<String, Whole> rows = new HashMap<>();

    Derived(Lexicon lexicon, Codes codes) {
        Problems problems = new Problems();
        for (Table.Row row : lexicon.table("derived.tsv").rows()) {
            try {
                Event.Code code = codes.check(new Event.Code(
                        Codes.type(row.get("type")),
                        row.find("mode"),
                        row.get("context").isEmpty()
                                ? List.of()
                                : Arrays.asList(row.get("context").split(";")),
                        row.get("cameo")));
                rows.put(row.get("outer") + " " + row.get("inner"), new Whole(code, row.place()));
            } catch (IllegalArgumentException e) {
                problems.add(row.place(), String.valueOf(e.getMessage()));
            }
        }
        problems.throwIfAny();
    }

    /** The finest row for an inner code. */
    Optional<Whole> whole(Event.Code code, String innerCameo) {
        String outer = code.cameo().startsWith(APPEALS) ? "APPEAL" : code.type().name();
        for (int end = innerCameo.length(); end >= 2; end--) {
            Whole whole = rows.get(outer + " " + innerCameo.substring(0, end));
            if (whole != null) {
                return Optional.of(whole);
            }
        }
        return Optional.empty();
    }

    Optional<Whole> future(Event.Type type) {
        return Optional.ofNullable(rows.get("future " + type));
    }

    Optional<Whole> refused(Event.Type type) {
        return Optional.ofNullable(rows.get("refused " + type));
    }
}
