package org.chancery.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a table is written, told by its beginning: what parts its cells (a comma; a semicolon where Excel writes decimals with commas; a tab; a bar)
 * and its columns. {@code sep=;} in the first line, as Excel understands it, decides.
 *
 * @param lines how many lines stand before the heads of the columns
 */
record CsvForm(char separator, int lines, CsvColumns columns) {

    private static final String SEPARATORS = ",;\t|";

    /** The form of the table that begins so; if it has no column of texts, that of the most columns. */
    static CsvForm of(byte[] start) {
        byte[] bytes = utf8(start);
        String first = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        if (first.matches("(?i)\"?sep=.\"?")) {
            char separator = first.charAt(first.toLowerCase(Locale.ROOT).indexOf('=') + 1);
            return new CsvForm(separator, 1, columns(bytes, separator, 1));
        }
        CsvForm best = new CsvForm(',', 0, columns(bytes, ',', 0));
        for (int i = 1; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            CsvColumns columns = columns(bytes, separator, 0);
            boolean better = columns.hasText() == best.columns.hasText()
                    ? columns.count() > best.columns.count()
                    : columns.hasText();
            best = better ? new CsvForm(separator, 0, columns) : best;
        }
        return best;
    }

    /** Whether something that is not called a table begins as one of articles: a text column and another known one, as many cells in the next row. */
    static boolean isTable(byte[] start) {
        byte[] bytes = utf8(start);
        CsvForm form = of(start);
        if (!form.columns.hasText() || form.columns.known().size() < 2) {
            return false;
        }
        CsvRows rows = new CsvRows(new ByteArrayInputStream(bytes), form.separator, Integer.MAX_VALUE);
        try {
            for (int i = 0; i <= form.lines; i++) {
                rows.next();
            }
            return rows.next()
                    .filter(row -> row.cells().size() == form.columns.count())
                    .isPresent();
        } catch (
                IOException
                        cut) { // a first row longer than what was looked at: its text is in quotation marks, as in a
            // table
            return true;
        }
    }

    private static CsvColumns columns(byte[] bytes, char separator, int lines) {
        try {
            CsvRows rows = new CsvRows(new ByteArrayInputStream(bytes), separator, Integer.MAX_VALUE);
            for (int i = 0; i < lines; i++) {
                rows.next();
            }
            return CsvColumns.of(rows.next().map(CsvRows.Row::cells).orElse(List.of()));
        } catch (IOException broken) { // the head is cut off here or breaks the rules; who reads it will say so
            return CsvColumns.of(List.of());
        }
    }

    private static byte[] utf8(byte[] start) {
        Optional<Charset> marked = Characters.marked(start);
        return marked.isPresent() ? Characters.of(start).text().getBytes(StandardCharsets.UTF_8) : start;
    }
}
