package org.chancery.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/**
 * Which column of a table holds what: by its heading, after {@code sources/columns.tsv}.
 *
 * @param known the columns that Chancery knows, by field
 * @param others the headings of the others, by column
 * @param count how many columns there are
 */
record CsvColumns(Map<String, Integer> known, Map<Integer, String> others, int count) {

    private static final Lazy<Map<String, List<String>>> NAMES = new Lazy<>(CsvColumns::names);
    private static final String MISSING = "missing";
    private static final String TEXT = "text";

    CsvColumns {
        known = Map.copyOf(known);
    }

    static CsvColumns of(List<String> headings) {
        List<String> plain = headings.stream().map(CsvColumns::plain).toList();
        Map<String, Integer> known = new HashMap<>();
        Map<Integer, String> others = new LinkedHashMap<>();
        FreeNames names =
                new FreeNames(" "); // a heading may come twice, or be a field's that another column has filled
        NAMES.get().keySet().forEach(names::free);
        for (Map.Entry<String, List<String>> field : NAMES.get().entrySet()) {
            field.getValue().stream()
                    .filter(plain::contains)
                    .findFirst()
                    .ifPresent(name -> known.put(field.getKey(), plain.indexOf(name)));
        }
        known.remove(MISSING);
        for (int i = 0; i < headings.size(); i++) {
            if (!known.containsValue(i)) {
                String heading = headings.get(i).strip();
                others.put(i, names.free(heading.isEmpty() ? "column " + (i + 1) : heading));
            }
        }
        return new CsvColumns(known, others, headings.size());
    }

    boolean hasText() {
        return known.containsKey(TEXT);
    }

    Optional<String> cell(CsvRows.Row row, String field) {
        Integer column = known.get(field);
        return column == null || column >= row.cells().size()
                ? Optional.empty()
                : Optional.of(row.cells().get(column));
    }

    /** The cell where it says something: neither blank nor {@code NA}. */
    Optional<String> said(CsvRows.Row row, String field) {
        return cell(row, field).map(String::strip).filter(c -> !c.isEmpty() && !isMissing(c));
    }

    static boolean isMissing(String cell) {
        return cell.length() < 8
                && NAMES.get().getOrDefault(MISSING, List.of()).contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The names that a column of texts may have, for advice. */
    static String namesOfText() {
        return NAMES.get().getOrDefault(TEXT, List.of()).stream().limit(4).collect(Collectors.joining(", "));
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Table.Row row : Lexicon.inFolder("sources").table("columns.tsv").rows()) {
            names.put(row.get("field"), new ArrayList<>(row.list("names")));
        }
        return names;
    }
}
