package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.ledger.Sql;

/**
 * Conditions come in, the ids of all that meets them go out in order. The condition that holds of the fewest leads, through its index; the others are asked
 * of each row, until the page is full.
 */
final class Walk {

    /** So many rows of each condition are counted to find the one that leads. */
    private static final int LOOKED_AHEAD = 20_000;

    /** Words are counted faster. */
    private static final int WORDS_AHEAD = 200_000;

    /** So many are counted where the index alone tells, and so many rows are read where it does not. */
    static final int COUNTED = 10_000;

    static final int READ = 2_000;

    /** What an index finds in no order must all be put in order: more than this is not led by it. */
    private static final int SORTED = 2_000_000;

    private final Connection connection;
    private final Path everything;
    private final Ids range;
    private final boolean newest;
    private final List<Path> paths;
    private final List<Term> filters;

    /** @param everything the way to all, where no condition leads */
    Walk(Connection connection, Path everything, List<Condition> conditions, Ids range, Page.Order order) {
        this.connection = connection;
        this.everything = everything;
        this.range = range;
        this.newest = order == Page.Order.NEWEST;
        Optional<Condition> leading = leading(conditions);
        paths = leading.map(Condition::paths).orElse(List.of(everything));
        filters = conditions.stream()
                .filter(c -> !Optional.of(c).equals(leading))
                .map(Condition::filter)
                .toList();
    }

    /** The one by which the fewest rows are read and asked at the least cost; what the index has in no order must all be read. */
    private Optional<Condition> leading(List<Condition> conditions) {
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
            long each = Math.max(1, conditions.stream().filter(c -> c != condition).mapToInt(Condition::dear).sum());
            long most = Math.min(!condition.isSorted() ? SORTED : condition.dear() >= Condition.WORDS ? WORDS_AHEAD : LOOKED_AHEAD, least / each);
            long rows = estimate(condition, most + 1);
            if (rows * each < least && (condition.isSorted() || rows <= most)) {
                best = Optional.of(condition);
                least = rows * each;
            }
        }
        return best;
    }

    private long estimate(Condition condition, long most) {
        long found = 0;
        for (Path path : condition.paths()) {
            for (List<Object> values : path.values()) {
                if (found < most) {
                    Term where = Term.all(List.of(new Term(path.where(), values), range(path, range, false)));
                    found += count(path, where, most - found);
                }
            }
        }
        return found;
    }

    private long count(Path path, Term where, long most) {
        String sql = "SELECT count(*) AS n FROM (SELECT 1 FROM " + path.narrow() + " WHERE " + where.sql() + " LIMIT ?)";
        int rowsBehind = path.day().isPresent() ? 12 : 1; // of an article some dozen
        return rowsBehind * Sql.one(connection, sql, row -> row.id("n"), with(where, most)).orElse(0L);
    }

    /** The range of ids, or of days where the index runs by these. */
    private static Term range(Path path, Ids ids, boolean joined) {
        List<Term> terms = new ArrayList<>();
        if (path.day().isPresent() && ids.first() > 0) {
            terms.add(Term.of(path.day().get() + " >= ?", Ids.day(ids.first()).orElseThrow().toString()));
        }
        if (path.day().isPresent() && ids.last() < Long.MAX_VALUE) {
            terms.add(Term.of(path.day().get() + " <= ?", Ids.day(ids.last()).map(Object::toString).orElse("")));
        }
        if (joined || path.day().isEmpty()) {
            terms.add(Term.of(path.id() + " BETWEEN ? AND ?", ids.first(), ids.last()));
        }
        return terms.isEmpty() ? Term.of("1") : Term.all(terms);
    }

    /** The first so many ids. */
    long[] ids(int most) {
        long[] found = new long[Math.min(2 * most, 4_096)];
        int size = 0;
        Ids within = range;
        for (Path path : paths) {
            for (List<Object> values : path.values()) {
                for (long id : ids(path, values, within, most)) {
                    if (size == found.length) {
                        found = Arrays.copyOf(found, 2 * size);
                    }
                    found[size++] = id;
                }
                if (size >= most) {
                    found = inOrder(found, size, most);
                    size = found.length;
                    within = size < most ? within : newest ? new Ids(found[size - 1], within.last()) : new Ids(within.first(), found[size - 1]);
                }
            }
        }
        return inOrder(found, size, most);
    }

    private long[] ids(Path path, List<Object> values, Ids within, int most) {
        Query query = query(path, values, within, true);
        List<Object> all = new ArrayList<>(query.where.values());
        all.add(most);
        String sql = "SELECT DISTINCT " + path.id() + " AS id FROM " + query.from + " WHERE " + query.where.sql() + query.order + " LIMIT ?";
        List<Long> ids = Sql.list(connection, sql, row -> row.id("id"), all.toArray());
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private record Query(String from, Term where, String order) {}

    private Query query(Path path, List<Object> values, Ids within, boolean filtered) {
        List<Term> terms = new ArrayList<>(List.of(new Term(path.where(), values), range(path, within, true)));
        if (!path.current()) {
            terms.add(Term.of(everything.where()));
        }
        if (filtered) {
            terms.addAll(filters);
        }
        String direction = newest ? " DESC" : "";
        String order = " ORDER BY " + path.day().map(d -> d + direction + ", ").orElse("") + path.id() + direction;
        String from = path.current() && filters.isEmpty() ? path.narrow() : path.narrow() + " " + path.join();
        return new Query(from, Term.all(terms), order);
    }

    /** Without doubles, the first so many. */
    private long[] inOrder(long[] ids, int size, int most) {
        long[] sorted = Arrays.stream(ids, 0, size).sorted().distinct().toArray();
        if (newest) {
            for (int i = 0, j = sorted.length - 1; i < j; i++, j--) {
                long id = sorted[i];
                sorted[i] = sorted[j];
                sorted[j] = id;
            }
        }
        return sorted.length > most ? Arrays.copyOf(sorted, most) : sorted;
    }

    /** How many meet all conditions: of so many as it is cheap to look at. */
    Answer.Count count() {
        Set<Long> found = new HashSet<>();
        boolean cheap = filters.isEmpty() && paths.stream().allMatch(Path::current);
        int left = cheap ? COUNTED : READ;
        for (Path path : paths) {
            for (List<Object> values : path.values()) {
                if (left < 0) {
                    break;
                }
                left -= look(path, values, left + 1, found);
            }
        }
        return left < 0 ? new Answer.Count(Math.min(found.size(), COUNTED), false) : new Answer.Count(found.size(), true);
    }

    private int look(Path path, List<Object> values, int most, Set<Long> found) {
        Query query = query(path, values, range, false);
        Term asked = filters.isEmpty() ? Term.of("1") : Term.all(filters);
        List<Object> all = new ArrayList<>(asked.values());
        all.addAll(query.where.values());
        all.add(most);
        String sql = "SELECT " + path.id() + " AS id, " + asked.sql() + " AS met FROM " + query.from + " WHERE " + query.where.sql() + query.order + " LIMIT ?";
        int[] seen = {0};
        Sql.each(
                connection,
                sql,
                row -> {
                    seen[0]++;
                    if (row.flag("met")) {
                        found.add(row.id("id"));
                    }
                },
                all.toArray());
        return seen[0];
    }

    /** The SQL behind {@link #ids(int)}, for a test that no question reads a whole table. */
    List<Term> queries() {
        return paths.stream()
                .map(p -> {
                    Query q = query(p, p.values().get(0), range, true);
                    return new Term("SELECT " + p.id() + " FROM " + q.from + " WHERE " + q.where.sql() + q.order, q.where.values());
                })
                .toList();
    }

    private static Object[] with(Term where, Object last) {
        List<Object> values = new ArrayList<>(where.values());
        values.add(last);
        return values.toArray();
    }
}
