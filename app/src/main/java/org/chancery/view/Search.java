package org.chancery.view;

import java.util.Optional;

/**
 * What the search page asks: all that is given must hold. {@code said} is asked of statements and of the articles that hold them, {@code done} of events; the
 * pages' numbers in both are passed over, since {@code turn} says where the page begins.
 *
 * @param box words, {@code "a phrase"}, or a name: then also what is said by or about whom it means, or done by or to them
 * @param origin country, sector or both of the speaker, beside whatever else is asked of him: {@code PAK}, {@code MIL}, {@code PAK MIL}
 */
public record Search(Optional<String> box, Optional<String> origin, Question said, EventQuestion done, Turn turn) {

    /** The newest of all. */
    public static Search everything() {
        return new Search(
                Optional.empty(), Optional.empty(), Question.everything(), EventQuestion.everything(), Turn.first());
    }
}
