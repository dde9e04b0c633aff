package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.ledger.Sql;

/**
 * Conditions come in, the ids of all that meets them go out in order. The condition that holds of the fewest leads, through its index; the others are asked
 * of each row, until the page is full.
 */
final class Walk {

    /** So many are counted where the index alone tells, and so many rows are looked at where it does not. */
    static final int COUNTED = 10_000;

    static final int LOOKED_AT = 2_000;

    private static final int WORDS_COUNTED = 1_000;

    /** So few hits of words are read at once and put in order, since the full text goes backwards slowly. */
    private static final int FEW = 300;

    private static final int FIRST_ROOM = 4_096;

    private final Connection connection;
    private final Path everything;
    private final Ids range;
    private final boolean newest;
    private final List<Path> paths;
    private final List<Term> filters;

    /** @param everything the way to all, where no condition leads; its {@code where} says what counts */
    Walk(Connection connection, Path everything, List<Condition> conditions, Ids range, Page.Order order) {
        this.connection = connection;
        this.everything = everything;
        this.range = range;
        this.newest = order == Page.Order.NEWEST;
        Optional<Condition> leading = new Leading(connection, range).of(conditions);
        filters = conditions.stream()
                .filter(c -> leading.isEmpty() || !c.equals(leading.get()))
                .map(Condition::filter)
                .toList();
        paths = leading.map(Condition::paths).orElse(List.of(everything)).stream()
                .map(this::gathered)
                .toList();
    }

    /** The path itself, or where it is one of words and leads to few ids the path through these. */
    private Path gathered(Path path) {
        if (path.kind() != Path.Kind.WORDS) {
            return path;
        }
        Term where = where(path, path.values().get(0), range, List.of());
        List<Long> few = Sql.list(
                connection,
                "SELECT " + path.id() + " AS id FROM " + path.narrow() + " WHERE " + where.sql() + " LIMIT ?",
                row -> row.id("id"),
                with(where, FEW + 1));
        if (few.size() > FEW) {
            return path;
        }
        String ids = few.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        return new Path(
                "json_each(?) j",
                Clues.STATEMENT + "j.value",
                "j.value",
                "1",
                Path.Kind.UNSORTED,
                List.of(List.of(ids)));
    }

    /** The first so many ids. */
    long[] ids(int most) {
        long[] found = new long[Math.min(2 * most, FIRST_ROOM)];
        int size = 0;
        Ids within = range;
        for (Path path : paths) {
            for (List<Object> values : path.values()) {
                Term search = search(path, values, within);
                for (long id :
                        Sql.list(connection, search.sql() + " LIMIT ?", row -> row.id("id"), with(search, most))) {
                    found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                    found[size++] = id;
                }
                if (size >= most) { // what comes later can only be better than the last of these
                    long[] best = inOrder(found, size, most);
                    System.arraycopy(best, 0, found, 0, best.length);
                    size = best.length;
                    within = size < most ? within : up(best[size - 1]);
                }
            }
        }
        return inOrder(found, size, most);
    }

    private Ids up(long last) {
        return newest ? new Ids(last, range.last()) : new Ids(range.first(), last);
    }

    /** Without doubles, the first so many. */
    private long[] inOrder(long[] ids, int size, int most) {
        long[] sorted = Arrays.stream(ids, 0, size).sorted().distinct().toArray();
        int length = Math.min(sorted.length, most);
        long[] first = new long[length];
        for (int i = 0; i < length; i++) {
            first[i] = sorted[newest ? sorted.length - 1 - i : i];
        }
        return first;
    }

    /** How many meet all conditions: of so many as it is cheap to look at. */
    Answer.Count count() {
        boolean cheap = filters.isEmpty() && paths.stream().allMatch(Path::isCurrent);
        boolean words = paths.stream().anyMatch(p -> p.kind() == Path.Kind.WORDS);
        int most = !cheap ? LOOKED_AT : words ? WORDS_COUNTED : COUNTED;
        boolean single = paths.size() == 1
                && paths.get(0).values().size() == 1
                && paths.get(0).kind() != Path.Kind.REPEATING;
        return single ? counted(paths.get(0), most) : counted(most);
    }

    private Answer.Count counted(Path path, int most) {
        Term looked = looked(path, path.values().get(0));
        return Sql.one(
                        connection,
                        "SELECT count(*) AS seen, total(met) AS met FROM (" + looked.sql() + " LIMIT ?)",
                        row -> new Answer.Count(Math.min(row.id("met"), most), row.id("seen") <= most),
                        with(looked, most + 1))
                .orElseThrow();
    }

    /** The same where one may be found several times. */
    private Answer.Count counted(int most) {
        Set<Long> found = new HashSet<>();
        int[] left = {most + 1};
        for (Path path : paths) {
            for (List<Object> values : path.values()) {
                if (left[0] > 0) {
                    Term looked = looked(path, values);
                    Sql.each(
                            connection,
                            looked.sql() + " LIMIT ?",
                            row -> {
                                left[0]--;
                                if (row.flag("met")) {
                                    found.add(row.id("id"));
                                }
                            },
                            with(looked, left[0]));
                }
            }
        }
        return new Answer.Count(Math.min(found.size(), most), left[0] > 0);
    }

    /** The SQL that looks at rows and says which meet all conditions. */
    private Term looked(Path path, List<Object> values) {
        Term asked = filters.isEmpty() ? Term.of("1") : Term.all(filters);
        Term rows = where(path, values, range, List.of());
        List<Object> all = new ArrayList<>(asked.values());
        all.addAll(rows.values());
        return new Term(
                "SELECT " + path.id() + " AS id, " + asked.sql() + " AS met FROM " + from(path) + " WHERE "
                        + rows.sql(),
                all);
    }

    /** The SQL that finds ids, for a test that no question reads a whole table. */
    List<Term> searches() {
        return paths.stream()
                .filter(p -> !p.values().isEmpty())
                .map(p -> search(p, p.values().get(0), range))
                .toList();
    }

    private Term search(Path path, List<Object> values, Ids within) {
        Term where = where(path, values, within, filters);
        String select = path.kind() == Path.Kind.REPEATING ? "SELECT DISTINCT " : "SELECT ";
        return new Term(
                select + path.id() + " AS id FROM " + from(path) + " WHERE " + where.sql() + order(path),
                where.values());
    }

    private String from(Path path) {
        return path.isCurrent() && filters.isEmpty() ? path.narrow() : path.narrow() + " " + path.join();
    }

    private Term where(Path path, List<Object> values, Ids within, List<Term> others) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(path.where(), values));
        terms.addAll(within.terms(path));
        terms.add(within.term(path.id()));
        if (!path.isCurrent()) {
            terms.add(Term.of(everything.where()));
        }
        terms.addAll(others);
        return Term.all(terms);
    }

    private String order(Path path) {
        String direction = newest ? " DESC" : "";
        return " ORDER BY " + (path.isByDay() ? Path.DAY + direction + ", " : "") + path.id() + direction;
    }

    private static Object[] with(Term term, Object last) {
        List<Object> values = new ArrayList<>(term.values());
        values.add(last);
        return values.toArray();
    }
}
