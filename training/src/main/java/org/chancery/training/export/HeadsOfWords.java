package org.chancery.training.export;

import static org.chancery.training.export.GraphBuilder.attribute;

import java.util.ArrayList;
import java.util.List;

/** Adds to the encoder's graph what reads scores off its states, at the first piece of each word. */
final class HeadsOfWords {
    private final GraphBuilder graph;
    private final Trained weights;

    HeadsOfWords(GraphBuilder graph, Trained weights) {
        this.graph = graph;
        this.weights = weights;
    }

    /** In: the window's states, [1, N, width], from the embeddings to the last layer. Out: the graph's outputs. */
    void add(List<String> states, int width) {
        List<String> words = new ArrayList<>();
        for (String state : states) {
            String flat = graph.node(state + " flat", "Squeeze", List.of(state, graph.longs("zero", 0)));
            words.add(graph.node(state + " words", "Gather", List.of(flat, "firsts")));
        }
        String last = words.get(words.size() - 1);
        String tagged = Linears.join(graph, weights, last, "tagging", List.of("head.cues", "head.tags", "ctx"));
        split(tagged, "tagging", List.of("cues", "tags", "ctx"), List.of("head.cues", "head.tags", "ctx"));
        List<String> grammar =
                List.of("head.upos", "head.ends", "head.names", "label.dep", "label.head", "arc.dep", "arc.head");
        String mixed = Linears.join(graph, weights, mix(words), "grammar", grammar);
        split(
                mixed,
                "grammar",
                List.of("upos", "ends", "names", "label_dep", "label_head", "arc dep", "arc head"),
                grammar);
        arcs();
        for (String output : List.of("upos", "ends", "names", "cues", "tags")) {
            graph.output(output, "W", size("head." + output));
        }
        graph.output("arcs", "W", "W");
        graph.output("label_dep", "W", size("label.dep"));
        graph.output("label_head", "W", size("label.head"));
        graph.output("ctx", "W", size("ctx"));
    }

    private String mix(List<String> states) {
        float[] shares = shares(weights.get("mix.w").values());
        float total = weights.get("mix.g").values()[0];
        String sum = "";
        for (int i = 0; i < states.size(); i++) {
            String share = graph.floats("share " + i, new float[] {shares[i] * total}, 1);
            String part = graph.node("part " + i, "Mul", List.of(states.get(i), share));
            sum = i == 0 ? part : graph.node("mix " + i, "Add", List.of(sum, part));
        }
        return sum;
    }

    /** Every word's score as the head of every other; on the diagonal its own as the root. */
    private void arcs() {
        String dependents = gelu("arc dep");
        String heads = gelu("arc head");
        String asked = graph.node(
                "arc asked",
                "Gemm",
                List.of(
                        dependents,
                        graph.floats("arc.u", weights.get("arc.u")),
                        graph.floats("arc.hb", weights.get("arc.hb"))));
        String pairs = graph.node("arc pairs", "Gemm", List.of(asked, heads), attribute("transB", 1));
        int inner = weights.get("arc.root").values().length;
        String root = graph.node(
                "arc roots",
                "Gemm",
                List.of(
                        dependents,
                        graph.floats("arc.root", weights.get("arc.root").values(), inner, 1),
                        graph.floats("arc.rb", weights.get("arc.rb"))));
        String count = graph.node("word count", "Size", List.of("firsts"));
        String numbers = graph.node("numbers", "Range", List.of(graph.index(0), count, graph.index(1)));
        String down = graph.node("numbers down", "Unsqueeze", List.of(numbers, graph.longs("one more", 1)));
        String diagonal = graph.node("diagonal", "Equal", List.of(down, numbers));
        graph.node("arcs", "Where", List.of(diagonal, root, pairs));
    }

    /** The exact one; {@code BiasGelu} is the only operator that has it in one piece. */
    private String gelu(String value) {
        int inner = weights.get("arc.root").values().length;
        return graph.node(
                value + " active", "BiasGelu", List.of(value, graph.floats("no bias", new float[inner], inner)));
    }

    private void split(String joined, String name, List<String> outputs, List<String> heads) {
        long[] sizes = heads.stream().mapToLong(this::size).toArray();
        graph.nodes(outputs, "Split", List.of(joined, graph.longs(name + " sizes", sizes)), attribute("axis", -1));
    }

    private int size(String head) {
        return weights.get(head + ".w").dims()[0];
    }

    static float[] shares(float[] raw) {
        double sum = 0;
        for (float value : raw) {
            sum += Math.exp(value);
        }
        float[] shares = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            shares[i] = (float) (Math.exp(raw[i]) / sum);
        }
        return shares;
    }
}
