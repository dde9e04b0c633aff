package org.chancery.view;

import java.util.List;
import java.util.Optional;
import org.chancery.event.Event;

/**
 * An event with its sentence and its source. Only an asserted one may be counted as a deed.
 *
 * @param record {@code e-…}, the same over all versions
 * @param date {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}
 * @param figures {@code 12–15 dead}, {@code at least 3 injured}
 * @param onWordOf who says it; empty where the outlet itself does
 * @param trigger the words that tell it; {@code start}, {@code end} its place in code points
 * @param tellings how often this article tells it
 * @param reports how many articles report it, this one counted
 * @param review what reviewers came to; empty where nobody judged it
 */
public record EventRow(
        long id,
        String record,
        Event.Type type,
        Optional<String> mode,
        List<String> contexts,
        Optional<String> cameo,
        Event.Factuality factuality,
        boolean background,
        List<Somebody> actors,
        List<Somebody> recipients,
        Optional<String> date,
        Optional<String> dateBasis,
        Optional<String> place,
        Optional<String> placeCountry,
        List<String> figures,
        Optional<Word> onWordOf,
        String trigger,
        String sentence,
        int start,
        int end,
        Source source,
        long tellings,
        long reports,
        double confidence,
        Optional<Reviewed> review) {

    /** A statement on whose word an event stands. */
    public record Word(String record, Optional<String> speaker) {}

    public EventRow {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        figures = List.copyOf(figures);
    }
}
