package org.chancery.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.text.Note;

/** Reads one line of JSONL: <code>{"id","text"}</code> with optional {@code title, url, outlet, published}; all else is carried along. */
final class JsonLine {

    private static final Set<String> KNOWN = Set.of("id", "text", "title", "url", "outlet", "published");
    private static final String SHAPE = "each line is one object {\"id\": …, \"text\": …}";

    private JsonLine() {}

    /** @param replaced whether bytes of the line were no UTF-8 and stand as U+FFFD */
    static Input read(String place, String defaultId, String line, boolean replaced) {
        Json.Obj object;
        try {
            Optional<Json.Obj> read = JsonReader.read(line.startsWith("\uFEFF") ? line.substring(1) : line)
                    .asObject();
            if (read.isEmpty()) {
                return new Failure(place, "the line is no JSON object", SHAPE);
            }
            object = read.get();
        } catch (JsonException e) {
            return new Failure(place, "no JSON: " + e.getMessage(), SHAPE);
        }
        Optional<String> text = object.get("text").flatMap(Json::asText);
        if (text.isEmpty()) {
            return new Failure(place, "the object has no string \"text\"", SHAPE);
        }
        List<Note> notes = new ArrayList<>();
        if (replaced) {
            notes.add(Note.of("not-utf-8", "bytes that are no UTF-8 were read as U+FFFD"));
        }
        if (text.get().isBlank()) {
            notes.add(Note.of("empty-text", "the text is empty"));
        }
        Optional<String> published = published(object, notes);
        Json.Builder extra = Json.object();
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            if (!KNOWN.contains(member.getKey())) {
                extra.put(member.getKey(), member.getValue());
            }
        }
        Given given = new Given(
                scalar(object, "id"),
                scalar(object, "title"),
                scalar(object, "url"),
                scalar(object, "outlet"),
                published,
                extra.build());
        return Captures.plain(given.id().orElse(defaultId), place, text.get(), given, notes);
    }

    /** Strings, and numbers as they are written: ids often are numbers. */
    private static Optional<String> scalar(Json.Obj object, String name) {
        return object.get(name)
                .flatMap(v -> v instanceof Json.Num n ? Optional.of(n.literal()) : v.asText())
                .filter(s -> !s.isBlank());
    }

    private static Optional<String> published(Json.Obj object, List<Note> notes) {
        Optional<String> written = scalar(object, "published");
        Optional<String> day = written.flatMap(JsonLine::day);
        if (written.isPresent() && day.isEmpty()) {
            notes.add(Note.of("published-not-understood", "no day in \"published\": '" + written.get() + "'"));
        }
        return day;
    }

    /** The day of an ISO date or time; empty where it is none. */
    private static Optional<String> day(String written) {
        String day = written.strip();
        if (day.length() > 10 && (day.charAt(10) == 'T' || day.charAt(10) == ' ')) {
            day = day.substring(0, 10);
        }
        try {
            return Optional.of(LocalDate.parse(day).toString());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
