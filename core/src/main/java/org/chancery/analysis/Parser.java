package org.chancery.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chancery.encoder.Encoder;
import org.chancery.encoder.Passage;
import org.chancery.encoder.Reading;
import org.chancery.text.Note;

/** What the encoder read comes in, with the sentences; parts of speech and syntax of their tokens go out. The word of a number is the token of that number. */
final class Parser {

    private static final String ROOT = "root";
    /** What a word is called that hangs on another and that the model would call a root. */
    private static final String UNKNOWN = "dep";

    private final Encoder encoder;

    Parser(Encoder encoder) {
        this.encoder = encoder;
    }

    /** Why the encoder cannot read so many words, if it cannot. */
    Optional<Note> trouble(int words) {
        Optional<String> trouble = words > Encoder.MOST_WORDS
                ? Optional.of("a text of " + words + " words is too long for the encoder")
                : encoder.trouble();
        return trouble.map(t -> Note.of("not-read-by-the-encoder", t + ": only rules were used"));
    }

    Reading read(Passage passage) {
        return encoder.read(passage);
    }

    /** The likeliest part of speech of each word. */
    List<Tag> tags(Reading reading) {
        List<Tag> order = encoder.values("upos").stream().map(Tag::valueOf).toList();
        return IntStream.range(0, reading.size())
                .mapToObj(w -> order.get(best(reading.upos(w))))
                .toList();
    }

    /** How likely each word is the last of its sentence. */
    static List<Ending> endings(Reading reading) {
        return IntStream.range(0, reading.size())
                .mapToObj(reading::ends)
                .map(scores -> Ending.of(1 / (1 + Math.exp(scores[0] - scores[1]))))
                .toList();
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
