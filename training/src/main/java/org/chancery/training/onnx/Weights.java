package org.chancery.training.onnx;

import java.util.Arrays;
import java.util.List;

/**
 * The values of one parameter, row by row. Linear layers are [out, in], as PyTorch keeps them.
 *
 * @param dims length of each dimension
 * @param values as many values as the dimensions multiply to; not copied, so whoever changes them changes the parameter
 */
@SuppressWarnings("ArrayRecordComponent")
public record Weights(int[] dims, float[] values) {
    public Weights {
        if (count(dims) != values.length) {
            throw new IllegalArgumentException(
                    "dimensions " + Arrays.toString(dims) + " for " + values.length + " values");
        }
    }

    /** A parameter of the given values and dimensions. */
    public static Weights of(float[] values, int... dims) {
        return new Weights(dims, values);
    }

    /** Rows {@code [from, end)} of the first dimension. */
    public Weights rows(int from, int end) {
        int width = values.length / dims[0];
        int[] shape = dims.clone();
        shape[0] = end - from;
        return new Weights(shape, Arrays.copyOfRange(values, from * width, end * width));
    }

    /** A matrix with rows and columns exchanged. */
    public Weights transposed() {
        if (dims.length != 2) {
            throw new IllegalArgumentException("only a matrix can be transposed, not " + Arrays.toString(dims));
        }
        int rows = dims[0];
        int columns = dims[1];
        float[] turned = new float[values.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c * rows + r] = values[r * columns + c];
            }
        }
        return new Weights(new int[] {columns, rows}, turned);
    }

    /** Parameters of equal width below one another. */
    public static Weights stacked(List<Weights> parts) {
        int[] dims = parts.get(0).dims().clone();
        dims[0] = parts.stream().mapToInt(part -> part.dims()[0]).sum();
        float[] values = new float[count(dims)];
        int at = 0;
        for (Weights part : parts) {
            System.arraycopy(part.values(), 0, values, at, part.values().length);
            at += part.values().length;
        }
        return new Weights(dims, values);
    }

    static int count(int[] dims) {
        int product = 1;
        for (int dim : dims) {
            product = Math.multiplyExact(product, dim);
        }
        return product;
    }

    @Override
    public String toString() {
        return "Weights" + Arrays.toString(dims);
    }
}
