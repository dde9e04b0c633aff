package org.chancery.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;

/** A judgement comes in, a few words that say it go out: {@code accepted}, {@code corrected: speaker Ines Falk}. */
public final class Telling {

    private Telling() {}

    public static String of(Optional<Judgement> judgement) {
        return judgement.map(Telling::of).orElse("has none");
    }

    public static String of(Judgement judgement) {
        List<String> fields = new ArrayList<>();
        judgement.fields().forEach((field, value) -> fields.add(field + value(field, value)));
        String what = fields.isEmpty() ? "" : ": " + String.join("; ", fields);
        return judgement.verdict().done() + what;
    }

    private static String value(String field, Json value) {
        if (field.equals("span")) {
            return "";
        }
        if (value instanceof Json.Arr list) {
            List<String> names =
                    list.items().stream().flatMap(i -> i.asText().stream()).toList();
            return names.isEmpty() ? " nobody" : " " + String.join(", ", names);
        }
        return " " + value.asText().filter(t -> !t.isBlank()).orElse("nobody");
    }
}
