package org.chancery.attribution;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.text.Span;

/**
 * Words that the article gives as somebody's: source, cue and content as spans. Nobody is identified yet.
 *
 * @param index its number in the article, in text order of the contents; it stands for the attribution in {@code parent}
 * @param source the words that name the speaker; empty where there are none
 * @param cue the words that do the attributing; empty for a headline's colon
 * @param content what is said, in order
 * @param addressees the words that name those told, asked or urged
 * @param mode direct, mixed or indirect
 * @param cueLemma the key of the cue's entry in {@code cues.tsv}, empty without a cue
 * @param negated the attributing itself is denied (<em>never said</em>)
 * @param channel the words that name the channel, where the sentence has them
 * @param parent the attribution whose content holds this one
 * @param carriesOver the source is that of the attribution with this number, not words of its own (<em>A quotation goes on in the next paragraph</em>)
 * @param confidence that these are a source, cue and content that belong together, 0 to 1
 * @param evidence the trained reader's part in it, where one read the article
 */
public record Attribution(
        int index,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        List<Span> addressees,
        Mode mode,
        String cueLemma,
        boolean negated,
        Optional<Channel> channel,
        OptionalInt parent,
        OptionalInt carriesOver,
        MadeBy madeBy,
        double confidence,
        Optional<Evidence> evidence) {

    /** How much of the content stands between quotation marks: all, some, none. */
    public enum Mode {
        DIRECT,
        MIXED,
        INDIRECT;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How the words reached the public, by the text's own words. */
    public record Channel(String name, Span span) {}

    /** One that no trained reader had a part in. */
    public Attribution(
            int index,
            List<Span> source,
            List<Span> cue,
            List<Span> content,
            List<Span> addressees,
            Mode mode,
            String cueLemma,
            boolean negated,
            Optional<Channel> channel,
            OptionalInt parent,
            OptionalInt carriesOver,
            MadeBy madeBy,
            double confidence) {
        this(
                index,
                source,
                cue,
                content,
                addressees,
                mode,
                cueLemma,
                negated,
                channel,
                parent,
                carriesOver,
                madeBy,
                confidence,
                Optional.empty());
    }

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        addressees = List.copyOf(addressees);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
    }

    /** The same within the content of another one, or of none. */
    public Attribution inside(OptionalInt other) {
        return new Attribution(
                index,
                source,
                cue,
                content,
                addressees,
                mode,
                cueLemma,
                negated,
                channel,
                other,
                carriesOver,
                madeBy,
                confidence,
                evidence);
    }
}
