package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;

/** Reads what the ledger keeps of an article beside its readings. In: the article's number, and that of a version. Out: the sheet; empty where there is none. */
final class Sheets {

    private static final int MOST_COPIES = 50;

    private final Connection connection;

    Sheets(Connection connection) {
        this.connection = connection;
    }

    /** @param number of the version within the article; the one that counts where none is given */
    Optional<ArticleSheet> sheet(long article, OptionalInt number) {
        return Sql.one(
                connection,
                "SELECT a.id AS article, a.name, a.record, a.current, v.id, v.number, v.place, v.uri, v.headline, v.author, v.outlet,"
                        + " v.published, v.extra, t.sha256, c.kind, c.charset, c.fetched, c.page, r.program, r.model, u.command, u.started"
                        + " FROM article a JOIN version v ON v.article = a.id AND v.number = coalesce(?, (SELECT number FROM version WHERE id = a.current))"
                        + " JOIN text t ON t.id = v.text JOIN reader r ON r.id = v.reader JOIN run u ON u.id = v.run"
                        + " LEFT JOIN capture c ON c.version = v.id WHERE a.id = ?",
                this::sheet,
                number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty(),
                article);
    }

    private ArticleSheet sheet(Row row) {
        long article = row.id("article");
        long version = row.id("id");
        List<ArticleSheet.Decided> decided = decided(article);
        Map<Long, List<ArticleSheet.Decided>> byRecord = new LinkedHashMap<>();
        decided.forEach(d ->
                byRecord.computeIfAbsent(d.record(), r -> new ArrayList<>()).add(d));
        Map<String, Long> records = records(version);
        return new ArticleSheet(
                article,
                row.need("name"),
                version,
                (int) row.id("number"),
                row.whole("current").equals(java.util.OptionalLong.of(version)),
                origin(row),
                versions(article),
                records,
                who(version),
                byRecord,
                decided.stream()
                        .filter(d -> d.verdict().equals("add") && !records.containsValue(d.record()))
                        .toList(),
                copies(row.id("record")));
    }

    private static ArticleSheet.Origin origin(Row row) {
        return new ArticleSheet.Origin(
                row.need("place"),
                row.text("uri"),
                row.text("headline"),
                row.text("author"),
                row.text("outlet"),
                row.text("published"),
                row.text("extra"),
                row.need("sha256"),
                row.text("kind").orElse(""),
                row.text("charset"),
                row.text("fetched"),
                row.whole("page").isPresent(),
                row.need("program"),
                row.text("model"),
                row.need("command"),
                row.need("started"));
    }

    private List<ArticleSheet.Version> versions(long article) {
        return Sql.list(
                connection,
                "SELECT v.id, v.number, v.id = a.current AS current, u.started, r.program, t.sha256 FROM version v JOIN article a ON a.id = v.article"
                        + " JOIN run u ON u.id = v.run JOIN reader r ON r.id = v.reader JOIN text t ON t.id = v.text"
                        + " WHERE v.article = ? ORDER BY v.number",
                r -> new ArticleSheet.Version(
                        r.id("id"),
                        (int) r.id("number"),
                        r.flag("current"),
                        r.need("started"),
                        r.need("program"),
                        r.need("sha256")),
                article);
    }

    Map<String, Long> records(long version) {
        Map<String, Long> records = new HashMap<>();
        Sql.each(
                connection,
                "SELECT number, record FROM statement WHERE version = ?",
                r -> records.put("s" + r.id("number"), r.id("record")),
                version);
        Sql.each(
                connection,
                "SELECT number, record FROM event WHERE version = ?",
                r -> records.put("e" + r.id("number"), r.id("record")),
                version);
        return records;
    }

    Map<String, Somebody> who(long version) {
        Map<String, Somebody> who = new HashMap<>();
        Sql.each(
                connection,
                "SELECT c.number, coalesce(h.id, a.id) AS id, coalesce(h.name, a.name) AS name, c.country, c.sector FROM cast_member c"
                        + " JOIN actor a ON a.id = c.actor LEFT JOIN merged m ON m.actor = a.id LEFT JOIN actor h ON h.id = m.head"
                        + " WHERE c.version = ?",
                r -> who.put(
                        "a" + r.id("number"),
                        new Somebody(r.id("id"), r.need("name"), r.text("country"), r.text("sector"))),
                version);
        return who;
    }

    private List<ArticleSheet.Decided> decided(long article) {
        return Sql.list(
                connection,
                "SELECT id, record, kind, reviewer, verdict, field, value, reason FROM decisions WHERE article = ? ORDER BY id",
                r -> new ArticleSheet.Decided(
                        r.id("id"),
                        r.id("record"),
                        r.need("kind"),
                        r.need("reviewer"),
                        r.need("verdict"),
                        r.text("field"),
                        r.text("value"),
                        r.text("reason")),
                article);
    }

    private List<ArticleSheet.Copy> copies(long record) {
        return Sql.list(
                connection,
                "SELECT a.id, a.name, v.headline, v.outlet, v.published, (SELECT l.evidence FROM likeness l WHERE l.kind = 'article'"
                        + " AND l.item = min(a.record, g.item) AND l.other = max(a.record, g.item)) AS evidence"
                        + " FROM likeness_group g JOIN likeness_group o ON o.kind = g.kind AND o.head = g.head AND o.item <> g.item"
                        + " JOIN article a ON a.record = o.item JOIN version v ON v.id = a.current"
                        + " WHERE g.kind = 'article' AND g.item = ? ORDER BY v.published, a.id LIMIT ?",
                r -> new ArticleSheet.Copy(
                        r.id("id"),
                        r.need("name"),
                        r.text("headline"),
                        r.text("outlet"),
                        r.text("published"),
                        r.text("evidence")),
                record,
                MOST_COPIES);
    }
}
