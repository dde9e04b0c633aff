package org.chancery.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a ledger, the user's own where it is not given. */
final class LedgerOption {

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "The ledger, one SQLite file; without it ledger.db in your own folder (see 'doctor').")
    private @Nullable Path file;

    Path file() {
        return file == null ? UserFolder.ledger() : file;
    }

    /** For writing; made where there is none. */
    Ledger open() {
        if (file == null) {
            try {
                Files.createDirectories(UserFolder.ledger().getParent());
            } catch (IOException e) {
                throw new UncheckedIOException("making the folder of " + UserFolder.ledger(), e);
            }
        }
        return Ledger.open(file());
    }

    /** For writing; made only where it is the user's own. */
    Ledger openOwn() {
        return file == null ? open() : openKnown();
    }

    /** For writing, but never made. */
    Ledger openKnown() {
        read().close();
        return Ledger.open(file());
    }

    Ledger read() {
        return Ledger.read(file());
    }
}
