package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of some places there is to read, and how much of it was read. */
class MeteredTest {

    @TempDir
    private Path folder;

    private static String lines(int n) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < n; i++) {
            lines.append("{\"id\":\"a")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append("The mayor spoke. ".repeat(60))
                    .append("\"}\n");
        }
        return lines.toString();
    }

    @Test
    void the_bytes_read_grow_up_to_the_size_of_the_files_packed_or_not() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("a.txt"), "The mayor spoke.");
        Files.writeString(folder.resolve("deep/lines.jsonl"), lines(100));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines(100).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("more.jsonl.gz"), packed.toByteArray());
        Files.writeString(folder.resolve(".hidden"), "not read");
        Files.createSymbolicLink(folder.resolve("deep/up"), folder);
        List<String> places = List.of(folder.toString());
        long size = Sources.size(places).orElseThrow();
        assertThat(size).isEqualTo(16 + lines(100).length() + packed.size());
        List<Long> read = new ArrayList<>();
        try (Inputs inputs = Sources.with(InputStream.nullInputStream()).open(places)) {
            while (inputs.hasNext()) {
                inputs.next();
                read.add(inputs.bytesRead());
            }
            assertThat(inputs.bytesRead()).isEqualTo(size);
        }
        assertThat(read)
                .isSorted()
                .hasSize(202)
                .element(50)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                .isBetween(size / 4, size * 3 / 4);
    }

    @Test
    void nobody_knows_how_much_an_address_or_a_pipe_will_give() throws IOException {
        String file =
                Files.writeString(folder.resolve("a.txt"), "The mayor spoke.").toString();
        assertThat(Sources.size(List.of(file, Sources.STANDARD_INPUT))).isEmpty();
        assertThat(Sources.size(List.of("https://news.example/a", file))).isEmpty();
        assertThat(Sources.size(List.of(folder.resolve("none").toString()))).isEmpty();
    }
}
