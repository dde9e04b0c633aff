package org.chancery.attribution;

import java.util.Optional;

/**
 * What a trained reader answers when it is asked about a cue.
 *
 * @param real the log-odds that it is a cue
 * @param end the number behind that of the last word that it saw around the cue
 * @param choices the source and content that it gives to the cue; nothing where no content is likelier than none
 */
public record Answer(Piece cue, double real, int end, Optional<Choices> choices) {

    public Answer {
        real = Fraction.of(real);
    }

    boolean isWithin(int words) {
        return cue.isWithin(words)
                && end >= cue.end()
                && end <= words
                && choices.filter(c -> !c.isWithin(words)).isEmpty();
    }

    static Answer of(Sight.Relation relation) {
        return new Answer(relation.cue(), relation.real(), relation.end(), Choices.of(relation));
    }
}
