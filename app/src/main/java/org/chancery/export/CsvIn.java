package org.chancery.export;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of CSV as RFC 4180 has it comes in, its rows go out one by one, cells by the name of their column; the first row names them. */
final class CsvIn implements Closeable {

    /** No cell and no row of ours is longer; a mark that never closes would take the rest of the file for one. */
    private static final int LONGEST = 64 << 20;

    private final Reader reader;
    private final Path file;
    private final Map<String, Integer> columns = new HashMap<>();
    private List<String> row = List.of();
    private long number;

    private CsvIn(Path file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    static CsvIn open(Path file) throws IOException {
        CsvIn in = new CsvIn(file, new BufferedReader(Files.newBufferedReader(file, StandardCharsets.UTF_8)));
        try {
            if (in.next()) {
                for (int i = 0; i < in.row.size(); i++) {
                    in.columns.put(in.row.get(i), i);
                }
            }
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Steps to the next row; false behind the last. */
    boolean next() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        long length = 0;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            any = true;
            if (++length > LONGEST) {
                throw new IOException(file + ": row " + (number + 1) + " is longer than " + (LONGEST >> 20)
                        + " million characters: a quotation mark that never closes?");
            }
            if (c == '"') {
                if (quoted && peek() == '"') {
                    cell.append((char) reader.read());
                } else {
                    quoted = !quoted;
                }
            } else if (quoted) {
                cell.append((char) c);
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                return filled(cells, cell);
            } else if (c != '\r' || peek() != '\n') {
                cell.append((char) c);
            }
        }
        if (quoted) {
            throw new IOException(file + ": a quoted cell of row " + (number + 1) + " never closes");
        }
        return any && filled(cells, cell);
    }

    private boolean filled(List<String> cells, StringBuilder last) {
        cells.add(last.toString());
        row = cells;
        number++;
        return true;
    }

    private int peek() throws IOException {
        reader.mark(1);
        int next = reader.read();
        reader.reset();
        return next;
    }

    /** The row's number, the header being the first. */
    long number() {
        return number;
    }

    /** Empty where there is no such column or the row ends before it. */
    String cell(String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size() ? "" : row.get(at);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
