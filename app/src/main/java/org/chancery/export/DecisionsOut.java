package org.chancery.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.Records;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;

/**
 * What reviewers decided: a ledger comes in, a line for each decision goes out, those on records by article and in the order they were taken, then those on
 * actors. Everything is named by what stays (article, record, key of actor), nothing by its row: {@code undoes} is the number within the article, or among
 * the actors' decisions.
 */
final class DecisionsOut {

    static final String FORMAT = "chancery-decision/1";

    static final String ON_RECORDS =
            "SELECT d.id, a.name AS article, d.reviewer, d.record, d.kind, d.verdict, d.field, d.value, d.reason, d.undoes, t.sha256"
                    + " FROM decision d JOIN article a ON a.id = d.article JOIN version v ON v.id = d.version JOIN text t ON t.id = v.text";

    static final String ON_ACTORS =
            "SELECT d.id, d.reviewer, d.verdict, x.key AS actor, y.key AS other, a.name AS article, d.reason, d.undoes"
                    + " FROM actor_decision d JOIN actor x ON x.id = d.actor JOIN actor y ON y.id = d.other"
                    + " LEFT JOIN article a ON a.id = d.article LEFT JOIN version v ON v.id = a.current";

    private final Entries entries;

    DecisionsOut(Entries entries) {
        this.entries = entries;
    }

    void write(Sink out, Counts counts) throws IOException {
        Condition chosen = Condition.articles(entries.selection());
        Iterator<Article> articles = new Pages<>(
                (after, most) -> Sql.list(
                        entries.connection(),
                        "SELECT a.id, a.name FROM article a JOIN version v ON v.id = a.current WHERE a.name > ? AND a.id IN"
                                + " (SELECT article FROM decision) AND " + chosen.sql() + " ORDER BY a.name LIMIT "
                                + most,
                        row -> new Article(row.id("id"), row.need("name")),
                        chosen.after(after)),
                "",
                Article::name);
        while (articles.hasNext()) {
            for (Json.Obj line : ofArticle(articles.next())) {
                out.write(JsonWriter.line(line) + "\n");
                counts.add("decisions", 1);
            }
        }
        for (Json.Obj line : ofActors()) {
            out.write(JsonWriter.line(line) + "\n");
            counts.add("decisions", 1);
        }
    }

    private record Article(long id, String name) {}

    private List<Json.Obj> ofArticle(Article article) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<Json.Obj> lines = new ArrayList<>();
        Sql.each(
                entries.connection(),
                ON_RECORDS + " WHERE d.article = ? ORDER BY d.id",
                row -> lines.add(numbered(row, onRecord(row), numbers)),
                article.id);
        return lines;
    }

    /** All of a decision but its number and what it takes back. */
    static Json.Builder onRecord(Row row) {
        boolean event = row.need("kind").equals("event");
        return Json.object()
                .put("format", FORMAT)
                .put("article", row.need("article"))
                .put("text_sha256", row.need("sha256"))
                .put("kind", row.need("kind"))
                .put("record", event ? Records.event(row.id("record")) : Records.statement(row.id("record")))
                .put("verdict", row.need("verdict"))
                .put("field", row.text("field"))
                .put("value", row.text("value").map(DecisionsOut::json).orElseGet(Json::nothing))
                .put("reason", row.text("reason"))
                .put("reviewer", row.need("reviewer"));
    }

    static Json.Builder onActor(Row row) {
        return Json.object()
                .put("format", FORMAT)
                .put("article", row.text("article"))
                .put("kind", "actor")
                .put("verdict", row.need("verdict"))
                .put("actor", row.need("actor"))
                .put("other", row.need("other"))
                .put("reason", row.text("reason"))
                .put("reviewer", row.need("reviewer"));
    }

    static Optional<Long> undoes(Row row) {
        return row.whole("undoes").isPresent() ? Optional.of(row.id("undoes")) : Optional.empty();
    }

    private static Json.Obj numbered(Row row, Json.Builder line, Map<Long, Integer> numbers) {
        numbers.put(row.id("id"), numbers.size() + 1);
        return line.put("number", numbers.size())
                .put(
                        "undoes",
                        undoes(row)
                                .flatMap(u -> Optional.ofNullable(numbers.get(u)))
                                .<Json>map(n -> Json.of((long) n))
                                .orElseGet(Json::nothing))
                .build();
    }

    private static Json json(String value) {
        try {
            return JsonReader.read(value);
        } catch (JsonException e) {
            return Json.of(value); // written by hand, as plain text
        }
    }

    private List<Json.Obj> ofActors() {
        Map<Long, Integer> numbers = new HashMap<>();
        List<Json.Obj> lines = new ArrayList<>();
        Condition chosen = Condition.articles(entries.selection());
        boolean all = entries.selection().equals(Selection.ALL);
        Sql.each(
                entries.connection(),
                ON_ACTORS + " WHERE " + (all ? "1" : "a.id IS NULL OR " + chosen.sql()) + " ORDER BY d.id",
                row -> lines.add(numbered(row, onActor(row), numbers)),
                (all ? new Object[0] : chosen.values().toArray()));
        return lines;
    }

    static boolean isDecision(Json.Obj line) {
        return line.text("format").equals(Optional.of(FORMAT));
    }
}
