package org.chancery.training.export;

import static org.chancery.training.export.GraphBuilder.attribute;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;

/** Builds {@code relations.onnx}. In: the words' context, cues and distances to them. Out: scores of the words for each cue, and of the cue. */
final class RelationsGraph {
    private static final int HEADS = 4;
    private static final float EPSILON = 1e-5f;

    private final Trained weights;
    private final GraphBuilder graph = new GraphBuilder("relations");
    private final int width;

    private RelationsGraph(Trained weights) {
        this.weights = weights;
        this.width = weights.get("rel.ln.w").values().length;
    }

    static ModelProto of(Trained weights) {
        return new RelationsGraph(weights).build();
    }

    private ModelProto build() {
        graph.input("ctx", DataType.FLOAT, "W", width);
        graph.input("cue", DataType.INT64, "C", "W");
        graph.input("dist", DataType.INT64, "C", "W");
        String cues = graph.node("cue rows", "Gather", List.of(vector("rel.cue"), "cue"));
        String distances = graph.node("dist rows", "Gather", List.of(vector("rel.dist"), "dist"));
        String placed = graph.node("placed", "Add", List.of(cues, distances));
        String words = graph.node("words", "Unsqueeze", List.of("ctx", graph.longs("zero", 0)));
        String state = graph.node(
                "state 0",
                "SkipLayerNormalization",
                List.of(placed, words, vector("rel.ln.w"), vector("rel.ln.b")),
                attribute("epsilon", EPSILON));
        for (int layer = 0; weights.has("rel." + layer + ".o.w"); layer++) {
            state = layer(layer, state);
        }
        Linears.of(graph, weights, state, "relations", "rel.out");
        real(state);
        graph.output("relations", "C", "W", weights.get("rel.out.w").dims()[0]);
        graph.output("real", "C");
        return graph.build();
    }

    private String layer(int layer, String state) {
        String name = "rel." + layer;
        String all = product(name + ".qkv", state);
        List<String> parts = List.of(name + " query", name + " key", name + " value");
        graph.nodes(parts, "Split", List.of(all, graph.longs("three", width, width, width)), attribute("axis", -1));
        List<String> inputs = new ArrayList<>(parts);
        inputs.add(vector(name + ".qkv.b"));
        String attended = graph.node(name + " attended", "MultiHeadAttention", inputs, attribute("num_heads", HEADS));
        String seen = skip(name + " seen", name + ".ln1", product(name + ".o", attended), state, name + ".o.b");
        String inner =
                graph.node(name + " inner", "BiasGelu", List.of(product(name + ".i", seen), vector(name + ".i.b")));
        return skip("state " + (layer + 1), name + ".ln2", product(name + ".f", inner), seen, name + ".f.b");
    }

    /** The mean over the words of the cue, and what it says of the cue being one. */
    private void real(String state) {
        String mask = graph.node("mask", "Cast", List.of("cue"), attribute("to", DataType.FLOAT_VALUE));
        String row = graph.node("mask row", "Unsqueeze", List.of(mask, graph.longs("second", 1)));
        String sum = graph.node("cue sum", "MatMul", List.of(row, state));
        String count =
                graph.node("cue length", "ReduceSum", List.of(row, graph.longs("last", -1)), attribute("keepdims", 1));
        String mean = graph.node("cue mean", "Div", List.of(sum, count));
        String score = Linears.of(graph, weights, mean, "real score", "rel.real");
        graph.node("real", "Reshape", List.of(score, graph.longs("last", -1)));
    }

    private String product(String name, String input) {
        return graph.node(
                name + " product",
                "MatMul",
                List.of(
                        input,
                        graph.floats(name + ".w", weights.get(name + ".w").transposed())));
    }

    private String skip(String output, String norm, String value, String state, String bias) {
        return graph.node(
                output,
                "SkipLayerNormalization",
                List.of(value, state, vector(norm + ".w"), vector(norm + ".b"), vector(bias)),
                attribute("epsilon", EPSILON));
    }

    private String vector(String name) {
        return graph.floats(name, weights.get(name));
    }
}
