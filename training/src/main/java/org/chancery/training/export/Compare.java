package org.chancery.training.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chancery.encoder.Window;

/**
 * How far one pack's encoder is from another's.
 *
 * <p>In: {@code FOLDER FOLDER TEXTS [ARTICLES]}; the first is the measure. Out: for each output the largest and the mean difference, the part of
 * its spread that is lost, the share of words with the same best score; and word pieces a second of processor time.
 */
public final class Compare {
    private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

    private Compare() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException, OrtException {
        List<Window> windows = Texts.windows(
                Path.of(arguments[2]), arguments.length > 3 ? Integer.parseInt(arguments[3]) : Integer.MAX_VALUE);
        Map<String, Difference> found = new LinkedHashMap<>();
        long[] nanoseconds = new long[2];
        long pieces = 0;
        try (OrtSession measure = open(arguments[0]);
                OrtSession other = open(arguments[1])) {
            for (Window window : windows) {
                long start = time();
                Map<String, float[]> expected = run(measure, window);
                long middle = time();
                Map<String, float[]> actual = run(other, window);
                nanoseconds[0] += middle - start;
                nanoseconds[1] += time() - middle;
                pieces += window.ids().length;
                int words = window.firsts().length;
                expected.forEach((output, values) -> found.computeIfAbsent(output, o -> new Difference())
                        .add(values, Objects.requireNonNull(actual.get(output), output), values.length / words));
            }
        }
        StringBuilder lines = new StringBuilder();
        found.forEach(
                (output, difference) -> lines.append(String.format(Locale.ROOT, "%-12s %s%n", output, difference)));
        lines.append(String.format(
                Locale.ROOT,
                "%d windows, %d pieces; %.0f and %.0f pieces a second on one processor%n",
                windows.size(),
                pieces,
                pieces * 1e9 / nanoseconds[0],
                pieces * 1e9 / nanoseconds[1]));
        System.out.print(lines);
    }

    private static OrtSession open(String folder) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            return ENVIRONMENT.createSession(Path.of(folder, "encoder.onnx").toString(), options);
        }
    }

    private static Map<String, float[]> run(OrtSession session, Window window) throws OrtException {
        try (OnnxTensor ids = tensor(window.ids());
                OnnxTensor types = tensor(window.types());
                OnnxTensor firsts = tensor(window.firsts());
                OrtSession.Result result = session.run(Map.of("ids", ids, "types", types, "firsts", firsts))) {
            Map<String, float[]> values = new LinkedHashMap<>();
            for (String output : session.getOutputNames()) {
                FloatBuffer buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
                float[] copy = new float[buffer.remaining()];
                buffer.get(copy);
                values.put(output, copy);
            }
            return values;
        }
    }

    private static OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(ENVIRONMENT, LongBuffer.wrap(values), new long[] {values.length});
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
