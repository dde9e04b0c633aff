package org.chancery.encoder;

import java.util.Arrays;

/** What the encoder's graph says of one window, word by word, each table laid out row behind row. */
record WindowScores(
        Table upos,
        Table ends,
        Table names,
        Table cues,
        Table tags,
        Table arcs,
        Table labelDep,
        Table labelHead,
        Table ctx) {

    /** Rows of equal width. */
    @SuppressWarnings("ArrayRecordComponent")
    record Table(float[] cells, int width) {

        float[] row(int r) {
            return Arrays.copyOfRange(cells, r * width, (r + 1) * width);
        }

        float at(int r, int c) {
            return cells[r * width + c];
        }
    }
}
