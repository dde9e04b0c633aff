package org.chancery.ledger;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.dossier.DossierJson;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.source.Bytes;

/** What read: a dossier comes in, the row of the reader that made it goes out, written where there is none. */
final class Readers {

    private final Connection connection;
    private final Map<String, Long> known = new HashMap<>();
    /** One after the other is mostly of one maker, whose description is long. */
    private Optional<Latest> latest = Optional.empty();

    private record Latest(Json.Obj signature, long row) {}

    Readers(Connection connection) {
        this.connection = connection;
    }

    /** Of a dossier all that tells who made it. */
    static Json.Obj signature(Json.Obj dossier) {
        return Json.object()
                .put("format", dossier.text("format").orElse(DossierJson.FORMAT))
                .put("made_by", dossier.get("made_by").orElse(Json.object().build()))
                .build();
    }

    long of(Json.Obj dossier) {
        Json.Obj signature = signature(dossier);
        return latest.filter(l -> l.signature.equals(signature))
                .map(Latest::row)
                .orElseGet(() -> {
                    long row = rowOf(signature);
                    latest = Optional.of(new Latest(signature, row));
                    return row;
                });
    }

    private long rowOf(Json.Obj signature) {
        Json.Obj madeBy = signature.get("made_by").flatMap(Json::asObject).orElseGet(() -> Json.object()
                .build());
        String format = signature.text("format").orElseThrow();
        String key = format + "\n" + JsonWriter.line(madeBy);
        Long row = known.get(key);
        if (row == null) {
            row = row(format, madeBy, Bytes.utf8(key).sha256());
            known.put(key, row);
        }
        return row;
    }

    private long row(String format, Json.Obj madeBy, String hash) {
        return Sql.one(connection, "SELECT id FROM reader WHERE sha256 = ?", r -> r.id("id"), hash)
                .orElseGet(() -> Sql.one(
                                connection,
                                "INSERT INTO reader (program, format, model, lexicons, sha256) VALUES (?, ?, ?, ?, ?) RETURNING id",
                                r -> r.id("id"),
                                madeBy.text("version").orElse(""),
                                format,
                                madeBy.text("model"),
                                madeBy.get("lexicons").map(JsonWriter::line).orElse("{}"),
                                hash)
                        .orElseThrow());
    }

    /** After a transaction that failed. */
    void forget() {
        known.clear();
        latest = Optional.empty();
    }
}
