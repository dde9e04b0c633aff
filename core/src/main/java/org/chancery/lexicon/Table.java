package org.chancery.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A TSV file of a lexicon: named columns, rows that know their line.
 *
 * <p>Such a file opens with comment lines ({@code # what …}, {@code # source …}, {@code # licence …}) of which one, {@code # columns a b c}, names the
 * columns. Trailing cells may be missing; {@code -} stands for an empty one.
 */
public record Table(String file, List<String> columns, List<Row> rows) {

    /** One line of the table. */
    public record Row(Place place, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** The cell's text; empty where the row has none. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        public Optional<String> find(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** The cell's parts, which a {@code |} separates. */
        public List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty()
                    ? List.of()
                    : Arrays.stream(cell.split("\\|")).map(String::strip).toList();
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Table parse(String file, List<String> lines, Problems problems) {
        List<String> columns = List.of();
        List<Row> rows = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Place place = new Place(file, i + 1);
            if (line.startsWith("# columns ")) {
                columns = Arrays.asList(
                        line.substring("# columns ".length()).strip().split("\\s+"));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(place, line, columns, problems));
            }
        }
        if (columns.isEmpty()) {
            problems.add(file + ": no line '# columns …' names the columns");
        }
        return new Table(file, columns, rows);
    }

    private static Row row(Place place, String line, List<String> columns, Problems problems) {
        String[] cells = line.split("\t", -1);
        if (cells.length > columns.size()) {
            problems.add(place, cells.length + " cells for " + columns.size() + " columns");
        }
        Map<String, String> named = new TreeMap<>();
        for (int c = 0; c < Math.min(cells.length, columns.size()); c++) {
            String cell = cells[c].strip();
            if (!cell.isEmpty() && !cell.equals("-")) {
                named.put(columns.get(c), cell);
            }
        }
        return new Row(place, named);
    }
}
