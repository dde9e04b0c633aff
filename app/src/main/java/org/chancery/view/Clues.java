package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Sql;

/**
 * Conditions that a table of actors and statements, or of actors and events, holds: whom was spoken to, who is spoken of. In: whom a question means. Out: the
 * conditions on statements.
 */
final class Clues {

    /** More actors of a country than these are not walked one by one: there are so many rows of theirs that each is asked. */
    private static final int ONE_BY_ONE = 3_000;

    static final String STATEMENT = "CROSS JOIN statement s ON s.id = ";

    private final Connection connection;

    Clues(Connection connection) {
        this.connection = connection;
    }

    Condition to(Who who) {
        return clue("addressee", "d", who, Optional.empty());
    }

    /** @param words what may also stand in the words */
    Condition about(Who who, Optional<String> words) {
        return clue("about", "b", who, words);
    }

    /** What was said has these words. */
    static Condition said(String words) {
        return Condition.of(words(words), hasWords(words)).costing(dear(words));
    }

    private static int dear(String words) {
        return SearchWords.isPhrase(words) ? Condition.PHRASE : Condition.WORDS;
    }

    private static Path words(String words) {
        return new Path(
                "statement_search f",
                STATEMENT + "f.rowid",
                "f.rowid",
                "f.statement_search MATCH ?",
                Path.Kind.WORDS,
                List.of(List.of(words)));
    }

    private static Term hasWords(String words) {
        return Term.of(
                "EXISTS (SELECT 1 FROM statement_search g WHERE g.statement_search MATCH ? AND g.rowid = s.id)", words);
    }

    private Condition clue(String table, String alias, Who who, Optional<String> words) {
        List<Long> actors = who.isPlace() ? ofPlace(who) : who.actors();
        List<Path> paths = new ArrayList<>();
        boolean many = actors.size() > ONE_BY_ONE;
        if (!many) {
            String id = alias + ".statement";
            List<List<Object>> values =
                    actors.stream().map(a -> List.<Object>of(a)).toList();
            paths.add(
                    new Path(table + " " + alias, STATEMENT + id, id, alias + ".actor = ?", Path.Kind.BEHIND, values));
            words.ifPresent(w -> paths.add(words(w)));
        }
        List<Term> either = new ArrayList<>();
        either.add(exists(table, alias, who, actors, many));
        words.ifPresent(w -> either.add(hasWords(w)));
        return new Condition(paths, Term.any(either), words.map(Clues::dear).orElse(Condition.LOOK));
    }

    private static Term exists(String table, String alias, Who who, List<Long> actors, boolean many) {
        String rows = "EXISTS (SELECT 1 FROM " + table + " " + alias + " INDEXED BY " + table + "_of";
        String ofStatement = " WHERE " + alias + ".statement = s.id AND ";
        if (many && who.isPlace()) {
            Term place = place("a", who);
            return new Term(
                    rows + " CROSS JOIN actor a ON a.id = " + alias + ".actor" + ofStatement + place.sql() + ")",
                    place.values());
        }
        Term in = Term.in(alias + ".actor", actors);
        return new Term(rows + ofStatement + in.sql() + ")", in.values());
    }

    private List<Long> ofPlace(Who who) {
        Term place = place("a", who);
        List<Object> values = new ArrayList<>(place.values());
        values.add(ONE_BY_ONE + 1);
        return Sql.list(
                connection,
                "SELECT a.id FROM actor a WHERE " + place.sql() + " LIMIT ?",
                row -> row.id("id"),
                values.toArray());
    }

    private static Term place(String actor, Who who) {
        List<Term> terms = new ArrayList<>();
        who.country().ifPresent(c -> terms.add(Term.of(actor + ".country = ?", c)));
        who.sector().ifPresent(s -> terms.add(Term.of(actor + ".sector = ?", s)));
        return Term.all(terms);
    }
}
