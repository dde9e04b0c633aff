package org.chancery.ingest;

import java.util.Locale;
import java.util.Optional;
import org.chancery.Chancery;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.DossierJson;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.Stored;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Given;

/** An input comes in, all that the ledger keeps of it goes out: what takes time is done here, on the threads that read. */
final class Reader {

    private final Chancery chancery;
    private final boolean pages;

    /** @param pages whether the pages' bytes are kept */
    Reader(Chancery chancery, boolean pages) {
        this.chancery = chancery;
        this.pages = pages;
    }

    Stored read(Capture capture) {
        Dossier dossier = chancery.read(capture);
        Json.Obj json = DossierJson.of(dossier);
        return new Stored(
                json,
                Stored.packed(json),
                Optional.of(Bytes.of(chancery.remember(dossier))),
                input(capture),
                page(capture, dossier),
                capture.kind().name().toLowerCase(Locale.ROOT),
                capture.charset(),
                capture.fetched());
    }

    /** What tells whether the same input comes again: its bytes, and what the caller says of it. */
    static Bytes input(Capture capture) {
        Given given = capture.given();
        Json said = Json.object()
                .put("title", given.title())
                .put("url", given.url())
                .put("outlet", given.outlet())
                .put("published", given.published())
                .put("extra", given.extra())
                .build();
        return Stored.input(capture.bytes(), JsonWriter.line(said));
    }

    private Optional<Bytes> page(Capture capture, Dossier dossier) {
        boolean isText = capture.bytes().equals(Bytes.utf8(dossier.article().words()));
        return pages && !isText ? Optional.of(capture.bytes()) : Optional.empty();
    }
}
