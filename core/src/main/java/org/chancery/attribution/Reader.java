package org.chancery.attribution;

import java.util.List;
import java.util.function.Function;
import org.chancery.encoder.Encoder;
import org.chancery.encoder.Passage;
import org.chancery.encoder.Reading;

/** A trained reader with one article before it. */
interface Reader {

    /** What it sees of the whole. */
    Sight whole();

    /**
     * What it sees of some of the words when it reads them again as a text of their own.
     *
     * @param tokens their numbers in the article, rising; the sight goes by them
     * @param passage the same words
     */
    Sight part(int[] tokens, Passage passage);

    /** The encoder, which has read the whole. */
    static Reader of(Encoder encoder, Reading reading) {
        return of(new EncoderSight(encoder, reading), passage -> new EncoderSight(encoder, encoder.read(passage)));
    }

    /** @param again reads a passage, whose words the sight counts from 0 */
    static Reader of(ScoredSight whole, Function<Passage, ScoredSight> again) {
        return new Reader() {
            @Override
            public Sight whole() {
                return whole;
            }

            @Override
            public Sight part(int[] tokens, Passage passage) {
                return new InnerSight(again.apply(passage), tokens);
            }
        };
    }

    /** The runs that these numbers make. */
    static List<Piece> runs(int[] tokens) {
        List<Piece> runs = new java.util.ArrayList<>();
        int first = 0;
        for (int i = 1; i <= tokens.length; i++) {
            if (i == tokens.length || tokens[i] != tokens[i - 1] + 1) {
                runs.add(new Piece(tokens[first], tokens[i - 1] + 1));
                first = i;
            }
        }
        return runs;
    }
}
