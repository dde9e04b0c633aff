package org.chancery.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.standing.Facts;
import org.chancery.text.Span;

/**
 * What comes back of one article from the exchange format or from brat. Spans are code points; people are called by name.
 *
 * @param actors by name their type, country and sector
 * @param model which read it, null where nobody says
 */
record Incoming(
        String article, String textHash, Map<String, Facts> actors, Json model, List<Said> said, List<Done> done) {

    Incoming {
        actors = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(actors));
        said = List.copyOf(said);
        done = List.copyOf(done);
    }

    /** A statement, by the id that it has where it comes from. */
    record Said(
            String id,
            Optional<String> speaker,
            List<Span> source,
            List<Span> cue,
            List<Span> content,
            String mode,
            String kind,
            String stance,
            List<String> addressees,
            Optional<String> channel,
            boolean doubtful,
            Optional<String> reportedBy,
            Optional<Time> time) {}

    /** When something was said: the words, or where they stand. */
    record Time(Optional<String> words, Optional<Span> span, Json date) {}

    /** Somebody on a side of an event, and where he is named, if that is known. */
    record Party(String name, Optional<Span> span) {}

    /**
     * An event.
     *
     * @param rest its codes and marks, as the exchange format has them
     */
    record Done(
            String id,
            Span trigger,
            String type,
            List<Party> actors,
            List<Party> recipients,
            String factuality,
            Optional<String> onWordOf,
            Optional<String> sameAs,
            Optional<Span> placeSpan,
            List<Span> dateSpans,
            Facts rest) {}
}
