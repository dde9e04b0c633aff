package org.chancery.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;

/** Reads gold and predictions. In: paths. Out: records; what cannot be read is an error that names file and line. */
public final class GoldFiles {

    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r");

    private GoldFiles() {}

    /** A text as the Python scorers read it: UTF-8, every line break as {@code \n}. */
    static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.indexOf('\r') < 0 ? text : BREAK.matcher(text).replaceAll("\n");
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** One object a line. */
    public static List<Json.Obj> lines(Path file) {
        List<Json.Obj> objects = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text(file).lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                objects.add(object(line, file + ":" + number));
            }
        }
        return objects;
    }

    /** One object. */
    public static Json.Obj object(Path file) {
        return object(text(file), file.toString());
    }

    private static Json.Obj object(String json, String place) {
        return parse(json, place)
                .asObject()
                .orElseThrow(() -> new IllegalArgumentException(place + ": not a JSON object"));
    }

    private static Json parse(String json, String place) {
        try {
            return JsonReader.read(json);
        } catch (JsonException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    /** Predictions by id: one object, an array of them, or one a line. */
    public static Map<String, Json.Obj> predictions(Path file) {
        String text = text(file).strip();
        List<Json.Obj> objects;
        try {
            Json whole = JsonReader.read(text);
            objects = whole.asObject().map(List::of).orElseGet(() -> whole.asItems().stream()
                    .flatMap(j -> j.asObject().stream())
                    .toList());
        } catch (JsonException severalLines) {
            objects = lines(file);
        }
        Map<String, Json.Obj> byId = new LinkedHashMap<>();
        objects.forEach(object -> byId.put(Fields.id(object), object));
        return byId;
    }

    /** A hand-made record with its text, which lies beside it: {@code NAME.txt}, else {@code article.txt}. */
    public static GoldRecord record(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Path beside = file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".txt");
        Path text = Files.exists(beside) ? beside : file.resolveSibling("article.txt");
        return new GoldRecord(object(file), text(text));
    }
}
