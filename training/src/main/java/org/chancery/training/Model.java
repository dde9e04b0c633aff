package org.chancery.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** The forward pass: one reading of a batch of windows, and the heads over it. */
final class Model {

    private static final int HEADS = 12;
    private static final int RELATION_HEADS = 4;
    private static final float EPSILON = 1e-12f;

    private final Parameters weights;
    private final Layers layers;
    private final Layers still;

    Model(Parameters weights, double dropout) {
        this.weights = weights;
        layers = new Layers(weights, (float) dropout);
        still = new Layers(weights, 0);
    }

    /** The same weights read without dropout. */
    Model evaluated() {
        return new Model(weights, 0);
    }

    /** Hidden states of the words, {@code [size * words, width]}, of the embeddings and then of each layer. */
    List<NDArray> read(NDManager manager, Batch batch) {
        Shape flat = new Shape((long) batch.size * batch.length);
        NDArray x = still.rows(manager.create(batch.ids, flat), "word")
                .add(still.rows(manager.create(batch.types, flat), "type"))
                .add(still.rows(manager.create(batch.positions, flat), "pos"));
        NDArray bias = manager.create(batch.bias, new Shape(batch.size, 1, 1, batch.length));
        x = layers.drop(layers.norm(x, "ln", EPSILON));
        List<NDArray> states = new ArrayList<>(List.of(x));
        for (int l = 0; l < weights.layers(); l++) {
            x = layers.transformer(x, String.valueOf(l), batch.size, batch.length, HEADS, bias, EPSILON);
            states.add(x);
        }
        NDArray firsts = manager.create(batch.firsts, new Shape(batch.firsts.length));
        return states.stream().map(s -> Layers.rows(firsts, s)).toList();
    }

    /** A learnt mixture of all layers: syntax lies lower than meaning. */
    NDArray mixed(List<NDArray> states) {
        NDList flat = new NDList();
        states.forEach(s -> flat.add(s.reshape(1, s.size())));
        NDArray shares = layers.view("mix.w", states.get(0), 1, states.size()).softmax(-1);
        NDArray mixed = shares.matMul(ai.djl.ndarray.NDArrays.concat(flat, 0)).mul(weights.get("mix.g"));
        return layers.drop(mixed.reshape(states.get(0).getShape()));
    }

    NDArray head(String name, NDArray x) {
        return layers.linear(x, "head." + name);
    }

    /** Score of each word as head of each, {@code [size, words, words]}; the diagonal is the root. */
    NDArray arcs(NDManager manager, NDArray mixed, Batch batch) {
        Shape cube = new Shape(batch.size, batch.words, Parameters.ARC);
        NDArray dependent = layers.drop(Layers.gelu(layers.linear(mixed, "arc.dep")));
        NDArray head = layers.drop(Layers.gelu(layers.linear(mixed, "arc.head")));
        NDArray left = dependent.matMul(weights.get("arc.u")).reshape(cube);
        NDArray prior =
                head.matMul(layers.view("arc.hb", mixed, Parameters.ARC, 1)).reshape(batch.size, 1, batch.words);
        NDArray root = dependent
                .matMul(layers.view("arc.root", mixed, Parameters.ARC, 1))
                .add(weights.get("arc.rb"))
                .reshape(batch.size, batch.words, 1);
        NDArray scores = left.matMul(head.reshape(cube).transpose(0, 2, 1)).add(prior);
        NDArray diagonal = manager.eye(batch.words).reshape(1, batch.words, batch.words);
        return scores.mul(diagonal.mul(-1).add(1)).add(root.mul(diagonal));
    }

    /** Scores of the relations to the given heads (rows of {@code mixed}), one row a word. */
    NDArray labels(NDManager manager, NDArray mixed, long[] heads) {
        NDArray dependent = layers.linear(mixed, "label.dep");
        NDArray head = layers.linear(mixed, "label.head");
        NDArray of = Layers.rows(manager.create(heads, new Shape(heads.length)), head);
        return layers.linear(layers.drop(dependent.add(of).getNDArrayInternal().relu()), "label.v");
    }

    /** What of the last layer the relations are read from. */
    NDArray context(NDArray last) {
        return layers.linear(last, "ctx");
    }

    /** States of each window's words as each cue sees them, {@code [cues * words, 128]}. */
    NDArray conditioned(NDManager manager, NDArray context, Batch batch, CueBatch cues) {
        NDArray windows = context.reshape(batch.size, (long) batch.words * Parameters.CONTEXT);
        long rows = (long) cues.size * batch.words;
        NDArray x = Layers.rows(manager.create(cues.windows, new Shape(cues.size)), windows)
                .reshape(rows, Parameters.CONTEXT)
                .add(still.rows(manager.create(cues.marks, new Shape(rows)), "rel.cue"))
                .add(still.rows(manager.create(cues.distances, new Shape(rows)), "rel.dist"));
        x = layers.norm(x, "rel.ln", 1e-5f);
        NDArray bias = manager.create(cues.bias, new Shape(cues.size, 1, 1, batch.words));
        for (int k = 0; k < Parameters.RELATION_LAYERS; k++) {
            x = layers.transformer(x, "rel." + k, cues.size, batch.words, RELATION_HEADS, bias, 1e-5f);
        }
        return x;
    }

    NDArray relations(NDArray conditioned) {
        return layers.linear(conditioned, "rel.out");
    }

    /** How much the cue looks like one, {@code [cues]}. */
    NDArray real(NDManager manager, NDArray conditioned, Batch batch, CueBatch cues) {
        NDArray shares = manager.create(cues.shares, new Shape(cues.size, 1, batch.words));
        NDArray mean = shares.matMul(conditioned.reshape(cues.size, batch.words, Parameters.CONTEXT))
                .reshape(cues.size, Parameters.CONTEXT);
        return layers.linear(mean, "rel.real").reshape(cues.size);
    }
}
