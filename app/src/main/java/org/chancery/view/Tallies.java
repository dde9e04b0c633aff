package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;

/** Ids of what was found come in; how many of them there are by month, actor … goes out, reports and what is different among them. */
final class Tallies {

    /** More are not counted: the newest are. */
    static final int MOST = 200_000;

    static final String NONE = "(none)";

    private static final int AT_ONCE = 1_000;
    private static final String ROWS =
            " FROM json_each(?) j CROSS JOIN %1$s t ON t.id = j.value LEFT JOIN likeness_group g ON g.kind = '%2$s' AND g.item = t.record";

    private final Connection connection;
    private final Map<String, Long> reports = new HashMap<>();
    private final Map<String, Set<Long>> different = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    Tallies(Connection connection) {
        this.connection = connection;
    }

    Counts statements(long[] ids, Counts.By by, List<String> notes) {
        String key =
                switch (by) {
                    case MONTH -> "NULL";
                    case ACTOR -> "t.speaker";
                    case COUNTRY -> "t.speaker_country";
                    case OUTLET -> "(SELECT v.outlet FROM version v WHERE v.id = t.version)";
                    case STANCE -> "t.stance";
                    case CHANNEL -> "t.channel";
                };
        Function<Row, String> read =
                switch (by) {
                    case MONTH -> row -> Ids.day(row.id("id"))
                            .map(d -> d.toString().substring(0, 7))
                            .orElse(NONE);
                    case ACTOR -> this::actor;
                    default -> row -> row.text("key").orElse(NONE);
                };
        String sql = "SELECT t.id, coalesce(g.head, t.record) AS head, " + key + " AS key"
                + ROWS.formatted("statement", "quotation");
        return counted(ids, sql, read, by == Counts.By.MONTH, notes);
    }

    Counts events(long[] ids, Counts.EventBy by, List<String> notes) {
        String head = "SELECT t.id, coalesce(g.head, t.record) AS head, ";
        String rows = ROWS.formatted("event", "event");
        String sides = rows + " LEFT JOIN party p ON p.event = t.id AND p.side = '%s'";
        String country =
                "coalesce(%1$s.country, (SELECT coalesce(h.name, a.name) FROM actor a LEFT JOIN merged m ON m.actor = a.id LEFT JOIN actor h ON h.id ="
                        + " m.head WHERE a.id = %1$s.actor), 'unknown')";
        Function<Row, String> plain = row -> row.text("key").orElse(NONE);
        return switch (by) {
            case MONTH -> counted(ids, head + "substr(t.date, 1, 7) AS key" + rows, plain, true, notes);
            case TYPE -> counted(ids, head + "t.type AS key" + rows, plain, false, notes);
            case COUNTRY -> counted(ids, head + "t.place_country AS key" + rows, plain, false, notes);
            case ACTOR -> counted(ids, head + "p.actor AS key" + sides.formatted("actor"), this::actor, false, notes);
            case RECIPIENT -> counted(
                    ids, head + "p.actor AS key" + sides.formatted("recipient"), this::actor, false, notes);
            case DYAD -> counted(
                    ids,
                    head + country.formatted("p") + " || ' → ' || " + country.formatted("q") + " AS key"
                            + sides.formatted("actor")
                            + " LEFT JOIN party q ON q.event = t.id AND q.side = 'recipient'",
                    plain,
                    false,
                    notes);
        };
    }

    private String actor(Row row) {
        return row.whole("key").stream()
                .boxed()
                .findFirst()
                .map(id -> names.computeIfAbsent(id, this::name))
                .orElse(NONE);
    }

    private String name(long actor) {
        Somebody head = new People(connection).head(actor);
        return head.name() + " (#" + head.id() + ")";
    }

    private Counts counted(long[] ids, String sql, Function<Row, String> key, boolean inOrder, List<String> notes) {
        boolean complete = ids.length <= MOST;
        int end = Math.min(ids.length, MOST);
        for (int from = 0; from < end; from += AT_ONCE) {
            long[] some = Arrays.copyOfRange(ids, from, Math.min(end, from + AT_ONCE));
            String json = LongStream.of(some).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
            Set<List<Object>> seen = new HashSet<>(); // an event with two actors of a country is one of that country's
            Sql.each(connection, sql, row -> add(key.apply(row), row.id("id"), row.id("head"), seen), json);
        }
        Comparator<Counts.Line> byKey = Comparator.comparing(Counts.Line::key);
        List<Counts.Line> lines = new ArrayList<>();
        reports.forEach((k, n) -> lines.add(
                new Counts.Line(k, n, different.getOrDefault(k, Set.of()).size())));
        lines.sort(
                inOrder
                        ? byKey
                        : Comparator.comparingLong(Counts.Line::reports)
                                .reversed()
                                .thenComparing(byKey));
        return new Counts(lines, complete, notes);
    }

    private void add(String key, long id, long head, Set<List<Object>> seen) {
        if (seen.add(List.of(key, id))) {
            reports.merge(key, 1L, Long::sum);
            different.computeIfAbsent(key, k -> new HashSet<>()).add(head);
        }
    }
}
