package org.chancery.training.export;

import java.util.Map;
import java.util.Set;
import org.chancery.training.onnx.Weights;

/** A checkpoint's parameters. In: weights by name. Out: the ones asked for, which must be there. */
record Trained(Map<String, Weights> weights) {
    Weights get(String name) {
        Weights found = weights.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the checkpoint has no " + name);
        }
        return found;
    }

    boolean has(String name) {
        return weights.containsKey(name);
    }

    Set<String> names() {
        return weights.keySet();
    }
}
