package org.chancery.attribution;

import java.util.Optional;

/**
 * One of several ways to read a cue.
 *
 * @param draft this way
 * @param origin whose source and content it has
 * @param asked what the trained reader makes of the cue, {@code quotation} what the sieves for marks and turns make of it, {@code rule} what the
 *     best of the rules makes of it
 */
record Alternative(Draft draft, Origin origin, Optional<Asked> asked, Optional<Draft> quotation, Optional<Draft> rule) {

    /** Whose source and content a draft has. */
    enum Origin {
        RELATION,
        QUOTATION,
        /** The source by the trained reader, the content by the marks. */
        BOTH,
        /** Content by the trained reader, with the source that it likes best where it would rather have none. */
        SOURCED,
        RULE
    }

    Optional<Draft> relation() {
        return asked.flatMap(Asked::draft);
    }
}
