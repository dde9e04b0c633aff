package org.chancery.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of SQL that is true or false of a row, with the values of its question marks. */
record Term(String sql, List<Object> values) {

    private static final int MARKS = 100;

    Term {
        values = List.copyOf(values);
    }

    static Term of(String sql, Object... values) {
        return new Term(sql, List.of(values));
    }

    /** Whether the column has one of these values; a long list goes in as one JSON text. */
    static Term in(String column, Collection<?> values) {
        if (values.size() <= MARKS) {
            return new Term(
                    column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                    List.copyOf(values));
        }
        String json = values.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        return of(column + " IN (SELECT value FROM json_each(?))", json);
    }

    static Term any(List<Term> terms) {
        List<Object> values = new ArrayList<>();
        terms.forEach(t -> values.addAll(t.values));
        return new Term(terms.stream().map(Term::sql).collect(Collectors.joining(" OR ", "(", ")")), values);
    }

    static Term all(List<Term> terms) {
        List<Object> values = new ArrayList<>();
        terms.forEach(t -> values.addAll(t.values));
        return new Term(terms.stream().map(Term::sql).collect(Collectors.joining(" AND ", "(", ")")), values);
    }
}
