package org.chancery.attribution;

import java.util.Optional;

/**
 * A cue that the trained reader was asked about.
 *
 * @param chance that it gave the cue's likeliest word to be a cue's
 * @param real the log-odds that it is a cue, with all that stands around it
 * @param draft source and content that it gives; empty where it gives no content
 */
record Asked(Piece cue, double chance, double real, Optional<Draft> draft) {

    boolean isAbout(Draft d) {
        return d.anchor().filter(cue::overlaps).isPresent();
    }
}
