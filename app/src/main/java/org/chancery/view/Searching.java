package org.chancery.view;

import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;

/** A door: a {@link Search} comes in, a page of what it finds goes out, with what all of it is made of; or the records of all of it, to be exported. */
public final class Searching {

    /** So many records are exported at once. */
    public static final int MOST_EXPORTED = 20_000;

    private static final int CANDIDATES = 8;
    private static final int WEIGHED = 40;

    private final Connection connection;
    private final ActorSearch actors;
    private final Surroundings surroundings;
    private final Countries countries;

    Searching(Connection connection, ActorSearch actors, Surroundings surroundings, Countries countries) {
        this.connection = connection;
        this.actors = actors;
        this.surroundings = surroundings;
        this.countries = countries;
    }

    public Found<StatementRow> statements(Search search) {
        Sought sought = Sought.statements(search, connection, actors);
        long[] first = sought.ids(Facets.MOST + 1);
        StatementReader reader = new StatementReader(connection, surroundings);
        return found(sought, search, facets().statements(first), first, id -> hit("statement", id, reader.read(id)));
    }

    public Found<EventRow> events(Search search) {
        Sought sought = Sought.events(search, connection, actors);
        long[] first = sought.ids(Facets.MOST + 1);
        EventReader reader = new EventReader(connection, surroundings);
        return found(sought, search, facets().events(first), first, id -> hit("event", id, reader.read(id)));
    }

    public Found<ArticleRow> articles(Search search) {
        ArticleHits hits = new ArticleHits(search, connection, actors);
        long[] first = hits.ids(Facets.MOST + 1);
        Sought.Leaf leaf = hits.leaf(search.turn(), search.said().page().size(), first);
        return new Found<>(
                leaf.ids().stream().map(hits::read).toList(),
                facets().articles(first),
                leaf.older(),
                leaf.newer(),
                hits.notes(),
                List.of());
    }

    /** {@code s-…} of all that is found, in order; at most {@link #MOST_EXPORTED} and one more, which says that there are others. */
    public List<String> statementRecords(Search search) {
        return records("statement", Sought.statements(search, connection, actors)).stream()
                .map(Records::statement)
                .toList();
    }

    /** {@code e-…} likewise. */
    public List<String> eventRecords(Search search) {
        return records("event", Sought.events(search, connection, actors)).stream()
                .map(Records::event)
                .toList();
    }

    /** The ledger's numbers of all articles that are found, likewise. */
    public List<Long> articleNumbers(Search search) {
        return Sql.list(
                connection,
                "SELECT v.article FROM json_each(?) j CROSS JOIN version v ON v.id = j.value ORDER BY j.key",
                row -> row.id("article"),
                FacetCounts.json(new ArticleHits(search, connection, actors).ids(MOST_EXPORTED + 1)));
    }

    private List<Long> records(String table, Sought sought) {
        return Sql.list(
                connection,
                "SELECT t.record FROM json_each(?) j CROSS JOIN " + table + " t ON t.id = j.value ORDER BY j.key",
                row -> row.id("record"),
                FacetCounts.json(sought.ids(MOST_EXPORTED + 1)));
    }

    /** How many statements there are, counted up to so many. */
    public long countStatements(Search search, int most) {
        return Sought.statements(search, connection, actors).ids(most).length;
    }

    /** How many events. */
    public long countEvents(Search search, int most) {
        return Sought.events(search, connection, actors).ids(most).length;
    }

    /** How many articles. */
    public long countArticles(Search search, int most) {
        return new ArticleHits(search, connection, actors).ids(most).length;
    }

    /** The name of the actor who is asked for as {@code #12}, the country's for a code; anything else as it is. */
    public String called(String asked) {
        if (asked.matches("#[0-9]{1,18}")) {
            return Sql.one(
                            connection,
                            "SELECT coalesce(h.name, a.name) AS name FROM actor a LEFT JOIN merged m ON m.actor = a.id"
                                    + " LEFT JOIN actor h ON h.id = m.head WHERE a.id = ?",
                            row -> row.need("name"),
                            Long.parseLong(asked.substring(1)))
                    .orElse(asked);
        }
        return countries.name(asked).orElse(asked);
    }

    private FacetCounts facets() {
        return new FacetCounts(connection, countries);
    }

    private <T> Found<T> found(
            Sought sought, Search search, Facets facets, long[] first, LongFunction<Hit<T>> reading) {
        Sought.Leaf leaf = sought.leaf(search.turn(), first);
        return new Found<>(
                leaf.ids().stream().map(reading::apply).toList(),
                facets,
                leaf.older(),
                leaf.newer(),
                sought.notes(),
                sought.people().entrySet().stream()
                        .filter(e -> !e.getValue().isPlace())
                        .map(this::meant)
                        .filter(m -> m.actors().size() > 1
                                || search.box().filter(m.asked()::equals).isPresent())
                        .toList());
    }

    private <T> Hit<T> hit(String table, long id, T row) {
        long article = Sql.one(
                        connection,
                        "SELECT v.article FROM " + table + " t JOIN version v ON v.id = t.version WHERE t.id = ?",
                        r -> r.id("article"),
                        id)
                .orElseThrow();
        return new Hit<>(row, id, article);
    }

    private Meant meant(Map.Entry<String, Who> named) {
        People people = new People(connection);
        List<Meant.Named> all = named.getValue().actors().stream()
                .limit(WEIGHED)
                .map(people::head)
                .distinct()
                .map(who -> new Meant.Named(who, statements(who.id())))
                .sorted(Comparator.comparingLong(Meant.Named::statements).reversed())
                .limit(CANDIDATES)
                .toList();
        return new Meant(named.getKey(), all);
    }

    private long statements(long actor) {
        return Sql.one(
                        connection,
                        "SELECT count(*) AS n FROM (SELECT 1 FROM statement s WHERE s.speaker = ? AND s.speaker IS NOT NULL AND s.current LIMIT ?)",
                        row -> row.id("n"),
                        actor,
                        Meant.COUNTED)
                .orElse(0L);
    }
}
