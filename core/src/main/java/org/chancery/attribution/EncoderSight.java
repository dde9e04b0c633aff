package org.chancery.attribution;

import java.util.List;
import org.chancery.encoder.CueReading;
import org.chancery.encoder.CueWords;
import org.chancery.encoder.Encoder;
import org.chancery.encoder.Reading;

/** What the encoder sees: its reading comes in, chances and relations by word numbers go out. */
final class EncoderSight implements ScoredSight {

    private final Encoder encoder;
    private final Reading reading;
    private final double[][] cues;

    EncoderSight(Encoder encoder, Reading reading) {
        this.encoder = encoder;
        this.reading = reading;
        cues = new double[reading.size()][];
        for (int w = 0; w < cues.length; w++) {
            cues[w] = chances(reading.cues(w));
        }
    }

    @Override
    public int size() {
        return reading.size();
    }

    @Override
    public double[] cue(int word) {
        return cues[word].clone();
    }

    private static double[] chances(float[] scores) {
        double most = Math.max(scores[0], Math.max(scores[1], scores[2]));
        double[] chances = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            chances[i] = Math.exp(scores[i] - most);
            sum += chances[i];
        }
        for (int i = 0; i < scores.length; i++) {
            chances[i] = Fraction.of(chances[i] / sum);
        }
        return chances;
    }

    @Override
    public List<Relation> relations(List<Piece> asked) {
        List<CueWords> words =
                asked.stream().map(c -> new CueWords(c.first(), c.end())).toList();
        return encoder.relations(reading, words).stream()
                .map(EncoderSight::relation)
                .toList();
    }

    private static Relation relation(CueReading r) {
        return new Relation(new Piece(r.cue().first(), r.cue().end()), r.real(), r.firstWord(), r.scores());
    }
}
