package org.chancery.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.json.Json;
import org.chancery.text.CodePoints;
import org.chancery.text.Marked;
import org.chancery.text.Span;

/**
 * A sample's gold with its offsets found.
 *
 * <p>In: the annotation file, whose paragraphs carry the labels {@code s1.content}, {@code s1.source}, {@code s1.cue}, {@code e1.trigger}, and the article's text. Out: a gold record.
 * A paragraph that the article's text lacks is kept behind it, so that its statements count as missed, and is named.
 * One that stands twice is taken in the order of the annotation.
 *
 * @param record the record, with the text its offsets count in
 * @param missing paragraphs that the article's text lacks
 */
record SampleGold(GoldRecord record, List<String> missing) {

    private static final String RULE = "\n====\n";
    private static final List<String> ROLES = List.of("source", "cue", "content");

    public SampleGold {
        missing = List.copyOf(missing);
    }

    static SampleGold read(String id, String file, String articleText) {
        int rule = file.indexOf(RULE);
        if (rule < 0) {
            throw new IllegalArgumentException("sample " + id + ": no line of equals signs between table and text");
        }
        List<String> missing = new ArrayList<>();
        StringBuilder text = new StringBuilder(articleText);
        Map<String, List<Span>> spans = new TreeMap<>();
        int from = 0;
        for (String paragraph :
                (Iterable<String>) file.substring(rule + RULE.length()).lines()::iterator) {
            Marked marked = Marked.parse(paragraph);
            int at = text.indexOf(marked.text(), from);
            if (at < 0) {
                missing.add(marked.text());
                at = text.append("\n\n").length();
                text.append(marked.text());
            } else {
                from = at + marked.text().length();
            }
            for (Marked.Label label : marked.labels()) {
                spans.computeIfAbsent(label.name(), n -> new ArrayList<>())
                        .add(label.span().shift(at));
            }
        }
        Json.Obj record = record(id, file.substring(0, rule), spans, CodePoints.of(text));
        return new SampleGold(new GoldRecord(record, text.toString()), missing);
    }

    private static Json.Obj record(String id, String table, Map<String, List<Span>> spans, CodePoints points) {
        Json.Builder record = Json.object().put("id", id);
        Json.Builder actors = Json.object();
        List<Json> statements = new ArrayList<>();
        List<Json> events = new ArrayList<>();
        for (String line : (Iterable<String>) table.lines()::iterator) {
            List<String> cells = Arrays.asList(line.split("\t", -1));
            switch (cells.get(0)) {
                case "published" -> record.put("published", cell(id, cells, 1));
                case "actor" -> actors.put(cell(id, cells, 1), actor(id, cells));
                case "statement" -> statements.add(statement(id, cells, spans, points));
                case "event" -> events.add(event(id, cells, spans, points));
                default -> {
                    if (!line.startsWith("#")) {
                        throw new IllegalArgumentException("sample " + id + ": no such row: " + line);
                    }
                }
            }
        }
        if (!spans.isEmpty()) {
            throw new IllegalArgumentException("sample " + id + ": labels without a row: " + spans.keySet());
        }
        return record.put("actors", actors.build())
                .put("statements", Json.array(statements))
                .put("events", Json.array(events))
                .build();
    }

    private static Json actor(String id, List<String> cells) {
        return Json.object()
                .put("type", cell(id, cells, 2))
                .put("country", orNull(id, cells, 3))
                .put("sector", orNull(id, cells, 4))
                .put("aliases", list(id, cells, 5))
                .build();
    }

    private static Json statement(String id, List<String> cells, Map<String, List<Span>> spans, CodePoints points) {
        String name = cell(id, cells, 1);
        Map<String, List<Span>> roles = new LinkedHashMap<>();
        for (String role : ROLES) {
            List<Span> found = spans.remove(name + "." + role);
            roles.put(role, found == null ? List.of() : points.fromUtf16(found));
        }
        if (roles.getOrDefault("content", List.of()).isEmpty()) {
            throw new IllegalArgumentException("sample " + id + ": statement " + name + " has no content in the text");
        }
        Json.Builder out = Json.object().put("id", name).put("speaker", orNull(id, cells, 2));
        roles.forEach((role, found) ->
                out.put(role, Json.array(found.stream().map(SampleGold::pair).toList())));
        return out.put("mode", cell(id, cells, 3))
                .put("addressees", list(id, cells, 4))
                .put("channel", orNull(id, cells, 5))
                .put("reported_by", orNull(id, cells, 6))
                .put("stance", cell(id, cells, 7))
                .put("optional", cell(id, cells, 8).equals("optional"))
                .build();
    }

    private static Json pair(Span span) {
        return Json.array(List.of(Json.of((long) span.start()), Json.of((long) span.end())));
    }

    private static Json event(String id, List<String> cells, Map<String, List<Span>> spans, CodePoints points) {
        String name = cell(id, cells, 1);
        List<Span> trigger = spans.remove(name + ".trigger");
        if (trigger == null || trigger.size() != 1) {
            throw new IllegalArgumentException(
                    "sample " + id + ": event " + name + " needs one trigger in the text, not " + trigger);
        }
        Json country = orNull(id, cells, 8);
        return Json.object()
                .put("id", name)
                .put("trigger", pair(points.fromUtf16(trigger.get(0))))
                .put("type", cell(id, cells, 2))
                .put("actors", list(id, cells, 3))
                .put("recipients", list(id, cells, 4))
                .put("factuality", cell(id, cells, 5))
                .put("on_word_of", orNull(id, cells, 6))
                .put("date", orNull(id, cells, 7))
                .put(
                        "place",
                        country.asText().isEmpty()
                                ? Json.nothing()
                                : Json.object().put("country", country).build())
                .put("optional", cell(id, cells, 9).equals("optional"))
                .build();
    }

    private static String cell(String id, List<String> cells, int number) {
        if (number >= cells.size() || cells.get(number).isBlank()) {
            throw new IllegalArgumentException("sample " + id + ": cell " + number + " is wanting in " + cells);
        }
        return cells.get(number);
    }

    private static Json orNull(String id, List<String> cells, int number) {
        String value = cell(id, cells, number);
        return value.equals("-") ? Json.nothing() : Json.of(value);
    }

    private static Json list(String id, List<String> cells, int number) {
        String value = cell(id, cells, number);
        return Json.texts(value.equals("-") ? List.of() : Arrays.asList(value.split("\\|", -1)));
    }
}
