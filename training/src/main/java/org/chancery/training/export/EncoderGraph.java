package org.chancery.training.export;

import static org.chancery.training.export.GraphBuilder.attribute;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds {@code encoder.onnx}. In: a checkpoint's weights, a precision for each matrix. Out: word pieces of a window to scores of its words. */
final class EncoderGraph {
    static final String PRODUCTS = " watched products";
    static final String SUMS = " watched sums";
    static final String LEAST = " watched least";
    static final String MOST = " watched most";
    private static final int POSITIONS = 256;
    private static final int HEAD = 32;
    private static final float EPSILON = 1e-12f;

    private final Trained weights;
    private final boolean small;
    private final boolean watched;
    private final GraphBuilder graph = new GraphBuilder("encoder");
    private final Products products;
    private final int width;

    private EncoderGraph(Trained weights, Map<String, Prepared> prepared, boolean watched) {
        this.weights = weights;
        this.small = !prepared.isEmpty();
        this.watched = watched;
        this.products = new Products(graph, weights, prepared);
        this.width = weights.get("ln.w").values().length;
    }

    /** In integers are the matrices that were prepared; if there are any, so are the rows of the words. */
    static ModelProto of(Trained weights, Map<String, Prepared> prepared) {
        return new EncoderGraph(weights, prepared, false).build();
    }

    /** In floats; what goes into each matrix is told as further outputs. */
    static ModelProto watched(Trained weights) {
        return new EncoderGraph(weights, Map.of(), true).build();
    }

    /** The names of the layers that can be prepared. */
    static List<String> matrices(Trained weights) {
        return weights.names().stream()
                .filter(name -> name.matches("\\d+\\.(qkv|o|i|f)\\.w"))
                .map(name -> name.substring(0, name.length() - ".w".length()))
                .toList();
    }

    private ModelProto build() {
        graph.input("ids", DataType.INT64, "N");
        graph.input("types", DataType.INT64, "N");
        graph.input("firsts", DataType.INT64, "W");
        List<String> states = new ArrayList<>(List.of(embeddings()));
        for (int layer = 0; weights.has(layer + ".o.w"); layer++) {
            states.add(layer(layer, states.get(layer)));
        }
        new HeadsOfWords(graph, weights).add(states, width);
        return graph.build();
    }

    private String embeddings() {
        String words = small ? words() : fullWords();
        String count = graph.node("count", "Shape", List.of("ids"));
        int rows = Math.min(POSITIONS, weights.get("pos").dims()[0]);
        String positions = graph.node(
                "positions",
                "Slice",
                List.of(
                        graph.floats("pos", weights.get("pos").rows(0, rows)),
                        graph.longs("zero", 0),
                        count,
                        graph.longs("first axis", 0)));
        String types = graph.node("type rows", "Gather", List.of(graph.floats("type", weights.get("type")), "types"));
        String placed = graph.node("placed", "Add", List.of(words, positions));
        return graph.node(
                "state 0",
                "SkipLayerNormalization",
                List.of(
                        inWindow("placed pieces", placed),
                        inWindow("type pieces", types),
                        vector("ln.w"),
                        vector("ln.b")),
                attribute("epsilon", EPSILON));
    }

    private String inWindow(String output, String rows) {
        return graph.node(output, "Unsqueeze", List.of(rows, graph.longs("zero", 0)));
    }

    private String fullWords() {
        return graph.node("words", "Gather", List.of(graph.floats("word", weights.get("word")), "ids"));
    }

    private String words() {
        Rows rows = Rows.of(weights.get("word"));
        String steps = graph.node(
                "word steps", "Gather", List.of(graph.bytes("word", rows.steps(), rows.count(), rows.width()), "ids"));
        String numbers = graph.node("word numbers", "Cast", List.of(steps), attribute("to", DataType.FLOAT_VALUE));
        String scales = graph.node(
                "word scales", "Gather", List.of(graph.floats("word scale", rows.scales(), rows.count(), 1), "ids"));
        return graph.node("words", "Mul", List.of(numbers, scales));
    }

    private String layer(int layer, String state) {
        String all = multiply(layer + ".qkv", state);
        List<String> parts = List.of(layer + " query", layer + " key", layer + " value");
        graph.nodes(parts, "Split", List.of(all, graph.longs("three", width, width, width)), attribute("axis", -1));
        List<String> inputs = new ArrayList<>(parts);
        inputs.add(products.bias(layer + ".qkv"));
        String attended =
                graph.node(layer + " attended", "MultiHeadAttention", inputs, attribute("num_heads", width / HEAD));
        String seen = skip(layer + " seen", layer + ".ln1", multiply(layer + ".o", attended), state, layer + ".o");
        String inner = graph.node(
                layer + " inner", "BiasGelu", List.of(multiply(layer + ".i", seen), products.bias(layer + ".i")));
        return skip("state " + (layer + 1), layer + ".ln2", multiply(layer + ".f", inner), seen, layer + ".f");
    }

    private String multiply(String name, String input) {
        if (watched) {
            watch(name, input);
        }
        return products.multiply(name, input);
    }

    private void watch(String name, String input) {
        int in = weights.get(name + ".w").dims()[1];
        String rows = graph.node(name + " rows", "Squeeze", List.of(input, graph.longs("zero", 0)));
        String turned = graph.node(name + " turned", "Transpose", List.of(rows), attribute("perm", 1, 0));
        graph.node(name + PRODUCTS, "MatMul", List.of(turned, rows));
        graph.node(name + SUMS, "ReduceSum", List.of(rows, graph.longs("zero", 0)), attribute("keepdims", 0));
        for (String end : List.of("Min", "Max")) {
            graph.node(
                    name + (end.equals("Min") ? LEAST : MOST),
                    "Reduce" + end,
                    List.of(rows),
                    attribute("axes", new long[] {0}),
                    attribute("keepdims", 0));
        }
        graph.output(name + PRODUCTS, in, in);
        for (String output : List.of(SUMS, LEAST, MOST)) {
            graph.output(name + output, in);
        }
    }

    private String skip(String output, String norm, String value, String state, String linear) {
        return graph.node(
                output,
                "SkipLayerNormalization",
                List.of(value, state, vector(norm + ".w"), vector(norm + ".b"), products.bias(linear)),
                attribute("epsilon", EPSILON));
    }

    private String vector(String name) {
        return graph.floats(name, weights.get(name));
    }
}
