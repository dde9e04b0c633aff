package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;

/** A search comes in; the articles that have its words, or hold a statement as it asks for one, go out: numbers of current readings, by the day of publication. */
final class ArticleHits {

    private static final char OPENING = '\u0001';
    private static final char CLOSING = '\u0002';
    private static final String ROW =
            "SELECT a.id, a.name, v.headline, v.outlet, v.published, v.uri, (SELECT count(*) FROM statement s INDEXED BY statement_in_version"
                    + " WHERE s.version = v.id) AS said, (SELECT count(*) FROM event e INDEXED BY event_in_version WHERE e.version = v.id) AS done, ";
    private static final String OF = " FROM version v JOIN article a ON a.id = v.article WHERE v.id = ?";
    private static final String DAY = "coalesce(v.published, '')";

    private final Connection connection;
    private final Optional<Term> conditions;
    private final Optional<String> words;
    private final List<String> notes;
    private final boolean newest;

    ArticleHits(Search s, Connection connection, ActorSearch actors) {
        this.connection = connection;
        words = s.box().map(Box::words);
        newest = s.said().page().order() == Page.Order.NEWEST;
        Search ofStatements = new Search(Optional.empty(), s.origin(), s.said(), s.done(), s.turn());
        Sought sought = Sought.statements(ofStatements, connection, actors);
        notes = sought.notes();
        conditions = sought.conditions().map(all -> terms(s.said().published(), all));
    }

    private Term terms(Published published, List<Condition> ofStatements) {
        List<Term> terms = new ArrayList<>();
        terms.add(Term.of("a.current = v.id"));
        published.period().since().ifPresent(d -> terms.add(Term.of("v.published >= ?", d.toString())));
        published.period().until().ifPresent(d -> terms.add(Term.of("v.published <= ?", d.toString())));
        words.ifPresent(
                w -> terms.add(Term.of("v.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", w)));
        if (!ofStatements.isEmpty()) {
            Term all = Term.all(ofStatements.stream().map(Condition::filter).toList());
            terms.add(new Term(
                    "v.id IN (SELECT s.version FROM statement s WHERE s.current AND " + all.sql() + ")", all.values()));
        }
        return Term.all(terms);
    }

    List<String> notes() {
        return notes;
    }

    long[] ids(int most) {
        return ids(Term.of("1"), newest, most);
    }

    private long[] ids(Term side, boolean down, int most) {
        return conditions
                .map(where -> {
                    List<Object> values = new ArrayList<>(where.values());
                    values.addAll(side.values());
                    values.add(most);
                    String order = down ? " DESC" : "";
                    return Sql.list(
                            connection,
                            "SELECT v.id FROM version v JOIN article a ON a.id = v.article WHERE " + where.sql()
                                    + " AND " + side.sql() + " ORDER BY " + DAY + order + ", v.id" + order + " LIMIT ?",
                            row -> row.id("id"),
                            values.toArray());
                })
                .orElse(List.of())
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** One page, as {@link Sought#leaf} gives it. */
    Sought.Leaf leaf(Turn turn, int size, long[] first) {
        if (turn.isFirst()) {
            return forwards(first, size, false);
        }
        long row = turn.after().orElseGet(turn.before()::getAsLong);
        boolean down = newest == turn.after().isPresent();
        Term side = Term.of(
                "(" + DAY + ", v.id) " + (down ? "<" : ">")
                        + " (SELECT coalesce(published, ''), id FROM version WHERE id = ?)",
                row);
        long[] found = ids(side, down, size + 1);
        if (turn.after().isPresent()) {
            return forwards(found, size, true);
        }
        if (found.length <= size) {
            return forwards(first, size, false);
        }
        List<Long> ids = new ArrayList<>();
        for (int i = size - 1; i >= 0; i--) {
            ids.add(found[i]);
        }
        return new Sought.Leaf(ids, OptionalLong.of(found[0]), OptionalLong.of(found[size - 1]));
    }

    private static Sought.Leaf forwards(long[] found, int size, boolean turned) {
        List<Long> ids = java.util.Arrays.stream(found).limit(size).boxed().toList();
        return new Sought.Leaf(
                ids,
                found.length > size ? OptionalLong.of(ids.get(size - 1)) : OptionalLong.empty(),
                turned && !ids.isEmpty() ? OptionalLong.of(ids.get(0)) : OptionalLong.empty());
    }

    Hit<ArticleRow> read(long version) {
        Optional<String> excerpt = words.flatMap(w -> Sql.one(
                connection,
                "SELECT snippet(article_search, 1, ?, ?, '…', 32) AS words FROM article_search WHERE article_search MATCH ? AND rowid = ?",
                row -> row.need("words"),
                String.valueOf(OPENING),
                String.valueOf(CLOSING),
                w,
                version));
        return Sql.one(
                        connection,
                        ROW + "(SELECT substr(t.body, 1, 240) FROM text t WHERE t.id = v.text) AS beginning" + OF,
                        row -> new Hit<>(article(row, excerpt), version, row.id("id")),
                        version)
                .orElseThrow(() -> new IllegalArgumentException("there is no version " + version));
    }

    private static ArticleRow article(Row row, Optional<String> excerpt) {
        return new ArticleRow(
                row.id("id"),
                row.need("name"),
                row.text("headline"),
                row.text("outlet"),
                row.text("published"),
                row.text("uri"),
                pieces(excerpt.orElseGet(
                        () -> row.text("beginning").map(b -> b + "…").orElse(""))),
                row.id("said"),
                row.id("done"));
    }

    /** The stretches between the marks. */
    static List<ArticleRow.Piece> pieces(String marked) {
        return Stream.of(marked.split("(?=" + OPENING + ")|" + CLOSING))
                .filter(p -> !p.isEmpty())
                .map(p -> p.charAt(0) == OPENING
                        ? new ArticleRow.Piece(p.substring(1), true)
                        : new ArticleRow.Piece(p, false))
                .filter(p -> !p.words().isEmpty())
                .toList();
    }
}
