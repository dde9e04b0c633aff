package org.chancery.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;

/**
 * The lines of an {@code actors.tsv} come in, its rows go out; everything that is wrong with them becomes a problem with its line. Behind a line
 * {@code # columns role …} stand rows for {@code roles.tsv}.
 */
final class ProjectTsv {

    private static final String HEADER = "# columns ";
    private static final String ROLE = "role";
    private static final String SECTOR = "sector";

    /** A row and where it stands: the line's number from 1 and the columns in force there. */
    record Found(Place place, List<String> columns, ActorRow row) {}

    private record Cells(Place place, List<String> columns, int given, Map<String, String> named) {

        String get(String column) {
            return named.getOrDefault(column, "");
        }

        List<String> list(String column) {
            return Arrays.stream(get(column).split("\\|"))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        }

        boolean isRole() {
            return columns.get(0).equals(ROLE);
        }
    }

    private final Codes codes;
    private final Problems problems;

    ProjectTsv(Codes codes, Problems problems) {
        this.codes = codes;
        this.problems = problems;
    }

    /** Gathers the rows that say something; columns that are not the project's are left and named. */
    void read(String file, List<String> lines, Gathered into) {
        TreeSet<String> foreign = new TreeSet<>();
        for (Cells cells : cells(file, lines)) {
            List<String> ours = cells.isRole() ? RoleRow.COLUMNS : ActorRow.COLUMNS;
            cells.columns().stream()
                    .filter(c -> !ours.contains(c) && !Unknown.MORE.contains(c))
                    .forEach(foreign::add);
            if (cells.isRole()) {
                role(cells, into);
            } else {
                actor(cells, into);
            }
        }
        foreign.forEach(
                column -> into.drop("the column '" + column + "', which is not the project's", new Place(file, 1)));
    }

    List<Found> rows(String file, List<String> lines) {
        return cells(file, lines).stream()
                .filter(c -> !c.isRole())
                .map(c -> new Found(c.place(), c.columns(), row(c)))
                .toList();
    }

    private void actor(Cells cells, Gathered into) {
        ActorRow row = row(cells);
        if (row.saysNothing()) {
            into.drop("a row without country, sector, role and id (not filled in)", cells.place());
        } else {
            into.add(row);
        }
    }

    private void role(Cells cells, Gathered into) {
        width(cells);
        RoleRow row = new RoleRow(
                cells.get(ROLE),
                cells.list("also"),
                cells.list("plural"),
                cells.get("gender"),
                cells.get(SECTOR),
                cells.get("kind"),
                cells.get("covers"),
                cells.get("bond"));
        must(!row.role().isEmpty(), cells.place(), "a row without a role");
        must(
                RoleRow.KINDS.contains(row.kind()),
                cells.place(),
                "kind '" + row.kind() + "' is none of " + new TreeSet<>(RoleRow.KINDS));
        sector(cells.place(), row.sector());
        if (row.sector().isEmpty()) {
            into.drop("a noun without a sector (not filled in)", cells.place());
        } else {
            into.add(row);
        }
    }

    private List<Cells> cells(String file, List<String> lines) {
        List<Cells> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Place place = new Place(file, i + 1);
            if (line.startsWith(HEADER)) {
                columns = Arrays.asList(line.substring(HEADER.length()).strip().split("\\s+"));
                must(
                        columns.contains("name") || columns.get(0).equals(ROLE),
                        place,
                        "no column 'name' among " + columns);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (columns.isEmpty()) {
                    problems.add(place, "a row before any line '# columns …'");
                    return rows;
                }
                rows.add(named(place, line, columns));
            }
        }
        return rows;
    }

    private static Cells named(Place place, String line, List<String> columns) {
        String[] cells = line.split("\t", -1);
        Map<String, String> named = new HashMap<>();
        for (int c = 0; c < Math.min(cells.length, columns.size()); c++) {
            String cell = cells[c].strip();
            named.put(columns.get(c), cell.equals("-") ? "" : cell);
        }
        return new Cells(place, columns, cells.length, named);
    }

    private void width(Cells cells) {
        must(
                cells.given() <= cells.columns().size(),
                cells.place(),
                cells.given() + " cells for " + cells.columns().size() + " columns");
    }

    private ActorRow row(Cells cells) {
        width(cells);
        ActorRow row = new ActorRow(
                cells.get("name"),
                cells.list("other"),
                cells.get("type"),
                cells.get("country"),
                cells.get(SECTOR),
                cells.list(ROLE),
                cells.get("from"),
                cells.get("to"),
                cells.get("id"));
        check(cells.place(), row);
        return row;
    }

    private void sector(Place place, String sector) {
        must(sector.isEmpty() || codes.isSector(sector), place, "sector '" + sector + "' is none of PLOVER's");
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
        sector(place, row.sector());
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
