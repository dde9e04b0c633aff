package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.source.Bytes;
import org.junit.jupiter.api.Test;

/** What others wrote and the desk serves is what its table says. */
class VendoredTest {

    private static final Path DESK = Path.of("src/main/resources/org/chancery/desk");
    private static final Pattern FOREIGN_ADDRESS = Pattern.compile("(?:src|href|action)=\"(?:https?:)?//");

    private record File(String name, String sha256, String licence) {
        static File of(String line) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(7).allSatisfy(c -> assertThat(c).isNotBlank());
            return new File(cells[0], cells[4], cells[6]);
        }
    }

    private static List<File> files() throws IOException {
        return Files.readAllLines(DESK.resolve("vendored.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(File::of)
                .toList();
    }

    @Test
    void the_hashes_fit_and_every_licence_is_kept() throws IOException {
        assertThat(files()).isNotEmpty();
        for (File file : files()) {
            byte[] bytes = Files.readAllBytes(DESK.resolve("static").resolve(file.name()));
            assertThat(Bytes.of(bytes).sha256()).as(file.name()).isEqualTo(file.sha256());
            assertThat(DESK.resolve("licences").resolve(file.licence())).isNotEmptyFile();
        }
    }

    @Test
    void what_is_not_ours_stands_in_the_table() throws IOException {
        List<String> known = files().stream().map(File::name).toList();
        try (Stream<Path> files = Files.list(DESK.resolve("static"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.contains(".min.")))
                    .isSubsetOf(known);
        }
    }

    @Test
    void no_template_has_a_script_a_style_or_a_file_of_another_server_in_it() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
            for (Path template : templates.toList()) {
                String text = Files.readString(template);
                assertThat(text)
                        .as(template.toString())
                        .doesNotContainPattern("<script(?![^>]* src=\"/static/)")
                        .doesNotContainPattern("(?i)\\son[a-z]+=")
                        .doesNotContain("<style")
                        .doesNotContain(" style=")
                        .doesNotContain("$unsafe")
                        .doesNotContainPattern(FOREIGN_ADDRESS);
            }
        }
    }
}
