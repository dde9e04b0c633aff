package org.chancery.training.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.training.Inventory;

/**
 * A pretrained BERT's weights, under the names of our checkpoints.
 *
 * <p>In: the ONNX file of an embedding model, as langchain4j's jars carry it. Out: {@code word, pos, type, ln.w, 0.qkv.w …}. The file calls its
 * matrices {@code onnx::MatMul_885} and the like, so they are found by the output of the product they stand in.
 */
public final class BaseWeights {
    /** Six layers, 384 wide. */
    public static final String MINILM = "all-minilm-l6-v2.onnx";

    /** Twelve layers, 384 wide. */
    public static final String BGE_SMALL = "bge-small-en-v1.5.onnx";

    private final Map<String, OnnxMl.TensorProto> initializers = new HashMap<>();
    private final Map<String, String> matrices = new HashMap<>();
    private final Map<String, Weights> found = new LinkedHashMap<>();

    private BaseWeights(OnnxMl.GraphProto graph) {
        for (OnnxMl.TensorProto tensor : graph.getInitializerList()) {
            initializers.put(plain(tensor.getName()), tensor);
        }
        for (OnnxMl.NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("MatMul") && initializers.containsKey(plain(node.getInput(1)))) {
                matrices.put(plain(node.getOutput(0)), plain(node.getInput(1)));
            }
        }
    }

    /** Reads the weights of {@link #MINILM} or {@link #BGE_SMALL}, or of another BERT under that name on the class path. */
    public static Map<String, Weights> read(String resource) throws IOException {
        try (InputStream in = BaseWeights.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + resource + " on the class path");
            }
            CodedInputStream coded = CodedInputStream.newInstance(in);
            return new BaseWeights(OnnxMl.ModelProto.parseFrom(coded).getGraph()).all();
        }
    }

    private Map<String, Weights> all() {
        found.put("word", initializer("embeddings.word_embeddings.weight"));
        found.put("pos", initializer("embeddings.position_embeddings.weight"));
        found.put(
                "type",
                repeated(initializer("embeddings.token_type_embeddings.weight").rows(0, 1), Inventory.TYPES));
        norm("ln", "embeddings.LayerNorm");
        for (int layer = 0; initializers.containsKey("encoder.layer." + layer + ".output.dense.bias"); layer++) {
            String from = "encoder.layer." + layer + ".";
            List<Weights> matrix = new ArrayList<>();
            List<Weights> bias = new ArrayList<>();
            for (String part : List.of("query", "key", "value")) {
                matrix.add(matrix(from + "attention.self." + part));
                bias.add(initializer(from + "attention.self." + part + ".bias"));
            }
            found.put(layer + ".qkv.w", Weights.stacked(matrix));
            found.put(layer + ".qkv.b", Weights.stacked(bias));
            linear(layer + ".o", from + "attention.output.dense");
            norm(layer + ".ln1", from + "attention.output.LayerNorm");
            linear(layer + ".i", from + "intermediate.dense");
            linear(layer + ".f", from + "output.dense");
            norm(layer + ".ln2", from + "output.LayerNorm");
        }
        return found;
    }

    private void linear(String name, String module) {
        found.put(name + ".w", matrix(module));
        found.put(name + ".b", initializer(module + ".bias"));
    }

    private void norm(String name, String module) {
        found.put(name + ".w", initializer(module + ".weight"));
        found.put(name + ".b", initializer(module + ".bias"));
    }

    private Weights matrix(String module) {
        String name = matrices.get(module + ".MatMul_output_0");
        if (name == null) {
            throw new IllegalArgumentException("no product of " + module + " in the graph");
        }
        return initializer(name).transposed();
    }

    private Weights initializer(String name) {
        OnnxMl.TensorProto tensor = initializers.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no initializer " + name + " in the graph");
        }
        int[] dims = tensor.getDimsList().stream().mapToInt(Math::toIntExact).toArray();
        float[] values;
        if (tensor.getRawData().isEmpty()) {
            values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
        } else {
            values = Checkpoint.floats(tensor.getRawData().toByteArray());
        }
        return new Weights(dims, values);
    }

    private static Weights repeated(Weights row, int times) {
        return Weights.stacked(Collections.nCopies(times, row));
    }

    /** {@code /bert/encoder/layer.0/…} and {@code bert.encoder.layer.0.…} as {@code encoder.layer.0.…}. */
    private static String plain(String name) {
        String dotted = name.replace('/', '.');
        String rooted = dotted.startsWith(".") ? dotted.substring(1) : dotted;
        return rooted.startsWith("bert.") ? rooted.substring("bert.".length()) : rooted;
    }
}
