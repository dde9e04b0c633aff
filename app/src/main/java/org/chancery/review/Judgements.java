package org.chancery.review;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;

/**
 * An article comes in, what its reviewers' decisions come to goes out: of each record the judgements of those who judged it, in the order in which they began.
 *
 * @param readThrough who said that nothing else is missed in the article
 */
public record Judgements(Map<Ref, List<Judgement>> byRecord, List<String> readThrough) {

    /** How an adjudicator's decisions begin their reason: the one thing about a decision that also its export keeps. */
    public static final String ADJUDICATED = "adjudicated";

    /** The kind of decision that says something of the whole article. */
    public static final String ARTICLE = "article";

    private static final String DECIDED =
            "SELECT d.id, d.reviewer, d.record, d.kind, d.verdict, d.field, d.value, d.reason FROM decisions d";

    public Judgements {
        byRecord = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byRecord));
        readThrough = List.copyOf(readThrough);
    }

    /** The rows of the articles that anybody judged, in the order of their names. */
    public static List<Long> articles(Connection connection) {
        return Sql.list(
                connection,
                "SELECT a.id FROM article a WHERE a.id IN (SELECT article FROM decisions) AND a.current IS NOT NULL ORDER BY a.name",
                row -> row.id("id"));
    }

    public static Judgements of(Connection connection, long article) {
        return gathered(connection, " WHERE d.article = ? ORDER BY d.id", article);
    }

    /** Of one record alone. */
    public static List<Judgement> of(Connection connection, Ref ref) {
        return gathered(connection, " WHERE d.record = ? AND d.kind = '" + ref.kind() + "' ORDER BY d.id", ref.number())
                .of(ref);
    }

    public List<Judgement> of(Ref ref) {
        return byRecord.getOrDefault(ref, List.of());
    }

    private static Judgements gathered(Connection connection, String where, long value) {
        Map<Ref, Map<String, Judgement>> all = new LinkedHashMap<>();
        List<String> readThrough = new ArrayList<>();
        Sql.each(
                connection,
                DECIDED + where,
                row -> {
                    if (row.need("kind").equals(ARTICLE)) {
                        readThrough.add(row.need("reviewer"));
                    } else {
                        Judgement one = judgement(row);
                        all.computeIfAbsent(
                                        new Ref(row.need("kind").equals("event"), row.id("record")),
                                        r -> new LinkedHashMap<>())
                                .merge(one.reviewer(), one, Judgement::then);
                    }
                },
                value);
        Map<Ref, List<Judgement>> byRecord = new LinkedHashMap<>();
        all.forEach((ref, by) -> byRecord.put(ref, List.copyOf(by.values())));
        return new Judgements(byRecord, readThrough.stream().distinct().toList());
    }

    private static Judgement judgement(Row row) {
        Verdict verdict = Verdict.valueOf(row.need("verdict").toUpperCase(java.util.Locale.ROOT));
        Optional<Json> value = row.text("value").map(Judgements::json);
        Map<String, Json> fields = verdict == Verdict.CORRECT
                ? Map.of(row.text("field").orElse(""), value.orElseGet(Json::nothing))
                : Map.of();
        return new Judgement(
                row.id("id"),
                row.need("reviewer"),
                verdict,
                fields,
                verdict == Verdict.ADD ? value.flatMap(Json::asObject) : Optional.empty(),
                row.text("reason").filter(r -> r.startsWith(ADJUDICATED)).isPresent());
    }

    private static Json json(String value) {
        try {
            return JsonReader.read(value);
        } catch (JsonException e) {
            return Json.of(value); // written by hand, as plain text
        }
    }
}
