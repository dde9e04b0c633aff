package org.chancery.view;

import java.sql.Connection;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;

/**
 * Whether an actor has a name: persons, whoever {@code actors.tsv} knows, and what begins with a capital or in a script that has none. Else he is only described:
 * {@code people}, {@code his campaign}, {@code a trawler owner in Tema}.
 */
final class Named {

    /** The columns of {@code actor} that tell. */
    static final String COLUMNS = "a.name, a.type, a.key";

    private Named() {}

    static boolean of(Row row) {
        String type = row.need("type");
        return row.need("key").startsWith("id:")
                || type.equals("person")
                || (!type.equals("unnamed") && capital(row.need("name")));
    }

    static boolean of(Connection connection, long actor) {
        return Sql.one(connection, "SELECT " + COLUMNS + " FROM actor a WHERE a.id = ?", Named::of, actor)
                .orElse(false);
    }

    private static boolean capital(String name) {
        return name.codePoints().filter(Character::isLetter).limit(1).anyMatch(c -> !Character.isLowerCase(c));
    }
}
