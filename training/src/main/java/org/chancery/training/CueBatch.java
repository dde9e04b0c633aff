package org.chancery.training;

import java.util.List;
import org.chancery.encoder.CueWords;

/** The cues of a batch with every word's place beside them, as flat arrays {@code [cues, words]}. */
final class CueBatch {

    /** A cue of the {@code window}-th window of the batch. */
    record Cue(int window, int first, int end) {}

    final int size;
    final long[] windows;
    final long[] marks;
    final long[] distances;
    final float[] bias;

    /** One over the number of the cue's words, on them. */
    final float[] shares;

    CueBatch(Batch batch, List<Cue> cues) {
        size = cues.size();
        int words = batch.words;
        windows = new long[size];
        marks = new long[size * words];
        distances = new long[size * words];
        bias = new float[size * words];
        shares = new float[size * words];
        for (int c = 0; c < size; c++) {
            Cue cue = cues.get(c);
            CueWords asked = new CueWords(cue.first(), cue.end());
            windows[c] = cue.window();
            System.arraycopy(batch.wordBias, cue.window() * words, bias, c * words, words);
            for (int w = 0; w < words; w++) {
                boolean within = asked.contains(w);
                marks[c * words + w] = within ? 1 : 0;
                distances[c * words + w] = asked.bucket(w);
                shares[c * words + w] = within ? 1f / (cue.end() - cue.first()) : 0;
            }
        }
    }
}
