package org.chancery.view;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Made ledgers for tests, filled once. */
final class Made {

    static final int STATEMENTS = 12_000;

    private Made() {}

    /** The folder's own ledger of some thousand statements. */
    static synchronized Path small(Path folder) {
        Path file = folder.resolve("made.db");
        if (!Files.exists(file)) {
            try {
                MadeLedger.fill(file, STATEMENTS, 5);
            } catch (SQLException e) {
                throw new UncheckedIOException(new java.io.IOException("filling " + file, e));
            }
        }
        return file;
    }
}
