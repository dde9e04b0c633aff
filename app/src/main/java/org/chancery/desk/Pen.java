package org.chancery.desk;

import java.nio.file.Path;
import java.util.function.Function;
import org.chancery.ledger.Ledger;

/** The one hand that writes into the ledger: work comes in and is done alone, one after the other. Read-only desks have it refuse. */
final class Pen {

    private final Path ledger;
    private final boolean readOnly;

    Pen(Path ledger, boolean readOnly) {
        this.ledger = ledger;
        this.readOnly = readOnly;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** Opened for each piece of work, so that an ingest beside the desk waits for moments only. */
    synchronized <T> T write(Function<Ledger, T> work) {
        if (readOnly) {
            throw readOnly();
        }
        try (Ledger open = Ledger.open(ledger)) {
            return work.apply(open);
        }
    }

    static Refused readOnly() {
        return new Refused(
                403, "This desk was opened for reading only; nothing was changed.", "Start it without --read-only.");
    }
}
