package org.chancery.analysis;

import java.util.List;
import java.util.Optional;

/**
 * What the encoder said of an article's words, as far as its layers rest on it: with it they are made again without the encoder, as long as words and
 * sentences stay what they were.
 *
 * @param passage the fingerprint of the words and quotation marks that it read
 * @param tags the part of speech of each word
 * @param endings the words that may be the last of their sentence, with how likely they are
 * @param sentences for each sentence the index after its last word
 * @param parse the syntax of these sentences
 * @param names what it saw named in them, titles included
 */
public record Readout(
        long passage, List<Tag> tags, List<End> endings, List<Integer> sentences, Parse parse, List<Named> names) {

    /** A word that may end a sentence; {@code likely} whether against the rule too. */
    public record End(int word, boolean likely) {}

    /** A name that covers the words [first, end). */
    public record Named(int first, int end, Name.Kind kind) {}

    public Readout {
        tags = List.copyOf(tags);
        endings = List.copyOf(endings);
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        int words = tags.size();
        if (parse.size() != words) {
            throw new IllegalArgumentException("a parse of " + parse.size() + " words for " + words);
        }
        int end = 0;
        for (int next : sentences) {
            requireWithin(end, next, words);
            end = next;
        }
        if (end != words) {
            throw new IllegalArgumentException("sentences of " + end + " words for " + words);
        }
        names.forEach(n -> requireWithin(n.first(), n.end(), words));
    }

    private static void requireWithin(int first, int end, int words) {
        if (first < 0 || end <= first || end > words) {
            throw new IllegalArgumentException("no run of words from " + first + " to " + end + " among " + words);
        }
    }

    static List<Integer> ends(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::end).toList();
    }

    /** What can be said from it of a passage; nothing of another one. */
    Optional<Look> look(long fingerprint) {
        return fingerprint == passage ? Optional.of(new KeptLook(this)) : Optional.empty();
    }
}
