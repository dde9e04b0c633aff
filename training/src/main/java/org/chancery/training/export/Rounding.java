package org.chancery.training.export;

/**
 * Rounds a matrix so that its products change least on what really goes into it: input after input is rounded, and what that costs is made good
 * in the weights of the inputs still to come (the method known as GPTQ).
 */
final class Rounding {
    private static final double DAMPING = 0.01;

    private Rounding() {}

    /** In: weights [out, in], the sums of products of the inputs, the range of steps. Out: steps and their scales. */
    static Columns of(float[] weights, int out, int in, double[] products, int range) {
        float[] scales = new float[out];
        for (int o = 0; o < out; o++) {
            float largest = 1e-12f;
            for (int i = 0; i < in; i++) {
                largest = Math.max(largest, Math.abs(weights[o * in + i]));
            }
            scales[o] = largest / range;
        }
        double[] upper = upperOfInverse(products, in);
        byte[] steps = new byte[in * out];
        double[] rest = new double[in];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                rest[i] = weights[o * in + i];
            }
            for (int i = 0; i < in; i++) {
                long step = Math.max(-range, Math.min(range, Math.round(rest[i] / scales[o])));
                steps[i * out + o] = (byte) step;
                double missed = (rest[i] - step * scales[o]) / upper[i * in + i];
                for (int j = i + 1; j < in; j++) {
                    rest[j] -= missed * upper[i * in + j];
                }
            }
        }
        return new Columns(in, out, steps, scales);
    }

    /** U of (H + damping)⁻¹ = Uᵀ·U, upper triangular. */
    private static double[] upperOfInverse(double[] products, int n) {
        double[] damped = products.clone();
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += damped[i * n + i] / n;
        }
        for (int i = 0; i < n; i++) {
            damped[i * n + i] += DAMPING * mean;
        }
        double[] inverse = inverse(lower(damped, n), n);
        double[] lower = lower(inverse, n);
        double[] upper = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                upper[j * n + i] = lower[i * n + j];
            }
        }
        return upper;
    }

    /** Cholesky's factor. */
    private static double[] lower(double[] matrix, int n) {
        double[] lower = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i * n + k] * lower[j * n + k];
                }
                if (i == j && sum <= 0) {
                    throw new IllegalArgumentException("products of inputs are not positive at " + i);
                }
                lower[i * n + j] = i == j ? Math.sqrt(sum) : sum / lower[j * n + j];
            }
        }
        return lower;
    }

    /** (L·Lᵀ)⁻¹ = L⁻ᵀ·L⁻¹. */
    private static double[] inverse(double[] lower, int n) {
        double[] turned = new double[n * n];
        for (int column = 0; column < n; column++) {
            for (int i = column; i < n; i++) {
                double sum = i == column ? 1 : 0;
                for (int k = column; k < i; k++) {
                    sum -= lower[i * n + k] * turned[column * n + k];
                }
                turned[column * n + i] = sum / lower[i * n + i];
            }
        }
        double[] inverse = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < n; k++) {
                    sum += turned[i * n + k] * turned[j * n + k];
                }
                inverse[i * n + j] = sum;
                inverse[j * n + i] = sum;
            }
        }
        return inverse;
    }
}
