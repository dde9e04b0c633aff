package org.chancery.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.Chancery;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;
import org.chancery.source.Capture;

/**
 * Development: JSONL articles come in; for each its record goes out with how sure every speaker is, and of what that is made, for a reliability table.
 * {@code SpeakerConfidences INPUT.jsonl}.
 */
public final class SpeakerConfidences {

    private SpeakerConfidences() {}

    public static void main(String[] args) throws IOException {
        Chancery chancery = Chancery.standard();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            Json.Obj row = (Json.Obj) JsonReader.read(line);
            Dossier dossier = chancery.read(Capture.ofText(
                    row.text("id").orElseThrow(), row.text("text").orElseThrow()));
            System.out.println(JsonWriter.line(Json.object()
                    .put("record", RecordJson.of(dossier))
                    .put(
                            "sure",
                            Json.array(dossier.statements().stream()
                                    .map(s -> Json.object()
                                            .put("confidence", Json.of(s.confidence()))
                                            .put("attribution", Json.of(attribution(dossier, s)))
                                            .put("sieve", Json.of(s.madeBy().sieve()))
                                            .put("why", Json.of(s.why().get(0)))
                                            .build())
                                    .toList()))
                    .build()));
        }
    }

    private static double attribution(Dossier dossier, Statement s) {
        return dossier.attributions().found().stream()
                .filter(a -> a.content().equals(s.content()) && a.cue().equals(s.cue()))
                .mapToDouble(a -> a.confidence())
                .findFirst()
                .orElse(0);
    }
}
