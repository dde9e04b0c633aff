package org.chancery.statement;

import java.util.List;
import java.util.Optional;
import org.chancery.attribution.Attribution;
import org.chancery.attribution.MadeBy;
import org.chancery.text.Span;

/**
 * Somebody's words, writing, belief, intention or finding, as the article gives it: who, to whom, how, and on whose word.
 *
 * @param id {@code s1}, {@code s2} … in text order
 * @param speaker an actor's id; empty where the article does not let a reader tell
 * @param doubtful the speaker is below the threshold of trust and must be shown with a mark
 * @param addressees actors' ids
 * @param channel {@code telephone}, {@code twitter}, {@code press conference} …
 * @param reportedBy the statement whose content holds this one
 * @param time when it was said, by the text's own words
 * @param confidence that the speaker is right, 0 to 1
 * @param why how speaker, addressee, channel and stance were found, in words
 */
public record Statement(
        String id,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        Attribution.Mode mode,
        Optional<String> speaker,
        boolean doubtful,
        List<String> addressees,
        Optional<String> channel,
        Kind kind,
        Stance stance,
        Optional<String> reportedBy,
        Optional<Time> time,
        double confidence,
        MadeBy madeBy,
        List<String> why) {

    /** What sort of utterance it is. */
    public enum Kind {
        SPEECH,
        WRITING,
        BELIEF,
        INTENTION,
        FINDING;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What the speaker does with the content: only an affirmed one may be shown as the speaker's own claim. */
    public enum Stance {
        AFFIRMS,
        DENIES,
        DOUBTS,
        ASKS,
        DEMANDS,
        PROMISES,
        THREATENS;

        /** Whether whoever does this with words, his own or those he passes on, keeps them from being a claim. */
        public boolean disowns() {
            return switch (this) {
                case DENIES, DOUBTS, ASKS -> true;
                case AFFIRMS, DEMANDS, PROMISES, THREATENS -> false;
            };
        }

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** When it was said: the text's words and, where they tell one, the date. */
    public record Time(Span span, String text, Optional<String> date) {}

    public Statement {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        addressees = List.copyOf(addressees);
        why = List.copyOf(why);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement without content");
        }
    }
}
