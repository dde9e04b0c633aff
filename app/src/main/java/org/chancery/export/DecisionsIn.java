package org.chancery.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Decisions;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;
import org.chancery.standing.Facts;

/**
 * Decisions come in as {@link DecisionsOut} writes them, line by line in that order, and are taken anew in the ledger by the reviewers who took them. One
 * that the ledger has is passed over, so that importing twice adds nothing.
 */
final class DecisionsIn implements AutoCloseable {

    private static final String ADVICE = "docs/exports.md describes decisions";
    private static final String ACTORS = "";

    private final Ledger ledger;
    private final Map<String, Decisions> sittings = new HashMap<>();
    /** Of the article at hand, the rows by the numbers in what comes in. */
    private final Map<Integer, Long> rows = new HashMap<>();

    private final Set<Long> met = new HashSet<>();
    private List<Stored> stored = List.of();
    private String at = "\0";

    /**
     * A decision of the ledger.
     *
     * @param said all that makes it itself
     */
    private record Stored(long row, Optional<Long> undoes, String said) {}

    DecisionsIn(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Whether it was added: it was there already where not. */
    boolean take(Facts line) throws Unreadable {
        boolean onActors = line.text("kind").equals(Optional.of("actor"));
        String article = onActors ? ACTORS : RecordIn.need(line, "article");
        if (!article.equals(at)) {
            open(article, onActors);
        }
        if (!onActors) {
            sameText(line, article);
        }
        Optional<Long> undoes = undone(line);
        String said = said(line);
        Optional<Stored> there = stored.stream()
                .filter(s -> s.said.equals(said) && s.undoes.equals(undoes) && !met.contains(s.row))
                .findFirst();
        long row;
        if (there.isPresent()) {
            row = there.get().row;
        } else {
            row = onActors ? actors(line, undoes) : record(line, article, undoes);
        }
        met.add(row);
        number(line.value("number")).ifPresent(number -> rows.put(number, row));
        return there.isEmpty();
    }

    private void open(String article, boolean onActors) {
        at = article;
        rows.clear();
        met.clear();
        stored = onActors ? storedOnActors() : storedOn(article);
    }

    private Optional<Long> undone(Facts line) throws Unreadable {
        Optional<Integer> number = number(line.value("undoes"));
        if (number.isPresent() && !rows.containsKey(number.get())) {
            throw new Unreadable("it takes back decision " + number.get() + ", which did not come before it", ADVICE);
        }
        return number.map(rows::get);
    }

    private static Optional<Integer> number(Json value) {
        return value instanceof Json.Num n ? Optional.of((int) n.value()) : Optional.empty();
    }

    /** A reviewer judged a text: of another one the judgement says nothing. */
    private void sameText(Facts line, String article) throws Unreadable {
        if (Sql.one(ledger.connection(), "SELECT 1 FROM article WHERE name = ?", r -> true, article)
                .isEmpty()) {
            throw new Unreadable("the ledger has no article " + article, "ingest or import the article first");
        }
        boolean same = Sql.one(
                        ledger.connection(),
                        "SELECT 1 FROM article a JOIN version v ON v.article = a.id JOIN text t ON t.id = v.text WHERE a.name = ? AND t.sha256 = ?",
                        r -> true,
                        article,
                        line.text("text_sha256").orElse(""))
                .isPresent();
        if (!same) {
            throw new Unreadable("the ledger has another text of " + article, "ingest the text that was reviewed");
        }
    }

    private long record(Facts line, String article, Optional<Long> undoes) throws Unreadable {
        Decisions sitting = sitting(line);
        if (undoes.isPresent()) {
            return after("decision", () -> sitting.undo(undoes.get()));
        }
        Json value = line.value("value");
        Decision decision = new Decision(
                article,
                RecordIn.need(line, "kind"),
                Records.read(RecordIn.need(line, "record"))
                        .orElseThrow(() -> new Unreadable(
                                "'" + line.text("record").orElse("") + "' is no id of a record", ADVICE)),
                RecordIn.need(line, "verdict"),
                line.text("field"),
                value instanceof Json.Nothing ? Optional.empty() : Optional.of(value),
                line.text("reason"));
        return sitting.decide(decision, line.text("text_sha256").orElse(""));
    }

    private long actors(Facts line, Optional<Long> undoes) throws Unreadable {
        Decisions sitting = sitting(line);
        if (undoes.isPresent()) {
            return after("actor_decision", () -> sitting.undoActor(undoes.get()));
        }
        long actor = actor(RecordIn.need(line, "actor"))
                .orElseThrow(() -> new Unreadable(
                        "the ledger has no actor " + line.text("actor").orElse(""),
                        "ingest or import the articles first"));
        Optional<Long> other = actor(RecordIn.need(line, "other"));
        if (RecordIn.need(line, "verdict").equals("split")) {
            return sitting.split(actor, RecordIn.need(line, "article"), other, line.text("reason"));
        }
        return sitting.merge(
                actor,
                other.orElseThrow(() -> new Unreadable(
                        "the ledger has no actor " + line.text("other").orElse(""),
                        "ingest or import the articles first")),
                line.text("reason"));
    }

    private Optional<Long> actor(String key) {
        return Sql.one(
                ledger.connection(),
                "SELECT id FROM actor WHERE key_hash = ? AND key = ?",
                r -> r.id("id"),
                Records.keyHash(key),
                key);
    }

    private interface Undoing {
        void undo();
    }

    /** The row that the taking back made. */
    private long after(String table, Undoing undoing) {
        undoing.undo();
        return Sql.one(ledger.connection(), "SELECT max(id) AS id FROM " + table, r -> r.id("id"))
                .orElseThrow();
    }

    private Decisions sitting(Facts line) throws Unreadable {
        String reviewer = RecordIn.need(line, "reviewer");
        return sittings.computeIfAbsent(reviewer, r -> Decisions.by(ledger, r, "import"));
    }

    /** Everything but numbers: two lines that say the same are the same decision. */
    private static String said(Facts line) {
        List<Json> said = new ArrayList<>();
        for (String member : List.of(
                "kind", "record", "verdict", "field", "value", "reason", "reviewer", "actor", "other", "article")) {
            said.add(line.value(member));
        }
        return JsonWriter.line(Json.array(said));
    }

    private List<Stored> storedOn(String article) {
        return Sql.list(
                ledger.connection(),
                DecisionsOut.ON_RECORDS + " WHERE a.name = ? ORDER BY d.id",
                row -> new Stored(
                        row.id("id"),
                        DecisionsOut.undoes(row),
                        said(new Facts(DecisionsOut.onRecord(row).build()))),
                article);
    }

    private List<Stored> storedOnActors() {
        return Sql.list(
                ledger.connection(),
                DecisionsOut.ON_ACTORS + " ORDER BY d.id",
                row -> new Stored(
                        row.id("id"),
                        DecisionsOut.undoes(row),
                        said(new Facts(DecisionsOut.onActor(row).build()))));
    }

    @Override
    public void close() {
        sittings.values().forEach(Decisions::close);
    }
}
