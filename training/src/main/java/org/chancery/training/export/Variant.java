package org.chancery.training.export;

import ai.onnxruntime.OrtException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.encoder.Window;

/** What a pack is written for. In: weights, and windows of text to watch them on. Out: the matrices made ready for integers. */
enum Variant {
    /** Floats throughout, as training has them: the measure for the other. */
    FP32,
    /** Integers of eight bits; each word piece has a scale of its own, so nothing depends on what else stands in the window. */
    INT8;

    /** What comes out of the first layers' GELUs reaches widest: left in floats they take away a third of the error and cost little. */
    private static final Set<String> FLOATS = Set.of("0.f", "1.f", "2.f");

    /** Up to 64, two products of a byte and a weight fit into sixteen bits, where processors without VNNI add them. */
    private static final int RANGE = 64;

    /** Inputs are divided by the root of how widely they spread, which suits what comes out of a layer's norm, and nothing else. */
    private static final double SHARE = 0.5;

    static Variant named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Without windows weights are rounded one by one, to be quick. */
    Map<String, Prepared> prepare(Trained weights, List<Window> windows) throws OrtException {
        if (this == FP32) {
            return Map.of();
        }
        Map<String, Statistics> seen = windows.isEmpty() ? Map.of() : Calibration.of(weights, windows);
        Map<String, Prepared> ready = new LinkedHashMap<>();
        for (String name : EncoderGraph.matrices(weights)) {
            if (!FLOATS.contains(name)) {
                boolean normed = name.endsWith(".qkv") || name.endsWith(".i");
                Preparation preparation =
                        new Preparation(new Preparation.Settings(normed ? SHARE : 0, true, true, RANGE));
                ready.put(
                        name,
                        preparation.of(
                                weights.get(name + ".w"),
                                weights.get(name + ".b"),
                                Optional.ofNullable(seen.get(name)),
                                name.endsWith(".f")));
            }
        }
        return ready;
    }
}
