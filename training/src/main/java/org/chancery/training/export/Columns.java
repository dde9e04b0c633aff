package org.chancery.training.export;

import org.chancery.training.onnx.Weights;

/**
 * A matrix in steps of one scale per output.
 *
 * @param steps int8, [in, out]
 * @param scales what one step is worth, per output
 */
@SuppressWarnings("ArrayRecordComponent")
record Columns(int in, int out, byte[] steps, float[] scales) {
    /** Rounds a matrix [out, in] to steps from {@code -range} to {@code range}. */
    static Columns of(Weights matrix, int range) {
        int out = matrix.dims()[0];
        int in = matrix.dims()[1];
        byte[] steps = new byte[in * out];
        float[] scales = new float[out];
        for (int o = 0; o < out; o++) {
            float largest = 1e-12f;
            for (int i = 0; i < in; i++) {
                largest = Math.max(largest, Math.abs(matrix.values()[o * in + i]));
            }
            scales[o] = largest / range;
            for (int i = 0; i < in; i++) {
                steps[i * out + o] = (byte) Math.round(matrix.values()[o * in + i] / scales[o]);
            }
        }
        return new Columns(in, out, steps, scales);
    }
}
