package org.chancery.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How good the heads are by themselves, on gold tokens and sentences: quick figures for the log. In: a model. Out: one line.
 * The project's figures are measured on the whole program.
 */
final class DevScores {

    private final NDManager manager;
    private final Model model;
    private final int tokens;

    DevScores(NDManager manager, Model model, int tokens) {
        this.manager = manager;
        this.model = model;
        this.tokens = tokens;
    }

    String of(Corpora corpora) {
        return attribution(PolnearExamples.of(corpora.polnearDev(), 1)) + "; EWT " + syntax(corpora.ewtDev()) + "; GUM "
                + syntax(corpora.gumDev());
    }

    /** F1 of cue words, and of source and content words given the cues. */
    private String attribution(List<Example.OfAttribution> examples) {
        Tally cues = new Tally();
        Tally sources = new Tally();
        Tally contents = new Tally();
        for (List<Example.OfAttribution> group : Batches.of(examples, tokens, new Random(1))) {
            try (NDManager scratch = manager.newSubManager()) {
                Batch batch = new Batch(group);
                List<NDArray> states = model.read(scratch, batch);
                NDArray last = states.get(states.size() - 1);
                int[] found = best(model.head("cues", last), 3);
                int[] gold = Losses.spread(
                        batch, group.stream().map(Example.OfAttribution::cues).toList());
                for (int i = 0; i < gold.length; i++) {
                    cues.add(gold[i] > 0, gold[i] >= 0 && found[i] > 0);
                }
                List<CueBatch.Cue> asked = new ArrayList<>();
                List<int[]> labels = new ArrayList<>();
                for (int b = 0; b < group.size(); b++) {
                    for (Example.Relation r : group.get(b).relations()) {
                        if (r.real()) {
                            asked.add(new CueBatch.Cue(b, r.first(), r.end()));
                            labels.add(r.labels());
                        }
                    }
                }
                if (asked.isEmpty()) {
                    continue;
                }
                CueBatch cueBatch = new CueBatch(batch, asked);
                int[] roles =
                        best(model.relations(model.conditioned(scratch, model.context(last), batch, cueBatch)), 5);
                for (int c = 0; c < asked.size(); c++) {
                    for (int w = 0; w < labels.get(c).length; w++) {
                        int is = roles[c * batch.words + w];
                        int should = labels.get(c)[w];
                        sources.add(should == 1 || should == 2, is == 1 || is == 2);
                        contents.add(should >= 3, is >= 3);
                    }
                }
            }
        }
        return "words: cue %s, source %s, content %s".formatted(cues, sources, contents);
    }

    private String syntax(List<Example.OfSyntax> examples) {
        Tally upos = new Tally();
        Tally heads = new Tally();
        Tally labelled = new Tally();
        Tally ends = new Tally();
        Tally names = new Tally();
        for (List<Example.OfSyntax> group : Batches.of(examples, tokens, new Random(1))) {
            try (NDManager scratch = manager.newSubManager()) {
                Batch batch = new Batch(group);
                NDArray mixed = model.mixed(model.read(scratch, batch));
                int[] tags = best(model.head("upos", mixed), Inventory.UPOS.size());
                int[] ended = best(model.head("ends", mixed), 2);
                int[] named = best(model.head("names", mixed), Inventory.NAMES.size());
                int[] arcs = best(
                        model.arcs(scratch, mixed, batch)
                                .add(scratch.create(
                                        Losses.apart(batch, group), new Shape(batch.size, batch.words, batch.words))),
                        batch.words);
                long[] rows = new long[arcs.length];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = (long) (i / batch.words) * batch.words + arcs[i];
                }
                int[] relations = best(model.labels(scratch, mixed, rows), Inventory.DEPREL.size());
                for (int b = 0; b < group.size(); b++) {
                    Example.OfSyntax e = group.get(b);
                    for (int w = 0; w < e.words(); w++) {
                        int i = b * batch.words + w;
                        upos.add(true, tags[i] == e.upos()[w]);
                        ends.add(e.ends()[w] == 1, ended[i] == 1);
                        if (e.heads()[w] >= 0) {
                            boolean right = arcs[i] == e.heads()[w];
                            heads.add(true, right);
                            labelled.add(true, right && relations[i] == e.labels()[w]);
                        }
                        if (e.names()[w] >= 0) {
                            names.add(e.names()[w] > 0, named[i] > 0, named[i] == e.names()[w]);
                        }
                    }
                }
            }
        }
        return "upos %s, uas %s, las %s, ends %s, name words %s"
                .formatted(upos.recall(), heads.recall(), labelled.recall(), ends, names);
    }

    /** The best class of each row. */
    private static int[] best(NDArray scores, int classes) {
        float[] values = scores.toFloatArray();
        int[] best = new int[values.length / classes];
        for (int i = 0; i < best.length; i++) {
            for (int c = 1; c < classes; c++) {
                if (values[i * classes + c] > values[i * classes + best[i]]) {
                    best[i] = c;
                }
            }
        }
        return best;
    }

    /** Counts for an F1. */
    private static final class Tally {
        private int gold;
        private int found;
        private int both;

        void add(boolean isGold, boolean isFound) {
            add(isGold, isFound, isGold);
        }

        void add(boolean isGold, boolean isFound, boolean right) {
            gold += isGold ? 1 : 0;
            found += isFound ? 1 : 0;
            both += isGold && isFound && right ? 1 : 0;
        }

        String recall() {
            return String.format(Locale.ROOT, "%.4f", (double) both / Math.max(1, gold));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.4f", 2.0 * both / Math.max(1, gold + found));
        }
    }
}
