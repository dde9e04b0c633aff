package org.chancery.encoder;

import java.util.List;
import java.util.Map;

/** Reads one word with a model that did not come with the program, and refuses it where its answers are not those that the rooms expect. */
final class Trial {

    private static final List<String> KNOWN = List.of("upos", "ends", "names", "cues", "tags", "relations");

    private final Map<String, String> values;
    private final Map<String, String> standard;

    private Trial(Map<String, String> values, Map<String, String> standard) {
        this.values = values;
        this.standard = standard;
    }

    /** @param values the model's table, {@code standard} that of the model that comes with the program */
    static void of(Graphs graphs, Map<String, String> values, Map<String, String> standard) {
        new Trial(values, standard).of(graphs);
    }

    private void of(Graphs graphs) {
        KNOWN.forEach(this::known);
        long[] ids = {WordPiece.CLS, WordPiece.UNKNOWN, WordPiece.SEP};
        WindowScores scores = graphs.read(new Window(0, 1, ids, new long[ids.length], new long[] {1}, 0, 1));
        wide("upos", scores.upos());
        wide("ends", scores.ends());
        wide("names", scores.names());
        wide("cues", scores.cues());
        wide("tags", scores.tags());
        wide("deprel", graphs.labels(scores.labelDep(), scores.labelHead(), new long[1]));
        wide(
                "relations",
                graphs.relations(scores.ctx(), 1, new long[] {1}, new long[1]).scores());
    }

    private void known(String list) {
        if (!standard.getOrDefault(list, "").equals(values.get(list))) {
            throw new Unusable("its encoder.tsv should list as " + list + " " + standard.get(list)
                    + (values.containsKey(list) ? ", not " + values.get(list) : ""));
        }
    }

    private void wide(String list, WindowScores.Table table) {
        int labels = values.getOrDefault(list, "").split(",", -1).length;
        if (table.width() != labels) {
            throw new Unusable(
                    "its graphs give " + table.width() + " scores of " + list + " for " + labels + " labels");
        }
    }
}
