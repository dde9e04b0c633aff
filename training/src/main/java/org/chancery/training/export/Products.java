package org.chancery.training.export;

import static org.chancery.training.export.GraphBuilder.attribute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.training.onnx.Weights;

/** Adds products with a weight matrix to a graph. In: a value, a matrix [out, in], a precision. Out: the name of the product, without bias. */
final class Products {
    /** Where zero lies among the 256 steps of a GELU's output, which is never below -0.17. */
    private static final int GELU_ZERO = 32;

    private static final float GELU_DEPTH = 0.17f;
    private static final int BLOCK = 128;

    private final GraphBuilder graph;
    private final int range;
    private final Set<String> done = new HashSet<>();

    /** Products in which int8 weights go from {@code -range} to {@code range}. */
    Products(GraphBuilder graph, int range) {
        this.graph = graph;
        this.range = range;
    }

    String multiply(String input, String name, Weights matrix, Precision precision) {
        return switch (precision) {
            case FULL -> graph.node(
                    name + " product",
                    "MatMul",
                    List.of(input, graph.floats(name, matrix.transposed())));
            case WINDOW -> window(input, name, Columns.of(matrix, range));
            case ROW -> row(input, name, Columns.of(matrix, range), 128, scaleOfRow(input));
            case ROW_GELU -> row(input, name, Columns.of(matrix, range), GELU_ZERO, scaleOfGelu(input));
            case BLOCK -> block(input, name, matrix);
        };
    }

    private String window(String input, String name, Columns columns) {
        return graph.node(
                name + " product",
                "DynamicQuantizeMatMul",
                List.of(input, values(name, columns), scales(name, columns)));
    }

    /** The largest amount of each row over 127. */
    private String scaleOfRow(String input) {
        String name = input + " scale";
        if (done.add(name)) {
            String amounts = graph.node(input + " amount", "Abs", List.of(input));
            String largest = graph.node(
                    input + " largest", "ReduceMax", List.of(amounts), attribute("axes", new long[] {-1}), attribute("keepdims", 0));
            graph.node(name, "Mul", List.of(largest, graph.number(1 / 127f)));
        }
        return name;
    }

    private String scaleOfGelu(String input) {
        String largest = graph.node(
                input + " largest", "ReduceMax", List.of(input), attribute("axes", new long[] {-1}), attribute("keepdims", 0));
        String scale = graph.node(
                input + " wide scale", "Mul", List.of(largest, graph.number(1f / (255 - GELU_ZERO))));
        return graph.node(input + " scale", "Max", List.of(scale, graph.number(GELU_DEPTH / GELU_ZERO)));
    }

    private String row(String input, String name, Columns columns, int zero, String scale) {
        String steps = input + " steps";
        if (done.add(steps)) {
            String flat = graph.node(scale + " flat", "Reshape", List.of(scale, graph.longs("minus one", -1)));
            String count = graph.node(scale + " count", "Shape", List.of(flat));
            String zeros = graph.node(
                    input + " zeros",
                    "Expand",
                    List.of(graph.unsignedBytes("zero " + zero, new byte[] {(byte) zero}, 1), count));
            graph.node(steps, "QuantizeLinear", List.of(input, flat, zeros), attribute("axis", -2));
            graph.node(scale + " column", "Unsqueeze", List.of(scale, graph.longs("minus one", -1)));
        }
        String product = graph.node(
                name + " steps",
                "MatMulIntegerToFloat",
                List.of(
                        steps,
                        values(name, columns),
                        graph.floats("one", new float[] {1}, new int[0]),
                        scales(name, columns),
                        graph.unsignedBytes("zero " + zero + " scalar", new byte[] {(byte) zero}),
                        graph.bytes(name + " shift", new byte[1])));
        return graph.node(name + " product", "Mul", List.of(product, scale + " column"));
    }

    private String block(String input, String name, Weights matrix) {
        int out = matrix.dims()[0];
        int in = matrix.dims()[1];
        int blocks = in / BLOCK;
        byte[] steps = new byte[out * in];
        float[] scales = new float[out * blocks];
        for (int block = 0; block < out * blocks; block++) {
            float largest = 1e-12f;
            for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
                largest = Math.max(largest, Math.abs(matrix.values()[i]));
            }
            scales[block] = largest / 127;
            for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
                steps[i] = (byte) (128 + Math.round(matrix.values()[i] / scales[block]));
            }
        }
        return graph.node(
                name + " product",
                "MatMulNBits",
                List.of(
                        input,
                        graph.unsignedBytes(name + " steps", steps, out, blocks, BLOCK),
                        graph.floats(name + " scales", scales, out * blocks)),
                attribute("K", in),
                attribute("N", out),
                attribute("bits", 8),
                attribute("block_size", BLOCK),
                attribute("accuracy_level", 4));
    }

    private String values(String name, Columns columns) {
        return graph.bytes(name + " int8", columns.steps(), columns.in(), columns.out());
    }

    private String scales(String name, Columns columns) {
        return graph.floats(name + " scales", columns.scales(), columns.out());
    }
}
