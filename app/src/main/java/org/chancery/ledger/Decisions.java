package org.chancery.ledger;

import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;

/**
 * The door for what people decide: decisions come in, each is a row on the disk when the call returns, and any of them can be taken back. Nothing that
 * was read is changed.
 */
public final class Decisions implements AutoCloseable {

    private final Ledger ledger;
    private final Connection connection;
    private final ActorDecisions actors;
    private final Run run;
    private final String reviewer;

    private Decisions(Ledger ledger, String reviewer, String command) {
        this.ledger = ledger;
        connection = ledger.connection();
        actors = new ActorDecisions(ledger);
        run = new Run(
                connection, command, Json.object().put("reviewer", reviewer).build());
        this.reviewer = reviewer;
    }

    /** A sitting of one reviewer. */
    public static Decisions by(Ledger ledger, String reviewer, String command) {
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("a reviewer has a name");
        }
        return new Decisions(ledger, reviewer, command);
    }

    /** The decision's number goes out. */
    public long decide(Decision d) {
        return decideAll(List.of(d)).get(0);
    }

    /**
     * The same on another text of the article than the current one: that which the reviewer saw.
     *
     * @param textSha256 of that text; where no version has it the current one is meant
     */
    public long decide(Decision d, String textSha256) {
        return atOnce(() -> {
            long id = add(d, Optional.empty(), Optional.of(textSha256));
            rewrite(List.of(id));
            return id;
        });
    }

    /** All of them or none; their numbers go out. */
    public List<Long> decideAll(List<Decision> decisions) {
        return atOnce(() -> {
            List<Long> ids =
                    decisions.stream().map(d -> add(d, Optional.empty())).toList();
            rewrite(ids);
            return ids;
        });
    }

    /** Takes a decision back. One that was taken back can be decided anew. */
    public void undo(long decision) {
        undoAll(List.of(decision));
    }

    /** Takes all of them back or none. */
    public void undoAll(List<Long> decisions) {
        atOnce(() -> {
            List<Long> ids = decisions.stream()
                    .map(decision -> add(standing(decision), Optional.of(decision)))
                    .toList();
            rewrite(ids);
            return ids;
        });
    }

    /** The rows of the articles that these decisions are about say what they come to. */
    private void rewrite(List<Long> decisions) {
        Set<Long> articles = new LinkedHashSet<>();
        decisions.forEach(id -> Sql.one(
                        connection,
                        "SELECT article FROM decision WHERE id = ? AND kind <> 'article'",
                        r -> r.id("article"),
                        id)
                .ifPresent(articles::add));
        articles.forEach(article -> Rewriting.article(ledger, article));
    }

    /** From now on the first actor is the second, in all articles. */
    public long merge(long actor, long into, Optional<String> reason) {
        return atOnce(() -> actors.merge(run.id(), reviewer, actor, into, reason));
    }

    /** In this article the actor is another one; a new one where none is given. */
    public long split(long actor, String article, Optional<Long> other, Optional<String> reason) {
        return atOnce(() -> actors.split(run.id(), reviewer, actor, article, other, reason));
    }

    /** Takes a merge or a split back. */
    public void undoActor(long decision) {
        atOnce(() -> {
            actors.undo(run.id(), reviewer, decision);
            return 0L;
        });
    }

    private Decision standing(long id) {
        return Sql.one(
                        connection,
                        "SELECT a.name, d.kind, d.record, d.verdict, d.field, d.value, d.reason FROM decisions d"
                                + " JOIN article a ON a.id = d.article WHERE d.id = ?",
                        Decisions::read,
                        id)
                .orElseThrow(() -> new IllegalArgumentException("no decision " + id + " stands"));
    }

    static Decision read(Row r) {
        return new Decision(
                r.need("name"),
                r.need("kind"),
                r.id("record"),
                r.need("verdict"),
                r.text("field"),
                r.text("value").map(Decisions::json),
                r.text("reason"));
    }

    private static Json json(String value) {
        try {
            return JsonReader.read(value);
        } catch (JsonException e) {
            return Json.of(value); // written by hand, as plain text
        }
    }

    private long add(Decision d, Optional<Long> undoes) {
        return add(d, undoes, Optional.empty());
    }

    private long add(Decision d, Optional<Long> undoes, Optional<String> textSha256) {
        return Sql.one(
                        connection,
                        "INSERT INTO decision (run, reviewer, article, version, record, kind, verdict, field, value, reason, undoes)"
                                + " SELECT ?, ?, a.id, coalesce((SELECT max(v.id) FROM version v JOIN text t ON t.id = v.text WHERE v.article = a.id AND t.sha256 = ?),"
                                + " a.current), ?, ?, ?, ?, ?, ?, ? FROM article a WHERE a.name = ? RETURNING id",
                        r -> r.id("id"),
                        run.id(),
                        reviewer,
                        textSha256,
                        d.record(),
                        d.kind(),
                        d.verdict(),
                        d.field(),
                        d.value().map(JsonWriter::line),
                        d.reason(),
                        undoes,
                        d.article())
                .orElseThrow(() -> new IllegalArgumentException("there is no article '" + d.article() + "'"));
    }

    private <T> T atOnce(Supplier<T> change) {
        try {
            T done = Transaction.immediate(connection, change);
            run.keep();
            return done;
        } catch (RuntimeException e) {
            run.forget();
            throw e;
        }
    }

    @Override
    public void close() {
        run.end();
    }
}
