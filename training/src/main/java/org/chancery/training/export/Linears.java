package org.chancery.training.export;

import static org.chancery.training.export.GraphBuilder.attribute;

import java.util.List;
import org.chancery.training.onnx.Weights;

/** Adds linear layers in full precision to a graph. */
final class Linears {
    private Linears() {}

    /** Several layers of the same input [W, in] as one; their outputs lie side by side. */
    static String join(GraphBuilder graph, Trained weights, String input, String output, List<String> names) {
        Weights matrix =
                Weights.stacked(names.stream().map(n -> weights.get(n + ".w")).toList());
        Weights bias =
                Weights.stacked(names.stream().map(n -> weights.get(n + ".b")).toList());
        return graph.node(
                output,
                "Gemm",
                List.of(input, graph.floats(output + ".w", matrix), graph.floats(output + ".b", bias)),
                attribute("transB", 1));
    }

    /** One layer of an input of any rank. */
    static String of(GraphBuilder graph, Trained weights, String input, String output, String name) {
        String product = graph.node(
                output + " product",
                "MatMul",
                List.of(
                        input,
                        graph.floats(name + ".w", weights.get(name + ".w").transposed())));
        return graph.node(output, "Add", List.of(product, graph.floats(name + ".b", weights.get(name + ".b"))));
    }
}
