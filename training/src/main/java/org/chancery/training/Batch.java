package org.chancery.training;

import java.util.List;
import org.chancery.encoder.Window;

/** Windows padded to one length, as flat arrays. In: examples. Out: what the model's forward pass takes. */
final class Batch {

    final int size;
    final int length;
    final int words;
    final long[] ids;
    final long[] types;
    final long[] positions;
    final float[] bias;

    /** The row of each word's first piece, window by window, padded with row 0 to {@code words}. */
    final long[] firsts;

    /** 0 for a word, far below it for padding: {@code [size, words]}. */
    final float[] wordBias;

    Batch(List<? extends Example> examples) {
        size = examples.size();
        length = examples.stream().mapToInt(e -> e.window().ids().length).max().orElseThrow();
        words = examples.stream().mapToInt(Example::words).max().orElseThrow();
        ids = new long[size * length];
        types = new long[size * length];
        positions = new long[size * length];
        bias = new float[size * length];
        firsts = new long[size * words];
        wordBias = new float[size * words];
        for (int b = 0; b < size; b++) {
            Window w = examples.get(b).window();
            int n = w.ids().length;
            System.arraycopy(w.ids(), 0, ids, b * length, n);
            System.arraycopy(w.types(), 0, types, b * length, n);
            for (int i = 0; i < length; i++) {
                positions[b * length + i] = i;
                bias[b * length + i] = i < n ? 0 : -10_000;
            }
            for (int i = 0; i < words; i++) {
                boolean inside = i < examples.get(b).words();
                firsts[b * words + i] = inside ? (long) b * length + w.firsts()[i] : 0;
                wordBias[b * words + i] = inside ? 0 : -10_000;
            }
        }
    }
}
