package org.chancery.source;

import java.io.Closeable;
import java.io.IOException;

/** Closes what was only read from: by then everything wanted of it is in hand, so a failure to close loses nothing. */
final class Quietly {

    private Quietly() {}

    @SuppressWarnings("EmptyCatch")
    static void close(Closeable it) {
        try {
            it.close();
        } catch (IOException nothingIsLost) {
            // see above
        }
    }
}
