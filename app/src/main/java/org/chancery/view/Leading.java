package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Sql;

/** Conditions come in; the one through whose index the fewest rows are read, and asked all else at the least cost, goes out. Rows are counted ahead, so far as it matters. */
final class Leading {

    /** So many rows of a condition are counted. */
    private static final int COUNTED = 20_000;

    /** Words are counted faster. */
    private static final int WORDS = 200_000;

    /** Phrases more slowly. */
    private static final int PHRASE = 2_000;

    /** What an index has in another order must all be put in order: of more than these it does not lead. */
    private static final int UNSORTED = 2_000_000;

    /** An article has some dozen statements or events. */
    private static final int OF_ARTICLE = 12;

    private final Connection connection;
    private final Ids range;

    Leading(Connection connection, Ids range) {
        this.connection = connection;
        this.range = range;
    }

    Optional<Condition> of(List<Condition> conditions) {
        List<Condition> able = conditions.stream()
                .filter(c -> !c.paths().isEmpty())
                .sorted(Comparator.comparing(Condition::isSorted).reversed().thenComparing(Condition::dear))
                .toList();
        if (able.size() == 1 && able.get(0).isSorted()) {
            return Optional.of(able.get(0));
        }
        Optional<Condition> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (Condition condition : able) {
            long each = Math.max(
                    1,
                    conditions.stream()
                            .filter(c -> !c.equals(condition))
                            .mapToInt(Condition::dear)
                            .sum());
            long most = Math.min(most(condition), least / each);
            long rows = rows(condition, most + 1);
            if (rows * each < least && (condition.isSorted() || rows <= most)) {
                best = Optional.of(condition);
                least = rows * each;
            }
        }
        return best;
    }

    private static int most(Condition condition) {
        if (!condition.isSorted()) {
            return UNSORTED;
        }
        return condition.dear() >= Condition.PHRASE ? PHRASE : condition.dear() >= Condition.WORDS ? WORDS : COUNTED;
    }

    /** How many rows the condition's paths lead to, up to so many. */
    private long rows(Condition condition, long most) {
        long found = 0;
        for (Path path : condition.paths()) {
            for (List<Object> values : path.values()) {
                found += found < most ? rows(path, values, most - found) : 0;
            }
        }
        return found;
    }

    private long rows(Path path, List<Object> values, long most) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(path.where(), values));
        terms.addAll(range.terms(path));
        if (!path.isByDay()) {
            terms.add(range.term(path.id()));
        }
        Term where = Term.all(terms);
        List<Object> all = new ArrayList<>(where.values());
        all.add(most);
        String sql =
                "SELECT count(*) AS n FROM (SELECT 1 FROM " + path.narrow() + " WHERE " + where.sql() + " LIMIT ?)";
        return (path.isByDay() ? OF_ARTICLE : 1)
                * Sql.one(connection, sql, row -> row.id("n"), all.toArray()).orElse(0L);
    }
}
