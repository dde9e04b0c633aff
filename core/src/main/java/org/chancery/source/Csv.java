package org.chancery.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.text.Note;

/**
 * A table of articles (CSV, TSV) as a feed: one article a row, its columns named in the first. A row that breaks the rules becomes a failure with its
 * line, and the rest goes on. Columns that Chancery does not know are carried along.
 */
final class Csv implements Feed {

    /** What Excel keeps of a cell (its specifications, "Total number of characters that a cell can contain"). */
    private static final int CELL_OF_EXCEL = 32_767;

    private final String place;
    private final String name;
    private final InputStream stream;
    private final CsvRows rows;
    private final int before;
    private CsvColumns columns = CsvColumns.of(List.of());
    private boolean begun;
    private boolean over;

    Csv(String place, String name, InputStream in, byte[] start, Limits limits) throws IOException {
        this.place = place;
        this.name = name;
        CsvForm form = CsvForm.of(start);
        Optional<Charset> marked = Characters.marked(start);
        boolean wide = marked.isPresent() && !marked.get().equals(StandardCharsets.UTF_8);
        if (marked.isPresent() && !wide) {
            in.skipNBytes(3);
        }
        this.stream = wide ? new Utf8Stream(in, marked.get()) : in;
        this.rows = new CsvRows(stream, form.separator(), limits.line());
        this.before = form.lines();
    }

    @Override
    public Optional<Input> next() {
        while (!over) {
            try {
                Optional<CsvRows.Row> row = begun ? rows.next() : head();
                if (row.isEmpty()) {
                    over = true;
                } else if (!row.get().isBlank()) {
                    return Optional.of(begun ? article(row.get()) : noText(row.get()));
                }
            } catch (CsvRows.Broken e) {
                over = !begun;
                return Optional.of(e.failure(place));
            } catch (IOException e) { // the stream itself: nothing more will come of it
                over = true;
                return Optional.of(Unreadable.failure(place + ":" + rows.line(), e));
            }
        }
        return Optional.empty();
    }

    /** Reads the heads of the columns; then the first row, or the heads themselves where none of them is that of texts. */
    private Optional<CsvRows.Row> head() throws IOException {
        for (int i = 0; i < before; i++) {
            rows.next();
        }
        Optional<CsvRows.Row> head = rows.next();
        while (head.filter(CsvRows.Row::isBlank).isPresent()) {
            head = rows.next();
        }
        if (head.isEmpty()) {
            throw new Unreadable("it is empty", "there is nothing to read");
        }
        columns = CsvColumns.of(head.get().cells());
        begun = columns.hasText();
        return begun ? rows.next() : head;
    }

    private Failure noText(CsvRows.Row head) {
        over = true;
        String found = String.join(", ", head.cells());
        return new Failure(
                place + ":" + head.line(),
                "no column holds the articles' text; the columns are: "
                        + (found.length() > 500 ? found.substring(0, 500) + "…" : found),
                "the first row names the columns; call one " + CsvColumns.namesOfText() + " …");
    }

    private Input article(CsvRows.Row row) {
        String where = place + ":" + row.line();
        List<String> cells = row.cells();
        if (cells.size() > columns.count()
                && cells.subList(columns.count(), cells.size()).stream().anyMatch(c -> !c.isBlank())) {
            return new Failure(
                    where,
                    "the row has " + cells.size() + " cells, the table " + columns.count() + " columns",
                    "put a text with separators or lines in quotation marks");
        }
        List<Note> notes = new ArrayList<>();
        if (cells.size() < columns.count()) {
            notes.add(Note.of(
                    "short-row", "the row has " + cells.size() + " cells, the table " + columns.count() + " columns"));
        }
        if (row.guessed()) {
            notes.add(Note.of("read-as-windows-1252", "cells that are no UTF-8 were read as Windows-1252"));
        }
        String text = columns.cell(row, "text")
                .filter(c -> !CsvColumns.isMissing(c.strip()))
                .orElse("");
        if (text.length() == CELL_OF_EXCEL) {
            notes.add(Note.of(
                    "text-cut-by-spreadsheet",
                    "the text has " + CELL_OF_EXCEL
                            + " characters, the most that Excel keeps of a cell; it is likely cut off"));
        }
        Json.Builder fields = Json.object().put("text", text);
        for (String field : List.of("id", "title", "url", "outlet", "author")) {
            columns.said(row, field).ifPresent(cell -> fields.put(field, cell));
        }
        published(row, notes).ifPresent(day -> fields.put("published", day));
        columns.others().forEach((column, heading) -> {
            if (column < cells.size() && !cells.get(column).isEmpty()) {
                fields.put(heading, cells.get(column));
            }
        });
        return Fields.input(where, name + "-" + row.line(), fields.build(), notes, "");
    }

    private Optional<String> published(CsvRows.Row row, List<Note> notes) {
        Optional<String> written = columns.said(row, "published");
        Optional<String> day = written.flatMap(WrittenDay::only).map(LocalDate::toString);
        if (written.isPresent() && day.isEmpty()) {
            notes.add(Note.of(
                    "published-not-understood", "no day in the cell '" + written.get() + "'; write it as 2024-01-05"));
        }
        return day;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
