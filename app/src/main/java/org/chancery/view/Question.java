package org.chancery.view;

import java.util.Optional;

/**
 * Who said what, to whom, about whom: all that is given must hold.
 *
 * <p>An actor is asked for by name ({@code Imran Khan}; a surname will do), by country ({@code PAK}, {@code Pakistan}), by sector ({@code MIL}), by both ({@code PAK
 * MIL}), or by number ({@code #12}). {@code name:Jordan} is a name though it is a country's too.
 *
 * @param about an actor, or words inside what was said
 * @param said words inside what was said, in any order; in quotation marks a phrase
 */
public record Question(
        Optional<String> speaker,
        Optional<String> to,
        Optional<String> about,
        Optional<String> said,
        Manner manner,
        Published published,
        Page page) {

    /** The newest statements of all. */
    public static Question everything() {
        return new Question(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Manner.any(),
                Published.ever(),
                Page.first());
    }
}
