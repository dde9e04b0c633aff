package org.chancery.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.standing.Facts;
import org.chancery.text.Span;

/** A file of brat's standoff annotation comes in, its annotations go out; what brat would not write is {@link Unreadable} with its line. */
final class BratLines {

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final String ADVICE = "open the file in brat, or take it out of the folder";

    /** A text-bound annotation, in code points. */
    record Bound(String id, String type, List<Span> spans) {}

    /** From one annotation to another. */
    record Relation(String type, String from, String to) {}

    /**
     * Something that happens.
     *
     * @param roles without their numbers, in their order
     */
    record Happening(String id, String type, String trigger, List<Map.Entry<String, String>> roles) {}

    final Map<String, Bound> bounds = new LinkedHashMap<>();
    final Map<String, Happening> happenings = new LinkedHashMap<>();
    final List<Relation> relations = new ArrayList<>();
    private final Map<String, Map<String, String>> attributes = new HashMap<>();
    private final Map<String, Facts> notes = new HashMap<>();

    private BratLines() {}

    static BratLines of(List<String> lines) throws Unreadable {
        BratLines read = new BratLines();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank()) {
                try {
                    read.line(line);
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new Unreadable("line " + number + " is no annotation of brat: " + e.getMessage(), ADVICE);
                }
            }
        }
        read.joinAll();
        return read;
    }

    private void line(String line) {
        String[] fields = line.split("\t", 3);
        String id = fields[0];
        String data = fields[1];
        switch (id.charAt(0)) {
            case 'T' -> bounds.put(id, bound(id, data));
            case 'E' -> happenings.put(id, happening(id, data));
            case 'R' -> {
                List<String> parts = parts(data);
                relations.add(new Relation(parts.get(0), value(parts.get(1)), value(parts.get(2))));
            }
            case 'A', 'M' -> {
                List<String> parts = parts(data);
                attributes
                        .computeIfAbsent(parts.get(1), k -> new HashMap<>())
                        .put(parts.get(0), parts.size() > 2 ? parts.get(2) : "");
            }
            case '#' -> {
                if (fields.length > 2) {
                    json(fields[2]).ifPresent(note -> notes.put(parts(data).get(1), note));
                }
            }
            default -> {} // equivalences and normalisations say nothing that is kept
        }
    }

    private static List<String> parts(String data) {
        return BLANKS.splitAsStream(data.strip()).toList();
    }

    private static Bound bound(String id, String data) {
        int blank = data.indexOf(' ');
        List<Span> spans = SEMICOLON
                .splitAsStream(data.substring(blank + 1))
                .map(BratLines::parts)
                .map(pair -> new Span(Integer.parseInt(pair.get(0)), Integer.parseInt(pair.get(1))))
                .toList();
        return new Bound(id, data.substring(0, blank), spans);
    }

    private static Happening happening(String id, String data) {
        List<String> parts = parts(data);
        List<Map.Entry<String, String>> roles = new ArrayList<>();
        for (String role : parts.subList(1, parts.size())) {
            int colon = role.indexOf(':');
            roles.add(Map.entry(role.substring(0, colon).replaceAll("\\d+$", ""), role.substring(colon + 1)));
        }
        String first = parts.get(0);
        return new Happening(id, first.substring(0, first.indexOf(':')), value(first), roles);
    }

    private static String value(String part) {
        return part.substring(part.indexOf(':') + 1);
    }

    /** An annotator's own note is for people: it is passed over. */
    private static Optional<Facts> json(String note) {
        try {
            return JsonReader.read(note).asObject().map(Facts::new);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** Spans that were cut at line ends are whole again. */
    private void joinAll() {
        bounds.replaceAll((id, bound) -> new Bound(
                id,
                bound.type,
                BratSpans.joined(
                        bound.spans,
                        note(id).json().items("joins").stream()
                                .filter(Json.Num.class::isInstance)
                                .map(n -> (int) ((Json.Num) n).value())
                                .collect(java.util.stream.Collectors.toSet()))));
    }

    Facts note(String target) {
        return notes.getOrDefault(target, Facts.NONE);
    }

    Optional<String> attribute(String target, String name) {
        return Optional.ofNullable(attributes.getOrDefault(target, Map.of()).get(name))
                .map(v -> v.replace('_', ' '));
    }

    boolean isMarked(String target, String name) {
        return attributes.getOrDefault(target, Map.of()).containsKey(name);
    }

    List<Span> spans(String bound) {
        Bound found = bounds.get(bound);
        return found == null ? List.of() : found.spans;
    }

    /** What a relation of this type leads to. */
    Optional<String> led(String type, String from) {
        return relations.stream()
                .filter(r -> r.type.equals(type) && r.from.equals(from))
                .map(Relation::to)
                .findFirst();
    }
}
