package org.chancery.view;

import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;

/** An actor comes in; who may be the same as he goes out, with what speaks for it. Nobody is proposed who is known to be another. */
final class Proposals {

    private static final int LOOKED_AT = 300;
    private static final int SHOWN = 12;
    private static final int LIKE = 3;

    private final Connection connection;

    Proposals(Connection connection) {
        this.connection = connection;
    }

    private record Named(
            long id, String key, String name, String type, Optional<String> country, Optional<String> sector) {

        static Named of(Row row) {
            return new Named(
                    row.id("id"),
                    row.need("key"),
                    row.need("name"),
                    row.need("type"),
                    row.text("country"),
                    row.text("sector"));
        }

        boolean isKnown() {
            return key.startsWith("id:");
        }

        boolean isPerson() {
            return type.equals("person");
        }
    }

    private record Ranked(Named named, int rank, String why) {}

    List<Alike> of(long actor) {
        Optional<Named> found = Sql.one(
                connection, "SELECT id, key, name, type, country, sector FROM actor WHERE id = ?", Named::of, actor);
        List<String> words = found.map(n -> Names.words(n.name)).orElse(List.of());
        if (words.isEmpty()) {
            return List.of();
        }
        Named one = found.orElseThrow();
        String looked = one.isPerson() ? words.get(words.size() - 1) : String.join(" ", words);
        return Sql.list(
                        connection,
                        "SELECT a.id, a.key, a.name, a.type, a.country, a.sector FROM actor_search f CROSS JOIN actor a ON a.id = f.rowid"
                                + " WHERE f.actor_search MATCH ? AND a.id <> ? AND NOT EXISTS"
                                + " (SELECT 1 FROM merged m WHERE m.actor = a.id AND m.head <> a.id) LIMIT ?",
                        Named::of,
                        SearchWords.in(looked, "a name").orElse("\"\""),
                        actor,
                        LOOKED_AT)
                .stream()
                .flatMap(other -> ranked(one, other).stream())
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(r -> r.named.id))
                .limit(SHOWN)
                .map(this::alike)
                .toList();
    }

    private Alike alike(Ranked r) {
        long articles = Sql.one(
                        connection,
                        "SELECT count(DISTINCT version) AS n FROM cast_member WHERE actor = ?",
                        row -> row.id("n"),
                        r.named.id)
                .orElse(0L);
        return new Alike(r.named.id, r.named.name, r.named.type, r.named.country, r.named.sector, r.why, articles);
    }

    private static Optional<Ranked> ranked(Named one, Named other) {
        boolean bothKnown = one.isKnown() && other.isKnown();
        boolean unlike = one.isPerson() != other.isPerson() || differ(one.country, other.country);
        if (bothKnown || unlike || other.type.equals("unnamed") != one.type.equals("unnamed")) {
            return Optional.empty();
        }
        List<String> a = Names.words(one.name);
        List<String> b = Names.words(other.name);
        if (Set.copyOf(a).equals(Set.copyOf(b))) {
            return Optional.of(new Ranked(other, 0, "the same name"));
        }
        return one.isPerson()
                ? person(a, b, other)
                : Optional.of(new Ranked(other, LIKE, "its name has the same words"));
    }

    private static Optional<Ranked> person(List<String> a, List<String> b, Named other) {
        if (!a.get(a.size() - 1).equals(b.get(b.size() - 1))) {
            return Optional.empty();
        }
        if (a.size() == 1 || b.size() == 1) {
            return Optional.of(new Ranked(other, LIKE, "the same surname, which stands alone"));
        }
        String first = a.get(0);
        String second = b.get(0);
        if (first.equals(second)) {
            return Optional.of(new Ranked(other, 1, "the same first and last name"));
        }
        boolean initial = first.length() == 1 || second.length() == 1;
        return initial && first.charAt(0) == second.charAt(0)
                ? Optional.of(new Ranked(other, 2, "the same surname, and the initial fits"))
                : Optional.empty();
    }

    private static boolean differ(Optional<String> a, Optional<String> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }
}
