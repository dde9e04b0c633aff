package org.chancery.view;

import java.sql.Connection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;

/**
 * The pairs that are met most often over the whole ledger: to be counted once and kept.
 *
 * @param countries pairs of countries; {@code actors} of actors after merges
 * @param complete whether every event was counted, else the newest
 */
public record DyadCounts(List<Pair> countries, List<Pair> actors, boolean complete) {

    /** More reports are not counted: the newest are. */
    static final int MOST = 200_000;

    private static final int KEPT = 300;

    public DyadCounts {
        countries = List.copyOf(countries);
        actors = List.copyOf(actors);
    }

    /**
     * One pair.
     *
     * @param ask what asks for the one: {@code PAK}, {@code #12}; {@code askOther} likewise
     * @param cooperation asserted reports of cooperation, {@code conflict} of conflict, {@code other} of what is not asserted
     */
    public record Pair(
            String ask, String name, String askOther, String otherName, long cooperation, long conflict, long other) {
        public long all() {
            return cooperation + conflict + other;
        }
    }

    private static final String SIDES =
            " FROM (SELECT id, type, mode, factuality FROM event WHERE current AND same_as IS NULL ORDER BY id DESC LIMIT ?) e"
                    + " CROSS JOIN party p ON p.event = e.id AND p.side = 'actor' CROSS JOIN party q ON q.event = e.id AND"
                    + " (q.side = 'recipient' OR q.number > p.number AND NOT EXISTS (SELECT 1 FROM party o WHERE o.event = e.id AND o.side = 'recipient'))";

    private static final String COUNTRIES =
            "SELECT DISTINCT e.id, e.type, e.mode, e.factuality, min(p.country, q.country) AS one, max(p.country, q.country) AS other"
                    + SIDES + " WHERE p.country <> q.country";

    private static final String ACTORS =
            "SELECT e.id, e.type, e.mode, e.factuality, min(a, b) AS one, max(a, b) AS other FROM"
                    + " (SELECT DISTINCT e.id, e.type, e.mode, e.factuality, coalesce(m.head, p.actor) AS a, coalesce(n.head, q.actor) AS b"
                    + SIDES
                    + " LEFT JOIN merged m ON m.actor = p.actor LEFT JOIN merged n ON n.actor = q.actor) e WHERE a <> b";

    private record Key(String one, String other) {}

    /** Reads the whole ledger. */
    public static DyadCounts of(Connection connection, Lexicon lexicon) {
        Plover plover = new Plover(lexicon);
        Countries names = new Countries(lexicon);
        People people = new People(connection);
        List<Pair> countries = pairs(connection, COUNTRIES, plover).stream()
                .map(p -> new Pair(
                        p.ask,
                        name(names, p.ask),
                        p.askOther,
                        name(names, p.askOther),
                        p.cooperation,
                        p.conflict,
                        p.other))
                .toList();
        List<Pair> actors = pairs(connection, ACTORS, plover).stream()
                .map(p -> new Pair(
                        "#" + p.ask,
                        people.head(Long.parseLong(p.ask)).name(),
                        "#" + p.askOther,
                        people.head(Long.parseLong(p.askOther)).name(),
                        p.cooperation,
                        p.conflict,
                        p.other))
                .toList();
        long seen = Sql.one(
                        connection,
                        "SELECT count(*) AS n FROM (SELECT 1 FROM event WHERE current AND same_as IS NULL LIMIT ?)",
                        row -> row.id("n"),
                        MOST + 1)
                .orElse(0L);
        return new DyadCounts(countries, actors, seen <= MOST);
    }

    private static String name(Countries names, String code) {
        return names.name(code).orElse(code);
    }

    private static List<Pair> pairs(Connection connection, String sql, Plover plover) {
        Map<Key, long[]> counts = new HashMap<>();
        Sql.each(
                connection,
                sql,
                row -> counts.computeIfAbsent(new Key(row.need("one"), row.need("other")), k -> new long[3])[
                        kind(row, plover)]++,
                MOST);
        return counts.entrySet().stream()
                .map(e -> new Pair(
                        e.getKey().one, "", e.getKey().other, "", e.getValue()[0], e.getValue()[1], e.getValue()[2]))
                .sorted(Comparator.comparingLong(Pair::all)
                        .reversed()
                        .thenComparing(Pair::ask)
                        .thenComparing(Pair::askOther))
                .limit(KEPT)
                .toList();
    }

    private static int kind(Row row, Plover plover) {
        if (!row.need("factuality").equals("asserted")) {
            return 2;
        }
        Optional<String> mode = row.text("mode");
        return plover.of(row.need("type"), mode).quad() > 2 ? 1 : 0;
    }
}
