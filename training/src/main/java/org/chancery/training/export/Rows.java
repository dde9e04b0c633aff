package org.chancery.training.export;

import org.chancery.training.onnx.Weights;

/**
 * A table in steps of one scale per row.
 *
 * @param steps int8, [count, width]
 * @param scales what one step is worth, per row
 */
@SuppressWarnings("ArrayRecordComponent")
record Rows(int count, int width, byte[] steps, float[] scales) {
    static Rows of(Weights table) {
        int count = table.dims()[0];
        int width = table.dims()[1];
        byte[] steps = new byte[count * width];
        float[] scales = new float[count];
        for (int row = 0; row < count; row++) {
            float largest = 1e-12f;
            for (int i = row * width; i < (row + 1) * width; i++) {
                largest = Math.max(largest, Math.abs(table.values()[i]));
            }
            scales[row] = largest / 127;
            for (int i = row * width; i < (row + 1) * width; i++) {
                steps[i] = (byte) Math.round(table.values()[i] / scales[row]);
            }
        }
        return new Rows(count, width, steps, scales);
    }
}
