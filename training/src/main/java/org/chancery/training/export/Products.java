package org.chancery.training.export;

import static org.chancery.training.export.GraphBuilder.attribute;

import java.util.List;
import java.util.Map;
import org.chancery.training.onnx.Weights;

/** Adds products with the encoder's matrices to its graph, in integers where a matrix was made ready for
 * them, in floats where not; beside integers, floats are kept in sixteen bits. */
final class Products {
    private static final int MIDDLE = 128;
    /** Where zero lies among the 256 steps of a GELU's output, which hardly goes below zero. */
    private static final int LOW = 32;

    private final GraphBuilder graph;
    private final Trained weights;
    private final Map<String, Prepared> prepared;

    Products(GraphBuilder graph, Trained weights, Map<String, Prepared> prepared) {
        this.graph = graph;
        this.weights = weights;
        this.prepared = prepared;
    }

    /** In: a value [1, N, in] and a layer's name. Out: the product, to which {@link #bias} is still to be added. */
    String multiply(String name, String input) {
        Prepared ready = prepared.get(name);
        if (ready == null) {
            Weights matrix = weights.get(name + ".w").transposed();
            String kept = prepared.isEmpty() ? graph.floats(name + ".w", matrix) : graph.halves(name + ".w", matrix);
            return graph.node(name + " product", "MatMul", List.of(input, kept));
        }
        return integers(name, evened(name, input, ready), ready);
    }

    String bias(String name) {
        Prepared ready = prepared.get(name);
        return ready == null
                ? graph.floats(name + ".b", weights.get(name + ".b"))
                : graph.floats(name + ".b", ready.bias(), ready.bias().length);
    }

    private String evened(String name, String input, Prepared ready) {
        String scaled = ready.isScaled()
                ? graph.node(
                        name + " scaled",
                        "Mul",
                        List.of(input, graph.floats(name + " factors", ready.factors(), ready.factors().length)))
                : input;
        return ready.isShifted()
                ? graph.node(
                        name + " shifted",
                        "Add",
                        List.of(scaled, graph.floats(name + " offsets", ready.offsets(), ready.offsets().length)))
                : scaled;
    }

    /** Each row of the input has a scale of its own; zero must be the same step in all. */
    private String integers(String name, String input, Prepared ready) {
        boolean low = ready.depth() > 0;
        int zero = low ? LOW : MIDDLE;
        String scale = low ? scaleFromZero(name, input, ready.depth()) : scaleBothWays(name, input);
        String flat = graph.node(name + " scale by row", "Reshape", List.of(scale, graph.longs("minus one", -1)));
        String zeros = graph.node(
                name + " zeros",
                "Expand",
                List.of(
                        graph.unsignedBytes("zero " + zero, new byte[] {(byte) zero}, 1),
                        graph.node(name + " rows", "Shape", List.of(flat))));
        String steps =
                graph.node(name + " steps", "QuantizeLinear", List.of(input, flat, zeros), attribute("axis", -2));
        Columns columns = ready.columns();
        String product = graph.node(
                name + " sums",
                "MatMulIntegerToFloat",
                List.of(
                        steps,
                        graph.bytes(name + " weights", columns.steps(), columns.in(), columns.out()),
                        graph.floats("one", new float[] {1}, new int[0]),
                        graph.floats(name + " scales", columns.scales(), columns.out()),
                        graph.unsignedBytes("zero " + zero + " alone", new byte[] {(byte) zero}),
                        // Every node needs a zero of its own: ONNX Runtime rewrites it together with the weights on
                        // some processors.
                        graph.bytes(name + " zero", new byte[1])));
        return graph.node(name + " product", "Mul", List.of(product, scale));
    }

    private String scaleBothWays(String name, String input) {
        String amounts = graph.node(name + " amounts", "Abs", List.of(input));
        String largest =
                graph.node(name + " largest", "ReduceMax", List.of(amounts), attribute("axes", new long[] {-1}));
        return graph.node(name + " scale", "Mul", List.of(largest, graph.number(1f / (MIDDLE - 1))));
    }

    private String scaleFromZero(String name, String input, float depth) {
        String largest = graph.node(name + " largest", "ReduceMax", List.of(input), attribute("axes", new long[] {-1}));
        String above = graph.node(name + " above", "Mul", List.of(largest, graph.number(1f / (255 - LOW))));
        return graph.node(name + " scale", "Max", List.of(above, graph.number(depth / LOW)));
    }
}
