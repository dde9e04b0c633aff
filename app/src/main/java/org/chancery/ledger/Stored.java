package org.chancery.ledger;

import java.time.Instant;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.source.Bytes;

/**
 * One reading to be kept.
 *
 * @param dossier all that was found, as {@link org.chancery.dossier.DossierJson} writes it
 * @param packed the same as it is kept: made where there is time for it, on the threads that read
 * @param layers what the costly rooms found, for recode; empty where that is not kept
 * @param input what tells whether the same input comes again
 * @param page the page as it came; empty where it is the text itself or not to be kept
 * @param kind {@code html} or {@code plain}
 * @param charset as a transport header named it
 * @param fetched when the page was fetched, where that is known
 */
public record Stored(
        Json.Obj dossier,
        Bytes packed,
        Optional<Bytes> layers,
        Bytes input,
        Optional<Bytes> page,
        String kind,
        Optional<String> charset,
        Optional<Instant> fetched) {

    /** The same with another JSON, where that of all the findings is asked for no more. */
    Stored with(Json.Obj other) {
        return new Stored(other, packed, layers, input, page, kind, charset, fetched);
    }

    /** A dossier of which nothing else is known, as imports and generators have it. */
    public static Stored of(Json.Obj dossier) {
        Bytes text = Bytes.utf8(PackedDossier.text(dossier));
        return new Stored(
                dossier,
                packed(dossier),
                Optional.empty(),
                input(text, ""),
                Optional.empty(),
                "plain",
                Optional.empty(),
                Optional.empty());
    }

    /** Over an input's bytes and what the caller said of it: equal for the same input, and only for it. */
    public static Bytes input(Bytes bytes, String said) {
        return Bytes.of(Records.input(bytes, said));
    }

    /** The dossier as it is kept. */
    public static Bytes packed(Json.Obj dossier) {
        return Bytes.of(PackedDossier.pack(dossier));
    }
}
