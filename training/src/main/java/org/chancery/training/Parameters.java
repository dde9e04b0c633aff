package org.chancery.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.chancery.training.onnx.Weights;

/** The model's weights by the names of the checkpoint. In: the base's weights. Out: arrays that DJL differentiates. */
final class Parameters {

    static final int WIDTH = 384;
    static final int ARC = 192;
    static final int LABEL = 128;
    static final int CONTEXT = 128;
    static final int CONTEXT_INNER = 256;
    static final int DISTANCES = 33;
    static final int RELATION_LAYERS = 2;

    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final Random random;
    private int layers;

    Parameters(NDManager manager, Map<String, Weights> base, long seed) {
        this.manager = manager;
        random = new Random(seed);
        base.forEach((name, w) -> put(name, w.values(), w.dims()));
        while (base.containsKey(layers + ".qkv.w")) {
            layers++;
        }
        float[] type =
                Optional.ofNullable(base.get("type")).orElseThrow().values().clone();
        for (int i = WIDTH; i < type.length; i++) {
            type[i] += (float) (random.nextGaussian() * 0.01);
        }
        put("type", type, 6, WIDTH);
        heads();
    }

    private void heads() {
        put("mix.w", new float[layers + 1], layers + 1);
        put("mix.g", new float[] {1}, 1);
        linear("head.upos", Inventory.UPOS.size(), WIDTH);
        linear("head.ends", 2, WIDTH);
        linear("head.names", Inventory.NAMES.size(), WIDTH);
        linear("head.cues", 3, WIDTH);
        linear("head.tags", 7, WIDTH);
        linear("arc.dep", ARC, WIDTH);
        linear("arc.head", ARC, WIDTH);
        random("arc.u", ARC, ARC);
        zeros("arc.hb", ARC);
        random("arc.root", ARC);
        zeros("arc.rb", 1);
        linear("label.dep", LABEL, WIDTH);
        linear("label.head", LABEL, WIDTH);
        linear("label.v", Inventory.DEPREL.size(), LABEL);
        linear("ctx", CONTEXT, WIDTH);
        random("rel.cue", 2, CONTEXT);
        random("rel.dist", DISTANCES, CONTEXT);
        norm("rel.ln");
        for (int k = 0; k < RELATION_LAYERS; k++) {
            String layer = "rel." + k;
            linear(layer + ".qkv", 3 * CONTEXT, CONTEXT);
            linear(layer + ".o", CONTEXT, CONTEXT);
            norm(layer + ".ln1");
            linear(layer + ".i", CONTEXT_INNER, CONTEXT);
            linear(layer + ".f", CONTEXT, CONTEXT_INNER);
            norm(layer + ".ln2");
        }
        linear("rel.out", 5, CONTEXT);
        linear("rel.real", 1, CONTEXT);
    }

    private void linear(String name, int out, int in) {
        float[] w = new float[out * in];
        double deviation = Math.sqrt(2.0 / (out + in));
        for (int i = 0; i < w.length; i++) {
            w[i] = (float) (random.nextGaussian() * Math.min(deviation, 0.06));
        }
        put(name + ".w", w, out, in);
        zeros(name + ".b", out);
    }

    private void norm(String name) {
        float[] ones = new float[CONTEXT];
        Arrays.fill(ones, 1);
        put(name + ".w", ones, CONTEXT);
        zeros(name + ".b", CONTEXT);
    }

    private void random(String name, int... dims) {
        float[] w = new float[Arrays.stream(dims).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < w.length; i++) {
            w[i] = (float) (random.nextGaussian() * 0.04);
        }
        put(name, w, dims);
    }

    private void zeros(String name, int... dims) {
        put(name, new float[Arrays.stream(dims).reduce(1, (a, b) -> a * b)], dims);
    }

    private void put(String name, float[] values, int... dims) {
        long[] shape = Arrays.stream(dims).asLongStream().toArray();
        NDArray old = arrays.put(name, manager.create(values, new Shape(shape)));
        if (old != null) {
            old.close();
        }
    }

    NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return array;
    }

    int layers() {
        return layers;
    }

    /** All but the word embeddings, which stay as the base has them. */
    Set<String> trained() {
        Set<String> names = new java.util.LinkedHashSet<>(arrays.keySet());
        names.remove("word");
        return names;
    }

    /** Whether the weight starts at random and so learns faster. */
    static boolean isNew(String name) {
        return name.equals("type")
                || !(name.equals("pos") || name.startsWith("ln.") || Character.isDigit(name.charAt(0)));
    }

    Map<String, Weights> weights() {
        Map<String, Weights> out = new LinkedHashMap<>();
        arrays.forEach((name, array) -> out.put(name, weights(array)));
        return out;
    }

    static Weights weights(NDArray array) {
        int[] dims = Arrays.stream(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray();
        return new Weights(dims, array.toFloatArray());
    }

    void set(Map<String, Weights> weights) {
        weights.forEach((name, w) -> {
            if (!arrays.containsKey(name)) {
                throw new IllegalArgumentException("a checkpoint of another model: it has " + name);
            }
            put(name, w.values(), w.dims());
        });
    }
}
