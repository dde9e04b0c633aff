package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.ledger.Sql;

/** What a list of actors is asked for comes in, the page of it goes out. */
final class Listing {

    /** More that bear a name, or are of a country, are not looked at. */
    static final int MOST = 20_000;

    private final Connection connection;
    private final Countries countries;
    private final ActorCounts counts;

    Listing(Connection connection, Countries countries, ActorCounts counts) {
        this.connection = connection;
        this.countries = countries;
        this.counts = counts;
    }

    ActorList of(ActorList.Asked asked) {
        if (asked.name().isEmpty()
                && asked.country().isEmpty()
                && asked.sector().isEmpty()
                && asked.order() != ActorList.Order.NAME) {
            return page(asked, ofType(asked, sorted(asked.order())), true);
        }
        List<Found> found = found(asked);
        boolean complete = found.size() <= MOST;
        Set<Long> heads = new HashSet<>();
        List<Found> once = found.stream().filter(f -> heads.add(f.head)).toList();
        List<Long> ids =
                once.stream().sorted(order(asked.order())).map(f -> f.head).toList();
        return page(asked, ofType(asked, ids), complete);
    }

    private List<Long> ofType(ActorList.Asked asked, List<Long> ids) {
        return ids.stream()
                .filter(id -> asked.type().isEmpty()
                        || asked.type().get().equals(counts.of(id).type()))
                .filter(id -> !asked.named() || counts.of(id).named())
                .toList();
    }

    /** @param folded the name as it is sorted */
    private record Found(long head, String folded) {}

    private List<Long> sorted(ActorList.Order order) {
        return order == ActorList.Order.STATEMENTS ? counts.byStatements() : counts.byArticles();
    }

    private Comparator<Found> order(ActorList.Order order) {
        Comparator<Found> byName = Comparator.comparing(Found::folded).thenComparing(Found::head);
        return switch (order) {
            case NAME -> byName;
            case ARTICLES -> Comparator.comparingLong(
                            (Found f) -> counts.of(f.head).articles())
                    .reversed()
                    .thenComparing(byName);
            case STATEMENTS -> Comparator.comparingLong(
                            (Found f) -> counts.of(f.head).statements())
                    .reversed()
                    .thenComparing(byName);
        };
    }

    private List<Found> found(ActorList.Asked asked) {
        List<Term> terms = new ArrayList<>();
        Optional<String> words = asked.name().flatMap(n -> SearchWords.in(n, "a name"));
        asked.country().ifPresent(c -> terms.add(Term.of("a.country = ?", code(c))));
        asked.sector().ifPresent(s -> terms.add(Term.of("a.sector = ?", s)));
        words.ifPresent(w -> terms.add(Term.of("f.actor_search MATCH ?", w)));
        if (asked.name().isPresent() && words.isEmpty()) {
            return List.of();
        }
        String from = words.isPresent() ? "actor_search f CROSS JOIN actor a ON a.id = f.rowid" : "actor a";
        Term where = terms.isEmpty() ? Term.of("1") : Term.all(terms);
        Object[] values =
                Stream.concat(where.values().stream(), Stream.of(MOST + 1)).toArray();
        return Sql.list(
                connection,
                "SELECT coalesce(m.head, a.id) AS head, coalesce(h.name, a.name) AS name FROM " + from
                        + " LEFT JOIN merged m ON m.actor = a.id LEFT JOIN actor h ON h.id = m.head WHERE "
                        + where.sql() + " LIMIT ?",
                row -> new Found(row.id("head"), Names.folded(row.need("name"))),
                values);
    }

    private String code(String asked) {
        return countries
                .country(asked.strip())
                .orElseThrow(() -> new IllegalArgumentException("no country is called " + Names.quoted(asked)));
    }

    private ActorList page(ActorList.Asked asked, List<Long> ids, boolean complete) {
        List<ActorList.Line> lines = ids.stream()
                .skip((long) asked.size() * (asked.page() - 1))
                .limit(asked.size())
                .flatMap(id -> line(id).stream())
                .toList();
        return new ActorList(lines, ids.size(), complete);
    }

    private Optional<ActorList.Line> line(long id) {
        ActorCounts.Count count = counts.of(id);
        return Sql.one(
                connection,
                "SELECT id, name, type, country, sector FROM actor WHERE id = ?",
                row -> new ActorList.Line(
                        row.id("id"),
                        row.need("name"),
                        row.need("type"),
                        row.text("country"),
                        row.text("sector"),
                        count.articles(),
                        count.statements()),
                id);
    }
}
