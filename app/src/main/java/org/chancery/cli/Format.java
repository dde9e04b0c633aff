package org.chancery.cli;

import org.chancery.dossier.ArticleJson;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/** The forms in which {@code read} prints. */
enum Format {
    TEXT,
    RECORD,
    ARTICLE;

    /** Small letters are what people type and what the help shows. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static String json(Json value, boolean pretty) {
        return (pretty ? JsonWriter.pretty(value) : JsonWriter.line(value)) + "\n";
    }

    String print(Dossier dossier, boolean pretty) {
        return switch (this) {
            case TEXT -> dossier.article().id() + ": " + dossier.statements().size() + " statements\n";
            case RECORD -> json(RecordJson.of(dossier), pretty);
            case ARTICLE -> json(ArticleJson.of(dossier.article()), pretty);
        };
    }
}
