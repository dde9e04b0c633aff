package org.chancery.ledger;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.chancery.json.Json;

/**
 * Decisions name words by their place in the text that their reviewer saw. A value of a decision and the two texts come in, the value for the newer text goes out;
 * nothing where its words are gone from there.
 */
final class Moves {

    private static final Set<String> SPANS = Set.of("span", "content", "trigger", "cue", "source");

    private final Connection connection;
    private final Map<List<Long>, TextMap> maps = new HashMap<>();

    Moves(Connection connection) {
        this.connection = connection;
    }

    Optional<Json> field(String field, Json value, long seen, long now) {
        return seen == now || !SPANS.contains(field) ? Optional.of(value) : spans(value, map(seen, now));
    }

    /** A record that was added, in the exchange format. */
    Optional<Json.Obj> record(Json.Obj added, long seen, long now) {
        if (seen == now) {
            return Optional.of(added);
        }
        Map<String, Json> members = new LinkedHashMap<>(added.members());
        for (String member : SPANS) {
            Optional<Json> before = added.get(member);
            if (before.isPresent()) {
                Optional<Json> after = spans(before.get(), map(seen, now));
                if (after.isEmpty()) {
                    return Optional.empty();
                }
                members.put(member, after.get());
            }
        }
        return Optional.of(new Json.Obj(members));
    }

    /** The whole of a decision; nothing where its words are gone. */
    Optional<Decision> decision(Decision d, long seen, long now) {
        if (d.value().isEmpty()) {
            return Optional.of(d);
        }
        Optional<Json> value = d.verdict().equals("add")
                ? d.value()
                        .flatMap(Json::asObject)
                        .flatMap(v -> record(v, seen, now))
                        .map(Json.class::cast)
                : field(d.field().orElse(""), d.value().get(), seen, now);
        return value.map(v ->
                new Decision(d.article(), d.kind(), d.record(), d.verdict(), d.field(), Optional.of(v), d.reason()));
    }

    private TextMap map(long seen, long now) {
        return maps.computeIfAbsent(List.of(seen, now), pair -> TextMap.of(body(seen), body(now)));
    }

    private String body(long text) {
        return Sql.one(connection, "SELECT body FROM text WHERE id = ?", r -> r.need("body"), text)
                .orElse("");
    }

    /** A pair of numbers, or lists of such pairs. */
    private static Optional<Json> spans(Json value, TextMap map) {
        List<Json> items = value.asItems();
        if (items.size() == 2 && items.get(0) instanceof Json.Num start && items.get(1) instanceof Json.Num end) {
            OptionalInt from = map.start((int) start.value());
            OptionalInt to = map.end((int) end.value());
            return from.isPresent() && to.isPresent() && from.getAsInt() < to.getAsInt()
                    ? Optional.of(Json.array(List.of(Json.of(from.getAsInt()), Json.of(to.getAsInt()))))
                    : Optional.empty();
        }
        List<Json> moved = new ArrayList<>();
        for (Json item : items) {
            Optional<Json> one = spans(item, map);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            moved.add(one.get());
        }
        return Optional.of(value instanceof Json.Arr ? Json.array(moved) : value);
    }
}
