package org.chancery.parquet;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/**
 * The process that reads a Parquet file for {@link Apart}. In: the file and the columns wanted, as arguments. Out: lines, each a letter and JSON: {@code C} the
 * columns, {@code R} a row, then {@code E} at the end or {@code F} with what went wrong. It ends with its parent, and by itself when DuckDB gives no row for long.
 */
final class Child {

    static final char COLUMNS = 'C';
    static final char ROW = 'R';
    static final char END = 'E';
    static final char FAILURE = 'F';

    /** How it ends when it is stuck. */
    static final int STUCK = 75;

    private static final long PATIENCE = 120;

    private static volatile long waiting;

    private Child() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        watch(ProcessHandle.current().parent());
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            try (Rows rows = Reader.open(Path.of(given.get(0)), Set.copyOf(given.subList(1, given.size())))) {
                write(out, COLUMNS, Json.texts(rows.columns()));
                while (rows.hasNext()) {
                    write(out, ROW, rows.next());
                }
                write(out, END, Json.nothing());
            } catch (ParquetException e) {
                write(
                        out,
                        FAILURE,
                        Json.object()
                                .put("problem", e.problem())
                                .put("advice", e.advice())
                                .build());
            }
        }
    }

    private static void write(OutputStream out, char kind, Json value) throws IOException {
        waiting = 0;
        out.write(kind);
        out.write(JsonWriter.line(value).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        waiting = System.nanoTime();
    }

    private static void watch(Optional<ProcessHandle> parent) {
        waiting = System.nanoTime();
        Thread watcher = new Thread(() -> {
            while (true) {
                pause();
                long since = waiting;
                if (parent.isPresent() && !parent.get().isAlive()) {
                    Runtime.getRuntime().halt(0);
                } else if (since != 0 && System.nanoTime() - since > PATIENCE * 1_000_000_000L) {
                    Runtime.getRuntime().halt(STUCK);
                }
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
