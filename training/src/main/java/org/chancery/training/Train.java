package org.chancery.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chancery.training.onnx.BaseWeights;
import org.chancery.training.onnx.Checkpoint;

/**
 * Trains the encoder and its heads. In: {@code name=value} settings. Out: checkpoints, a log of losses and dev scores in {@code work/train/RUN}.
 * Started again with the same settings it goes on after the last checkpoint.
 */
public final class Train {

    private static final int REPORT_EVERY = 50;
    private static final int SAVE_EVERY = 400;

    private final Settings settings;
    private final Log log;
    private final NDManager manager;
    private final Corpora corpora;
    private final Parameters weights;
    private final Optimizer optimizer;
    private final Model model;
    private final int stepsPerEpoch;
    private final Map<String, Double> sums = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private long seen;
    private long since = System.nanoTime();

    private Train(Settings settings, NDManager manager) throws IOException {
        this.settings = settings;
        this.manager = manager;
        log = new Log(settings.folder().resolve("log.txt"));
        log.line(settings.toString());
        corpora = Corpora.read(settings.gold(), settings.seed());
        weights = new Parameters(manager, BaseWeights.read(settings.base() + ".onnx"), settings.seed());
        stepsPerEpoch = epoch(0).size();
        optimizer = new Optimizer(manager, weights, settings, stepsPerEpoch * settings.epochs());
        model = new Model(weights, settings.dropout());
        log.line("%d attribution and %d treebank windows, %d steps an epoch, %d threads"
                .formatted(
                        corpora.attribution(0).size(),
                        corpora.syntax(0).size(),
                        stepsPerEpoch,
                        JniUtils.getNumThreads()));
    }

    public static void main(String... words) throws IOException {
        Settings settings = Settings.of(words);
        Files.createDirectories(settings.folder());
        Engine.getInstance();
        JniUtils.setNumThreads(settings.threads());
        JniUtils.setSeed(settings.seed());
        JniUtils.setGradMode(false);
        if (settings.oneDnn()) {
            OneDnn.use();
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            new Train(settings, manager).run();
        }
    }

    private void run() throws IOException {
        Path last = settings.folder().resolve("last.bin");
        Path state = settings.folder().resolve("last.state.bin");
        if (Files.exists(state)) {
            weights.set(Checkpoint.read(last));
            optimizer.restore(Checkpoint.read(state));
            log.line("goes on after step " + optimizer.steps());
        }
        for (int e = optimizer.steps() / stepsPerEpoch; e < settings.epochs(); e++) {
            List<List<? extends Example>> batches = epoch(e);
            for (int b = optimizer.steps() - e * stepsPerEpoch; b < batches.size(); b++) {
                step(batches.get(b));
                if (optimizer.steps() % SAVE_EVERY == 0) {
                    Checkpoint.write(last, weights.weights());
                    Checkpoint.write(state, optimizer.state());
                }
                if (optimizer.steps() == settings.stopAfter()) {
                    return;
                }
            }
            Checkpoint.write(last, weights.weights());
            Checkpoint.write(state, optimizer.state());
            Checkpoint.write(settings.folder().resolve("epoch" + (e + 1) + ".bin"), optimizer.averaged());
            log.line("epoch " + (e + 1) + ": "
                    + new DevScores(manager, model.evaluated(), settings.tokens()).of(corpora));
        }
    }

    /** The batches of an epoch, the same whenever it is asked for. */
    private List<List<? extends Example>> epoch(int number) {
        Random random = new Random(settings.seed() * 1000 + number);
        List<Example.OfSyntax> syntax = new ArrayList<>(corpora.syntax(number));
        Collections.shuffle(syntax, random);
        syntax = syntax.subList(0, (int) Math.round(syntax.size() * settings.syntaxShare()));
        List<List<? extends Example>> batches =
                new ArrayList<>(Batches.of(corpora.attribution(number), settings.tokens(), random));
        batches.addAll(Batches.of(syntax, settings.tokens(), random));
        Collections.shuffle(batches, random);
        return stepsPerEpoch == 0 || batches.size() == stepsPerEpoch ? batches : sized(batches);
    }

    /** Epochs differ by a batch or two; for the schedule all are as long as the first. */
    private List<List<? extends Example>> sized(List<List<? extends Example>> batches) {
        List<List<? extends Example>> out = new ArrayList<>(batches);
        while (out.size() < stepsPerEpoch) {
            out.add(batches.get(out.size() - batches.size()));
        }
        return out.subList(0, stepsPerEpoch);
    }

    private void step(List<? extends Example> batch) {
        try (NDManager scratch = manager.newSubManager()) {
            Losses losses = new Losses(scratch, model);
            float value;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray loss = losses.of(batch, settings.syntaxWeight());
                collector.backward(loss);
                value = loss.getFloat();
            }
            JniUtils.setGradMode(false);
            optimizer.step(scratch, value);
            losses.parts().forEach((name, part) -> {
                sums.merge(name, (double) part, Double::sum);
                counts.merge(name, 1, Integer::sum);
            });
        }
        batch.forEach(e -> seen += e.window().ids().length);
        if (optimizer.steps() % REPORT_EVERY == 0) {
            report();
        }
    }

    private void report() {
        StringBuilder line = new StringBuilder("step " + optimizer.steps() + ":");
        sums.forEach((name, sum) ->
                line.append(String.format(Locale.ROOT, " %s %.3f", name, sum / counts.getOrDefault(name, 1))));
        double seconds = (System.nanoTime() - since) / 1e9;
        log.line(line + String.format(Locale.ROOT, "; %.0f pieces/s, %d skipped", seen / seconds, optimizer.skipped()));
        sums.clear();
        counts.clear();
        seen = 0;
        since = System.nanoTime();
    }
}
