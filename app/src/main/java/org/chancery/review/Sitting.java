package org.chancery.review;

import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Decisions;
import org.chancery.ledger.Judgements;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Ref;
import org.chancery.ledger.Sql;

/** A ledger open for writing and a reviewer's name come in; what he decides is written, and taken back, step by step. A step is a run of the ledger's. */
public final class Sitting {

    private static final String COMMAND = "desk review";

    private final Ledger ledger;
    private final String reviewer;

    public Sitting(Ledger ledger, String reviewer) {
        this.ledger = ledger;
        this.reviewer = reviewer;
    }

    /** One step: all of it or nothing. How many decisions were written goes out. */
    public int decide(List<Decision> decisions) {
        if (!decisions.isEmpty()) {
            try (Decisions sitting = Decisions.by(ledger, reviewer, COMMAND)) {
                sitting.decideAll(decisions);
            }
        }
        return decisions.size();
    }

    private record Row(long id, long run, String kind, long record, String verdict, String article) {}

    /** Takes this reviewer's last step back that still stands; empty where there is none. */
    public Optional<Undone> undo() {
        Optional<Row> last = Sql.one(
                ledger.connection(),
                "SELECT d.id, d.run, d.kind, d.record, d.verdict, a.name FROM decisions d JOIN run r ON r.id = d.run"
                        + " JOIN article a ON a.id = d.article WHERE d.reviewer = ? AND r.command = ? ORDER BY d.id DESC LIMIT 1",
                r -> new Row(
                        r.id("id"), r.id("run"), r.need("kind"), r.id("record"), r.need("verdict"), r.need("name")),
                reviewer,
                COMMAND);
        return last.map(row -> {
            List<Long> step = Sql.list(
                    ledger.connection(),
                    "SELECT id FROM decisions WHERE run = ? ORDER BY id DESC",
                    r -> r.id("id"),
                    row.run);
            try (Decisions sitting = Decisions.by(ledger, reviewer, COMMAND)) {
                sitting.undoAll(step);
            }
            Optional<Ref> ref = row.kind.equals(Judgements.ARTICLE)
                    ? Optional.empty()
                    : Optional.of(new Ref(row.kind.equals("event"), row.record));
            return new Undone(step.size(), row.verdict, row.article, ref);
        });
    }
}
