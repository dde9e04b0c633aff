package org.chancery.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.text.Note;

/** Makes an input of named fields, whatever kind of file they stood in: {@code text} and optional {@code id, title, url, outlet, published}; all else is carried along. */
final class Fields {

    private static final Set<String> KNOWN = Set.of("id", "text", "title", "url", "outlet", "published");

    private Fields() {}

    /**
     * @param odd what was odd about reading the fields, so far
     * @param advice what such a record should look like, for one without a text
     */
    static Input input(String place, String defaultId, Json.Obj fields, List<Note> odd, String advice) {
        Optional<String> text = fields.get("text").flatMap(Json::asText);
        if (text.isEmpty()) {
            return new Failure(place, "the object has no string \"text\"", advice);
        }
        List<Note> notes = new ArrayList<>(odd);
        if (text.get().isBlank()) {
            notes.add(Note.of("empty-text", "the text is empty"));
        }
        Optional<String> published = published(fields, notes);
        Json.Builder extra = Json.object();
        for (Map.Entry<String, Json> member : fields.members().entrySet()) {
            if (!KNOWN.contains(member.getKey())) {
                extra.put(member.getKey(), member.getValue());
            }
        }
        Given given = new Given(
                scalar(fields, "id"),
                scalar(fields, "title"),
                scalar(fields, "url"),
                scalar(fields, "outlet"),
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
        Optional<String> day = written.flatMap(Fields::day);
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
