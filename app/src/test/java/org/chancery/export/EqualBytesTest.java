package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.SampleLedger;
import org.chancery.standing.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EqualBytesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Form.class)
    void ledgers_filled_in_another_order_export_the_same_bytes(Form form) throws IOException {
        Path one = Made.exportedTo(SampleLedger.of(folder), Request.of(form), folder.resolve("one"));
        Path other = Made.exportedTo(
                Made.samplesInDisorder(folder.resolve("other.db"), 7), Request.of(form), folder.resolve("other"));
        assertThat(hashes(one)).isEqualTo(hashes(other)).isNotEmpty();
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), DataPackage.sha256(file));
            }
        }
        return hashes;
    }

    @Test
    void lines_are_what_read_prints_in_the_order_of_ids() throws IOException {
        Path ledger = SampleLedger.of(folder);
        assertThat(Made.exported(ledger, Request.of(Form.JSONL))).isEqualTo(lines(false));
        assertThat(Made.exported(ledger, Request.of(Form.RECORD))).isEqualTo(lines(true));
    }

    private static String lines(boolean records) {
        Map<String, Json.Obj> byId = new TreeMap<>();
        SampleLedger.dossiers()
                .forEach(d -> byId.put(new Facts(d).within("article").text("id").orElseThrow(), d));
        return byId.values().stream()
                .map(d -> JsonWriter.line(records ? RecordJson.of(d) : d) + "\n")
                .collect(Collectors.joining());
    }
}
