package org.chancery.ledger;

import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chancery.ledger.Findings.Mention;
import org.chancery.ledger.Findings.Quote;
import org.chancery.ledger.Findings.Said;

/** Writes a version's statements. */
final class SaidRows {

    private final Connection connection;
    private final Days ids;
    private final Insert statements;
    private final SpanRows spans;
    private final Insert addressees;
    private final Insert about;
    private final Insert search;
    private final MadeBy madeBy;

    SaidRows(Connection connection) {
        this.connection = connection;
        ids = new Days(connection, "statement");
        statements = new Insert(
                connection,
                "statement",
                "id, version, number, record, speaker, member, speaker_country, speaker_sector, doubtful, confidence, mode, kind, stance,"
                        + " channel, reported_by, said, start, \"end\", made_by, current, judged, found");
        spans = new SpanRows(new Insert(connection, "statement_span", "statement, role, piece, start, \"end\""));
        addressees = new Insert(connection, "addressee", "actor, statement");
        about = new Insert(connection, "about", "actor, statement");
        madeBy = new MadeBy(connection);
        search = new Insert(connection, "statement_search", "rowid, content");
    }

    List<Insert> inserts() {
        return List.of(statements, spans.insert(), addressees, about, search);
    }

    Days ids() {
        return ids;
    }

    /** What was numbered since the transaction began is not: it failed. */
    void forget() {
        ids.forget();
        madeBy.forget();
    }

    /** The rows' ids by the statements' numbers go out. */
    Map<Integer, Long> write(
            long version, Findings findings, Map<Integer, Long> records, CastRows.Rows cast, Marks marks) {
        Map<Integer, Long> rows = new HashMap<>();
        findings.said()
                .forEach(s -> rows.put(
                        s.number(),
                        marks.id(s.number())
                                .orElseGet(() -> ids.next(findings.head().published()))));
        for (Said s : findings.said()) {
            long id = Objects.requireNonNull(rows.get(s.number()));
            Quote cover = s.cover();
            statements.row(
                    id,
                    version,
                    s.number(),
                    Objects.requireNonNull(records.get(s.number())),
                    cast.actor(s.speaker()),
                    s.speaker(),
                    cast.country(s.speaker()),
                    cast.sector(s.speaker()),
                    s.doubtful(),
                    s.confidence(),
                    s.mode(),
                    s.kind(),
                    s.stance(),
                    s.channel(),
                    s.reportedBy().map(rows::get),
                    s.date(),
                    cover.start(),
                    cover.end(),
                    madeBy.of(s.madeBy()),
                    !marks.rejected(s.number()),
                    marks.judged(s.number()),
                    marks.found(s.number()));
            spans.write(id, "content", s.content());
            spans.write(id, "cue", s.cue());
            spans.write(id, "source", s.source());
            spans.write(id, "time", s.time().map(List::of).orElse(List.of()));
            told(id, s, findings, cast);
            if (!marks.rejected(s.number())) {
                search.row(id, cover.words());
            }
        }
        return rows;
    }

    private void told(long id, Said s, Findings findings, CastRows.Rows cast) {
        Set<Long> told = new HashSet<>();
        s.addressees()
                .forEach(a ->
                        cast.actor(Optional.of(a)).filter(told::add).ifPresent(actor -> addressees.row(actor, id)));
        Set<Long> named = new HashSet<>();
        for (Mention m : findings.mentions()) {
            if (m.member().isPresent() && contains(s.content(), m.span())) {
                cast.actor(m.member()).filter(named::add).ifPresent(actor -> about.row(actor, id));
            }
        }
    }

    /** A loop, as it is asked of every mention for every statement. */
    private static boolean contains(List<Quote> pieces, Quote mention) {
        for (Quote piece : pieces) {
            if (piece.contains(mention)) {
                return true;
            }
        }
        return false;
    }

    /** Takes a version's words out of the full-text index. */
    void unsearched(long version) {
        Sql.change(
                connection,
                "INSERT INTO statement_search (statement_search, rowid, content) SELECT 'delete', w.rowid, w.content"
                        + " FROM statement s JOIN statement_words w ON w.rowid = s.id WHERE s.version = ? AND s.current",
                version);
    }

    /** An older version's statements no longer count: they leave the full-text index and the views. */
    void superseded(long version) {
        unsearched(version);
        Sql.change(connection, "UPDATE statement SET current = 0, judged = NULL WHERE version = ?", version);
    }
}
