package org.chancery.parquet;

/**
 * One column of a table.
 *
 * @param name as readers of the file will write it
 * @param kind what its values are; any value may be missing
 * @param description what it holds, in a sentence; it stands in the file's metadata under {@code column:NAME}
 */
public record Column(String name, Kind kind, String description) {

    /** What a column holds, and as which type of Parquet. */
    public enum Kind {
        /** A string: {@code BYTE_ARRAY (STRING)}. */
        TEXT,
        /** A whole number: {@code INT64}. */
        INTEGER,
        /** A number of double precision: {@code DOUBLE}. */
        REAL,
        /** {@code BOOLEAN}. */
        BOOLEAN,
        /** A day, given as a string {@code YYYY-MM-DD}: {@code INT32 (DATE)}. */
        DATE,
        /** An array of strings: {@code LIST} of {@code STRING}. */
        TEXTS
    }

    public Column {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a column needs a name without control characters; one is '" + name + "'");
        }
    }
}
