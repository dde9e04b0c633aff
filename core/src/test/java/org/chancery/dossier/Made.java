package org.chancery.dossier;

import org.chancery.Chancery;
import org.chancery.source.Capture;

/** A text comes in, its dossier goes out: what the tests of this room work on. */
final class Made {

    static final String TEXT =
            """
            Ferry sails again

            LUNDEHAVN, Norway – The harbour council met on Tuesday to look at the papers that had been left over from the long winter session.

            “The captain said that the ferry would sail at noon,” Anna Holt told Karl Moen in a letter on Wednesday. “We are ready, 🚢 and glad,” she said.

            The harbour council, which met in the old customs house, warned that the pier was not safe.
            """;

    private static final Chancery CHANCERY = Chancery.standard();

    private Made() {}

    static Dossier dossier() {
        return of(TEXT);
    }

    static Dossier of(String text) {
        return CHANCERY.read(Capture.ofText("a1", text));
    }
}
