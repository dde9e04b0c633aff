package org.chancery.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.LedgerException;
import org.chancery.ledger.Records;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;
import org.chancery.standing.Facts;
import org.chancery.text.CodePoints;

/**
 * A ledger and a selection come in, its articles go out one by one, by the order of their ids, or where records are chosen in the order of these, each with its current reading. One at a time is in memory.
 * All that is asked between {@link #open} and closing sees the ledger as it was at the first question, whatever another process writes meanwhile.
 */
final class Entries implements AutoCloseable {

    private final Ledger ledger;
    private final Connection connection;
    private final Selection selection;
    private final boolean withoutText;
    private final boolean asFound;
    private Optional<Picks> picks = Optional.empty();

    private Entries(Ledger ledger, Selection selection, boolean withoutText, boolean asFound) {
        this.ledger = ledger;
        this.connection = ledger.connection();
        this.selection = selection;
        this.withoutText = withoutText;
        this.asFound = asFound;
    }

    static Entries open(Ledger ledger, Request request) {
        Entries entries = new Entries(ledger, request.selection(), request.withoutText(), request.isAsFound());
        entries.commitEach(false);
        return entries.picking();
    }

    private Entries picking() {
        try {
            picks = selection.hasChoice() ? Optional.of(Picks.of(selection, connection)) : Optional.empty();
            return this;
        } catch (RuntimeException e) {
            commitEach(true);
            throw e;
        }
    }

    private void commitEach(boolean each) {
        try {
            connection.setAutoCommit(each);
        } catch (SQLException e) {
            throw new LedgerException(
                    ledger.file().toString(), "it cannot be read in one go: " + e.getMessage(), "try again later");
        }
    }

    Connection connection() {
        return connection;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Those of these articles that the selection has. */
    List<Long> chosen(List<Long> articles) {
        Condition condition = Condition.articles(selection);
        Set<Long> all = new HashSet<>(Sql.list(
                connection,
                "SELECT a.id FROM article a JOIN version v ON v.id = a.current WHERE " + condition.sql(),
                row -> row.id("id"),
                condition.values().toArray()));
        return articles.stream().filter(all::contains).toList();
    }

    Selection selection() {
        return selection;
    }

    void each(Consumer<Entry> take) {
        iterator().forEachRemaining(take);
    }

    /** The articles one by one, as they are asked for. */
    Iterator<Entry> iterator() {
        Condition chosen = Condition.articles(selection.withoutRecords());
        if (picks.isPresent()) {
            return Pages.flat(picks.get().byVersion().keySet().iterator(), version -> chosen(version, chosen));
        }
        Pages<Key, String> keys = new Pages<>(
                (after, most) -> Sql.list(
                        connection,
                        "SELECT a.id, a.name, v.id AS version FROM article a JOIN version v ON v.id = a.current WHERE a.name > ? AND "
                                + chosen.sql() + " ORDER BY a.name LIMIT " + most,
                        Entries::key,
                        chosen.after(after)),
                "",
                Key::name);
        return Pages.mapped(keys, this::entry);
    }

    private List<Entry> chosen(long version, Condition chosen) {
        return Sql.list(
                connection,
                "SELECT a.id, a.name, v.id AS version FROM version v JOIN article a ON a.id = v.article WHERE v.id = ? AND "
                        + chosen.sql(),
                row -> entry(key(row)),
                chosen.after(version));
    }

    /** Where an article lies. */
    private record Key(long article, String name, long version) {}

    private static Key key(Row row) {
        return new Key(row.id("id"), row.need("name"), row.id("version"));
    }

    /** The article that a version is a reading of. */
    Optional<Entry> of(long version) {
        return Sql.one(
                connection,
                "SELECT a.id, a.name, v.id AS version FROM version v JOIN article a ON a.id = v.article WHERE v.id = ?",
                row -> entry(key(row)),
                version);
    }

    private Entry entry(Key key) {
        long version = key.version;
        Facts dossier = new Facts((asFound ? ledger.dossier(version) : ledger.decided(version))
                .orElseThrow(() -> new LedgerException(
                        ledger.file().toString(),
                        "the article " + key.name + " has no reading",
                        "'chancery ingest --again' reads it anew")));
        Map<String, String> records = new HashMap<>();
        Map<String, String> sameAs = new HashMap<>();
        Map<String, String> verdicts = new HashMap<>();
        for (Kind kind : Kind.values()) {
            records(kind, version, records, sameAs);
            verdicts(kind, version, verdicts);
        }
        String text = dossier.value("text").asText().orElse("");
        CodePoints points = CodePoints.of(text);
        Entry entry = new Entry(
                key.name,
                version,
                dossier,
                Entry.actors(dossier),
                points,
                points.fromUtf16(text.length()),
                records,
                cast(version),
                sameAs,
                verdicts,
                alike(key.article).orElse(key.name));
        return withoutText ? WithoutText.of(entry) : entry;
    }

    private void records(Kind kind, long version, Map<String, String> records, Map<String, String> sameAs) {
        Sql.each(
                connection,
                "SELECT f.number, f.record, g.head FROM " + kind.table + " f LEFT JOIN likeness_group g ON g.kind = ?"
                        + " AND g.item = f.record WHERE f.version = ?",
                row -> {
                    String record = kind.written(row.id("record"));
                    records.put(kind.letter + row.id("number"), record);
                    row.whole("head").ifPresent(head -> sameAs.put(record, kind.written(head)));
                },
                kind.likeness,
                version);
    }

    private void verdicts(Kind kind, long version, Map<String, String> verdicts) {
        Sql.each(
                connection,
                "SELECT DISTINCT d.record, d.verdict || coalesce(' ' || d.field, '') AS verdict FROM decisions d JOIN "
                        + kind.table + " f ON f.record = d.record WHERE f.version = ? AND d.kind = ? ORDER BY 1, 2",
                row -> verdicts.merge(kind.written(row.id("record")), row.need("verdict"), (a, b) -> a + "; " + b),
                version,
                kind.table);
    }

    private Map<String, Entry.Somebody> cast(long version) {
        Map<String, Entry.Somebody> cast = new HashMap<>();
        Sql.each(
                connection,
                "SELECT c.number, coalesce(h.key, a.key) AS key, (SELECT min(coalesce(k.name, h.name)) FROM cast_member k"
                        + " JOIN article r ON r.current = k.version WHERE k.actor = h.id) AS head, h.name AS its_name"
                        + " FROM cast_member c JOIN actor a ON a.id = c.actor LEFT JOIN merged m ON m.actor = a.id AND m.head <> a.id"
                        + " LEFT JOIN actor h ON h.id = m.head WHERE c.version = ?",
                row -> cast.put(
                        "a" + row.id("number"),
                        new Entry.Somebody(row.need("key"), row.text("head").or(() -> row.text("its_name")))),
                version);
        return cast;
    }

    /** The smallest id among the articles that are one another's copies: its row would hang on the order of reading. */
    private Optional<String> alike(long article) {
        return Sql.one(
                        connection,
                        "SELECT min(a.name) AS first FROM likeness_group g JOIN likeness_group o ON o.kind = g.kind AND o.head = g.head"
                                + " JOIN article a ON a.id = o.item WHERE g.kind = 'article' AND g.item = ?",
                        row -> row.text("first"),
                        article)
                .flatMap(first -> first);
    }

    /** The article's own ids ({@code s3}, {@code e1}) of what the selection picks. */
    Set<String> picked(Entry entry) {
        Set<String> picked = new HashSet<>();
        Selection others = selection.withoutRecords();
        if (picks.isPresent() && !others.picksRecords()) {
            return picks.get().byVersion().getOrDefault(entry.version(), Set.of());
        }
        for (Kind kind : Kind.values()) {
            Condition chosen = kind == Kind.STATEMENT ? Condition.statements(others) : Condition.events(others);
            Sql.each(
                    connection,
                    "SELECT " + kind.letter + ".number FROM " + kind.table + " " + kind.letter + " WHERE " + kind.letter
                            + ".version = " + entry.version() + " AND " + chosen.sql(),
                    row -> picked.add(kind.letter + row.id("number")),
                    chosen.values().toArray());
        }
        picks.ifPresent(p -> picked.retainAll(p.byVersion().getOrDefault(entry.version(), Set.of())));
        return picked;
    }

    @Override
    public void close() {
        commitEach(true);
    }

    /** The two kinds of findings, as the ledger has them. */
    enum Kind {
        STATEMENT("statement", "s", "quotation"),
        EVENT("event", "e", "event");

        final String table;
        final String letter;
        final String likeness;

        Kind(String table, String letter, String likeness) {
            this.table = table;
            this.letter = letter;
            this.likeness = likeness;
        }

        String written(long record) {
            return this == STATEMENT ? Records.statement(record) : Records.event(record);
        }
    }
}
