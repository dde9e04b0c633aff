package org.chancery.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.json.Json;
import org.chancery.text.Note;

/** One article of an export while it is put together; what it says of itself goes to the given fields, all else beside them as it is written. */
final class ExportDraft {

    private static final Pattern URN = Pattern.compile("urn(?::|%3[Aa])contentItem(?::|%3[Aa])([A-Za-z0-9-]{4,60})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final ExportWords WORDS = ExportWords.builtIn();

    private final int number;
    private final Map<String, StringBuilder> fields = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private Optional<LocalDate> published = Optional.empty();
    private Optional<String> urn = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private String last = "";
    private String text = "";

    /** @param number its place in the export, counted from 1 */
    ExportDraft(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The archive's own name for the article, {@code urn:contentItem:…}, where one of its links carries it. */
    Optional<String> urn() {
        return urn;
    }

    void put(String name, String value) {
        last = name;
        if (!value.isEmpty()) {
            add(name, "; ", value);
        }
    }

    /** More lines of the field that was put last. */
    void putOn(String value) {
        add(last.isEmpty() ? "other" : last, " ", value);
    }

    private void add(String name, String joint, String value) {
        StringBuilder field = fields.computeIfAbsent(name, n -> new StringBuilder());
        field.append(field.isEmpty() ? "" : joint).append(value);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The line on which the day stands; what follows the day is the edition. */
    void date(String line) {
        WrittenDay.begins(line).ifPresent(written -> {
            published = Optional.of(written.day());
            put("edition", written.rest());
        });
    }

    void link(Optional<String> link) {
        Matcher m = URN.matcher(link.orElse(""));
        if (urn.isEmpty() && m.find()) {
            urn = Optional.of("urn:contentItem:" + m.group(1));
        }
    }

    void text(String body) {
        text = body;
    }

    void note(String code, String message) {
        notes.add(Note.of(code, message));
    }

    void refuse(String why) {
        problem = Optional.of(why);
    }

    /** Fields with their labels, lines that go on with them, and lines about rights. */
    void fields(Paragraph paragraph) {
        boolean any = false;
        for (String line : paragraph.lines()) {
            Optional<ExportWords.Field> field = WORDS.field(line).filter(f -> !f.isCover());
            if (field.isPresent()) {
                put(field.get().name(), field.get().value());
            } else if (isRights(line)) {
                put("copyright", line);
            } else if (!WORDS.is("aside", line)) {
                putOn(line);
            }
            any |= field.isPresent();
        }
        last = any ? last : "";
    }

    static boolean isRights(String line) {
        return WORDS.is("reserved", line)
                || (WORDS.is("rights", line) && YEAR.matcher(line).find());
    }

    Input input(String place, String id, List<Note> before) {
        String title = field("title").orElse("");
        if (problem.isEmpty() && text.isBlank()) {
            problem = Optional.of("it has no text");
        }
        if (problem.isPresent()) {
            String which = title.isEmpty() ? "" : " (“" + title + "”)";
            return new Failure(
                    place,
                    "document " + number + which + ": " + problem.get(),
                    "look at it in the archive and export it anew");
        }
        if (published.isEmpty()) {
            note("published-not-understood", "the export's document " + number + " has no line that begins with a day");
        }
        Json.Builder extra = Json.object().put("document", number);
        urn.ifPresent(u -> extra.put("urn", u));
        fields.forEach((name, value) -> {
            if (!name.equals("title") && !name.equals("outlet") && !name.equals("url")) {
                extra.put(name, value.toString());
            }
        });
        Given given = new Given(
                urn, field("title"), field("url"), field("outlet"), published.map(LocalDate::toString), extra.build());
        List<Note> all = new ArrayList<>(before);
        all.addAll(notes);
        return Captures.plain(id, place, text, given, all);
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name))
                .map(StringBuilder::toString)
                .filter(v -> !v.isBlank());
    }
}
