package org.chancery.attribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.text.Span;

/**
 * All that a trained reader was asked about one article, and what it answered: enough to ask the same again without it.
 *
 * @param whole of the article, {@code parts} of contents that it read again, each as a text of its own
 */
public record Answers(Part whole, List<Part> parts) {

    /**
     * One reading.
     *
     * @param words that were read, by their numbers in the article
     * @param quoted the quotations among them, as the reader was told of them; none are kept of the whole
     * @param chances of the words that may be cues; of all others it is known that they hardly are
     * @param answers in the order of the cues
     */
    public record Part(List<Piece> words, List<Span> quoted, List<Chance> chances, List<Answer> answers) {

        public Part {
            words = List.copyOf(words);
            quoted = List.copyOf(quoted);
            chances = List.copyOf(chances);
            answers = List.copyOf(answers);
        }

        private boolean isWithin(int size) {
            return words.stream().allMatch(w -> w.isWithin(size))
                    && chances.stream().allMatch(c -> c.word() >= 0 && c.word() < size)
                    && answers.stream().allMatch(a -> a.isWithin(size));
        }
    }

    /**
     * How likely a word is of a cue.
     *
     * @param none the chance that it is not, {@code begins} whether it would rather begin one than go on with one
     */
    public record Chance(int word, double none, boolean begins) {

        public Chance {
            none = Fraction.of(none);
        }
    }

    public Answers {
        parts = List.copyOf(parts);
    }

    /** Whether it is about no words but the first so many. */
    public boolean isWithin(int words) {
        return Stream.concat(Stream.of(whole), parts.stream()).allMatch(p -> p.isWithin(words));
    }

    /** The content that holds just these words, as it was read. */
    Optional<Part> part(List<Piece> words, List<Span> quoted) {
        return parts.stream()
                .filter(p -> p.words().equals(words) && p.quoted().equals(quoted))
                .findFirst();
    }
}
