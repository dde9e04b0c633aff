package org.chancery.ledger;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.Findings.Head;
import org.chancery.ledger.Findings.Part;
import org.chancery.source.Bytes;

/** Writes what a version is: its row, its text, page, parts and notes. */
final class ArticleRows {

    private final Connection connection;
    private final Insert readings;
    private final Insert captures;
    private final Insert parts;
    private final Insert notes;
    private final Insert search;

    ArticleRows(Connection connection) {
        this.connection = connection;
        readings = new Insert(connection, "reading", "version, dossier, layers");
        captures = new Insert(connection, "capture", "version, input, page, kind, charset, fetched");
        parts = new Insert(connection, "part", "version, start, \"end\", kind");
        notes = new Insert(connection, "note", "version, number, code, message, start, \"end\"");
        search = new Insert(connection, "article_search", "rowid, headline, body");
    }

    List<Insert> inserts() {
        return List.of(readings, captures, parts, notes, search);
    }

    long article(String name) {
        return Sql.one(connection, "SELECT id FROM article WHERE name = ?", r -> r.id("id"), name)
                .orElseGet(() -> added(
                        "INSERT INTO article (name, record) VALUES (?, ?) RETURNING id", name, Records.number(name)));
    }

    long text(String sha256, String body) {
        return Sql.one(connection, "SELECT id FROM text WHERE sha256 = ?", r -> r.id("id"), sha256)
                .orElseGet(() -> added(
                        "INSERT INTO text (sha256, length, body) VALUES (?, ?, ?) RETURNING id",
                        sha256,
                        body.codePointCount(0, body.length()),
                        body));
    }

    long version(long article, int number, long text, long reader, long run, Head h) {
        return added(
                "INSERT INTO version (article, number, text, reader, run, place, uri, outlet, headline, author, published,"
                        + " published_basis, modified, language, is_article, extra)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                article,
                number,
                text,
                reader,
                run,
                h.place(),
                h.uri(),
                h.outlet(),
                h.headline(),
                h.author(),
                h.published(),
                h.publishedBasis(),
                h.modified(),
                h.language(),
                h.isArticle(),
                h.extra().members().isEmpty() ? Optional.empty() : Optional.of(JsonWriter.line(h.extra())));
    }

    void rest(long version, Stored stored, Findings findings) {
        readings.row(version, stored.packed().toArray(), stored.layers().map(Bytes::toArray));
        captures.row(
                version,
                stored.input().toArray(),
                stored.page().map(p -> page(findings.head().pageSha256(), p)),
                stored.kind(),
                stored.charset(),
                stored.fetched().map(Object::toString));
        parts(version, findings.parts());
        List<Findings.Note> found = findings.notes();
        for (int i = 0; i < found.size(); i++) {
            Findings.Note n = found.get(i);
            notes.row(
                    version,
                    i + 1,
                    n.code(),
                    n.message(),
                    n.span().map(Findings.Quote::start),
                    n.span().map(Findings.Quote::end));
        }
        search.row(version, findings.head().headline().orElse(""), findings.text());
    }

    /** A reading of the same text from what is kept: its page is that of the version before. */
    void samePage(long version, long before) {
        captures.flush();
        Sql.change(
                connection,
                "UPDATE capture SET page = p.page, fetched = p.fetched FROM (SELECT page, fetched FROM capture WHERE version = ?) AS p"
                        + " WHERE version = ?",
                before,
                version);
    }

    private void parts(long version, List<Part> found) {
        List<Integer> starts = new ArrayList<>();
        for (Part p : found) {
            if (!starts.contains(p.span().start()) || p.span().end() > p.span().start()) {
                parts.row(version, p.span().start(), p.span().end(), p.kind());
            }
            starts.add(p.span().start());
        }
    }

    /** Takes an older version's words out of the full-text index. */
    void unsearched(long version, Findings old) {
        Sql.change(
                connection,
                "INSERT INTO article_search (article_search, rowid, headline, body) VALUES ('delete', ?, ?, ?)",
                version,
                old.head().headline().orElse(""),
                old.text());
    }

    private long page(String sha256, Bytes page) {
        return Sql.one(connection, "SELECT id FROM page WHERE sha256 = ?", r -> r.id("id"), sha256)
                .orElseGet(() -> added(
                        "INSERT INTO page (sha256, length, bytes) VALUES (?, ?, ?) RETURNING id",
                        sha256,
                        page.length(),
                        Deflated.of(page)));
    }

    private long added(String sql, Object... values) {
        return Sql.one(connection, sql, r -> r.id("id"), values).orElseThrow();
    }
}
