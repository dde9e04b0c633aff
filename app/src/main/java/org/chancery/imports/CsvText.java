package org.chancery.imports;

import java.util.ArrayList;
import java.util.List;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;

/** The lines of a CSV file as RFC 4180 describes it come in, quoted cells over several lines too; its records go out, each with the line it begins on. */
final class CsvText {

    /** One record. */
    record Line(Place place, List<String> cells) {}

    private CsvText() {}

    static List<Line> read(String file, List<String> lines, Problems problems) {
        List<Line> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int begun = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            begun = quoted ? begun : i + 1;
            for (int c = 0; c < line.length(); c++) {
                char at = line.charAt(c);
                boolean twice = at == '"' && quoted && c + 1 < line.length() && line.charAt(c + 1) == '"';
                if (twice) {
                    cell.append(at);
                    c++;
                } else if (at == '"' && (quoted || cell.isEmpty())) {
                    quoted = !quoted;
                } else if (at == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(at);
                }
            }
            if (quoted) {
                cell.append('\n');
            } else if (!line.isEmpty() || !cells.isEmpty() || !cell.isEmpty()) {
                cells.add(cell.toString());
                cell.setLength(0);
                records.add(new Line(new Place(file, begun), cells));
                cells = new ArrayList<>();
            }
        }
        if (quoted) {
            problems.add(new Place(file, begun), "a quoted cell never closes");
        }
        return records;
    }
}
