package org.chancery.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Ref;
import org.chancery.ledger.Sql;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** A ledger and an article's row come in, the article goes out as it was read last. The last ones are kept, as versions never change. For any thread. */
final class ReadArticles {

    private static final int KEPT = 500;
    private static final long KEPT_LETTERS =
            2_000_000; // of text; what was found in it takes some thirty times that in memory

    private final Map<Long, ReadArticle> known = new LinkedHashMap<>(64, 0.75f, true);
    private long letters;

    private synchronized Optional<ReadArticle> known(long version) {
        return Optional.ofNullable(known.get(version));
    }

    private synchronized void keep(long version, ReadArticle read) {
        if (known.put(version, read) == null) {
            letters += read.text().length();
        }
        Iterator<ReadArticle> eldest = known.values().iterator();
        while ((letters > KEPT_LETTERS || known.size() > KEPT) && known.size() > 1) {
            letters -= eldest.next().text().length();
            eldest.remove();
        }
    }

    Optional<ReadArticle> of(Ledger ledger, long article) {
        record Current(long id, String name, long version, Optional<String> headline, Optional<String> outlet) {}
        Optional<Current> current = Sql.one(
                ledger.connection(),
                "SELECT a.id, a.name, v.id AS version, v.headline, v.outlet FROM article a JOIN version v ON v.id = a.current WHERE a.id = ?",
                row -> new Current(
                        row.id("id"), row.need("name"), row.id("version"), row.text("headline"), row.text("outlet")),
                article);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Current c = current.get();
        Optional<ReadArticle> before = known(c.version);
        if (before.isPresent()) {
            return before;
        }
        Optional<ReadArticle> read =
                ledger.dossier(c.version).map(d -> read(ledger, c.id, c.name, c.version, c.headline, c.outlet, d));
        read.ifPresent(r -> keep(c.version, r));
        return read;
    }

    /** The article that has the record now. */
    static Optional<Long> article(Ledger ledger, Ref ref) {
        return Sql.one(
                        ledger.connection(),
                        "SELECT v.article FROM " + ref.kind()
                                + " f JOIN version v ON v.id = f.version WHERE f.record = ? AND (f.current OR f.judged = 'rejected')",
                        row -> row.id("article"),
                        ref.number())
                .or(() -> Sql.one(
                        ledger.connection(),
                        "SELECT article FROM decision WHERE record = ? AND kind = ? AND verdict = 'add'",
                        row -> row.id("article"),
                        ref.number(),
                        ref.kind()));
    }

    private static ReadArticle read(
            Ledger ledger,
            long id,
            String name,
            long version,
            Optional<String> headline,
            Optional<String> outlet,
            Json.Obj dossier) {
        Json.Obj record = RecordJson.of(dossier);
        String text = dossier.get("text").flatMap(Json::asText).orElse("");
        List<Finding> findings =
                new ArrayList<>(findings(record, "statements", numbers(ledger, false, version), false));
        findings.addAll(findings(record, "events", numbers(ledger, true, version), true));
        Map<String, ReadArticle.Made> made = new HashMap<>();
        Map<String, List<ReadArticle.Party>> parties = new HashMap<>();
        objects(dossier, "statements").forEach(s -> made.put(s.text("id").orElse(""), saidBy(s)));
        objects(dossier, "events").forEach(e -> {
            made.put(e.text("id").orElse(""), doneBy(e));
            parties.put(e.text("id").orElse(""), parties(e));
        });
        return new ReadArticle(
                id,
                name,
                headline,
                outlet,
                record.text("published"),
                text,
                CodePoints.of(text),
                record,
                findings,
                made,
                parties);
    }

    private static Map<String, Long> numbers(Ledger ledger, boolean event, long version) {
        Map<String, Long> numbers = new HashMap<>();
        Sql.each(
                ledger.connection(),
                "SELECT number, record FROM " + (event ? "event" : "statement") + " WHERE version = ?",
                row -> numbers.put((event ? "e" : "s") + row.id("number"), row.id("record")),
                version);
        return numbers;
    }

    private static List<Finding> findings(Json.Obj record, String member, Map<String, Long> numbers, boolean event) {
        return objects(record, member).stream()
                .filter(json -> numbers.containsKey(json.text("id").orElse("")))
                .map(json -> new Finding(
                        new Ref(event, numbers.getOrDefault(json.text("id").orElse(""), 0L)), json))
                .sorted(java.util.Comparator.comparingInt((Finding f) ->
                        f.span().stream().mapToInt(Span::start).min().orElse(0)))
                .toList();
    }

    private static ReadArticle.Made saidBy(Json.Obj s) {
        Json.Obj by =
                s.get("made_by").flatMap(Json::asObject).orElse(Json.object().build());
        String rule = by.text("sieve").orElse("") + "/" + by.text("rule").orElse("");
        return new ReadArticle.Made(rule, confidence(s), texts(s, "why"));
    }

    private static ReadArticle.Made doneBy(Json.Obj e) {
        List<String> why = objects(e, "grounds").stream()
                .map(g -> g.text("field").orElse("") + ": " + g.text("rule").orElse(""))
                .distinct()
                .toList();
        String rule = objects(e, "grounds").stream()
                .filter(g -> g.text("field").filter("type"::equals).isPresent())
                .flatMap(g -> g.text("rule").stream())
                .findFirst()
                .orElse("");
        return new ReadArticle.Made(rule, confidence(e), why);
    }

    private static List<ReadArticle.Party> parties(Json.Obj e) {
        List<ReadArticle.Party> parties = new ArrayList<>();
        for (String side : List.of("actors", "recipients")) {
            for (Json.Obj party : objects(e, side)) {
                Json.Obj span = party.get("span")
                        .flatMap(Json::asObject)
                        .orElse(Json.object().build());
                if (span.get("start").orElseGet(Json::nothing) instanceof Json.Num s
                        && span.get("end").orElseGet(Json::nothing) instanceof Json.Num end) {
                    parties.add(new ReadArticle.Party(
                            side, party.text("name").orElse(""), new Span((int) s.value(), (int) end.value())));
                }
            }
        }
        return parties;
    }

    private static double confidence(Json.Obj from) {
        return from.get("confidence").orElseGet(Json::nothing) instanceof Json.Num n ? n.value() : 0;
    }

    private static List<String> texts(Json.Obj from, String member) {
        return from.items(member).stream().flatMap(i -> i.asText().stream()).toList();
    }

    static List<Json.Obj> objects(Json.Obj from, String member) {
        return from.items(member).stream().flatMap(i -> i.asObject().stream()).toList();
    }
}
