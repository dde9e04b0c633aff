package org.chancery.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.text.CodePoints;

/** The names of GUM's documents. In: the names file and a document. Out: a label for each word; letters are aligned by counting all but blanks. */
final class TreebankNames {

    private final Map<String, Json.Obj> documents = new HashMap<>();

    private TreebankNames() {}

    static TreebankNames none() {
        return new TreebankNames();
    }

    static TreebankNames read(Path file) {
        TreebankNames names = new TreebankNames();
        try {
            for (String line : Files.readAllLines(file)) {
                if (JsonReader.read(line) instanceof Json.Obj json) {
                    names.documents.put(json.text("id").orElseThrow(), json);
                }
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Labels by the document's word; all -1 where its names are not known. */
    int[] labels(Treebank.Document document) {
        List<Treebank.Word> words = document.words();
        int[] labels = new int[words.size()];
        Json.Obj json = documents.get(document.id());
        if (json == null) {
            Arrays.fill(labels, -1);
            return labels;
        }
        int[] here = letters(document.text());
        String named = json.text("text").orElseThrow();
        int[] there = letters(named);
        CodePoints points = CodePoints.of(named);
        for (Json item : json.items("names")) {
            List<Json> name = ((Json.Arr) item).items();
            int start = there[points.toUtf16((int) ((Json.Num) name.get(0)).value())];
            int end = there[points.toUtf16((int) ((Json.Num) name.get(1)).value())];
            int begin = Inventory.NAMES.indexOf("B-" + ((Json.Str) name.get(2)).value());
            boolean first = true;
            for (int w = 0; w < labels.length; w++) {
                int from = here[words.get(w).span().start()];
                if (from >= start && from < end) {
                    labels[w] = first ? begin : begin + 1;
                    first = false;
                }
            }
        }
        return labels;
    }

    /** By offset, how many characters that are no blanks stand before it. */
    private static int[] letters(String text) {
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            before[i + 1] = before[i] + (Character.isWhitespace(text.charAt(i)) ? 0 : 1);
        }
        return before;
    }
}
