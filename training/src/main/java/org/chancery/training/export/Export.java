package org.chancery.training.export;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.encoder.Window;
import org.chancery.training.onnx.BaseWeights;
import org.chancery.training.onnx.Checkpoint;

/**
 * Writes a pack from the command line.
 *
 * <p>In: {@code CHECKPOINT FOLDER fp32|int8 [texts=FILE] [name=value …]}; the checkpoint {@code random:SEED} stands for the base with heads that
 * have learnt nothing. The matrices are made ready for integers while the encoder reads the texts, JSON lines; without them rounding is plain and
 * costs more. The other values go into {@code encoder.tsv}. Out: the pack.
 */
public final class Export {
    private static final int ARTICLES = 24;

    private Export() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException, OrtException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("expected: CHECKPOINT FOLDER fp32|int8 [texts=FILE] [name=value …]");
        }
        Map<String, String> facts = new LinkedHashMap<>(Map.of("name", "chancery-encoder"));
        for (int i = 3; i < arguments.length; i++) {
            String[] fact = arguments[i].split("=", 2);
            if (fact.length < 2) {
                throw new IllegalArgumentException("expected name=value, not " + arguments[i]);
            }
            facts.put(fact[0], fact[1]);
        }
        String texts = facts.remove("texts");
        Variant variant = Variant.named(arguments[2]);
        List<Window> windows =
                texts == null || variant == Variant.FP32 ? List.of() : Texts.windows(Path.of(texts), ARTICLES);
        Trained weights = weights(arguments[0]);
        PackWriter.write(Path.of(arguments[1]), weights, variant.prepare(weights, windows), facts);
    }

    private static Trained weights(String checkpoint) throws IOException {
        if (checkpoint.startsWith("random:")) {
            long seed = Long.parseLong(checkpoint.substring("random:".length()));
            return new Trained(RandomHeads.on(BaseWeights.read(BaseWeights.MINILM), seed));
        }
        return new Trained(Checkpoint.read(Path.of(checkpoint)));
    }
}
