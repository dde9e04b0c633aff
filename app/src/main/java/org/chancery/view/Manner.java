package org.chancery.view;

import java.util.Optional;
import java.util.Set;
import org.chancery.attribution.Attribution;
import org.chancery.statement.Statement;

/**
 * How a statement was made.
 *
 * @param stances any of these; empty for all. {@code AFFIRMS} alone is what the speaker claims: nothing that another only denies or doubts that he said.
 * @param modes any of these; empty for all
 * @param channel {@code telephone}, {@code twitter} …
 * @param secondHand whether another speaker of the article passes it on, or somebody unnamed; who quotes himself does not. Empty for both
 */
public record Manner(
        Set<Statement.Stance> stances,
        Set<Attribution.Mode> modes,
        Optional<String> channel,
        Optional<Boolean> secondHand) {

    public Manner {
        stances = Set.copyOf(stances);
        modes = Set.copyOf(modes);
    }

    public static Manner any() {
        return new Manner(Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }
}
