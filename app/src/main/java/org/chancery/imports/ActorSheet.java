package org.chancery.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The user's own {@code actors.tsv}: its lines come in and stay as they are, comments and all; new rows go behind them, and a row that only brings other names
 * for one that is there gives it these names.
 */
final class ActorSheet {

    private static final List<String> HEAD = List.of(
            "# Actors of your own, laid over the built-in ones: one row an actor, or several of one name for several roles in time.",
            "# from, to: YYYY[-MM[-DD]]. country: ISO alpha-3 or IGO, NGO, MNC, IMG. sector: PLOVER's. - stands for nothing.");

    /** What came of the rows that were laid in. */
    record Laid(int fresh, int widened, int known) {}

    private record Line(int number, List<String> columns, ActorRow row) {}

    private final List<String> lines;
    private final Map<ActorRow, Line> byKey = new HashMap<>();
    private List<String> lastColumns = List.of();

    ActorSheet(List<String> lines, List<ProjectTsv.Found> rows) {
        this.lines = new ArrayList<>(lines);
        for (ProjectTsv.Found found : rows) {
            byKey.put(found.row().key(), new Line(found.place().line() - 1, found.columns(), found.row()));
            lastColumns = found.columns();
        }
    }

    Laid lay(List<ActorRow> rows) {
        int fresh = 0;
        int widened = 0;
        int known = 0;
        for (ActorRow row : rows) {
            Line there = byKey.get(row.key());
            if (there == null) {
                append(row);
                fresh++;
            } else {
                ActorRow joined = there.row().joined(row);
                if (joined.other().size() > there.row().other().size()) {
                    replace(there, joined);
                    widened++;
                } else {
                    known++;
                }
            }
        }
        return new Laid(fresh, widened, known);
    }

    private void append(ActorRow row) {
        if (lines.isEmpty()) {
            lines.addAll(HEAD);
        }
        if (!lastColumns.containsAll(ActorRow.COLUMNS)) {
            lines.add("# columns " + String.join(" ", ActorRow.COLUMNS));
            lastColumns = ActorRow.COLUMNS;
        }
        byKey.put(row.key(), new Line(lines.size(), lastColumns, row));
        lines.add(line(lastColumns, row, ActorRow::cell));
    }

    private void replace(Line there, ActorRow row) {
        lines.set(there.number(), cells(there, row));
        byKey.put(row.key(), new Line(there.number(), there.columns(), row));
    }

    /** The old line with its other names anew, or a whole new one where it has no place for them; cells of columns of the user's own stay. */
    private String cells(Line there, ActorRow row) {
        String[] old = lines.get(there.number()).split("\t", -1);
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < there.columns().size(); c++) {
            String column = there.columns().get(c);
            boolean own = !ActorRow.COLUMNS.contains(column);
            cells.add(own ? (c < old.length ? old[c] : "-") : row.cell(column));
        }
        return String.join("\t", cells);
    }

    static <R> String line(List<String> columns, R row, BiFunction<R, String, String> cell) {
        return columns.stream().map(column -> cell.apply(row, column)).collect(Collectors.joining("\t"));
    }

    String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
