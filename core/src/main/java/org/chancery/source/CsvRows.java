package org.chancery.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts bytes into rows of cells (RFC 4180): cells in quotation marks may hold separators and lines, a mark in them is written twice. Lines end with
 * LF or CRLF. A row that breaks the rules is named, and reading goes on in the line after its first, so that one stray mark costs one row.
 */
final class CsvRows {

    static final int MOST_CELLS = 10_000;

    /** @param guessed whether cells were no UTF-8 and were read as Windows-1252 */
    record Row(int line, List<String> cells, boolean guessed) {
        Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A row that cannot be read; the rest can. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final Unreadable reason;

        Broken(int line, String problem, String advice) {
            super(problem);
            this.line = line;
            this.reason = new Unreadable(problem, advice);
        }

        Failure failure(String place) {
            return Unreadable.failure(place + ":" + line, reason);
        }
    }

    private static final class Line {
        final int number;
        final byte[] bytes;

        Line(int number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }
    }

    private final Lines lines;
    private final byte separator;
    private final int limit;
    private final Deque<Line> again = new ArrayDeque<>();

    CsvRows(InputStream in, char separator, int limit) {
        this.lines = new Lines(in, limit);
        this.separator = (byte) separator;
        this.limit = limit;
    }

    /** The number of the line that would be read next, if nothing is read again. */
    int line() {
        return lines.number() + 1;
    }

    Optional<Row> next() throws IOException {
        Optional<Line> first = line(List.of());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Line> used = new ArrayList<>(List.of(first.get()));
        Cells cells = new Cells();
        try {
            long size = 0;
            Line line = first.get();
            while (cells.readsOn(line.bytes)) {
                size += line.bytes.length + 1L;
                Optional<Line> more = line(used);
                if (more.isEmpty()) {
                    throw new Broken(
                            0,
                            "a quotation mark is opened in cell " + cells.count() + " and never closed",
                            Cells.ADVICE);
                }
                line = more.get();
                used.add(line);
                if (size + line.bytes.length > limit) {
                    throw new Broken(
                            0,
                            "the row has more than " + limit + " bytes; a quotation mark may never be closed",
                            Cells.ADVICE);
                }
            }
            return Optional.of(new Row(first.get().number, cells.done, cells.guessed));
        } catch (Broken e) {
            readAgain(used);
            Broken named = new Broken(first.get().number, String.valueOf(e.getMessage()), Cells.ADVICE);
            named.initCause(e);
            throw named;
        }
    }

    private Optional<Line> line(List<Line> used) throws IOException {
        if (!again.isEmpty()) {
            return Optional.of(again.pop());
        }
        try {
            return lines.next().map(bytes -> new Line(lines.number(), bytes));
        } catch (Lines.TooLong e) {
            readAgain(used);
            Broken named = new Broken(
                    lines.number(), String.valueOf(e.reason().getMessage()), "split the article or leave it out");
            named.initCause(e);
            throw named;
        }
    }

    private void readAgain(List<Line> used) {
        for (int i = used.size() - 1; i > 0; i--) {
            again.push(used.get(i));
        }
    }

    /** The cells of one row while it is read. */
    private final class Cells {

        static final String ADVICE =
                "put a text with separators or lines in quotation marks, and write one inside of it twice";

        final List<String> done = new ArrayList<>();
        boolean guessed;
        private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
        private boolean quoted;
        private boolean closed;

        int count() {
            return done.size() + 1;
        }

        /** Reads a line; whether the row goes on in the next. */
        boolean readsOn(byte[] line) throws Broken {
            int end = line.length;
            for (int i = 0; i < end; i++) {
                if (quoted) {
                    i = quoted(line, i);
                } else if (line[i] == separator) {
                    end();
                } else if (line[i] == '"' && !closed && isBlank()) {
                    cell.reset();
                    quoted = true;
                } else if (line[i] == '\r' && i == end - 1) {
                    break;
                } else if (!closed) {
                    cell.write(line[i]);
                } else if (line[i] != ' ') {
                    throw new Broken(0, "text stands behind the closing quotation mark of cell " + count(), ADVICE);
                }
            }
            if (quoted) {
                cell.write('\n');
                return true;
            }
            end();
            return false;
        }

        /** Reads text in quotation marks up to the next mark or the line's end; where the last byte of it stands. */
        private int quoted(byte[] line, int from) {
            int mark = from;
            while (mark < line.length && line[mark] != '"') {
                mark++;
            }
            cell.write(line, from, mark - from);
            if (mark + 1 < line.length && line[mark + 1] == '"') {
                cell.write('"');
                return mark + 1;
            }
            if (mark < line.length) {
                quoted = false;
                closed = true;
            }
            return mark;
        }

        private boolean isBlank() {
            return cell.size() < 8 && cell.toString(StandardCharsets.ISO_8859_1).isBlank();
        }

        private void end() throws Broken {
            if (done.size() >= MOST_CELLS) {
                throw new Broken(0, "the row has more than " + MOST_CELLS + " cells", ADVICE);
            }
            Characters text = Characters.unmarked(cell.toByteArray());
            done.add(text.text());
            guessed |= text.guessed();
            cell.reset();
            closed = false;
        }
    }
}
