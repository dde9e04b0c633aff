package org.chancery.cli;

import java.util.List;
import java.util.Locale;
import org.chancery.dossier.Csv;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/** The forms for machines in which answers are printed. */
enum AnswerForm {
    JSON,
    JSONL,
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Rows of one kind as text.
     *
     * @param whole all of the answer as one object; only for {@code json}
     * @param columns the members that are the columns of {@code csv}
     */
    String print(Json.Obj whole, List<String> columns, List<Json.Obj> rows, boolean formulaSafe) {
        return switch (this) {
            case JSON -> JsonWriter.pretty(whole) + "\n";
            case JSONL -> lines(rows);
            case CSV -> table(columns, rows.stream().map(r -> cells(columns, r)).toList(), formulaSafe);
        };
    }

    private static String lines(List<Json.Obj> rows) {
        StringBuilder out = new StringBuilder();
        rows.forEach(r -> out.append(JsonWriter.line(r)).append('\n'));
        return out.toString();
    }

    static String table(List<String> columns, List<List<String>> rows, boolean formulaSafe) {
        StringBuilder out = new StringBuilder(line(columns, formulaSafe));
        rows.forEach(r -> out.append(line(r, formulaSafe)));
        return out.toString();
    }

    private static String line(List<String> cells, boolean formulaSafe) {
        return formulaSafe ? Csv.guardedLine(cells) : Csv.line(cells);
    }

    private static List<String> cells(List<String> columns, Json.Obj row) {
        return columns.stream()
                .map(c -> row.get(c).map(AnswerForm::cell).orElse(""))
                .toList();
    }

    /** A value as a cell: several things with {@code ; } between them, somebody by the name. */
    static String cell(Json value) {
        if (value instanceof Json.Str s) {
            return s.value();
        }
        if (value instanceof Json.Num n) {
            return n.literal();
        }
        if (value instanceof Json.Bool b) {
            return String.valueOf(b.value());
        }
        if (value instanceof Json.Arr a) {
            return String.join("; ", a.items().stream().map(AnswerForm::cell).toList());
        }
        return value.asObject()
                .flatMap(o -> o.text("name").or(() -> o.text("record")))
                .orElse("");
    }
}
