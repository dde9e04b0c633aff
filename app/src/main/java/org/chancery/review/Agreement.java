package org.chancery.review;

import java.util.List;
import org.chancery.ledger.Ref;

/**
 * How far two reviewers agree on what both judged, each before he saw what the other said. What was decided to settle a disagreement does not count.
 *
 * @param both how many records both judged
 * @param verdicts accepted, corrected or rejected
 * @param stances of the statements that both keep; {@code types} of the events
 * @param speakers of how many statements that both keep they name the same speaker
 * @param spans over the words that each would mark; those of a record that one rejects or never added count for the other alone
 */
public record Agreement(
        String first,
        String second,
        int both,
        Kappa verdicts,
        Kappa stances,
        Kappa types,
        Estimate speakers,
        SpanF1 spans,
        List<Disagreement> disagreements) {

    /**
     * A record on which they differ.
     *
     * @param article its headline
     * @param what who says, or does, what
     * @param words the sentence
     * @param firstSays in words; {@code secondSays} likewise
     * @param settledBy who adjudicated; blank where nobody has
     */
    public record Disagreement(
            Ref ref,
            String article,
            String what,
            String words,
            String firstSays,
            String secondSays,
            String settledBy) {}

    public Agreement {
        disagreements = List.copyOf(disagreements);
    }
}
