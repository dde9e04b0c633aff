package org.chancery.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import org.chancery.json.Json;

/**
 * All that needs DuckDB's own classes. {@link DuckDbClasses} loads its implementation apart from the rest of the program, so everything named here must be public.
 */
public interface Engine {

    /** Loads the native library; before all else. */
    void load(Path library);

    /** A connection to a new, empty database in memory. */
    Connection connect(Properties settings) throws SQLException;

    /**
     * Lets the connection's SQL select from {@code given()}, a table of these rows that are asked for one by one. Lists of texts come as JSON.
     *
     * @param rows each value of its column's kind, or nothing
     */
    void give(Connection to, List<Column> columns, Iterator<List<Json>> rows) throws SQLException;
}
