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
                                + " (SELECT article FROM decision) AND " + chosen.sql() + " ORDER BY a.name LIMIT " + most,
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
                "SELECT d.id, d.reviewer, d.record, d.kind, d.verdict, d.field, d.value, d.reason, d.undoes, t.sha256"
                        + " FROM decision d JOIN version v ON v.id = d.version JOIN text t ON t.id = v.text"
                        + " WHERE d.article = ? ORDER BY d.id",
                row -> {
                    numbers.put(row.id("id"), numbers.size() + 1);
                    lines.add(line(row, article.name, numbers));
                },
                article.id);
        return lines;
    }

    private static Json.Obj line(Row row, String article, Map<Long, Integer> numbers) {
        boolean event = row.need("kind").equals("event");
        return Json.object()
                .put("format", FORMAT)
                .put("article", article)
                .put("text_sha256", row.need("sha256"))
                .put("number", numbers.size())
                .put("kind", row.need("kind"))
                .put("record", event ? Records.event(row.id("record")) : Records.statement(row.id("record")))
                .put("verdict", row.need("verdict"))
                .put("field", row.text("field"))
                .put("value", row.text("value").map(DecisionsOut::json).orElseGet(Json::nothing))
                .put("reason", row.text("reason"))
                .put("reviewer", row.need("reviewer"))
                .put("undoes", undone(row, numbers))
                .build();
    }

    private static Json undone(Row row, Map<Long, Integer> numbers) {
        Integer number = row.whole("undoes").isPresent() ? numbers.get(row.id("undoes")) : null;
        return number == null ? Json.nothing() : Json.of(number);
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
                "SELECT d.id, d.reviewer, d.verdict, x.key AS actor, y.key AS other, a.name AS article, d.reason, d.undoes"
                        + " FROM actor_decision d JOIN actor x ON x.id = d.actor JOIN actor y ON y.id = d.other"
                        + " LEFT JOIN article a ON a.id = d.article LEFT JOIN version v ON v.id = a.current WHERE "
                        + (all ? "1" : "a.id IS NULL OR " + chosen.sql()) + " ORDER BY d.id",
                row -> {
                    numbers.put(row.id("id"), numbers.size() + 1);
                    lines.add(Json.object()
                            .put("format", FORMAT)
                            .put("number", numbers.size())
                            .put("kind", "actor")
                            .put("verdict", row.need("verdict"))
                            .put("actor", row.need("actor"))
                            .put("other", row.need("other"))
                            .put("article", row.text("article"))
                            .put("reason", row.text("reason"))
                            .put("reviewer", row.need("reviewer"))
                            .put("undoes", undone(row, numbers))
                            .build());
                },
                (all ? new Object[0] : chosen.values().toArray()));
        return lines;
    }

    static Optional<String> format(Json.Obj line) {
        return line.text("format").filter(FORMAT::equals);
    }
}
