package org.chancery.training.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.chancery.training.Inventory;
import org.chancery.training.onnx.Weights;

/** Heads that have learnt nothing, to wire and to measure with. In: a base's weights and a seed. Out: a whole checkpoint. */
final class RandomHeads {
    private final Random random;
    private final Map<String, Weights> all;
    private final int width;

    private RandomHeads(Map<String, Weights> base, long seed) {
        this.random = new Random(seed);
        this.all = new LinkedHashMap<>(base);
        this.width = new Trained(base).get("ln.w").values().length;
    }

    static Map<String, Weights> on(Map<String, Weights> base, long seed) {
        return new RandomHeads(base, seed).add();
    }

    private Map<String, Weights> add() {
        int layers = 0;
        while (all.containsKey(layers + ".o.w")) {
            layers++;
        }
        normal("mix.w", 0.5, layers + 1);
        all.put("mix.g", Weights.of(new float[] {1}, 1));
        linear("head.upos", Inventory.UPOS.size(), width);
        linear("head.ends", Inventory.ENDS.size(), width);
        linear("head.names", Inventory.NAMES.size(), width);
        linear("head.cues", Inventory.CUES.size(), width);
        linear("head.tags", Inventory.TAGS.size(), width);
        linear("arc.dep", 192, width);
        linear("arc.head", 192, width);
        normal("arc.u", 1 / Math.sqrt(192), 192, 192);
        normal("arc.hb", 0.1, 192);
        normal("arc.root", 0.1, 192);
        normal("arc.rb", 0.1, 1);
        linear("label.dep", 128, width);
        linear("label.head", 128, width);
        linear("label.v", Inventory.DEPREL.size(), 128);
        linear("ctx", 128, width);
        relations(128, 256);
        return all;
    }

    private void relations(int inner, int wide) {
        normal("rel.cue", 0.5, 2, inner);
        normal("rel.dist", 0.5, 33, inner);
        norm("rel.ln", inner);
        for (int layer = 0; layer < 2; layer++) {
            linear("rel." + layer + ".qkv", 3 * inner, inner);
            linear("rel." + layer + ".o", inner, inner);
            norm("rel." + layer + ".ln1", inner);
            linear("rel." + layer + ".i", wide, inner);
            linear("rel." + layer + ".f", inner, wide);
            norm("rel." + layer + ".ln2", inner);
        }
        linear("rel.out", Inventory.RELATIONS.size(), inner);
        linear("rel.real", 1, inner);
    }

    private void linear(String name, int out, int in) {
        normal(name + ".w", 1 / Math.sqrt(in), out, in);
        normal(name + ".b", 0.1, out);
    }

    private void norm(String name, int size) {
        normal(name + ".w", 0.1, size);
        float[] values = new Trained(all).get(name + ".w").values();
        for (int i = 0; i < size; i++) {
            values[i] += 1;
        }
        normal(name + ".b", 0.1, size);
    }

    private void normal(String name, double spread, int... dims) {
        int count = 1;
        for (int dim : dims) {
            count *= dim;
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * spread);
        }
        all.put(name, new Weights(dims, values));
    }
}
