package org.chancery.ledger;

import java.sql.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.standing.Judgement;
import org.chancery.standing.Piece;
import org.chancery.standing.Settled;
import org.chancery.standing.Wish;
import org.chancery.text.Span;

/**
 * What stands of the records of a version: a current version's row comes in, what its reviewers came to goes out by the article's own ids ({@code s3}). What they added
 * has an id behind those of what was found.
 *
 * @param words by the ids what the rows say of it: {@code accepted}, {@code corrected}, {@code rejected}, {@code added}, {@code open}
 */
record JudgedRecords(Map<String, Settled> byId, Map<String, String> words, Map<String, Ref> refs) {

    static final String REJECTED = "rejected";
    static final String ADDED = "added";

    private static final List<String> CORRECTED = List.of(
            "speaker",
            "stance",
            "addressees",
            "channel",
            "type",
            "actors",
            "recipients",
            "factuality",
            "date",
            "place");

    private static final JudgedRecords NOTHING = new JudgedRecords(Map.of(), Map.of(), Map.of());

    static JudgedRecords of(Connection connection, long version) {
        return Sql.one(
                        connection,
                        "SELECT a.id FROM version v JOIN article a ON a.id = v.article AND a.current = v.id WHERE v.id = ?"
                                + " AND EXISTS (SELECT 1 FROM decision d WHERE d.article = a.id)",
                        r -> r.id("id"),
                        version)
                .map(article -> of(connection, version, Judgements.of(connection, article)))
                .orElse(NOTHING);
    }

    private static JudgedRecords of(Connection connection, long version, Judgements judgements) {
        Map<Ref, Integer> numbers = new HashMap<>();
        Map<Boolean, Integer> last = new HashMap<>();
        for (boolean event : new boolean[] {false, true}) {
            Sql.each(
                    connection,
                    "SELECT number, record FROM " + (event ? "event" : "statement") + " WHERE version = ?",
                    r -> {
                        numbers.put(new Ref(event, r.id("record")), (int) r.id("number"));
                        last.merge(event, (int) r.id("number"), Math::max);
                    },
                    version);
        }
        Map<String, Settled> byId = new LinkedHashMap<>();
        Map<String, String> words = new HashMap<>();
        Map<String, Ref> refs = new HashMap<>();
        judgements.byRecord().forEach((ref, by) -> {
            Settled settled = Settled.of(by);
            Optional<String> found = Optional.ofNullable(numbers.get(ref)).map(n -> id(ref, n));
            Optional<String> foundSince =
                    found.isPresent() ? Optional.empty() : foundSince(connection, version, ref, settled);
            if (foundSince.isPresent()) {
                if (!judgements.byRecord().containsKey(refOf(numbers, foundSince.get()))) {
                    byId.put(foundSince.get(), asCorrection(settled));
                    words.put(foundSince.get(), settled.kept() ? "corrected" : REJECTED);
                }
                return;
            }
            if (found.isEmpty() && settled.added().isPresent()) {
                found = Optional.of(id(ref, last.merge(ref.event(), 1, Integer::sum)));
            }
            found.ifPresent(id -> {
                byId.put(id, settled);
                words.put(id, word(settled, by));
                refs.put(id, ref);
            });
        });
        return new JudgedRecords(byId, words, refs);
    }

    private static String id(Ref ref, int number) {
        return (ref.event() ? "e" : "s") + number;
    }

    private static Ref refOf(Map<Ref, Integer> numbers, String id) {
        return numbers.entrySet().stream()
                .filter(e -> id(e.getKey(), e.getValue()).equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What a reviewer once missed and a newer reading found by itself, at just the same words. */
    private static Optional<String> foundSince(Connection connection, long version, Ref ref, Settled settled) {
        Optional<Piece> words = settled.added().flatMap(added -> words(added, ref.event() ? "trigger" : "content"));
        return words.flatMap(w -> Sql.one(
                connection,
                "SELECT number FROM " + ref.kind()
                        + " WHERE version = ? AND start = ? AND \"end\" = ? AND judged IS NOT 'added' ORDER BY number LIMIT 1",
                r -> id(ref, (int) r.id("number")),
                version,
                w.start(),
                w.end()));
    }

    private static Optional<Piece> words(Json.Obj added, String member) {
        List<Span> spans = Wish.spans(added.get(member).orElseGet(Json::nothing), Integer.MAX_VALUE);
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(
                        spans.stream().mapToInt(Span::start).min().orElseThrow(),
                        spans.stream().mapToInt(Span::end).max().orElseThrow(),
                        ""));
    }

    /** What the reviewer said of the record that he added is said of the one that was found; where he left something open, it is as it was found. */
    private static Settled asCorrection(Settled settled) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (String member : CORRECTED) {
            settled.added()
                    .flatMap(added -> added.get(member))
                    .filter(JudgedRecords::isSaid)
                    .ifPresent(value -> fields.put(member, value));
        }
        fields.putAll(settled.fields());
        return new Settled(settled.kept(), settled.isOpen(), settled.isDoubted(), fields, Optional.empty());
    }

    private static boolean isSaid(Json value) {
        return !(value instanceof Json.Nothing)
                && !(value instanceof Json.Arr list && list.items().isEmpty());
    }

    private static String word(Settled settled, List<Judgement> by) {
        if (settled.isOpen()) {
            return "open";
        } else if (!settled.kept()) {
            return REJECTED;
        } else if (settled.added().isPresent()) {
            return ADDED;
        }
        return by.stream().allMatch(j -> j.fields().isEmpty())
                        || settled.fields().isEmpty()
                ? "accepted"
                : "corrected";
    }

    /** Of the records that nobody rejected. */
    Map<String, Settled> kept() {
        Map<String, Settled> kept = new LinkedHashMap<>(byId);
        kept.values().removeIf(settled -> !settled.kept());
        return kept;
    }
}
