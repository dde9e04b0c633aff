package org.chancery.attribution;

import java.util.List;

/** What the sieves found, numbered in text order of the contents, and what they left alone. */
public record Attributions(List<Attribution> found, List<NearMiss> nearMisses) {

    public Attributions {
        found = List.copyOf(found);
        nearMisses = List.copyOf(nearMisses);
    }
}
