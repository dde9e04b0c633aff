package org.chancery.training.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.training.Inventory;

/** Writes a pack. In: a checkpoint's weights, the matrices made ready for integers, what is to be told about the model. Out: three graphs and {@code encoder.tsv} in a folder. */
public final class PackWriter {
    private PackWriter() {}

    /** Files of a pack that were there before are replaced. */
    static void write(Path folder, Trained weights, Map<String, Prepared> prepared, Map<String, String> facts)
            throws IOException {
        Files.createDirectories(folder);
        graph(folder.resolve("encoder.onnx"), EncoderGraph.of(weights, prepared));
        graph(folder.resolve("labels.onnx"), LabelsGraph.of(weights));
        graph(folder.resolve("relations.onnx"), RelationsGraph.of(weights));
        Files.writeString(folder.resolve("encoder.tsv"), table(facts));
    }

    private static void graph(Path file, ModelProto model) throws IOException {
        Files.write(file, model.toByteArray());
    }

    private static String table(Map<String, String> facts) {
        Map<String, String> rows = new LinkedHashMap<>(facts);
        rows.put("upos", String.join(",", Inventory.UPOS));
        rows.put("deprel", String.join(",", Inventory.DEPREL));
        rows.put("ends", String.join(",", Inventory.ENDS));
        rows.put("names", String.join(",", Inventory.NAMES));
        rows.put("cues", String.join(",", Inventory.CUES));
        rows.put("tags", String.join(",", Inventory.TAGS));
        rows.put("relations", String.join(",", Inventory.RELATIONS));
        StringBuilder text = new StringBuilder(
                """
                # The encoder: what it is called, what it was trained from, and its labels in the order of their scores.
                # columns name value
                # source: written by training/ (org.chancery.training.export)
                # licence: as docs/model-card.md says
                """);
        rows.forEach(
                (name, value) -> text.append(name).append('\t').append(value).append('\n'));
        return text.toString();
    }
}
