package org.chancery.view;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;
import org.chancery.view.Network.Kind;
import org.chancery.view.Network.Node;
import org.chancery.view.Network.Tie;

/** Ids of statements or events come in; who has to do with whom in them goes out, cut to so many actors. */
final class Ties {

    /** More statements or events are not looked at: the newest are. */
    static final int MOST = 20_000;

    private static final int MOST_TIES = 120;

    private static final String SAID = "SELECT s.speaker AS one, d.actor AS other, 0 AS unsure"
            + " FROM json_each(?) j CROSS JOIN statement s ON s.id = j.value CROSS JOIN %1$s d INDEXED BY %1$s_of ON d.statement = s.id"
            + " WHERE s.speaker IS NOT NULL";

    private static final String DONE = "SELECT DISTINCT e.id, p.actor AS one, q.actor AS other,"
            + " e.factuality <> 'asserted' AS unsure FROM json_each(?) j CROSS JOIN event e ON e.id = j.value"
            + " CROSS JOIN party p ON p.event = e.id AND p.side = 'actor' CROSS JOIN party q ON q.event = e.id AND q.side = '%s' %s";

    private static final String ALONE =
            "AND q.number > p.number AND NOT EXISTS (SELECT 1 FROM party o WHERE o.event = e.id AND o.side = 'recipient')";

    private final Connection connection;
    private final Map<Key, long[]> ties = new HashMap<>();
    private final Map<Long, Long> heads = new HashMap<>();

    private record Key(long from, long to, Kind kind) {}

    private final boolean named;

    /** @param named without those who are only described */
    Ties(Connection connection, boolean named) {
        this.connection = connection;
        this.named = named;
        Sql.each(connection, "SELECT actor, head FROM merged", row -> heads.put(row.id("actor"), row.id("head")));
    }

    Network said(long[] ids, int nodes, List<String> notes) {
        for (String batch : Batches.of(some(ids))) {
            Sql.each(connection, SAID.formatted("addressee"), row -> add(row, Kind.TO), batch);
            Sql.each(connection, SAID.formatted("about"), row -> add(row, Kind.ABOUT), batch);
        }
        return network(ids.length, nodes, notes);
    }

    Network done(long[] ids, int nodes, List<String> notes) {
        for (String batch : Batches.of(some(ids))) {
            Sql.each(connection, DONE.formatted("recipient", ""), row -> add(row, Kind.DEED), batch);
            Sql.each(connection, DONE.formatted("actor", ALONE), row -> add(row, Kind.TOGETHER), batch);
        }
        return network(ids.length, nodes, notes);
    }

    private static long[] some(long[] ids) {
        return ids.length > MOST ? Arrays.copyOf(ids, MOST) : ids;
    }

    private void add(Row row, Kind kind) {
        long one = head(row.id("one"));
        long other = head(row.id("other"));
        if (one != other) {
            boolean turned = kind == Kind.TOGETHER && one > other;
            long[] counts =
                    ties.computeIfAbsent(new Key(turned ? other : one, turned ? one : other, kind), k -> new long[2]);
            counts[0]++;
            counts[1] += row.id("unsure");
        }
    }

    private long head(long actor) {
        return heads.getOrDefault(actor, actor);
    }

    private Network network(int seen, int most, List<String> notes) {
        Map<Long, Long> weights = new HashMap<>();
        ties.forEach((key, counts) -> {
            weights.merge(key.from, counts[0], Long::sum);
            weights.merge(key.to, counts[0], Long::sum);
        });
        People people = new People(connection);
        Map<Long, Node> chosen = weights.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> Map.entry(e.getKey(), new Node(people.head(e.getKey()), e.getValue())))
                .filter(e -> !named || Names.names(e.getValue().who().name()))
                .limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Tie> shown = ties.entrySet().stream()
                .filter(e -> chosen.containsKey(e.getKey().from) && chosen.containsKey(e.getKey().to))
                .map(e -> new Tie(
                        node(chosen, e.getKey().from),
                        node(chosen, e.getKey().to),
                        e.getKey().kind,
                        e.getValue()[0],
                        e.getValue()[1]))
                .sorted(Comparator.comparingLong(Tie::number)
                        .reversed()
                        .thenComparing(t -> t.from().who().id())
                        .thenComparing(t -> t.to().who().id())
                        .thenComparing(Tie::kind))
                .limit(MOST_TIES)
                .toList();
        List<Node> tied = chosen.values().stream()
                .filter(n -> shown.stream().anyMatch(t -> t.from().equals(n) || t.to().equals(n)))
                .sorted(Comparator.comparingLong(Node::weight).reversed().thenComparing(n -> n.who()
                        .id()))
                .toList();
        return new Network(tied, shown, weights.size(), ties.size(), Math.min(seen, MOST), seen <= MOST, notes);
    }

    private static Node node(Map<Long, Node> chosen, long id) {
        return Objects.requireNonNull(chosen.get(id));
    }
}
