package org.chancery.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements that a ledger's connection was asked of late, kept for the next time: to prepare one anew takes longer than most of them run. SQL comes
 * in, a statement nobody else uses goes out, and comes back after use. Connections that were not announced by {@link #keep} get one each time.
 */
final class Prepared {

    private static final int MOST = 100;
    private static final Map<Connection, Prepared> OF = new ConcurrentHashMap<>();

    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    private Prepared() {}

    /** From now on until {@link #drop} the connection's statements are kept. */
    static void keep(Connection connection) {
        OF.put(connection, new Prepared());
    }

    /** Before the connection is closed, which closes its statements. */
    static void drop(Connection connection) {
        OF.remove(connection);
    }

    static PreparedStatement take(Connection connection, String sql) throws SQLException {
        Prepared prepared = OF.get(connection);
        Optional<PreparedStatement> known = prepared == null ? Optional.empty() : prepared.taken(sql);
        return known.isPresent() ? known.get() : connection.prepareStatement(sql);
    }

    /** After use; its answer must be closed. */
    static void give(Connection connection, String sql, PreparedStatement statement) throws SQLException {
        Prepared prepared = OF.get(connection);
        if (prepared == null) {
            statement.close();
        } else {
            statement.clearParameters(); // they may be large
            prepared.given(sql, statement);
        }
    }

    private synchronized Optional<PreparedStatement> taken(String sql) {
        return Optional.ofNullable(idle.remove(sql));
    }

    /** The one that was not used for longest makes place. */
    private synchronized void given(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            PreparedStatement gone = oldest.next();
            oldest.remove();
            gone.close();
        }
    }
}
