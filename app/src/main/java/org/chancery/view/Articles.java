package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.chancery.duplicates.Duplicates;
import org.chancery.duplicates.QuotationJudge;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement;

/**
 * The door for single articles: a ledger and an article's or a record's number come in; the reading, what the ledger keeps beside it, and what is the same
 * elsewhere go out. Holds nothing of a ledger: one serves all threads.
 */
public final class Articles {

    private static final int MOST_ELSEWHERE = 30;

    private final Surroundings surroundings;
    private final QuotationJudge judge;

    public Articles(Lexicon lexicon) {
        surroundings = new Surroundings(new Abbreviations(lexicon));
        judge = Duplicates.of(lexicon).quotations();
    }

    /**
     * What is kept of an article beside its readings.
     *
     * @param number of a version within the article; the one that counts where none is given
     */
    public Optional<ArticleSheet> sheet(Ledger ledger, long article, OptionalInt number) {
        return new Sheets(ledger.connection()).sheet(article, number);
    }

    /** All that a version's reading found, as reviewers have corrected it, with what they added; what they rejected is as it was found. */
    public Optional<Reading> reading(Ledger ledger, long version) {
        return ledger.withRejected(version).map(ReadingJson::of);
    }

    /** The article whose current reading has the record, else the one that had it. */
    public OptionalLong articleOf(Ledger ledger, long record) {
        for (String table : List.of("statement", "event")) {
            Optional<Long> article = Sql.one(
                    ledger.connection(),
                    "SELECT v.article FROM " + table
                            + " x JOIN version v ON v.id = x.version WHERE x.record = ? ORDER BY x.current DESC, x.version DESC LIMIT 1",
                    r -> r.id("article"),
                    record);
            if (article.isPresent()) {
                return OptionalLong.of(article.get());
            }
        }
        return OptionalLong.empty();
    }

    /** The article of a version, in short. */
    public Optional<Brief> brief(Ledger ledger, long version) {
        return Sql.one(
                ledger.connection(),
                "SELECT a.id, coalesce(v.headline, a.name) AS title, (SELECT count(*) FROM statement s WHERE s.version = v.id) AS said,"
                        + " (SELECT count(*) FROM event e WHERE e.version = v.id AND e.same_as IS NULL) AS done"
                        + " FROM version v JOIN article a ON a.id = v.article WHERE v.id = ?",
                r -> new Brief(r.id("id"), r.need("title"), r.id("said"), r.id("done")),
                version);
    }

    /** The article of this name, as it counts now, in short. */
    public Optional<Brief> brief(Ledger ledger, String name) {
        return Sql.one(
                        ledger.connection(),
                        "SELECT current FROM article WHERE name = ? AND current IS NOT NULL",
                        r -> r.id("current"),
                        name)
                .flatMap(version -> brief(ledger, version));
    }

    /** What the ledger has of a statement beyond its article. */
    public Elsewhere ofStatement(Ledger ledger, long version, long record) {
        Connection c = ledger.connection();
        StatementReader reader = new StatementReader(c, surroundings);
        Optional<Long> id = Sql.one(
                c, "SELECT id FROM statement WHERE record = ? AND version = ?", r -> r.id("id"), record, version);
        List<Elsewhere.Said> others = likes(
                        c,
                        "quotation",
                        "SELECT s.id, v.article FROM statement s JOIN version v ON v.id = s.version WHERE s.record = ? AND s.current",
                        record)
                .stream()
                .map(found -> new Elsewhere.Said(found.article, reader.read(found.id)))
                .toList();
        return new Elsewhere(
                id.map(i -> new People(c).of("about", i)).orElse(List.of()),
                others,
                List.of(),
                id.flatMap(i -> beside(article(c, version).map(a -> new Elsewhere.Said(a, reader.read(i))), others)));
    }

    /** What the ledger has of an event beyond its article. */
    public Elsewhere ofEvent(Ledger ledger, long record) {
        Connection c = ledger.connection();
        EventReader reader = new EventReader(c, surroundings);
        List<Elsewhere.Done> others = likes(
                        c,
                        "event",
                        "SELECT e.id, v.article FROM event e JOIN version v ON v.id = e.version WHERE e.record = ? AND e.current",
                        record)
                .stream()
                .map(found -> new Elsewhere.Done(found.article, reader.read(found.id)))
                .toList();
        return new Elsewhere(List.of(), List.of(), others, Optional.empty());
    }

    private record Like(long id, long article) {}

    /** The ids run with the day of publication. */
    private static List<Like> likes(Connection c, String kind, String row, long record) {
        List<Long> records = Sql.list(
                c,
                "SELECT o.item FROM likeness_group g JOIN likeness_group o ON o.kind = g.kind AND o.head = g.head"
                        + " WHERE g.kind = ? AND g.item = ? AND o.item <> ? LIMIT ?",
                r -> r.id("item"),
                kind,
                record,
                record,
                MOST_ELSEWHERE);
        return records.stream()
                .flatMap(other -> Sql.one(c, row, r -> new Like(r.id("id"), r.id("article")), other).stream())
                .sorted(java.util.Comparator.comparingLong(Like::id))
                .toList();
    }

    private static Optional<Long> article(Connection c, long version) {
        return Sql.one(c, "SELECT article FROM version WHERE id = ?", r -> r.id("article"), version);
    }

    private Optional<Elsewhere.Beside> beside(Optional<Elsewhere.Said> one, List<Elsewhere.Said> others) {
        return one.flatMap(here -> others.stream()
                .filter(other -> other.isSecondHand() != here.isSecondHand())
                .findFirst()
                .map(other -> {
                    Elsewhere.Said own = here.isSecondHand() ? other : here;
                    Elsewhere.Said second = here.isSecondHand() ? here : other;
                    Compared words = Compared.of(
                            judge, own.statement().content(), second.statement().content());
                    return new Elsewhere.Beside(own, second, words);
                }));
    }

    /** What is another in the newer version. */
    public VersionChanges changes(ArticleSheet older, Reading before, ArticleSheet newer, Reading after) {
        List<VersionChanges.Change> changes = new ArrayList<>();
        Map<Long, Named> old = sides(older, before);
        Map<Long, Named> fresh = sides(newer, after);
        fresh.forEach((record, now) -> {
            Named then = old.get(record);
            if (then == null) {
                changes.add(new VersionChanges.Change(
                        VersionChanges.Kind.NEW,
                        now.record,
                        Optional.empty(),
                        Optional.of(now.side),
                        Optional.empty()));
            } else if (!then.side.equals(now.side)) {
                changes.add(new VersionChanges.Change(
                        VersionChanges.Kind.CHANGED,
                        now.record,
                        Optional.of(then.side),
                        Optional.of(now.side),
                        Optional.of(Compared.of(judge, then.side.words(), now.side.words()))));
            }
        });
        old.forEach((record, then) -> {
            if (!fresh.containsKey(record)) {
                changes.add(new VersionChanges.Change(
                        VersionChanges.Kind.GONE,
                        then.record,
                        Optional.of(then.side),
                        Optional.empty(),
                        Optional.empty()));
            }
        });
        boolean sameText = older.origin().textSha256().equals(newer.origin().textSha256());
        return new VersionChanges(older, newer, sameText, changes);
    }

    private record Named(String record, VersionChanges.Side side) {}

    /** By record, in text order within each kind. */
    private static Map<Long, Named> sides(ArticleSheet sheet, Reading reading) {
        Map<Long, Named> sides = new java.util.LinkedHashMap<>();
        for (Reading.Said s : reading.said()) {
            Long record = sheet.records().get(s.id());
            if (record != null) {
                sides.put(record, new Named(Records.statement(record), side(sheet, reading, s)));
            }
        }
        for (Reading.Done e : reading.done()) {
            Long record = sheet.records().get(e.id());
            if (record != null) {
                sides.put(record, new Named(Records.event(record), side(sheet, reading, e)));
            }
        }
        return sides;
    }

    private static VersionChanges.Side side(ArticleSheet sheet, Reading reading, Reading.Said s) {
        String who = s.speaker().map(id -> name(sheet, id)).orElse("somebody not named") + (s.doubtful() ? " ?" : "");
        String how =
                s.stance() == Statement.Stance.AFFIRMS ? "says" : s.stance().label();
        return new VersionChanges.Side(who, how, reading.words(s.content()));
    }

    private static VersionChanges.Side side(ArticleSheet sheet, Reading reading, Reading.Done e) {
        String who = parties(sheet, e.actors()) + " → " + parties(sheet, e.recipients());
        return new VersionChanges.Side(
                who,
                e.code().type() + ", " + e.factuality().label(),
                e.trigger().in(reading.text()));
    }

    private static String parties(ArticleSheet sheet, List<Reading.Party> parties) {
        return parties.isEmpty()
                ? "nobody named"
                : String.join(
                        "; ",
                        parties.stream()
                                .map(p -> name(sheet, p.member()))
                                .distinct()
                                .toList());
    }

    private static String name(ArticleSheet sheet, String member) {
        return Optional.ofNullable(sheet.who().get(member)).map(Somebody::name).orElse(member);
    }
}
