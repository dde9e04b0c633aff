package org.chancery.training.export;

import java.util.Arrays;
import java.util.Optional;
import org.chancery.training.onnx.Weights;

/** Makes matrices ready for integers. In: weights [out, in], bias, what goes into it. Out: how to even out the inputs, and the rounded matrix. */
final class Preparation {
    private static final float GELU_LEAST = -0.17f;

    private final Settings settings;

    /**
     * How to prepare.
     *
     * @param share how much of an input's range is moved into the weights: 0 none, 1 all
     * @param shift whether inputs are moved to lie around zero
     * @param careful whether rounding looks at the inputs
     * @param range steps of the weights go from -range to range
     */
    record Settings(double share, boolean shift, boolean careful, int range) {}

    Preparation(Settings settings) {
        this.settings = settings;
    }

    /** Without statistics nothing is evened out, and every weight is rounded by itself. */
    Prepared of(Weights matrix, Weights bias, Optional<Statistics> statistics, boolean gelu) {
        int out = matrix.dims()[0];
        int in = matrix.dims()[1];
        float[] shifts = new float[in];
        float[] scales = new float[in];
        Arrays.fill(scales, 1);
        statistics.ifPresent(inputs -> {
            for (int i = 0; i < in; i++) {
                shifts[i] = gelu || !settings.shift ? 0 : (float) (inputs.sums()[i] / inputs.pieces());
            }
            if (settings.share > 0) {
                scale(scales, shifts, inputs);
            }
        });
        float[] factors = new float[in];
        float[] offsets = new float[in];
        float depth = 0;
        for (int i = 0; i < in; i++) {
            factors[i] = 1 / scales[i];
            offsets[i] = shifts[i] == 0 ? 0 : -shifts[i] / scales[i];
            depth = gelu ? Math.max(depth, -GELU_LEAST * factors[i]) : 0;
        }
        float[] changed = new float[out * in];
        float[] moved = bias.values().clone();
        for (int o = 0; o < out; o++) {
            double sum = moved[o];
            for (int i = 0; i < in; i++) {
                changed[o * in + i] = matrix.values()[o * in + i] * scales[i];
                sum += (double) matrix.values()[o * in + i] * shifts[i];
            }
            moved[o] = (float) sum;
        }
        Columns columns = settings.careful && statistics.isPresent()
                ? Rounding.of(changed, out, in, statistics.get().productsOf(factors, offsets), settings.range)
                : Columns.of(new Weights(matrix.dims(), changed), settings.range);
        return new Prepared(factors, offsets, columns, moved, depth);
    }

    /** Inputs that are large throughout are drawn in. */
    private void scale(float[] scales, float[] shifts, Statistics inputs) {
        double sum = 0;
        for (int i = 0; i < scales.length; i++) {
            double square = inputs.products()[i * scales.length + i] / inputs.pieces()
                    - (double) shifts[i] * (2 * inputs.sums()[i] / inputs.pieces() - shifts[i]);
            scales[i] = (float) Math.pow(Math.max(square, 1e-4), settings.share / 2);
            sum += Math.log(scales[i]);
        }
        float mean = (float) Math.exp(sum / scales.length);
        for (int i = 0; i < scales.length; i++) {
            scales[i] /= mean;
        }
    }
}
