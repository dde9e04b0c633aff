package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.ledger.Sql;

/** Whom a question means by a speaker comes in, the condition on statements goes out. Country and sector are those of the article's day. */
final class Speakers {

    private static final String OF_COUNTRY = "s.speaker_country = ?";
    private static final String OF_SECTOR = "s.speaker_sector = ?";
    private static final String CURRENT = " AND s.speaker IS NOT NULL AND s.current";

    private final Connection connection;

    Speakers(Connection connection) {
        this.connection = connection;
    }

    Condition are(Who who) {
        if (who.isPlace()) {
            return ofPlace(who);
        }
        List<List<Object>> each =
                who.actors().stream().map(a -> List.<Object>of(a)).toList();
        Path path = Path.alone("statement s INDEXED BY statement_by_speaker", "s.id", "s.speaker = ?" + CURRENT, each);
        return Condition.of(path, Term.in("s.speaker", who.actors()));
    }

    private Condition ofPlace(Who who) {
        List<Term> asked = new ArrayList<>();
        who.country().ifPresent(c -> asked.add(Term.of(OF_COUNTRY, c)));
        who.sector().ifPresent(s -> asked.add(Term.of(OF_SECTOR, s)));
        List<String> countries = who.country().map(List::of).orElseGet(this::countries);
        String where = OF_COUNTRY + who.sector().map(s -> " AND " + OF_SECTOR).orElse("") + CURRENT;
        List<List<Object>> each = countries.stream()
                .map(c -> Stream.concat(Stream.of(c), who.sector().stream())
                        .<Object>map(v -> v)
                        .toList())
                .toList();
        List<Path> paths = new ArrayList<>();
        paths.add(Path.alone("statement s INDEXED BY statement_by_country", "s.id", where, each));
        if (who.country().isEmpty()) {
            String nowhere = where.replace(OF_COUNTRY, "s.speaker_country IS NULL");
            paths.add(Path.alone(
                    "statement s INDEXED BY statement_by_country",
                    "s.id",
                    nowhere,
                    List.of(who.sector().stream().<Object>map(v -> v).toList())));
        }
        return new Condition(paths, Term.all(asked), 1);
    }

    /** The countries of speakers, by leaps through the index. */
    private List<String> countries() {
        return Sql.list(
                connection,
                "WITH RECURSIVE c(code) AS (SELECT min(speaker_country) FROM statement INDEXED BY statement_by_country WHERE speaker IS NOT NULL AND"
                        + " current UNION ALL SELECT (SELECT min(speaker_country) FROM statement INDEXED BY statement_by_country WHERE speaker_country >"
                        + " c.code AND speaker IS NOT NULL AND current) FROM c WHERE c.code IS NOT NULL) SELECT code FROM c WHERE code IS NOT NULL",
                row -> row.need("code"));
    }
}
