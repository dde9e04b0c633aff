package org.chancery.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;

/**
 * Reads what Wikidata's query service gives: SPARQL 1.1 Query Results JSON ({@code head.vars}, {@code results.bindings}), the plain array of objects that it
 * downloads as JSON, and CSV. Columns are told by their usual names ({@code imports.tsv}). In: the file. Out: a row for each item, office and time, with its Q-id.
 */
final class Wikidata {

    private static final Pattern ITEM = Pattern.compile("(?:.*/)?(Q[1-9]\\d*)");
    private static final Pattern NO_VALUE = Pattern.compile("(?:_:|t\\d+$|b\\d+$|https?://\\S*genid).*");
    private static final String COLUMN = "wikidata-column";

    private final Codes codes;
    private final Problems problems;
    private final Gathered into;

    Wikidata(Codes codes, Problems problems, Gathered into) {
        this.codes = codes;
        this.problems = problems;
        this.into = into;
    }

    private record Binding(Place place, Map<String, String> cells) {

        String get(String field) {
            return cells.getOrDefault(field, "");
        }
    }

    /** An item, its office and time: what makes a row. */
    private record Key(String item, String name, String role, String from, String to) {}

    void read(Path file, List<String> lines) {
        String text = String.join("\n", lines).strip();
        List<Binding> bindings = text.startsWith("{") || text.startsWith("[")
                ? json(file.toString(), text)
                : csv(file.toString(), lines);
        Map<Key, ActorRow> rows = new LinkedHashMap<>();
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Binding binding : bindings) {
            row(binding).ifPresent(row -> {
                names.computeIfAbsent(row.id() + row.name(), k -> new ArrayList<>())
                        .addAll(row.other());
                Key key = new Key(row.id(), row.name(), String.join("|", row.role()), row.from(), row.to());
                ActorRow there = rows.putIfAbsent(key, row);
                if (there != null && !there.country().equals(row.country())) {
                    into.drop("a second country of one item", binding.place());
                }
            });
        }
        rows.values()
                .forEach(row -> into.add(row.withOther(List.of())
                        .joined(row.withOther(names.getOrDefault(row.id() + row.name(), List.of())))));
    }

    private List<Binding> csv(String file, List<String> lines) {
        List<CsvText.Line> records = CsvText.read(file, lines, problems);
        if (records.isEmpty()) {
            return List.of();
        }
        List<String> header = records.get(0).cells();
        List<Binding> bindings = new ArrayList<>();
        for (CsvText.Line line : records.subList(1, records.size())) {
            if (line.cells().size() != header.size()) {
                problems.add(line.place(), line.cells().size() + " cells for " + header.size() + " columns");
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < Math.min(header.size(), line.cells().size()); c++) {
                cells.put(header.get(c), line.cells().get(c));
            }
            bindings.add(new Binding(line.place(), byField(cells)));
        }
        named(file, header);
        return bindings;
    }

    private List<Binding> json(String file, String text) {
        try {
            Json json = JsonReader.read(text);
            Optional<Json.Obj> results =
                    json.asObject().flatMap(o -> o.get("results")).flatMap(Json::asObject);
            List<Json> items = results.map(r -> r.items("bindings")).orElse(json.asItems());
            if (results.isEmpty() && json.asObject().isPresent()) {
                problems.add(file + ": neither 'results.bindings' nor an array of objects");
            }
            List<Binding> bindings = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                Map<String, String> cells = new LinkedHashMap<>();
                items.get(i).asObject().ifPresent(o -> o.members().forEach((k, v) -> cells.put(k, value(v))));
                bindings.add(new Binding(new Place(file, i + 1), byField(cells)));
            }
            if (!items.isEmpty()) {
                List<String> vars = json.asObject()
                        .flatMap(o -> o.get("head"))
                        .flatMap(Json::asObject)
                        .map(h -> h.items("vars").stream()
                                .flatMap(v -> v.asText().stream())
                                .toList())
                        .orElseGet(() -> List.copyOf(items.get(0)
                                .asObject()
                                .map(o -> o.members().keySet())
                                .orElse(java.util.Set.of())));
                named(file, vars);
            }
            return bindings;
        } catch (JsonException e) {
            problems.add(file + ": no JSON: " + e.getMessage());
            return List.of();
        }
    }

    private static String value(Json json) {
        return json.asText()
                .or(() -> json.asObject().flatMap(o -> o.text("value")))
                .orElse("");
    }

    private void named(String file, List<String> columns) {
        if (columns.stream()
                .noneMatch(
                        c -> codes.words().of(COLUMN, c).filter("name"::equals).isPresent())) {
            problems.add(new Place(file, 1), "no column of names (itemLabel, name …) among " + columns);
        }
    }

    /** The cells by the project's fields; of two columns for one field the one that {@code imports.tsv} has first. */
    private Map<String, String> byField(Map<String, String> cells) {
        Map<String, String> fields = new LinkedHashMap<>();
        cells.entrySet().stream()
                .filter(e -> !e.getValue().isBlank())
                .sorted(Comparator.comparingInt(e -> codes.words().rank(COLUMN, e.getKey())))
                .forEach(e -> codes.words()
                        .of(COLUMN, e.getKey())
                        .ifPresent(
                                field -> fields.putIfAbsent(field, e.getValue().strip())));
        return fields;
    }

    private Optional<ActorRow> row(Binding b) {
        Matcher item = ITEM.matcher(b.get("id"));
        String id = item.matches() ? item.group(1) : b.get("id").replaceAll("\\s+", "");
        String name = ActorRow.tidy(b.get("name"));
        if (name.isEmpty() || ITEM.matcher(name).matches() || name.startsWith("#")) {
            into.drop("an item without a name in the query's language", b.place());
            return Optional.empty();
        }
        String label = ITEM.matcher(b.get("role")).matches() ? "" : b.get("role");
        String office = codes.office(label);
        String typeLabel = b.get("type");
        String type = codes.words()
                .of("wikidata-type", typeLabel)
                .orElse(
                        ActorRow.TYPES.contains(typeLabel)
                                ? typeLabel
                                : office.isEmpty() && !codes.isPersonal(name) ? "organization" : "person");
        String sector = codes.isSector(b.get("sector"))
                ? b.get("sector")
                : Optional.of(codes.sectorOf(office))
                        .filter(s -> !s.isEmpty())
                        .or(() -> codes.words().of("wikidata-sector", typeLabel))
                        .orElse("");
        String from = date(b, "from");
        String to = date(b, "to");
        if (!Dates.inOrder(from, to)) {
            problems.add(b.place(), "it ends (" + to + ") before it begins (" + from + ")");
        }
        ActorRow row = new ActorRow(
                name,
                others(b),
                type,
                country(b, label),
                sector,
                office.isEmpty() ? List.of() : List.of(office),
                from,
                to,
                id);
        return Optional.of(row);
    }

    private static List<String> others(Binding b) {
        return Arrays.stream(b.get("other").split("\\s*[|;]\\s*|,\\s+"))
                .map(ActorRow::tidy)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private String country(Binding b, String label) {
        String given = b.get("country");
        Optional<String> code = codes.country(given);
        if (code.isEmpty() && !given.isEmpty()) {
            into.drop(
                    ITEM.matcher(given).matches()
                            ? "a country by its Q-id alone (ask for countryLabel or its ISO code, P298)"
                            : "a country that the built-in list does not know",
                    b.place());
        }
        return code.or(() -> codes.officeCountry(label)).orElse("");
    }

    private String date(Binding b, String field) {
        String given = b.get(field);
        Optional<String> date = Dates.stamp(given, precision(b, field));
        if (date.isEmpty() && !given.isEmpty()) {
            if (NO_VALUE.matcher(given).matches()) {
                into.drop("an unknown value for a date", b.place());
            } else {
                problems.add(b.place(), "'" + given + "' is no date");
            }
        }
        return date.orElse("");
    }

    private static String precision(Binding b, String field) {
        return b.get(field + "Precision");
    }
}
