package org.chancery.cli;

import java.util.List;
import java.util.Locale;
import org.chancery.Chancery;
import org.chancery.dossier.ArticleJson;
import org.chancery.dossier.ConlluText;
import org.chancery.dossier.Csv;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.DossierJson;
import org.chancery.dossier.EventRows;
import org.chancery.dossier.NamesJson;
import org.chancery.dossier.RecordJson;
import org.chancery.dossier.Rows;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.source.Capture;

/** The forms for machines in which {@code read} prints. */
enum Format {
    JSON,
    JSONL,
    RECORD,
    ARTICLE,
    CSV,
    EVENTS,
    CONLLU,
    NAMES;

    /** Small letters are what people type and what the help shows. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands before the first article, between two and after the last. */
    record Frame(String before, String between, String after) {}

    Frame frame(boolean single) {
        return switch (this) {
            case JSON -> single ? new Frame("", "", "") : new Frame("[\n", ",\n", "]\n");
            case CSV -> new Frame(Csv.line(Rows.COLUMNS), "", "");
            case EVENTS -> new Frame(Csv.line(EventRows.COLUMNS), "", "");
            default -> new Frame("", "", "");
        };
    }

    /** @param single one file that is one article was asked for: it is printed for reading */
    String print(Chancery chancery, Capture capture, boolean single, boolean formulaSafe) {
        return switch (this) {
            case CONLLU -> ConlluText.of(chancery.analyse(capture));
            case NAMES -> json(NamesJson.of(chancery.analyse(capture)), false);
            default -> print(chancery.read(capture), single, formulaSafe);
        };
    }

    private String print(Dossier dossier, boolean single, boolean formulaSafe) {
        return switch (this) {
            case JSON -> json(DossierJson.of(dossier), true);
            case JSONL -> json(DossierJson.of(dossier), false);
            case RECORD -> json(RecordJson.of(dossier), single);
            case ARTICLE -> json(ArticleJson.of(dossier.article()), single);
            case CSV -> csv(Rows.of(dossier), formulaSafe);
            case EVENTS -> csv(EventRows.of(dossier), formulaSafe);
            case CONLLU, NAMES -> throw new IllegalStateException(this + " is no form of a dossier");
        };
    }

    private static String json(Json value, boolean pretty) {
        return (pretty ? JsonWriter.pretty(value) : JsonWriter.line(value)) + "\n";
    }

    private static String csv(List<List<String>> rows, boolean formulaSafe) {
        StringBuilder out = new StringBuilder();
        rows.forEach(row -> out.append(formulaSafe ? Csv.guardedLine(row) : Csv.line(row)));
        return out.toString();
    }
}
