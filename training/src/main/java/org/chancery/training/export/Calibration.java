package org.chancery.training.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.encoder.Window;

/** Watches what goes into the encoder's matrices. In: weights, windows of text. Out: statistics by the name of the matrix. */
final class Calibration {
    private Calibration() {}

    static Map<String, Statistics> of(Trained weights, List<Window> windows) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, Statistics> found = new LinkedHashMap<>();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session =
                    environment.createSession(EncoderGraph.watched(weights).toByteArray(), options)) {
                for (Window window : windows) {
                    add(found, environment, session, window);
                }
            }
        }
        return found;
    }

    private static void add(
            Map<String, Statistics> found, OrtEnvironment environment, OrtSession session, Window window)
            throws OrtException {
        int pieces = window.ids().length;
        try (OnnxTensor ids = tensor(environment, window.ids());
                OnnxTensor types = tensor(environment, window.types());
                OnnxTensor firsts = tensor(environment, window.firsts());
                OrtSession.Result result = session.run(Map.of("ids", ids, "types", types, "firsts", firsts))) {
            for (String output : session.getOutputNames()) {
                if (output.endsWith(EncoderGraph.SUMS)) {
                    String name = output.substring(0, output.length() - EncoderGraph.SUMS.length());
                    float[] sums = values(result, output);
                    Statistics seen = found.computeIfAbsent(name, n -> Statistics.none(sums.length));
                    found.put(
                            name,
                            seen.plus(
                                    pieces,
                                    values(result, name + EncoderGraph.LEAST),
                                    values(result, name + EncoderGraph.MOST),
                                    sums,
                                    values(result, name + EncoderGraph.PRODUCTS)));
                }
            }
        }
    }

    private static float[] values(OrtSession.Result result, String output) {
        FloatBuffer buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static OnnxTensor tensor(OrtEnvironment environment, long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {values.length});
    }
}
