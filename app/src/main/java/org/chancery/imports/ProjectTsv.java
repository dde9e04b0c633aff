package org.chancery.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;

/** The lines of an {@code actors.tsv} come in, its rows go out; everything that is wrong with them becomes a problem with its line. */
final class ProjectTsv {

    private static final String HEADER = "# columns ";

    /** A row and where it stands: the line's number from 1 and the columns in force there. */
    record Found(Place place, List<String> columns, ActorRow row) {}

    private final Codes codes;
    private final Problems problems;

    ProjectTsv(Codes codes, Problems problems) {
        this.codes = codes;
        this.problems = problems;
    }

    /** Gathers the rows that say something; columns that are not the project's are left and named. */
    void read(String file, List<String> lines, Gathered into) {
        TreeSet<String> foreign = new TreeSet<>();
        for (Found found : rows(file, lines)) {
            found.columns().stream().filter(c -> !ActorRow.COLUMNS.contains(c)).forEach(foreign::add);
            if (found.row().saysNothing()) {
                into.drop("a row without country, sector, role and id (not filled in)", found.place());
            } else {
                into.add(found.row());
            }
        }
        foreign.forEach(column -> into.drop("the column '" + column + "', which is not the project's", new Place(file, 1)));
    }

    List<Found> rows(String file, List<String> lines) {
        List<Found> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Place place = new Place(file, i + 1);
            if (line.startsWith(HEADER)) {
                columns = Arrays.asList(line.substring(HEADER.length()).strip().split("\\s+"));
                if (!columns.contains("name")) {
                    problems.add(place, "no column 'name' among " + columns);
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (columns.isEmpty()) {
                    problems.add(place, "a row before any line '# columns …'");
                    return rows;
                }
                rows.add(new Found(place, columns, row(place, line, columns)));
            }
        }
        return rows;
    }

    private ActorRow row(Place place, String line, List<String> columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length > columns.size()) {
            problems.add(place, cells.length + " cells for " + columns.size() + " columns");
        }
        Map<String, String> named = new HashMap<>();
        for (int c = 0; c < Math.min(cells.length, columns.size()); c++) {
            String cell = cells[c].strip();
            named.put(columns.get(c), cell.equals("-") ? "" : cell);
        }
        ActorRow row = new ActorRow(
                named.getOrDefault("name", ""),
                list(named.getOrDefault("other", "")),
                named.getOrDefault("type", ""),
                named.getOrDefault("country", ""),
                named.getOrDefault("sector", ""),
                list(named.getOrDefault("role", "")),
                named.getOrDefault("from", ""),
                named.getOrDefault("to", ""),
                named.getOrDefault("id", ""));
        check(place, row);
        return row;
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private void check(Place place, ActorRow row) {
        must(!row.name().isEmpty(), place, "a row without a name");
        must(
                (row.type().isEmpty() && row.saysNothing()) || ActorRow.TYPES.contains(row.type()),
                place,
                "type '" + row.type() + "' is none of " + new TreeSet<>(ActorRow.TYPES));
        must(
                row.country().isEmpty() || codes.isCountry(row.country()),
                place,
                "country '" + row.country() + "' is no ISO code of three letters, nor IGO, NGO, MNC or IMG");
        must(
                row.sector().isEmpty() || codes.isSector(row.sector()),
                place,
                "sector '" + row.sector() + "' is none of PLOVER's");
        boolean from = row.from().isEmpty() || Dates.isPartial(row.from());
        boolean to = row.to().isEmpty() || Dates.isPartial(row.to());
        must(from, place, "from '" + row.from() + "' is no YYYY[-MM[-DD]]");
        must(to, place, "to '" + row.to() + "' is no YYYY[-MM[-DD]]");
        must(
                !from || !to || Dates.inOrder(row.from(), row.to()),
                place,
                "it ends (" + row.to() + ") before it begins (" + row.from() + ")");
        must(row.id().indexOf(' ') < 0, place, "id '" + row.id() + "' has a blank in it");
    }

    private void must(boolean holds, Place place, String problem) {
        if (!holds) {
            problems.add(place, problem);
        }
    }
}
