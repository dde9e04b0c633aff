package org.chancery.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.source.Bytes;
import org.chancery.source.Failure;

/**
 * The door for writing readings: they come in one by one, and {@link #commit} keeps all that came since the last one, or none of them. What it gave
 * back is on the disk. One writer a ledger; not for several threads.
 */
public final class Writer implements AutoCloseable {

    private final Ledger ledger;
    private final Connection connection;
    private final ArticleRows articles;
    private final CastRows cast;
    private final SaidRows said;
    private final DoneRows done;
    private final Rewriting rewriting;
    private final List<Insert> inserts;
    private final Readers readers;
    private final List<Supplier<Arrived>> waiting = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<Confirmation> confirmations = new ArrayList<>();
    private final List<Failure> refused = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Run run;
    private boolean open;

    private Writer(Ledger ledger, Run run) {
        this.ledger = ledger;
        this.connection = ledger.connection();
        this.run = run;
        readers = new Readers(connection);
        articles = new ArticleRows(connection);
        cast = new CastRows(connection);
        said = new SaidRows(connection);
        done = new DoneRows(connection);
        rewriting = new Rewriting(ledger, cast, said, done);
        inserts = Stream.of(articles.inserts(), cast.inserts(), said.inserts(), done.inserts())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Begins a run.
     *
     * @param command what is done, as the run's row says it
     * @param settings whatever else there is to know of it
     */
    public static Writer begin(Ledger ledger, String command, Json.Obj settings) {
        return new Writer(ledger, new Run(ledger.connection(), command, settings));
    }

    /** Whether the article was read from this very input before, whoever read it. */
    public boolean knows(String article, Bytes input) {
        return Sql.one(
                        connection,
                        "SELECT 1 FROM article a JOIN capture c ON c.version = a.current WHERE a.name = ? AND c.input = ?",
                        r -> true,
                        article,
                        input.toArray())
                .isPresent();
    }

    public void store(Stored stored) {
        String name = stored.dossier()
                .get("article")
                .flatMap(Json::asObject)
                .flatMap(a -> a.text("id"))
                .orElseThrow(() -> new IllegalArgumentException("a dossier without an article's id"));
        store(name, () -> Arrived.of(stored));
    }

    /** What of a reading can be worked out beforehand, on any thread. */
    public static Ready ready(Stored stored) {
        return Arrived.of(stored);
    }

    public void store(Ready ready) {
        Arrived arrived = (Arrived) ready;
        store(arrived.head().name(), () -> arrived);
    }

    private void store(String name, Supplier<Arrived> reading) {
        if (!names.add(name)) { // a second reading of one article: after the first
            write();
            names.add(name);
        }
        waiting.add(reading);
    }

    private record Confirmation(String article, long version, long before, Json.Obj signature) {}

    /** The article's current reading was found again just as it is, text and all, by whoever made this dossier. */
    public void confirm(Remembered kept, Json.Obj dossier) {
        confirmations.add(new Confirmation(kept.name(), kept.version(), kept.reader(), Readers.signature(dossier)));
    }

    /** An input that could not be read: kept under its place until it is met again. */
    public void refuse(Failure failure) {
        refused.add(failure);
    }

    /** What came of each reading, on the disk by now. */
    public List<Outcome> commit() {
        write();
        refused();
        change(open, "COMMIT");
        run.keep();
        List<Outcome> kept = List.copyOf(outcomes);
        outcomes.clear();
        return kept;
    }

    /** In order of the days, so that the full-text index grows at its end. */
    private void write() {
        names.clear();
        if (waiting.isEmpty() && confirmations.isEmpty()) {
            return;
        }
        change(!open, "BEGIN IMMEDIATE");
        try {
            List<Arrived> arrived =
                    new ArrayList<>(waiting.stream().map(Supplier::get).toList());
            arrived.sort(
                    Comparator.comparing((Arrived a) -> a.head().published().orElse(""))
                            .thenComparing(a -> a.head().name()));
            arrived.forEach(this::write);
            for (Confirmation c : confirmations) {
                confirm(c.version, c.before, readers.of(c.signature));
                outcomes.add(new Outcome(c.article, Outcome.Kind.UNCHANGED, c.version));
            }
            flush();
            waiting.clear();
            confirmations.clear();
        } catch (RuntimeException e) {
            undo();
            throw e;
        }
    }

    private void refused() {
        change(!open && !refused.isEmpty(), "BEGIN IMMEDIATE");
        for (Failure f : refused) {
            Optional<String> before = Sql.one(
                    connection, "SELECT problem FROM refused WHERE place = ?", r -> r.need("problem"), f.place());
            if (!before.equals(Optional.of(f.problem()))) {
                Sql.change(
                        connection,
                        "INSERT OR REPLACE INTO refused (place, problem, advice, run) VALUES (?, ?, ?, ?)",
                        f.place(),
                        f.problem(),
                        f.advice(),
                        run.id());
            }
        }
        refused.clear();
    }

    private record Previous(long version, int number, long text, long reader, Bytes dossier, Optional<Bytes> layers) {}

    private void write(Arrived arrived) {
        Stored stored = arrived.stored();
        Findings findings = arrived.findings();
        String name = findings.head().name();
        long article = articles.article(name);
        long text = articles.text(findings.head().textSha256(), findings.text());
        long reader = readers.of(stored.dossier());
        Optional<Previous> previous = previous(article);
        if (previous.isPresent()
                && previous.get().text == text
                && previous.get().dossier.equals(stored.packed())) {
            confirm(previous.get().version, previous.get().reader, reader);
            layers(previous.get(), stored);
            outcomes.add(new Outcome(name, Outcome.Kind.UNCHANGED, previous.get().version));
            return;
        }
        int number = previous.map(p -> p.number + 1).orElse(1);
        long version = articles.version(article, number, text, reader, run.id(), findings.head());
        articles.rest(version, stored, findings);
        Optional<Superseded> older = previous.map(p -> superseded(p, findings));
        Numbering records = older.map(Superseded::records).orElseGet(() -> Numbering.of(findings));
        CastRows.Rows actors = cast.write(version, findings);
        Map<Integer, Long> statements = said.write(version, findings, records.said(), actors, Marks.NONE);
        done.write(version, findings, records.done(), actors, statements, Marks.NONE);
        Sql.change(connection, "UPDATE article SET current = ? WHERE id = ?", version, article);
        if (previous.isPresent() && isDecided(article)) {
            flush();
            rewriting.version(version);
        }
        Sql.change(
                connection,
                "DELETE FROM refused WHERE place = ?",
                findings.head().place());
        previous.filter(p -> p.text == text && stored.page().isEmpty())
                .ifPresent(p -> articles.samePage(version, p.version));
        outcomes.add(older.map(o -> new Outcome(name, Outcome.Kind.NEW_VERSION, version, o.changes))
                .orElseGet(() -> new Outcome(name, Outcome.Kind.ADDED, version)));
    }

    private boolean isDecided(long article) {
        return Sql.one(connection, "SELECT 1 FROM decision WHERE article = ? LIMIT 1", r -> true, article)
                .isPresent();
    }

    private void flush() {
        cast.actors().flush();
        inserts.forEach(Insert::flush);
    }

    private Optional<Previous> previous(long article) {
        return Sql.one(
                connection,
                "SELECT v.id, v.number, v.text, l.reader, g.dossier, g.layers FROM article a JOIN version v ON v.id = a.current"
                        + " JOIN last_reader l ON l.version = v.id JOIN reading g ON g.version = v.id WHERE a.id = ?",
                r -> new Previous(
                        r.id("id"),
                        (int) r.id("number"),
                        r.id("text"),
                        r.id("reader"),
                        Bytes.of(r.bytes("dossier").orElseThrow()),
                        r.bytes("layers").map(Bytes::of)),
                article);
    }

    /** The same was found again: that is noted where another reader found it. */
    private void confirm(long version, long before, long reader) {
        if (before != reader) {
            Sql.change(
                    connection,
                    "INSERT INTO confirmed (version, reader, run) VALUES (?, ?, ?)",
                    version,
                    reader,
                    run.id());
        }
    }

    /** Recode starts from the newer layers. */
    private void layers(Previous previous, Stored stored) {
        if (stored.layers().isPresent() && !stored.layers().equals(previous.layers)) {
            Sql.change(
                    connection,
                    "UPDATE reading SET layers = ? WHERE version = ?",
                    stored.layers().get().toArray(),
                    previous.version);
        }
    }

    private record Superseded(Numbering records, Changes changes) {}

    /** The older version gives way; what its records are for the newer one goes out, and what is another in that. */
    private Superseded superseded(Previous previous, Findings fresh) {
        Findings old = FindingsReader.read(ledger.dossier(previous.version).orElseThrow());
        Numbering records = new Numbering(records("statement", previous.version), records("event", previous.version));
        articles.unsearched(previous.version, old);
        said.superseded(previous.version);
        done.superseded(previous.version);
        Numbering bound = Rebinding.bind(fresh, old, records);
        return new Superseded(bound, Changes.between(old, records, fresh, bound));
    }

    private Map<Integer, Long> records(String table, long version) {
        Map<Integer, Long> records = new HashMap<>();
        Sql.each(
                connection,
                "SELECT number, record FROM " + table + " WHERE version = ? AND judged IS NOT 'added'",
                r -> records.put((int) r.id("number"), r.id("record")),
                version);
        return records;
    }

    private void change(boolean wanted, String sql) {
        if (!wanted) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            open = sql.startsWith("BEGIN");
        } catch (SQLException e) {
            undo();
            throw Trouble.of(connection, e);
        }
    }

    /** Whatever was not committed is as if it had never come. */
    private void undo() {
        waiting.clear();
        confirmations.clear();
        refused.clear();
        names.clear();
        outcomes.clear();
        readers.forget();
        inserts.forEach(Insert::forget);
        cast.actors().forget();
        said.forget();
        done.ids().forget();
        run.forget();
        if (open) {
            open = false;
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("ROLLBACK");
            } catch (SQLException e) {
                // SQLite has rolled back by itself, as it does where the disk is full
            }
        }
    }

    /** Ends the run; what was not committed is lost. */
    @Override
    public void close() {
        undo();
        run.end();
        inserts.forEach(Insert::close);
        cast.actors().close();
    }
}
