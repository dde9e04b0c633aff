package org.chancery.ledger;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.standing.Judgement;
import org.chancery.standing.Verdict;

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
            "SELECT d.id, d.reviewer, d.record, d.kind, d.verdict, d.field, d.value, d.reason, v.text AS seen, w.text AS now"
                    + " FROM decisions d JOIN version v ON v.id = d.version JOIN article a ON a.id = d.article JOIN version w ON w.id = a.current";

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
        Moves moves = new Moves(connection);
        Sql.each(
                connection,
                DECIDED + where,
                row -> {
                    if (row.need("kind").equals(ARTICLE)) {
                        readThrough.add(row.need("reviewer"));
                    } else {
                        judgement(row, moves).ifPresent(one -> all.computeIfAbsent(
                                        new Ref(row.need("kind").equals("event"), row.id("record")),
                                        r -> new LinkedHashMap<>())
                                .merge(one.reviewer(), one, Judgement::then));
                    }
                },
                value);
        Map<Ref, List<Judgement>> byRecord = new LinkedHashMap<>();
        all.forEach((ref, by) -> byRecord.put(ref, List.copyOf(by.values())));
        return new Judgements(byRecord, readThrough.stream().distinct().toList());
    }

    /** Empty where it adds words that the article no longer has. */
    private static Optional<Judgement> judgement(Row row, Moves moves) {
        Verdict verdict = Verdict.valueOf(row.need("verdict").toUpperCase(java.util.Locale.ROOT));
        Optional<Json> value = row.text("value").map(Judgements::json);
        Optional<Json.Obj> added = verdict == Verdict.ADD
                ? value.flatMap(Json::asObject).flatMap(v -> moves.record(v, row.id("seen"), row.id("now")))
                : Optional.empty();
        return verdict == Verdict.ADD && added.isEmpty()
                ? Optional.empty()
                : Optional.of(new Judgement(
                        row.id("id"),
                        row.need("reviewer"),
                        verdict,
                        verdict == Verdict.CORRECT ? fields(row, value, moves) : Map.of(),
                        added,
                        row.text("reason")
                                .filter(r -> r.startsWith(ADJUDICATED))
                                .isPresent()));
    }

    /** None where it names words that the article no longer has. */
    private static Map<String, Json> fields(Row row, Optional<Json> value, Moves moves) {
        String field = row.text("field").orElse("");
        return moves.field(field, value.orElseGet(Json::nothing), row.id("seen"), row.id("now"))
                .map(v -> Map.of(field, v))
                .orElse(Map.of());
    }

    private static Json json(String value) {
        try {
            return JsonReader.read(value);
        } catch (JsonException e) {
            return Json.of(value); // written by hand, as plain text
        }
    }
}
