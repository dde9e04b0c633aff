package org.chancery.parquet;

/** Writes names and texts so that SQL reads them as nothing else. */
final class Sql {

    private Sql() {}

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
