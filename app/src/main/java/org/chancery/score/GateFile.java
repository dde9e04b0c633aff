package org.chancery.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/**
 * {@code docs/gate.json}: what the figures were when they were last measured, below what they may not fall, and which files they rest on.
 *
 * @param floors by figure; a figure may rise above its floor, not fall below
 * @param measured the figures of the last update
 * @param counts how many articles, pages and statements they rest on
 * @param files SHA-256 by name, see {@link PresentFiles}
 * @param intervals the 95 % interval of some of the measured figures
 */
record GateFile(
        Map<String, Double> floors,
        Map<String, Double> measured,
        Map<String, Long> counts,
        Map<String, String> files,
        Map<String, Intervals.Interval> intervals) {

    private static final String ABOUT =
            "Written by `CHANCERY_GOLD=… ./chancery score gate --update`; see docs/figures.md. Do not edit by hand.";

    static final GateFile EMPTY = new GateFile(Map.of(), Map.of(), Map.of(), Map.of());

    GateFile(
            Map<String, Double> floors,
            Map<String, Double> measured,
            Map<String, Long> counts,
            Map<String, String> files) {
        this(floors, measured, counts, files, Map.of());
    }

    GateFile {
        intervals = java.util.Collections.unmodifiableMap(new TreeMap<>(intervals));
        floors = java.util.Collections.unmodifiableMap(new TreeMap<>(floors));
        measured = java.util.Collections.unmodifiableMap(new TreeMap<>(measured));
        counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Reads the file; nothing is known where there is none yet. */
    static GateFile read(Path file) {
        if (!Files.exists(file)) {
            return EMPTY;
        }
        Json.Obj json = GoldFiles.object(file);
        Map<String, String> files = new TreeMap<>();
        member(json, "files")
                .members()
                .forEach((name, value) -> files.put(name, value.asText().orElse("")));
        Map<String, Long> counts = new TreeMap<>();
        numbers(json, "counts").forEach((name, value) -> counts.put(name, Math.round(value)));
        return new GateFile(numbers(json, "floors"), numbers(json, "measured"), counts, files, intervals(json));
    }

    private static Map<String, Intervals.Interval> intervals(Json.Obj json) {
        Map<String, Intervals.Interval> intervals = new TreeMap<>();
        member(json, "intervals").members().forEach((name, ends) -> {
            if (ends.asItems().size() != 2
                    || !(ends.asItems().get(0) instanceof Json.Num low)
                    || !(ends.asItems().get(1) instanceof Json.Num high)) {
                throw new IllegalArgumentException("gate: intervals." + name + " is no pair of numbers: " + ends);
            }
            intervals.put(name, new Intervals.Interval(low.value(), high.value()));
        });
        return intervals;
    }

    private static Json.Obj member(Json.Obj json, String name) {
        return json.get(name).flatMap(Json::asObject).orElse(Json.object().build());
    }

    private static Map<String, Double> numbers(Json.Obj json, String name) {
        Map<String, Double> numbers = new TreeMap<>();
        member(json, name).members().forEach((key, value) -> {
            if (!(value instanceof Json.Num number)) {
                throw new IllegalArgumentException("gate: " + name + "." + key + " is no number: " + value);
            }
            numbers.put(key, number.value());
        });
        return numbers;
    }

    /** Writes the file whole or not at all. */
    void write(Path file) {
        Json.Builder floorsJson = Json.object();
        floors.forEach((name, value) -> floorsJson.put(name, Json.of(value)));
        Json.Builder measuredJson = Json.object();
        measured.forEach((name, value) -> measuredJson.put(name, Json.of(value)));
        Json.Builder countsJson = Json.object();
        counts.forEach(countsJson::put);
        Json.Builder intervalsJson = Json.object();
        intervals.forEach((name, i) ->
                intervalsJson.put(name, Json.array(java.util.List.of(Json.of(i.low()), Json.of(i.high())))));
        Json.Builder filesJson = Json.object();
        files.forEach(filesJson::put);
        Json.Obj json = Json.object()
                .put("about", ABOUT)
                .put("floors", floorsJson.build())
                .put("measured", measuredJson.build())
                .put("intervals", intervalsJson.build())
                .put("counts", countsJson.build())
                .put("files", filesJson.build())
                .build();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(draft, JsonWriter.pretty(json) + "\n");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }
}
