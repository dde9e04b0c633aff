package org.chancery.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

    private static final Map<String, String> HERE =
            Map.of("os.name", System.getProperty("os.name"), "os.arch", System.getProperty("os.arch"));
    private static final Path FILE = Path.of("a.parquet");

    @TempDir
    Path folder;

    private URL packed(String content) throws IOException {
        Path jar = folder.resolve("packed.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("lib"));
            out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return URI.create("jar:" + jar.toUri() + "!/lib").toURL();
    }

    private static String content(Path library) {
        try {
            return Files.readString(library);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void leftovers_go_and_a_damaged_library_is_unpacked_anew() throws IOException {
        Path own = folder.resolve("own");
        URL first = packed("the first");
        Path library = NativeLibrary.in(own, first, path -> path);
        Files.writeString(library, "the worst");
        Path leftover = Files.writeString(own.resolve("libduckdb_java123.part"), "half");
        Path stranger = Files.writeString(own.resolve("something else"), "kept");
        assertThat(NativeLibrary.in(own, first, NativeLibraryTest::content)).isEqualTo("the first");
        assertThat(leftover).doesNotExist();
        assertThat(stranger).exists();
        assertThat(NativeLibrary.in(own, packed("the next version"), NativeLibraryTest::content))
                .isEqualTo("the next version");
        assertThat(library).doesNotExist();
        assertThat(own.toFile().list()).hasSize(3); // the library, the lock, the stranger
    }

    @Test
    void a_folder_that_others_can_write_to_is_not_used() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        URL library = packed("x");
        assertThatThrownBy(() -> NativeLibrary.in(own, library, path -> path))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("can be written by others");
    }

    @Test
    void where_it_cannot_be_loaded_one_sentence_says_why_and_what_to_do() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Engines.load(FILE, HERE, List.of(file.resolve("below"))))
                .isInstanceOf(ParquetException.class)
                .hasMessageStartingWith("a.parquet: Parquet needs DuckDB, whose library cannot be loaded (")
                .hasMessageContaining("use CSV or JSONL instead");
        assertThatThrownBy(() -> Engines.load(FILE, Map.of("os.name", "SunOS", "os.arch", "sparc"), List.of()))
                .hasMessage(
                        "a.parquet: Parquet needs DuckDB, which is not there for SunOS on sparc; use CSV or JSONL instead");
    }

    @Test
    void the_folders_follow_the_systems_customs() {
        Map<String, String> home = Map.of("user.home", "/h", "java.io.tmpdir", "/t", "user.name", "o'x");
        assertThat(OwnFolder.candidates(Map.of("CHANCERY_HOME", "/own", "XDG_CACHE_HOME", "/xdg"), home))
                .containsExactly(
                        Path.of("/own/cache/duckdb"),
                        Path.of("/xdg/chancery/duckdb"),
                        Path.of("/t/chancery-duckdb-o_x"));
        assertThat(OwnFolder.candidates(Map.of(), home)).startsWith(Path.of("/h/.cache/chancery/duckdb"));
        Map<String, String> mac = Map.of("user.home", "/h", "os.name", "Mac OS X");
        assertThat(OwnFolder.candidates(Map.of(), mac)).containsExactly(Path.of("/h/Library/Caches/chancery/duckdb"));
        assertThat(OwnFolder.candidates(Map.of("LOCALAPPDATA", "/l"), Map.of("os.name", "Windows 11")))
                .containsExactly(Path.of("/l/chancery/duckdb"));
    }

    /** Each starts the real library in the same empty folder; half are killed on the way. */
    @Test
    void processes_that_start_at_once_or_are_killed_leave_one_library() throws Exception {
        Path home = folder.resolve("home");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<Process> started = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.io.tmpdir=" + temporary,
                    "-cp",
                    System.getProperty("java.class.path"),
                    NativeLibraryTest.class.getName());
            builder.environment().put("CHANCERY_HOME", home.toString());
            started.add(builder.redirectErrorStream(true).start());
        }
        Thread.sleep(400);
        started.get(0).destroyForcibly();
        started.get(1).destroyForcibly();
        for (Process process : started.subList(2, 4)) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .endsWith("loaded"); // newer JDKs warn of native libraries first
        }
        assertThat(home.resolve("cache/duckdb").toFile().list()).hasSize(2).contains("lock");
        assertThat(temporary.toFile().list()).isEmpty();
    }

    public static void main(String[] arguments) throws java.sql.SQLException {
        Session.open(FILE, "100MB", true).close();
        System.out.print("loaded");
    }
}
