package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.ledger.Sql;

/**
 * How often each actor is met in the whole ledger, merged ones as one: to be counted once and kept, since a list of all by number cannot be read from an index.
 *
 * @param byArticles the numbers of all actors, those of the most articles first; {@code byStatements} those who said most
 */
public record ActorCounts(Map<Long, Count> counts, List<Long> byArticles, List<Long> byStatements) {

    /**
     * In how many articles one stands, how many statements are his, and what he is: {@code person}, {@code country} …
     *
     * @param named whether he has a name, and is not only described
     */
    public record Count(long articles, long statements, String type, boolean named) {
        Count said(long more) {
            return new Count(articles, statements + more, type, named);
        }
    }

    private static final Count NONE = new Count(0, 0, "", false);

    public ActorCounts {
        counts = Map.copyOf(counts);
        byArticles = List.copyOf(byArticles);
        byStatements = List.copyOf(byStatements);
    }

    /** Reads the whole ledger. */
    public static ActorCounts of(Connection connection) {
        Map<Long, Count> counts = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        Sql.each(
                connection,
                "SELECT y.who, y.n, a.type, a.name FROM (SELECT coalesce(m.head, x.actor) AS who, sum(x.n) AS n FROM (SELECT c.actor, count(*) AS n"
                        + " FROM article r CROSS JOIN cast_member c ON c.version = r.current GROUP BY 1) x LEFT JOIN merged m ON m.actor = x.actor"
                        + " GROUP BY 1) y CROSS JOIN actor a ON a.id = y.who",
                row -> counts.put(
                        row.id("who"),
                        new Count(row.id("n"), 0, type(row.need("type"), types), Names.names(row.need("name")))));
        Sql.each(
                connection,
                "SELECT coalesce(m.head, x.speaker) AS who, sum(x.n) AS n FROM (SELECT speaker, count(*) AS n FROM statement"
                        + " INDEXED BY statement_by_speaker WHERE current AND speaker IS NOT NULL GROUP BY 1) x"
                        + " LEFT JOIN merged m ON m.actor = x.speaker GROUP BY 1",
                row -> counts.computeIfPresent(row.id("who"), (who, count) -> count.said(row.id("n"))));
        return new ActorCounts(
                counts,
                sorted(counts, Comparator.comparingLong(Count::articles).thenComparingLong(Count::statements)),
                sorted(counts, Comparator.comparingLong(Count::statements).thenComparingLong(Count::articles)));
    }

    /** The same text for the same type, of which there are few. */
    private static String type(String type, Map<String, String> known) {
        return known.computeIfAbsent(type, t -> t);
    }

    private static List<Long> sorted(Map<Long, Count> counts, Comparator<Count> by) {
        List<Map.Entry<Long, Count>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<Long, Count>comparingByValue(by.reversed()).thenComparing(Map.Entry.comparingByKey()));
        return entries.stream().map(Map.Entry::getKey).toList();
    }

    /** Of an actor's number after merges. */
    public Count of(long actor) {
        return counts.getOrDefault(actor, NONE);
    }
}
