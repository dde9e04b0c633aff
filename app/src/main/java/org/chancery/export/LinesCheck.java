package org.chancery.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.source.Failure;
import org.chancery.standing.Facts;

/** Lines of dossiers, of offsets alone or of records come in, each of their offsets is held against one's own texts, or against the text that a line brings. */
final class LinesCheck {

    /** Where records of the exchange format have spans, as pairs. */
    private static final Set<String> PAIRS = Set.of("source", "cue", "content", "trigger", "span");

    private final Checked checked;
    private final boolean haveTexts;

    LinesCheck(Checked checked, boolean haveTexts) {
        this.checked = checked;
        this.haveTexts = haveTexts;
    }

    /** Every span of a dossier against its own text. */
    static void within(Facts dossier, String text, Consumer<Failure> wrong) {
        Checked checked = new Checked(Texts.NONE, wrong);
        checked.openOwn("", dossier.within("article").text("text_sha256").orElse(""), text);
        new LinesCheck(checked, false).spans("", "article", "", dossier.json());
    }

    void file(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(file.getFileName() + ":" + number, line);
                }
            }
        }
    }

    private void line(String place, String line) {
        try {
            Optional<Json.Obj> object = JsonReader.read(line).asObject();
            if (object.isEmpty()) {
                checked.wrong(place, "the line is no JSON object", "the export was changed or damaged");
                return;
            }
            checked(place, new Facts(object.get()));
        } catch (JsonException e) {
            checked.wrong(place, "no JSON: " + e.getMessage(), "the export was changed or damaged");
        }
    }

    private void checked(String place, Facts line) {
        Facts article = line.find("article").orElse(line);
        String id = article.text("id").orElse("");
        Optional<String> hash = article.text("text_sha256");
        Optional<String> own = line.value("text").asText();
        if (hash.isEmpty()) {
            checked.wrong(place, "the line names no text_sha256", "");
        } else if (own.isPresent() && !checked.openOwn(place, hash.get(), own.get())) {
            return;
        } else if (haveTexts ? checked.open(place, id, hash.get()) : own.isPresent()) {
            spans(place, "article " + id, "", line.json());
        }
    }

    /** Everything that has a start and an end, or is a pair where records have one. */
    private void spans(String place, String what, String member, Json value) {
        if (value instanceof Json.Obj object) {
            Facts facts = new Facts(object);
            String within =
                    facts.text("id").filter(id -> !member.equals("article")).orElse(what);
            if (facts.value("start") instanceof Json.Num start && facts.value("end") instanceof Json.Num end) {
                checked.span(
                        place,
                        within + " " + member,
                        whole(start),
                        whole(end),
                        facts.value("words").asText());
            }
            for (Map.Entry<String, Json> inside : object.members().entrySet()) {
                if (!inside.getKey().equals("extra")) { // the caller's own
                    spans(place, within, inside.getKey(), inside.getValue());
                }
            }
        } else if (value instanceof Json.Arr array) {
            List<Json> items = array.items();
            if (isPair(items) && PAIRS.contains(member)) {
                checked.span(place, what + " " + member, whole(items.get(0)), whole(items.get(1)), Optional.empty());
            } else {
                items.forEach(item -> spans(place, what, member, item));
            }
        }
    }

    private static boolean isPair(List<Json> items) {
        return items.size() == 2 && items.get(0) instanceof Json.Num && items.get(1) instanceof Json.Num;
    }

    private static long whole(Json number) {
        return number instanceof Json.Num n ? (long) n.value() : -1;
    }
}
