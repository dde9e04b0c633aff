package org.chancery.attribution;

import java.util.List;
import java.util.Optional;

/**
 * What the sieves found, numbered in text order of the contents, and what they left alone.
 *
 * @param answers what a trained reader was asked on the way, where one read the article
 */
public record Attributions(List<Attribution> found, List<NearMiss> nearMisses, Optional<Answers> answers) {

    public Attributions {
        found = List.copyOf(found);
        nearMisses = List.copyOf(nearMisses);
    }

    /** Without a trained reader. */
    public Attributions(List<Attribution> found, List<NearMiss> nearMisses) {
        this(found, nearMisses, Optional.empty());
    }
}
