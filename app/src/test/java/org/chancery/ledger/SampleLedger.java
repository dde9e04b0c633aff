package org.chancery.ledger;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.Chancery;
import org.chancery.dossier.DossierJson;
import org.chancery.json.Json;
import org.chancery.source.Capture;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;

/** A ledger of the ten samples, read once for all tests that ask for it. */
public final class SampleLedger {

    private static final List<Json.Obj> DOSSIERS = read();

    private SampleLedger() {}

    /** A new file in the folder, closed. */
    public static Path of(Path folder) {
        Path file = folder.resolve("samples.db");
        try (Ledger ledger = Ledger.open(file);
                Writer writer = Writer.begin(ledger, "samples", Json.object().build())) {
            DOSSIERS.forEach(dossier -> writer.store(Stored.of(dossier)));
            writer.commit();
        }
        return file;
    }

    /** What was found in the samples, as {@code read --format jsonl} writes it. */
    public static List<Json.Obj> dossiers() {
        return DOSSIERS;
    }

    private static List<Json.Obj> read() {
        Chancery chancery = Chancery.standard();
        List<Json.Obj> dossiers = new ArrayList<>();
        List<String> samples = java.util.stream.Stream.of(
                        Path.of("../samples").toFile().list())
                .filter(name -> name.endsWith(".html") || name.endsWith(".txt"))
                .sorted()
                .map(name -> "../samples/" + name)
                .toList();
        try (Inputs inputs = Sources.with(InputStream.nullInputStream()).open(samples)) {
            inputs.forEachRemaining(i -> dossiers.add(DossierJson.of(chancery.read((Capture) i))));
        }
        return List.copyOf(dossiers);
    }
}
