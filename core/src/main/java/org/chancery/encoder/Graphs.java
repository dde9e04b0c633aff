package org.chancery.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Optional;
import org.chancery.encoder.WindowScores.Table;

/**
 * The three graphs in ONNX Runtime. Each run takes one window on the calling thread, with no other beside it and no padding, so that what comes out
 * hangs on nothing but the window; sessions may be run by many threads at once.
 */
final class Graphs {

    private final OrtEnvironment environment;
    private final OrtSession encoder;
    private final OrtSession labels;
    private final OrtSession relations;

    private Graphs(OrtEnvironment environment, OrtSession encoder, OrtSession labels, OrtSession relations) {
        this.environment = environment;
        this.encoder = encoder;
        this.labels = labels;
        this.relations = relations;
    }

    /** Unpacks the native library and loads the graphs. */
    static Graphs of(Pack pack) {
        try {
            OrtEnvironment environment = NativeLibrary.whileUnpacked(
                    () -> OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR));
            environment.setTelemetry(false);
            try (OrtSession.SessionOptions options = options()) {
                return new Graphs(
                        environment,
                        session(environment, pack, Pack.ENCODER, options),
                        session(environment, pack, Pack.LABELS, options),
                        session(environment, pack, Pack.RELATIONS, options));
            }
        } catch (OrtException e) {
            throw new Unusable("ONNX Runtime does not start: " + e.getMessage(), e);
        }
    }

    private static OrtSession session(
            OrtEnvironment environment, Pack pack, String graph, OrtSession.SessionOptions options) {
        try {
            return environment.createSession(pack.graph(graph), options);
        } catch (OrtException e) {
            throw new Unusable(graph + " is no graph that ONNX Runtime reads: " + e.getMessage(), e);
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        // Windows have too many shapes for remembering each one's layout of memory.
        options.setMemoryPatternOptimization(false);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.addConfigEntry("session.inter_op.allow_spinning", "0");
        return options;
    }

    /** The version of ONNX Runtime. */
    String version() {
        return environment.getVersion();
    }

    WindowScores read(Window window) {
        int words = window.size();
        try (OnnxTensor ids = tensor(window.ids(), window.ids().length);
                OnnxTensor types = tensor(window.types(), window.types().length);
                OnnxTensor firsts = tensor(window.firsts(), words);
                OrtSession.Result result = encoder.run(Map.of("ids", ids, "types", types, "firsts", firsts))) {
            return new WindowScores(
                    table(result, "upos", words),
                    table(result, "ends", words),
                    table(result, "names", words),
                    table(result, "cues", words),
                    table(result, "tags", words),
                    table(result, "arcs", words),
                    table(result, "label_dep", words),
                    table(result, "label_head", words),
                    table(result, "ctx", words));
        } catch (OrtException e) {
            throw new IllegalStateException("reading a window of " + window.ids().length + " pieces", e);
        }
    }

    /** Scores of every label for each word with its head, given as the word's number, its own for the root. */
    Table labels(Table dependents, Table governors, long[] heads) {
        int words = heads.length;
        try (OnnxTensor dependent = tensor(dependents);
                OnnxTensor governor = tensor(governors);
                OnnxTensor head = tensor(heads, words);
                OrtSession.Result result =
                        labels.run(Map.of("label_dep", dependent, "label_head", governor, "heads", head))) {
            return table(result, "labels", words);
        } catch (OrtException e) {
            throw new IllegalStateException("labelling the heads of " + words + " words", e);
        }
    }

    /** Some cues against the words of their window: for each cue a row for every word, and a row of its own. */
    record Relations(Table scores, Table real) {}

    /** @param marks for each cue and word 1 where the word is the cue's, {@code distances} the bucket of its distance */
    Relations relations(Table ctx, int cues, long[] marks, long[] distances) {
        int words = marks.length / cues;
        try (OnnxTensor states = tensor(ctx);
                OnnxTensor mark = tensor(marks, cues, words);
                OnnxTensor dist = tensor(distances, cues, words);
                OrtSession.Result result = relations.run(Map.of("ctx", states, "cue", mark, "dist", dist))) {
            return new Relations(table(result, "relations", cues * words), table(result, "real", cues));
        } catch (OrtException e) {
            throw new IllegalStateException("relating " + words + " words to " + cues + " cues", e);
        }
    }

    private OnnxTensor tensor(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private OnnxTensor tensor(Table table) throws OrtException {
        long rows = table.cells().length / table.width();
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(table.cells()), new long[] {rows, table.width()});
    }

    private static Table table(OrtSession.Result result, String name, int rows) throws OrtException {
        Optional<OnnxValue> value = result.get(name);
        if (value.isPresent() && value.get() instanceof OnnxTensor tensor) {
            FloatBuffer buffer = tensor.getFloatBuffer();
            float[] cells = new float[buffer.remaining()];
            buffer.get(cells);
            return new Table(cells, cells.length / rows);
        }
        throw new IllegalStateException("the graph gives no '" + name + "'");
    }
}
