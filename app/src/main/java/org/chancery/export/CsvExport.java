package org.chancery.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.dossier.Csv;
import org.chancery.json.Json;

/** The tables come in, files of comma-separated values go out as RFC 4180 has them: UTF-8, CRLF, a header; empty is what there is none of. */
final class CsvExport {

    private final Tables tables;
    private final boolean safeFormulas;

    CsvExport(Tables tables, boolean safeFormulas) {
        this.tables = tables;
        this.safeFormulas = safeFormulas;
    }

    /** One table. */
    void table(String name, Sink out, Counts counts) throws IOException {
        Tables.Filled filled = tables.filled(name);
        out.write(header(filled.table()));
        Iterator<List<Json>> rows = filled.rows();
        while (rows.hasNext()) {
            out.write(line(filled.table(), rows.next()));
            counts.add(name, 1);
        }
    }

    /** All tables, each a file; those of the articles in one pass. */
    List<Resource> folder(Entries entries, Path folder, Counts counts) throws IOException {
        Map<Table<?>, Writer> open = new LinkedHashMap<>();
        List<Resource> resources = new ArrayList<>();
        try {
            for (Table<?> table : tables.ofArticles()) {
                Writer writer = Files.newBufferedWriter(folder.resolve(table.name() + ".csv"), StandardCharsets.UTF_8);
                open.put(table, writer);
                writer.write(header(table));
            }
            entries.each(entry -> open.forEach((table, writer) -> rows(table, entry, writer, counts)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            for (Writer writer : open.values()) {
                writer.close();
            }
        }
        try (Writer writer = Files.newBufferedWriter(folder.resolve("actors.csv"), StandardCharsets.UTF_8)) {
            table("actors", writer::write, counts);
        }
        open.keySet().forEach(table -> resources.add(Resource.csv(table)));
        resources.add(1, Resource.csv(tables.actors().table()));
        return resources;
    }

    private void rows(Table<?> table, Entry entry, Writer writer, Counts counts) {
        try {
            for (List<Json> row : table.cells(entry)) {
                writer.write(line(table, row));
                counts.add(table.name(), 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(Table<?> table) {
        return Csv.line(table.columns().stream().map(Column::name).toList());
    }

    /** Numbers begin with a minus of their own, so only text is guarded. */
    private String line(Table<?> table, List<Json> row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            String cell = Finding.plain(row.get(i));
            boolean guard = safeFormulas && table.columns().get(i).type() == Column.Type.STRING;
            cells.add(guard ? Csv.guarded(cell) : cell);
        }
        return Csv.line(cells);
    }
}
