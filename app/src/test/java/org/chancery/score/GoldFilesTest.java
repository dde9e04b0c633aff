package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFilesTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void predictions_may_be_one_object_an_array_or_lines() throws IOException {
        assertThat(GoldFiles.predictions(file("a.json", "{\n \"id\": \"x\"\n}")))
                .containsOnlyKeys("x");
        assertThat(GoldFiles.predictions(file("b.json", "[{\"id\":\"x\"},{\"id\":\"y\"}]")))
                .containsOnlyKeys("x", "y");
        assertThat(GoldFiles.predictions(file("c.jsonl", "{\"id\":\"x\"}\n\n{\"id\":\"y\"}\n")))
                .containsOnlyKeys("x", "y");
    }

    @Test
    void a_record_has_its_text_beside_it_with_line_breaks_as_python_reads_them() throws IOException {
        file("ferry.txt", "One.\r\nTwo.\rThree.");
        Path gold = file("ferry.json", "{\"id\":\"ferry\"}");
        assertThat(GoldFiles.record(gold).text()).isEqualTo("One.\nTwo.\nThree.");
        Files.move(folder.resolve("ferry.txt"), folder.resolve("article.txt"));
        assertThat(GoldFiles.record(gold).text()).startsWith("One.");
    }

    @Test
    void what_cannot_be_read_is_named() throws IOException {
        assertThatThrownBy(() -> GoldFiles.lines(folder.resolve("none.jsonl")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.jsonl");
        Path list = file("list.jsonl", "[1]\n");
        assertThatThrownBy(() -> GoldFiles.lines(list)).hasMessageContaining("list.jsonl:1: not a JSON object");
        Path nameless = file("nameless.json", "{\"statements\":[]}");
        assertThatThrownBy(() -> GoldFiles.predictions(nameless)).hasMessageContaining("without \"id\"");
    }
}
