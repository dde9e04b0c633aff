package org.chancery.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a batch costs, by head. In: a model and examples of one kind. Out: one number to differentiate, with its parts. */
final class Losses {

    private static final double TAGS = 0.3;
    private static final double REAL = 0.3;
    private static final double UPOS = 0.5;
    private static final double ENDS = 0.3;
    private static final double NAMES = 1.5;
    private static final double LABELS = 0.7;

    /** What a word with no role counts beside one with a role, in the relations' mean. */
    private static final double SILENT = 0.1;

    private final Map<String, NDArray> parts = new LinkedHashMap<>();
    private final NDManager manager;
    private final Model model;

    Losses(NDManager manager, Model model) {
        this.manager = manager;
        this.model = model;
    }

    /** Of examples of one kind; {@code syntaxWeight} is what a treebank's losses count beside attribution's. */
    NDArray of(List<? extends Example> examples, double syntaxWeight) {
        if (examples.get(0) instanceof Example.OfAttribution) {
            return attribution(
                    examples.stream().map(Example.OfAttribution.class::cast).toList());
        }
        return syntax(examples.stream().map(Example.OfSyntax.class::cast).toList())
                .mul((float) syntaxWeight);
    }

    private NDArray attribution(List<Example.OfAttribution> examples) {
        Batch batch = new Batch(examples);
        List<NDArray> states = model.read(manager, batch);
        NDArray last = states.get(states.size() - 1);
        int[] cues =
                spread(batch, examples.stream().map(Example.OfAttribution::cues).toList());
        int[] tags =
                spread(batch, examples.stream().map(Example.OfAttribution::tags).toList());
        NDArray loss = part("cues", mean(model.head("cues", last), cues, 3), 1)
                .add(part("tags", mean(model.head("tags", last), tags, 7), TAGS));
        List<CueBatch.Cue> found = new ArrayList<>();
        List<Example.Relation> relations = new ArrayList<>();
        for (int b = 0; b < examples.size(); b++) {
            for (Example.Relation r : examples.get(b).relations()) {
                found.add(new CueBatch.Cue(b, r.first(), r.end()));
                relations.add(r);
            }
        }
        if (found.isEmpty()) {
            return loss;
        }
        CueBatch asked = new CueBatch(batch, found);
        NDArray conditioned = model.conditioned(manager, model.context(last), batch, asked);
        int[] labels = new int[found.size() * batch.words];
        Arrays.fill(labels, -1);
        float[] real = new float[found.size()];
        for (int c = 0; c < found.size(); c++) {
            int[] of = relations.get(c).labels();
            System.arraycopy(of, 0, labels, c * batch.words, of.length);
            real[c] = relations.get(c).real() ? 1 : -1;
        }
        double roles = Arrays.stream(labels).filter(l -> l > 0).count();
        double silent = Arrays.stream(labels).filter(l -> l == 0).count();
        NDArray total = sum(model.relations(conditioned), labels, 5).mul((float) (1 / (roles + SILENT * silent)));
        NDArray margin = model.real(manager, conditioned, batch, asked)
                .mul(manager.create(real, new Shape(real.length)))
                .neg();
        NDArray doubt = margin.getNDArrayInternal().softPlus().mean();
        return loss.add(part("relations", total, 1)).add(part("real", doubt, REAL));
    }

    private NDArray syntax(List<Example.OfSyntax> examples) {
        Batch batch = new Batch(examples);
        List<NDArray> states = model.read(manager, batch);
        NDArray mixed = model.mixed(states);
        NDArray loss = part(
                        "upos",
                        mean(
                                model.head("upos", mixed),
                                spread(
                                        batch,
                                        examples.stream()
                                                .map(Example.OfSyntax::upos)
                                                .toList()),
                                Inventory.UPOS.size()),
                        UPOS)
                .add(part(
                        "ends",
                        mean(
                                model.head("ends", mixed),
                                spread(
                                        batch,
                                        examples.stream()
                                                .map(Example.OfSyntax::ends)
                                                .toList()),
                                2),
                        ENDS));
        int[] names =
                spread(batch, examples.stream().map(Example.OfSyntax::names).toList());
        if (Arrays.stream(names).anyMatch(n -> n >= 0)) {
            loss = loss.add(part("names", mean(model.head("names", mixed), names, Inventory.NAMES.size()), NAMES));
        }
        int[] heads =
                spread(batch, examples.stream().map(Example.OfSyntax::heads).toList());
        NDArray scores = model.arcs(manager, mixed, batch)
                .add(manager.create(apart(batch, examples), new Shape(batch.size, batch.words, batch.words)));
        loss = loss.add(part(
                "arcs", mean(scores.reshape((long) batch.size * batch.words, batch.words), heads, batch.words), 1));
        int[] labels =
                spread(batch, examples.stream().map(Example.OfSyntax::labels).toList());
        long[] rows = new long[heads.length];
        for (int i = 0; i < heads.length; i++) {
            rows[i] = heads[i] < 0 ? i : (long) (i / batch.words) * batch.words + heads[i];
            labels[i] = heads[i] < 0 ? -1 : labels[i];
        }
        return loss.add(
                part("labels", mean(model.labels(manager, mixed, rows), labels, Inventory.DEPREL.size()), LABELS));
    }

    /** Each part's value, unweighted. */
    Map<String, Float> parts() {
        Map<String, Float> values = new LinkedHashMap<>();
        parts.forEach((name, array) -> values.put(name, array.getFloat()));
        return values;
    }

    private NDArray part(String name, NDArray loss, double weight) {
        parts.put(name, loss);
        return weight == 1 ? loss : loss.mul((float) weight);
    }

    /** Far below zero where two words of a window are not of one sentence. */
    static float[] apart(Batch batch, List<Example.OfSyntax> examples) {
        float[] bias = new float[batch.size * batch.words * batch.words];
        Arrays.fill(bias, -10_000);
        for (int b = 0; b < batch.size; b++) {
            int[] sentence = examples.get(b).sentences();
            for (int i = 0; i < sentence.length; i++) {
                for (int j = 0; j < sentence.length; j++) {
                    if (sentence[i] == sentence[j]) {
                        bias[(b * batch.words + i) * batch.words + j] = 0;
                    }
                }
            }
        }
        return bias;
    }

    /** The words' values laid out as the batch has them, -1 on padding. */
    static int[] spread(Batch batch, List<int[]> values) {
        int[] out = new int[batch.size * batch.words];
        Arrays.fill(out, -1);
        for (int b = 0; b < batch.size; b++) {
            System.arraycopy(values.get(b), 0, out, b * batch.words, values.get(b).length);
        }
        return out;
    }

    private NDArray mean(NDArray logits, int[] targets, int classes) {
        long known = Math.max(1, Arrays.stream(targets).filter(t -> t >= 0).count());
        return sum(logits, targets, classes).mul(1f / known);
    }

    /** Cross-entropy summed over the rows whose target is known. */
    private NDArray sum(NDArray logits, int[] targets, int classes) {
        float[] hot = new float[targets.length * classes];
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] >= 0) {
                hot[i * classes + targets[i]] = -1;
            }
        }
        return logits.logSoftmax(-1)
                .mul(manager.create(hot, new Shape(targets.length, classes)))
                .sum();
    }
}
