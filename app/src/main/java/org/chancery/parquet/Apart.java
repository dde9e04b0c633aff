package org.chancery.parquet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;

/**
 * Reads a Parquet file in a process of its own. In: a file. Out: its rows as they are asked for.
 *
 * <p>DuckDB's reader can end its process on a file with one wrong bit in a page (measured: about one in twenty thousand damaged files); a separate one turns that into
 * a sentence, holds the memory within limits, and costs a third of a second for each file.
 */
final class Apart implements Rows {

    private static final int MEMORY_GONE = 3; // as -XX:+ExitOnOutOfMemoryError ends
    private static final String RENEW = "get the file anew from where it came";

    private final Path file;
    private final Process process;
    private final BufferedReader lines;
    private final List<String> columns;
    private Optional<Json.Obj> ahead;
    private boolean ended;
    private long rows;

    private Apart(Path file, Process process) throws IOException {
        this.file = file;
        this.process = process;
        this.lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1 << 16);
        this.ahead = Optional.empty();
        this.columns = line(Child.COLUMNS).map(Json::asItems).orElse(List.of()).stream()
                .flatMap(name -> name.asText().stream())
                .toList();
    }

    static Rows open(Path file, Set<String> wanted) {
        Optional<Process> started = Optional.empty();
        try {
            started = Optional.of(new ProcessBuilder(command(file, wanted))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            return new Apart(file, started.get());
        } catch (IOException | ParquetException e) {
            started.ifPresent(Process::destroyForcibly);
            if (e instanceof ParquetException told) {
                throw told;
            }
            throw new ParquetException(
                    file,
                    "no process can be started that would read it (" + e.getMessage() + ")",
                    "use CSV or JSONL instead",
                    e);
        }
    }

    private static List<String> command(Path file, Set<String> wanted) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + (isWindows() ? "NUL" : "/dev/null")));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                file.toAbsolutePath().toString()));
        command.addAll(wanted);
        return command;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            try {
                ahead = line(Child.ROW).flatMap(Json::asObject);
                rows++;
            } catch (IOException e) {
                throw new ParquetException(file, "the process that reads it is gone (" + e + ")", RENEW, e);
            }
        }
        return ahead.isPresent();
    }

    @Override
    public Json.Obj next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more rows");
        }
        Json.Obj row = ahead.orElseThrow();
        ahead = Optional.empty();
        return row;
    }

    /** What stands on the next line, where it is of this kind; empty at the end. */
    private Optional<Json> line(char kind) throws IOException {
        String line = lines.readLine();
        if (line == null || line.isEmpty()) {
            ended = true;
            throw died();
        }
        Json value = value(line);
        if (line.charAt(0) == kind) {
            return Optional.of(value);
        }
        ended = true;
        if (line.charAt(0) == Child.FAILURE && value instanceof Json.Obj failure) {
            throw new ParquetException(
                    file,
                    failure.text("problem").orElse("it cannot be read"),
                    failure.text("advice").orElse(RENEW));
        }
        if (line.charAt(0) != Child.END) {
            throw died();
        }
        return Optional.empty();
    }

    private Json value(String line) throws IOException {
        try {
            return JsonReader.read(line.substring(1));
        } catch (JsonException e) { // the process died while it wrote the line
            ended = true;
            throw died();
        }
    }

    private ParquetException died() {
        String read = rows == 0 ? "" : " after " + rows + " rows";
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) { // it speaks, but not our language
                process.destroyForcibly();
            }
            int code = process.waitFor();
            if (code == MEMORY_GONE) {
                return new ParquetException(
                        file,
                        "reading it takes too much memory" + read,
                        "write it anew with smaller row groups, pages or texts");
            }
            String how = code == Child.STUCK ? "DuckDB got stuck on it" : "DuckDB broke down on it (code " + code + ")";
            return new ParquetException(file, "it is damaged: " + how + read, RENEW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ParquetException(file, "reading was interrupted" + read, "read it again", e);
        }
    }

    @Override
    public void close() {
        ended = true;
        ahead = Optional.empty();
        process.destroyForcibly();
    }
}
