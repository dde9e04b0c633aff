package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say must be so. */
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path scratch;

    @Test
    void the_readme_s_java_runs_and_prints_what_its_comment_says() throws Exception {
        Matcher block = Pattern.compile("(?s)```java\n(.*?)```").matcher(read(ROOT.resolve("README.md")));
        assertThat(block.find()).as("the README shows Java").isTrue();
        String code = block.group(1);
        Matcher comment = Pattern.compile("println\\(.*?\\);\\s*// (.*)").matcher(code);
        assertThat(comment.find()).as("its last line says what it prints").isTrue();
        assertThat(run(code)).isEqualToIgnoringNewLines(comment.group(1));
    }

    @Test
    void every_link_of_the_documents_leads_somewhere() throws IOException {
        int links = 0;
        for (Path document : documents()) {
            Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(read(document));
            while (link.find()) {
                links++;
                assertThat(document.resolveSibling(link.group(1)))
                        .as("a link in %s", document)
                        .exists();
            }
        }
        assertThat(links).isGreaterThan(5);
    }

    @Test
    void every_room_stands_in_the_plan() throws IOException {
        String plan = read(ROOT.resolve("docs/rooms.md"));
        List<String> rooms = Stream.of("core", "app")
                .map(module -> ROOT.resolve(module + "/src/main/java/org/chancery"))
                .flatMap(DocsTest::folders)
                .toList();
        assertThat(rooms).hasSizeGreaterThan(10);
        assertThat(rooms).allSatisfy(room -> assertThat(plan).contains("| `" + room + "`"));
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"));
                Stream<Path> top = Files.list(ROOT)) {
            return Stream.concat(docs, top)
                    .filter(p -> p.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> folders(Path path) {
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Compiles the lines as the body of a program, runs it, gives back what it printed. */
    private String run(String body) throws Exception {
        String imports = "import org.chancery.*; import org.chancery.actor.*; import org.chancery.dossier.*;"
                + " import org.chancery.source.*; import org.chancery.statement.*; import org.chancery.text.*;\n";
        Path source = scratch.resolve("Readme.java");
        Files.writeString(
                source, imports + "public class Readme { public static void main(String[] a) {\n" + body + "}}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = compiler.run(
                null,
                errors,
                errors,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                scratch.toString(),
                source.toString());
        assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {scratch.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Readme").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String read(Path path) throws IOException {
        return Files.readString(path);
    }
}
