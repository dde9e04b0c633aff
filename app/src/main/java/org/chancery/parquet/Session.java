package org.chancery.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A database in memory that may touch one file and nothing else: no network, no extension, no other path, and no way to change that. */
final class Session {

    private Session() {}

    /** @param ordered whether rows must keep their order against DuckDB's wish; with one thread they keep it in any case, and row groups can be cut by size */
    static Connection open(Path file, String memory, boolean ordered) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1"); // more would make the order and the bytes a matter of chance
        settings.setProperty("memory_limit", memory);
        settings.setProperty("preserve_insertion_order", Boolean.toString(ordered));
        settings.setProperty("temp_directory", "");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.setProperty("jdbc_stream_results", "true");
        Connection connection = Engines.get(file).connect(settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET allowed_paths = [" + Sql.text(file.toString()) + "]");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
