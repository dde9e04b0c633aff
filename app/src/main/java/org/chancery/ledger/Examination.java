package org.chancery.ledger;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.chancery.json.Json;
import org.chancery.source.Bytes;

/**
 * The ledger's doctor: every row is looked at, what is wrong goes out by name. It changes nothing. What SQLite can tell by itself comes first (pages,
 * foreign keys, full text), then what our schema means, then every reading against the rows that were made of it.
 */
public final class Examination {

    /** How many findings of one kind are named; the rest are counted. */
    private static final int NAMED = 20;

    /**
     * Something that is wrong.
     *
     * @param check its name, in kebab-case
     * @param where the article, or the table and row
     */
    public record Finding(String check, String where, String what) {}

    /** @param read how many readings could be unpacked and agree with their rows */
    public record Report(List<Finding> findings, long articles, long read) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean sound() {
            return findings.isEmpty();
        }
    }

    /** A question that has no answer in a sound ledger; its rows say where and what. */
    private record Check(String name, String sql) {}

    private static final List<Check> CHECKS = List.of(
            new Check(
                    "every-article-has-a-current-version",
                    "SELECT name AS place, 'no reading counts' AS what FROM article WHERE current IS NULL"
                            + " UNION ALL SELECT a.name, 'the current version is of another article' FROM article a"
                            + " JOIN version v ON v.id = a.current WHERE v.article <> a.id"),
            new Check(
                    "versions-are-numbered",
                    "SELECT a.name AS place, 'version ' || v.number || ' stands alone' AS what FROM version v JOIN article a ON a.id = v.article"
                            + " WHERE v.number > 1 AND NOT EXISTS (SELECT 1 FROM version w WHERE w.article = v.article AND w.number = v.number - 1)"),
            new Check(
                    "every-version-has-its-reading",
                    "SELECT 'version ' || v.id AS place, 'nothing is kept of what was found' AS what FROM version v"
                            + " LEFT JOIN reading g ON g.version = v.id WHERE g.version IS NULL"),
            new Check(
                    "statements-lie-in-the-text",
                    "SELECT 'statement ' || s.id AS place, 'its content is [' || s.start || ',' || s.\"end\" || ') of ' || t.length AS what"
                            + " FROM statement s JOIN version v ON v.id = s.version JOIN text t ON t.id = v.text"
                            + " WHERE s.start < 0 OR s.start >= s.\"end\" OR s.\"end\" > t.length"),
            new Check(
                    "spans-lie-in-the-text",
                    "SELECT 'statement ' || p.statement AS place, p.role || ' [' || p.start || ',' || p.\"end\" || ') of ' || t.length AS what"
                            + " FROM statement_span p JOIN statement s ON s.id = p.statement JOIN version v ON v.id = s.version"
                            + " JOIN text t ON t.id = v.text WHERE p.start < 0 OR p.start > p.\"end\" OR p.\"end\" > t.length"),
            new Check(
                    "every-statement-has-content",
                    "SELECT 'statement ' || s.id AS place, 'no span of its content' AS what FROM statement s"
                            + " WHERE NOT EXISTS (SELECT 1 FROM statement_span p WHERE p.statement = s.id AND p.role = 'content')"),
            new Check(
                    "events-lie-in-the-text",
                    "SELECT 'event ' || e.id AS place, 'its trigger is [' || e.start || ',' || e.\"end\" || ') of ' || t.length AS what"
                            + " FROM event e JOIN version v ON v.id = e.version JOIN text t ON t.id = v.text"
                            + " WHERE e.start < 0 OR e.start >= e.\"end\" OR e.\"end\" > t.length"),
            new Check(
                    "mentions-lie-in-the-text",
                    "SELECT 'version ' || m.version AS place, 'a mention [' || m.start || ',' || m.\"end\" || ') of ' || t.length AS what"
                            + " FROM mention m JOIN version v ON v.id = m.version JOIN text t ON t.id = v.text"
                            + " WHERE m.start < 0 OR m.start >= m.\"end\" OR m.\"end\" > t.length"),
            new Check(
                    "what-is-current-is-so-in-its-rows",
                    "SELECT 'statement ' || s.id AS place, 'current is ' || s.current AS what FROM statement s JOIN version v ON v.id = s.version"
                            + " JOIN article a ON a.id = v.article WHERE s.current <> (a.current = v.id AND s.judged IS NOT 'rejected')"
                            + " UNION ALL SELECT 'event ' || e.id, 'current is ' || e.current FROM event e JOIN version v ON v.id = e.version"
                            + " JOIN article a ON a.id = v.article WHERE e.current <> (a.current = v.id AND e.judged IS NOT 'rejected')"),
            new Check(
                    "speakers-are-of-the-cast",
                    "SELECT 'statement ' || s.id AS place, 'its speaker is not the actor of member ' || s.member AS what FROM statement s"
                            + " LEFT JOIN cast_member c ON c.version = s.version AND c.number = s.member"
                            + " WHERE s.speaker IS NOT c.actor"),
            new Check(
                    "a-chain-stays-in-its-article",
                    "SELECT 'statement ' || s.id AS place, 'reported by a statement of another version' AS what FROM statement s"
                            + " JOIN statement r ON r.id = s.reported_by WHERE r.version <> s.version"),
            new Check(
                    "records-bind-once-in-a-version",
                    "SELECT 'version ' || version AS place, 'a record bound ' || count(*) || ' times' AS what FROM statement"
                            + " GROUP BY version, record HAVING count(*) > 1 UNION ALL SELECT 'version ' || version, 'a record bound '"
                            + " || count(*) || ' times' FROM event GROUP BY version, record HAVING count(*) > 1"),
            new Check(
                    "merges-lead-to-one-actor",
                    "SELECT 'actor ' || m.actor AS place, 'merged into one that is merged itself' AS what FROM merged m"
                            + " JOIN merged n ON n.actor = m.head WHERE n.head <> n.actor"),
            new Check(
                    "decisions-name-known-records",
                    "SELECT 'decision ' || d.id AS place, 'no version ever had its record' AS what FROM decision d WHERE d.kind <> 'article'"
                            + " AND NOT EXISTS (SELECT 1 FROM decision x WHERE x.record = d.record AND x.verdict = 'add')"
                            + " AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.record = d.record)"
                            + " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.record = d.record)"),
            new Check(
                    "groups-have-heads",
                    "SELECT g.kind || ' ' || g.item AS place, 'its group has no row of its head' AS what FROM likeness_group g"
                            + " WHERE NOT EXISTS (SELECT 1 FROM likeness_group h WHERE h.kind = g.kind AND h.item = g.head AND h.head = g.head)"));

    private final Ledger ledger;
    private final Connection connection;
    private final List<Finding> findings = new ArrayList<>();
    private long articles;
    private long read;

    private Examination(Ledger ledger) {
        this.ledger = ledger;
        connection = ledger.connection();
    }

    /** @param step is told how many readings were looked at */
    public static Report of(Ledger ledger, LongConsumer step) {
        Examination examination = new Examination(ledger);
        if (examination.pages()) {
            CHECKS.forEach(examination::ask);
            examination.readings(step);
        }
        return new Report(examination.findings, examination.articles, examination.read);
    }

    /** The names of the checks in SQL, in their order. */
    public static List<String> checks() {
        return CHECKS.stream().map(Check::name).toList();
    }

    /** Whether the file is so sound that its rows can be asked. */
    private boolean pages() {
        try {
            list(
                    "pages",
                    "SELECT 'file' AS place, integrity_check AS what FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
            list(
                    "foreign-keys",
                    "SELECT \"table\" || ' row ' || coalesce(rowid, '?') AS place, 'refers to a row of ' || parent || ' that is not there' AS what"
                            + " FROM pragma_foreign_key_check");
            return findings.stream().noneMatch(f -> f.check.equals("pages"));
        } catch (LedgerException e) {
            findings.add(new Finding("pages", "file", e.problem()));
            return false;
        }
    }

    private void ask(Check check) {
        try {
            list(check.name, check.sql);
        } catch (LedgerException e) {
            findings.add(new Finding(check.name, "file", e.problem()));
        }
    }

    private void list(String name, String sql) {
        List<Finding> found =
                Sql.list(connection, sql + " LIMIT 1000", r -> new Finding(name, r.need("place"), r.need("what")));
        findings.addAll(found.subList(0, Math.min(NAMED, found.size())));
        if (found.size() > NAMED) {
            findings.add(new Finding(
                    name, "more", (found.size() - NAMED) + (found.size() == 1000 ? " or more" : "") + " others"));
        }
    }

    private void readings(LongConsumer step) {
        Sql.each(
                connection,
                "SELECT a.name, a.current, t.sha256, t.body, t.length FROM article a JOIN version v ON v.id = a.current"
                        + " JOIN text t ON t.id = v.text ORDER BY a.id",
                r -> {
                    articles++;
                    reading(r.need("name"), r.id("current"), r.need("sha256"), r.need("body"), r.id("length"));
                    step.accept(articles);
                });
    }

    private void reading(String name, long version, String sha256, String body, long length) {
        int before = findings.size();
        if (!Bytes.utf8(body).sha256().equals(sha256) || body.codePointCount(0, body.length()) != length) {
            findings.add(new Finding("texts-have-their-hashes", name, "the text is not the one that was read"));
        }
        try {
            Optional<Json.Obj> dossier = ledger.decided(version);
            dossier.ifPresent(d -> agree(name, version, FindingsReader.read(d)));
        } catch (LedgerException | IllegalArgumentException e) {
            findings.add(new Finding(
                    "readings-unpack",
                    name,
                    e instanceof LedgerException l ? l.problem() : String.valueOf(e.getMessage())));
        }
        read += findings.size() == before ? 1 : 0;
    }

    private void agree(String name, long version, Findings found) {
        compare(name, "statement", version, found.said().size());
        compare(name, "event", version, found.done().size());
        compareAll(name, "cast_member", "", version, found.members().size());
        Sql.each(
                connection,
                "SELECT s.number, s.stance, s.start, s.\"end\", w.content FROM statement s JOIN statement_words w ON w.rowid = s.id"
                        + " WHERE s.version = ? AND s.judged IS NOT 'rejected'",
                r -> {
                    boolean same = found.said().stream()
                            .anyMatch(s -> s.number() == r.id("number")
                                    && s.stance().equals(r.need("stance"))
                                    && s.cover().start() == r.id("start")
                                    && s.cover().end() == r.id("end")
                                    && r.text("content").equals(Optional.of(s.words())));
                    if (!same) {
                        findings.add(new Finding("rows-agree-with-the-reading", name, "statement s" + r.id("number")));
                    }
                },
                version);
    }

    private void compare(String name, String table, long version, int expected) {
        compareAll(name, table, " AND judged IS NOT 'rejected'", version, expected);
    }

    private void compareAll(String name, String table, String which, long version, int expected) {
        long rows = Sql.one(
                        connection,
                        "SELECT count(*) AS n FROM " + table + " WHERE version = ?" + which,
                        r -> r.id("n"),
                        version)
                .orElse(0L);
        if (rows != expected) {
            findings.add(new Finding(
                    "rows-agree-with-the-reading",
                    name,
                    rows + " rows in " + table + ", " + expected + " in the reading"));
        }
    }
}
