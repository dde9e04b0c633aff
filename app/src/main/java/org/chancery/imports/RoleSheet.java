package org.chancery.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The user's own {@code roles.tsv}: its lines come in and stay as they are, roles that it lacks go behind them. */
final class RoleSheet {

    private static final String COLUMNS = "# columns " + String.join(" ", RoleRow.COLUMNS);
    private static final String HEAD = "# Role nouns of your own, laid over the built-in ones.";

    private final List<String> lines;
    private final Set<String> roles = new HashSet<>();
    private String lastColumns = "";

    RoleSheet(List<String> lines) {
        this.lines = new ArrayList<>(lines);
        for (String line : lines) {
            if (line.startsWith("# columns ")) {
                lastColumns = line.strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                roles.add(Codes.lower(line.split("\t", -1)[0].strip()));
            }
        }
    }

    int lay(List<RoleRow> rows) {
        int fresh = 0;
        for (RoleRow row : rows) {
            if (roles.add(Codes.lower(row.role()))) {
                append(row);
                fresh++;
            }
        }
        return fresh;
    }

    private void append(RoleRow row) {
        if (lines.isEmpty()) {
            lines.add(HEAD);
        }
        if (!lastColumns.equals(COLUMNS)) {
            lines.add(COLUMNS);
            lastColumns = COLUMNS;
        }
        lines.add(ActorSheet.line(RoleRow.COLUMNS, row, RoleRow::cell));
    }

    String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
