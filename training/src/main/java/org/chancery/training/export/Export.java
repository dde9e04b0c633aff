package org.chancery.training.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.training.onnx.BaseWeights;
import org.chancery.training.onnx.Checkpoint;
import org.chancery.training.onnx.Weights;

/**
 * Writes a pack from the command line.
 *
 * <p>In: {@code CHECKPOINT FOLDER fp32|int8 [name=value …]}; the checkpoint {@code random:SEED} stands for the base with heads that have learnt
 * nothing. The values go into {@code encoder.tsv}. Out: the pack.
 */
public final class Export {
    private Export() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("expected: CHECKPOINT FOLDER fp32|int8 [name=value …]");
        }
        Map<String, String> facts = new LinkedHashMap<>(Map.of("name", "chancery-encoder"));
        for (int i = 3; i < arguments.length; i++) {
            String[] fact = arguments[i].split("=", 2);
            if (fact.length < 2) {
                throw new IllegalArgumentException("expected name=value, not " + arguments[i]);
            }
            facts.put(fact[0], fact[1]);
        }
        PackWriter.write(Path.of(arguments[1]), weights(arguments[0]), Map.of(), facts);
    }

    private static Map<String, Weights> weights(String checkpoint) throws IOException {
        if (checkpoint.startsWith("random:")) {
            long seed = Long.parseLong(checkpoint.substring("random:".length()));
            return RandomHeads.on(BaseWeights.read(BaseWeights.MINILM), seed);
        }
        return Checkpoint.read(Path.of(checkpoint));
    }
}
