package org.chancery.source;

import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.text.Note;

/** Reads one line of JSONL: <code>{"id","text"}</code> and the other {@link Fields}. */
final class JsonLine {

    private static final String SHAPE = "each line is one object {\"id\": …, \"text\": …}";
    private static final Note NOT_UTF_8 = Note.of("not-utf-8", "bytes that are no UTF-8 were read as U+FFFD");

    private JsonLine() {}

    /** @param replaced whether bytes of the line were no UTF-8 and stand as U+FFFD */
    static Input read(String place, String defaultId, String line, boolean replaced) {
        try {
            Optional<Json.Obj> object = JsonReader.read(line.startsWith("\uFEFF") ? line.substring(1) : line)
                    .asObject();
            if (object.isEmpty()) {
                return new Failure(place, "the line is no JSON object", SHAPE);
            }
            return Fields.input(place, defaultId, object.get(), replaced ? List.of(NOT_UTF_8) : List.of(), SHAPE);
        } catch (JsonException e) {
            return new Failure(place, "no JSON: " + e.getMessage(), SHAPE);
        }
    }
}
