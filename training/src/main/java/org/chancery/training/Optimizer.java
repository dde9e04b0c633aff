package org.chancery.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.training.onnx.Weights;

/**
 * AdamW (Loshchilov and Hutter 2019) with warm-up, linear decay, clipping and a moving average of the weights.
 * In: gradients. Out: changed weights; a step whose gradient is not finite changes nothing and is counted.
 */
final class Optimizer {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float DECAY = 0.01f;
    private static final double WARM_UP = 0.08;
    private static final int AVERAGE_EVERY = 4;
    private static final double AVERAGE = 0.996;

    private final NDManager manager;
    private final Parameters weights;
    private final Settings settings;
    private final int total;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();
    private final Map<String, NDArray> averages = new LinkedHashMap<>();
    private int step;
    private int skipped;

    Optimizer(NDManager manager, Parameters weights, Settings settings, int total) {
        this.manager = manager;
        this.weights = weights;
        this.settings = settings;
        this.total = total;
        for (String name : weights.trained()) {
            NDArray w = weights.get(name);
            w.setRequiresGradient(true);
            means.put(name, manager.zeros(w.getShape()));
            squares.put(name, manager.zeros(w.getShape()));
            averages.put(name, manager.create(w.toFloatArray(), w.getShape()));
        }
    }

    /** Uses and clears the gradients; {@code loss} only to see whether it is finite. */
    void step(NDManager scratch, float loss) {
        step++;
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        double square = 0;
        for (String name : means.keySet()) {
            NDArray gradient = weights.get(name).getGradient();
            gradient.attach(scratch);
            float norm =
                    JniUtils.norm((PtNDArray) gradient, 2, new int[] {}, false).toFloatArray()[0];
            if (norm != 0) { // a head that this batch does not ask keeps its place
                gradients.put(name, gradient);
                square += (double) norm * norm;
            }
        }
        if (!Float.isFinite(loss) || !Double.isFinite(square)) {
            skipped++;
            gradients.keySet().forEach(this::clear);
            return;
        }
        float clip = (float) Math.min(1, 1 / (Math.sqrt(square) + 1e-6));
        double factor = Math.max(
                0.02, Math.min(1, Math.min(step / (WARM_UP * total), (total - step) / ((1 - WARM_UP) * total))));
        float bias = (float) (Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step)));
        gradients.forEach((name, gradient) -> {
            float rate = (float) ((Parameters.isNew(name) ? settings.headRate() : settings.rate()) * factor);
            boolean decays = name.endsWith(".w") && !name.contains("ln") && !name.startsWith("mix");
            JniUtils.adamUpdate(
                    (PtNDArray) weights.get(name),
                    (PtNDArray) gradient,
                    (PtNDArray) means.get(name),
                    (PtNDArray) squares.get(name),
                    rate,
                    rate * bias,
                    decays ? DECAY : 0,
                    clip,
                    -1,
                    BETA1,
                    BETA2,
                    1e-8f,
                    true);
            clear(name);
        });
        if (step % AVERAGE_EVERY == 0) {
            average(scratch);
        }
    }

    private void average(NDManager scratch) {
        // early on the average follows closely, or it would remember the start
        double keep = Math.min(AVERAGE, (double) step / (step + 40));
        averages.forEach((name, average) -> {
            NDArray part = weights.get(name).mul((float) (1 - keep));
            part.attach(scratch);
            average.muli((float) keep).addi(part);
        });
    }

    /** Multiplying by zero would keep a NaN. */
    private void clear(String name) {
        JniUtils.zeroGrad((PtNDArray) weights.get(name));
    }

    int steps() {
        return step;
    }

    int skipped() {
        return skipped;
    }

    /** The averaged weights, and the frozen ones. */
    Map<String, Weights> averaged() {
        Map<String, Weights> out = new LinkedHashMap<>();
        out.put("word", Parameters.weights(weights.get("word")));
        averages.forEach((name, array) -> out.put(name, Parameters.weights(array)));
        return out;
    }

    /** All that going on needs besides the weights. */
    Map<String, Weights> state() {
        Map<String, Weights> out = new LinkedHashMap<>();
        out.put("step", new Weights(new int[] {2}, new float[] {step, skipped}));
        means.forEach((name, a) -> out.put("mean:" + name, Parameters.weights(a)));
        squares.forEach((name, a) -> out.put("square:" + name, Parameters.weights(a)));
        averages.forEach((name, a) -> out.put("average:" + name, Parameters.weights(a)));
        return out;
    }

    void restore(Map<String, Weights> state) {
        float[] steps = needed(state, "step").values();
        step = (int) steps[0];
        skipped = (int) steps[1];
        restore(state, "mean:", means);
        restore(state, "square:", squares);
        restore(state, "average:", averages);
    }

    private static Weights needed(Map<String, Weights> state, String name) {
        return Optional.ofNullable(state.get(name))
                .orElseThrow(() -> new IllegalArgumentException("a checkpoint of another model: it lacks " + name));
    }

    private void restore(Map<String, Weights> state, String prefix, Map<String, NDArray> arrays) {
        arrays.replaceAll((name, old) -> {
            NDArray read = manager.create(needed(state, prefix + name).values(), old.getShape());
            old.close();
            return read;
        });
    }
}
