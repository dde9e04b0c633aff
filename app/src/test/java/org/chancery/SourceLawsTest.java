package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws that only the sources show, over both modules: length of files, and that every room and public type says what comes in and what goes out. */
class SourceLawsTest {

    private static final int LONGEST = 400;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) ");

    /** One file, read. */
    private record Source(Path file, String text) {

        boolean isRoom() {
            return file.endsWith("package-info.java");
        }

        long lines() {
            return text.lines().count();
        }

        /** A public type without a comment before it. */
        Optional<String> silentType() {
            var type = PUBLIC_TYPE.matcher(text);
            if (isRoom() || !type.find()) {
                return Optional.empty();
            }
            String before = text.substring(0, type.start());
            String sinceImports = before.substring(Math.max(before.lastIndexOf("\nimport "), 0));
            return sinceImports.contains("/**") ? Optional.empty() : Optional.of(file.toString());
        }

        Optional<String> silentRoom() {
            boolean says = text.contains("@NullMarked") && text.contains("In:") && text.contains("Out:");
            return says || !isRoom() ? Optional.empty() : Optional.of(file.toString());
        }
    }

    private static List<Source> sources() throws IOException {
        List<Path> files;
        try (Stream<Path> core = Files.walk(Path.of("../core/src/main/java"));
                Stream<Path> app = Files.walk(Path.of("src/main/java"))) {
            files = Stream.concat(core, app)
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        Stream.Builder<Source> read = Stream.builder();
        for (Path file : files) {
            read.add(new Source(file, Files.readString(file)));
        }
        return read.build().toList();
    }

    @Test
    void no_file_is_longer_than_four_hundred_lines() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(100);
        assertThat(sources().stream().filter(s -> s.lines() > LONGEST).map(s -> s.file() + ": " + s.lines()))
                .isEmpty();
    }

    @Test
    void half_of_the_files_are_short() throws IOException {
        List<Long> lengths = sources().stream().map(Source::lines).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(100);
    }

    @Test
    void every_package_is_null_marked_and_says_what_comes_in_and_what_goes_out() throws IOException {
        assertThat(sources().stream().map(s -> s.file().getParent()).distinct())
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
        assertThat(sources().stream().flatMap(s -> s.silentRoom().stream())).isEmpty();
    }

    @Test
    void every_public_type_says_what_it_is() throws IOException {
        assertThat(sources().stream().flatMap(s -> s.silentType().stream())).isEmpty();
    }

    @Test
    void the_canaries_are_caught() {
        Source silent = new Source(Path.of("A.java"), "package a;\n\nimport b.C;\n\n@D\npublic final class A {}\n");
        Source speaking = new Source(Path.of("A.java"), "package a;\n\n/** In, out. */\n@D\npublic record A() {}\n");
        Source room = new Source(Path.of("a/package-info.java"), "/** Room. In: x. */\n@NullMarked\npackage a;\n");
        assertThat(silent.silentType()).isPresent();
        assertThat(speaking.silentType()).isEmpty();
        assertThat(room.silentRoom()).isPresent();
        assertThat(new Source(Path.of("A.java"), "x\n".repeat(401)).lines()).isGreaterThan(LONGEST);
    }
}
