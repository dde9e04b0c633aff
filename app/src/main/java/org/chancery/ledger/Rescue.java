package org.chancery.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.json.Json;
import org.chancery.source.Bytes;

/**
 * Saves of a damaged ledger what can be read: every current reading that unpacks and whose text has its hash goes into a new file, and so do the
 * decisions on them. Row by row, so that one damaged page costs what lies on it and no more.
 */
public final class Rescue {

    /** What was saved and what was not: an article's name where it could be read, else its row. */
    public record Saved(long articles, long decisions, List<String> lost) {
        public Saved {
            lost = List.copyOf(lost);
        }
    }

    private final Connection from;
    private final Ledger damaged;
    private final List<String> lost = new ArrayList<>();
    private long articles;
    private long decisions;

    private Rescue(Ledger damaged) {
        this.damaged = damaged;
        from = damaged.connection();
    }

    /**
     * @param file may be so damaged that it cannot be opened: a copy beside the new file is filled up to the length that it should have
     * @param to a file that is not there yet
     */
    public static Saved of(Path file, Path to) {
        if (Files.exists(to)) {
            throw new LedgerException(to.toString(), "it is there already", "name a new file for what can be saved");
        }
        Path copy = to.resolveSibling(to.getFileName() + ".copy");
        try {
            Whole.copy(file, copy);
            try (Ledger damaged = opened(copy, file)) {
                return of(damaged, file, to);
            }
        } catch (IOException e) {
            throw new LedgerException(
                    copy.toString(), "copying " + file + " failed: " + e.getMessage(), "make room on the disk", e);
        } finally {
            Whole.delete(copy);
        }
    }

    private static Ledger opened(Path copy, Path file) {
        try {
            return Ledger.read(copy);
        } catch (LedgerException e) {
            throw new LedgerException(
                    file.toString(), "nothing of it can be read: " + e.problem(), "take it from a backup", e);
        }
    }

    private static Saved of(Ledger damaged, Path file, Path to) {
        Rescue rescue = new Rescue(damaged);
        try (Ledger ledger = Ledger.open(to)) {
            try (Writer writer = Writer.begin(
                    ledger,
                    "doctor --save",
                    Json.object().put("from", file.toString()).build())) {
                rescue.articles(writer);
            }
            rescue.decisions(ledger);
        }
        return new Saved(rescue.articles, rescue.decisions, rescue.lost);
    }

    private void articles(Writer writer) {
        long last = highest("article").orElse(0);
        for (long row = 1; row <= last; row++) {
            Optional<Stored> stored = stored(row);
            if (stored.isPresent()) {
                writer.store(stored.get());
                articles++;
                if (articles % 100 == 0) {
                    writer.commit();
                }
            }
        }
        writer.commit();
    }

    /** The highest row that can be seen; where the table's end is damaged, looked for from below. */
    private OptionalLong highest(String table) {
        try {
            return Sql.one(from, "SELECT max(id) AS last FROM " + table, r -> r.whole("last"))
                    .orElse(OptionalLong.empty());
        } catch (LedgerException e) {
            long last = 0;
            long step = 1 << 20;
            while (step > 0) {
                last += exists(table, last + step) ? step : 0;
                step /= 2;
            }
            return OptionalLong.of(last);
        }
    }

    private boolean exists(String table, long id) {
        try {
            return Sql.one(from, "SELECT id FROM " + table + " WHERE id >= ? LIMIT 1", r -> true, id)
                    .isPresent();
        } catch (LedgerException e) {
            return false;
        }
    }

    private Optional<Stored> stored(long row) {
        String name = "row " + row + " of article";
        try {
            record Found(String name, long version) {}
            Optional<Found> found = Sql.one(
                    from,
                    "SELECT name, current FROM article WHERE id = ? AND current IS NOT NULL",
                    r -> new Found(r.need("name"), r.id("current")),
                    row);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            name = found.get().name;
            Json.Obj dossier =
                    damaged.dossier(found.get().version).orElseThrow(() -> new IllegalArgumentException("no reading"));
            Findings findings = FindingsReader.read(dossier);
            if (!Bytes.utf8(findings.text()).sha256().equals(findings.head().textSha256())) {
                throw new IllegalArgumentException("its text is damaged");
            }
            return Optional.of(with(Stored.of(dossier), found.get().version));
        } catch (LedgerException | IllegalArgumentException e) {
            lost.add(name + ": " + (e instanceof LedgerException l ? l.problem() : e.getMessage()));
            return Optional.empty();
        }
    }

    /** With what is known of the input, where that can be read too. */
    private Stored with(Stored stored, long version) {
        try {
            return Sql.one(
                            from,
                            "SELECT c.input, c.kind, c.charset, g.layers FROM capture c JOIN reading g ON g.version = c.version WHERE c.version = ?",
                            r -> new Stored(
                                    stored.dossier(),
                                    stored.packed(),
                                    r.bytes("layers").map(Bytes::of),
                                    Bytes.of(r.bytes("input").orElseThrow()),
                                    Optional.empty(),
                                    r.need("kind"),
                                    r.text("charset"),
                                    Optional.empty()),
                            version)
                    .orElse(stored);
        } catch (LedgerException e) {
            return stored;
        }
    }

    private void decisions(Ledger to) {
        try {
            Moves moves = new Moves(from);
            List<String> reviewers = Sql.list(
                    from, "SELECT DISTINCT reviewer FROM decisions ORDER BY reviewer", r -> r.need("reviewer"));
            for (String reviewer : reviewers) {
                try (Decisions saved = Decisions.by(to, reviewer, "doctor --save")) {
                    Sql.list(
                                    from,
                                    "SELECT a.name, d.kind, d.record, d.verdict, d.field, d.value, d.reason, v.text AS seen, w.text AS now"
                                            + " FROM decisions d JOIN version v ON v.id = d.version JOIN article a ON a.id = d.article"
                                            + " JOIN version w ON w.id = a.current WHERE d.reviewer = ? ORDER BY d.id",
                                    row -> moves.decision(Decisions.read(row), row.id("seen"), row.id("now")),
                                    reviewer)
                            .forEach(d -> d.ifPresentOrElse(
                                    one -> decide(saved, one),
                                    () -> lost.add(
                                            "a decision of " + reviewer + " on words that its article no longer has")));
                }
            }
        } catch (LedgerException e) {
            lost.add("decisions: " + e.problem());
        }
    }

    private void decide(Decisions saved, Decision decision) {
        try {
            saved.decide(decision);
            decisions++;
        } catch (IllegalArgumentException e) { // on an article that was lost
            lost.add("a decision on " + decision.article() + ": " + e.getMessage());
        }
    }
}
