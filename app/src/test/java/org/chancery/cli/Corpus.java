package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Varied;

/** Makes lines of articles to read, of the samples' texts with letters changed: the same for the same numbers. */
final class Corpus {

    private Corpus() {}

    static Path write(Path file, int from, int to) throws IOException {
        Varied varied = new Varied(SampleLedger.dossiers(), 40);
        return Files.writeString(
                file,
                IntStream.range(from, to)
                        .mapToObj(i -> line(varied.dossier(i)) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String line(Json.Obj dossier) {
        Json.Obj article = dossier.get("article").flatMap(Json::asObject).orElseThrow();
        return JsonWriter.line(Json.object()
                .put("id", article.text("id"))
                .put("text", dossier.text("text"))
                .put(
                        "published",
                        article.get("published").flatMap(Json::asObject).flatMap(p -> p.text("value")))
                .build());
    }
}
