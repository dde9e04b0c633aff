package org.chancery.review;

import java.util.Optional;

/**
 * An article in which something was judged.
 *
 * @param records how many were found in it, {@code judged} how many of them somebody judged
 * @param readThrough whether somebody says that nothing else is missed
 */
public record Begun(String name, Optional<String> headline, int records, int judged, boolean readThrough) {

    /** Whether it counts as reviewed. */
    public boolean isWhole() {
        return readThrough && judged == records;
    }
}
