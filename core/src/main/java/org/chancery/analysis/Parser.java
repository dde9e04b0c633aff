package org.chancery.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.encoder.Encoder;
import org.chancery.encoder.Passage;
import org.chancery.encoder.Reading;
import org.chancery.text.Note;
import org.chancery.text.Span;

/** What the encoder read comes in, with the sentences; parts of speech and syntax of their tokens go out. The word of a number is the token of that number. */
final class Parser {

    private static final String ROOT = "root";
    /** What a word is called that hangs on another and that the model would call a root. */
    private static final String UNKNOWN = "dep";

    private final Encoder encoder;

    Parser(Encoder encoder) {
        this.encoder = encoder;
    }

    /** The words of these paragraphs as the encoder reads them; nothing, and a note, where it cannot. */
    Optional<Reading> read(String text, List<List<Span>> words, Quotations quotations, List<Note> notes) {
        int size = words.stream().mapToInt(List::size).sum();
        Optional<String> trouble = size > Encoder.MOST_WORDS
                ? Optional.of("a text of " + size + " words is too long for the encoder")
                : encoder.trouble();
        if (trouble.isPresent()) {
            notes.add(Note.of("not-read-by-the-encoder", trouble.get() + ": only rules were used"));
            return Optional.empty();
        }
        List<Span> quoted =
                quotations.found().stream().flatMap(q -> q.pieces().stream()).toList();
        return Optional.of(encoder.read(new Passage(text, words, quoted)));
    }

    /** The likeliest part of speech of each word. */
    Tag[] tags(Reading reading) {
        List<Tag> order = encoder.values("upos").stream().map(Tag::valueOf).toList();
        Tag[] tags = new Tag[reading.size()];
        for (int w = 0; w < tags.length; w++) {
            tags[w] = order.get(best(reading.upos(w)));
        }
        return tags;
    }

    /** How likely the word is the last of its sentence. */
    static double end(Reading reading, int word) {
        float[] scores = reading.ends(word);
        return 1 / (1 + Math.exp(scores[0] - scores[1]));
    }

    Parse parse(Reading reading, List<Sentence> sentences) {
        int[] heads = new int[reading.size()];
        for (Sentence s : sentences) {
            int[] own = Tree.heads(arcs(reading, s));
            for (int i = 0; i < own.length; i++) {
                heads[s.first() + i] = s.first() + own[i];
            }
        }
        String[] labels = encoder.labels(reading, heads);
        for (int w = 0; w < heads.length; w++) {
            if (heads[w] == w) {
                labels[w] = ROOT;
            } else if (labels[w].equals(ROOT)) {
                labels[w] = UNKNOWN;
            }
        }
        return Parse.of(Arrays.stream(heads).boxed().toList(), List.of(labels));
    }

    private static double[][] arcs(Reading reading, Sentence s) {
        int n = s.end() - s.first();
        double[][] scores = new double[n][n];
        for (int w = 0; w < n; w++) {
            for (int h = 0; h < n; h++) {
                scores[w][h] = reading.arc(s.first() + w, s.first() + h);
            }
        }
        return scores;
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
