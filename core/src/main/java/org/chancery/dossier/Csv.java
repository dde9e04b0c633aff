package org.chancery.dossier;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells of one row come in, a line of CSV goes out, as RFC 4180 has it: commas between, quotation marks where needed, CRLF at its end.
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @} for a formula; the guarded form puts an apostrophe before such a cell.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    public static String guardedLine(List<String> cells) {
        return line(cells.stream().map(Csv::guarded).toList());
    }

    private static String cell(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The cell, an apostrophe before it where a spreadsheet would take it for a formula. */
    public static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
