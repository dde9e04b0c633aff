package org.chancery.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.standing.Facts;

/** A table of an export comes in, each of its offsets is held against one's own texts. */
final class CsvCheck {

    /**
     * Columns of one span.
     *
     * @param prefix of start and end
     * @param words the column of the words
     */
    private record Span(String prefix, String words) {}

    private static final List<Span> SPANS = List.of(
            new Span("", "words"),
            new Span("source_", "source"),
            new Span("cue_", "cue"),
            new Span("content_", "content"),
            new Span("trigger_", "trigger"));

    private final Checked checked;
    private final boolean safeFormulas;

    CsvCheck(Checked checked, boolean safeFormulas) {
        this.checked = checked;
        this.safeFormulas = safeFormulas;
    }

    void table(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (CsvIn rows = CsvIn.open(file)) {
            if (!rows.has("text_sha256") || !rows.has("article_id")) {
                return; // a table without offsets
            }
            List<Span> spans =
                    SPANS.stream().filter(s -> rows.has(s.prefix + "start")).toList();
            while (rows.next()) {
                String place = name + ":" + rows.number();
                if (checked.open(place, plain(rows.cell("article_id")), rows.cell("text_sha256"))) {
                    for (Span span : spans) {
                        check(rows, place, span);
                    }
                    if (rows.has("length")) {
                        number(rows, place, "length").ifPresent(length -> checked.length(place, length));
                    }
                }
            }
        }
    }

    private void check(CsvIn rows, String place, Span span) {
        Optional<Long> start = number(rows, place, span.prefix + "start");
        Optional<Long> end = number(rows, place, span.prefix + "end");
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        String what = span.words.equals("words") ? rows.cell("role") + rows.cell("kind") : span.words;
        Optional<String> words = rows.has(span.words) ? Optional.of(plain(rows.cell(span.words))) : Optional.empty();
        // several pieces: the words have " … " between them, and 'spans' has each piece
        boolean pieces = words.isPresent() && words.get().contains(" … ");
        checked.span(place, what, start.get(), end.get(), pieces ? Optional.empty() : words);
        number(rows, place, span.prefix + "start_utf16").ifPresent(u -> checked.utf16(place, what, start.get(), u));
        number(rows, place, span.prefix + "end_utf16").ifPresent(u -> checked.utf16(place, what, end.get(), u));
    }

    private Optional<Long> number(CsvIn rows, String place, String column) {
        String cell = rows.cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(cell));
        } catch (NumberFormatException e) {
            checked.wrong(place, column + " '" + cell + "' is no number", "the export was changed or damaged");
            return Optional.empty();
        }
    }

    /** Without the apostrophe that guards a spreadsheet. */
    private String plain(String cell) {
        boolean guarded = safeFormulas
                && cell.length() > 1
                && cell.charAt(0) == '\''
                && !org.chancery.dossier.Csv.guarded(cell.substring(1)).equals(cell.substring(1));
        return guarded ? cell.substring(1) : cell;
    }

    /** The tables of an export that have offsets. */
    static List<String> tables(Facts about) {
        List<String> tables = new ArrayList<>();
        for (Facts resource : about.all("resources")) {
            resource.text("path").filter(p -> p.endsWith(".csv")).ifPresent(tables::add);
        }
        return tables;
    }
}
