package org.chancery.view;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;
import org.chancery.view.ActorHistory.Line;
import org.chancery.view.ActorHistory.Stand;

/** What was decided of actors, and where they stand. */
final class Histories {

    private static final int SHOWN = 200;

    private static final String LINES =
            "SELECT d.id, d.reviewer, d.verdict = 'merge' AS merge, d.actor, d.other, d.article, d.reason, r.started, d.undoes,"
                    + " d.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM actor_decision u WHERE u.undoes = d.id) AS standing,"
                    + " a.id AS article_id, a.name AS article_name, v.headline, v.published"
                    + " FROM actor_decision d JOIN run r ON r.id = d.run LEFT JOIN article a ON a.id = d.article LEFT JOIN version v ON v.id = a.current";

    private final Connection connection;

    Histories(Connection connection) {
        this.connection = connection;
    }

    /** Of all actors. */
    ActorHistory all() {
        return new ActorHistory(Sql.list(connection, LINES + " ORDER BY d.id DESC LIMIT ?", this::line, SHOWN));
    }

    ActorHistory of(long actor) {
        String members = OneActor.of(connection, actor).map(OneActor::json).orElse("[]");
        return new ActorHistory(Sql.list(
                connection,
                LINES + " WHERE d.actor" + OneActor.OF + " OR d.other" + OneActor.OF + " ORDER BY d.id DESC LIMIT ?",
                this::line,
                members,
                members,
                SHOWN));
    }

    private Line line(Row row) {
        Optional<Stand> article = row.whole("article_id").isEmpty()
                ? Optional.empty()
                : Optional.of(new Stand(
                        row.id("article_id"),
                        row.need("article_name"),
                        row.text("headline"),
                        row.text("published"),
                        row.id("actor"),
                        ""));
        return new Line(
                row.id("id"),
                row.need("reviewer"),
                row.flag("merge"),
                somebody(row.id("actor")),
                somebody(row.id("other")),
                article,
                row.text("reason"),
                row.need("started"),
                row.whole("undoes").stream().boxed().findFirst(),
                row.flag("standing"));
    }

    /** As he is called himself, whoever he was merged into. */
    private Somebody somebody(long actor) {
        return Sql.one(
                        connection,
                        "SELECT id, name, country, sector FROM actor WHERE id = ?",
                        r -> new Somebody(r.id("id"), r.need("name"), r.text("country"), r.text("sector")),
                        actor)
                .orElseThrow();
    }

    /** The articles in which an actor stands, the newest first. */
    List<Stand> stands(long actor, int most) {
        String members = OneActor.of(connection, actor).map(OneActor::json).orElse("[]");
        return Sql.list(
                connection,
                "SELECT r.id, r.name, v.headline, v.published, c.actor, coalesce(c.name, (SELECT name FROM actor a WHERE a.id = c.actor)) AS called"
                        + " FROM cast_member c INDEXED BY cast_of_actor CROSS JOIN version v ON v.id = c.version"
                        + " CROSS JOIN article r ON r.id = v.article AND r.current = v.id WHERE c.actor" + OneActor.OF
                        + " GROUP BY r.id, c.actor ORDER BY v.published DESC, v.id DESC LIMIT ?",
                row -> new Stand(
                        row.id("id"),
                        row.need("name"),
                        row.text("headline"),
                        row.text("published"),
                        row.id("actor"),
                        row.need("called")),
                members,
                most);
    }
}
