package org.chancery.parquet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The shape of a file to be written.
 *
 * @param columns at least one, no two with names that differ in their case alone: DuckDB, Hive and Spark would take them for one
 * @param about what stands in the file's metadata beside the columns' descriptions ({@code title}, {@code version}, {@code citation})
 */
public record Table(List<Column> columns, Map<String, String> about) {

    private static final String COLUMN = "column:";

    public Table {
        columns = List.copyOf(columns);
        about = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(about));
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        distinct("columns", columns.stream().map(Column::name).toList());
        distinct("keys of the metadata", List.copyOf(about.keySet()));
        for (String key : about.keySet()) {
            if (key.isBlank() || key.startsWith(COLUMN)) {
                throw new IllegalArgumentException(
                        "'" + key + "' cannot name metadata; '" + COLUMN + "' is for columns' descriptions");
            }
        }
    }

    /** All that stands in the file's metadata, in order: what was given, then a description for each column that has one. */
    Map<String, String> metadata() {
        Map<String, String> all = new LinkedHashMap<>(about);
        columns.stream()
                .filter(column -> !column.description().isBlank())
                .forEach(column -> all.put(COLUMN + column.name(), column.description()));
        return all;
    }

    private static void distinct(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two " + what + " are named '" + name + "'");
            }
        }
    }
}
