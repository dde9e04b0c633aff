package org.chancery.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.standing.Judgement;

/** A judgement or a finding comes in, a few words that say it go out: {@code corrected: speaker Ines Falk}; {@code Ines Falk denies}. */
public final class Telling {

    private Telling() {}

    /** Who says or does something, never as a claim of his own where it is none. */
    public static String of(Finding finding) {
        if (finding.ref().event()) {
            String actors = named(finding.names("actors"), "nobody named");
            String recipients = named(finding.names("recipients"), "");
            return finding.text("type").orElse("") + ": " + actors + (recipients.isEmpty() ? "" : " → " + recipients)
                    + finding.text("factuality")
                            .filter(f -> !f.equals("asserted"))
                            .map(f -> " (" + f + ")")
                            .orElse("");
        }
        String stance = finding.text("stance").orElse("affirms");
        return finding.text("speaker").orElse("Somebody not named") + " " + (stance.equals("affirms") ? "says" : stance)
                + (finding.flag("doubtful") ? " (speaker uncertain)" : "");
    }

    private static String named(List<String> names, String nobody) {
        return names.isEmpty() ? nobody : String.join(", ", names);
    }

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
        if (List.of("span", "cue", "source").contains(field)) {
            return "";
        }
        if (value instanceof Json.Arr list) {
            List<String> names =
                    list.items().stream().flatMap(i -> i.asText().stream()).toList();
            return names.isEmpty() ? " nobody" : " " + String.join(", ", names);
        }
        if (value instanceof Json.Obj place) {
            return " " + place.text("text").orElse("")
                    + place.text("country").map(c -> " (" + c + ")").orElse("");
        }
        return " " + value.asText().filter(t -> !t.isBlank()).orElse("nobody");
    }
}
