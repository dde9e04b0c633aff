package org.chancery.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.Ledger;
import org.chancery.review.Gold;
import org.chancery.review.Golds;

/**
 * What stands after reviewers' decisions: a ledger comes in; for each article that was reviewed wholly a record and its text go out, and one file with what the
 * program had found in them, so that {@code chancery score record gold/*.json --pred predictions.jsonl} tells how good it is.
 */
final class GoldFiles {

    static final String PREDICTIONS = "predictions.jsonl";
    static final String FOLDER = "gold/";

    private GoldFiles() {}

    static void write(Ledger ledger, Golds golds, List<Long> articles, Exports.Files to, Counts counts)
            throws IOException {
        StringBuilder predictions = new StringBuilder();
        for (long article : articles) {
            Optional<Gold> gold = golds.of(ledger, article);
            if (gold.isPresent()) {
                String name = FOLDER + BratFiles.name(gold.get().name());
                to.file(name + ".json", JsonWriter.pretty(gold.get().gold()) + "\n");
                to.file(name + ".txt", withShortLineEnds(gold.get().text()));
                predictions.append(JsonWriter.line(gold.get().prediction())).append('\n');
                counts.add("articles", 1);
                counts.add("statements", gold.get().gold().items("statements").size());
                counts.add("events", gold.get().gold().items("events").size());
            }
        }
        to.file(PREDICTIONS, predictions.toString());
    }

    /** Scorers, Python's as ours, read every line end as one character: where a text has two, a blank keeps the place of the first, so that all offsets hold. */
    private static String withShortLineEnds(String text) {
        return text.replace("\r\n", " \n").replace('\r', '\n');
    }

    static Resource resource(String path) {
        if (path.endsWith(".txt")) {
            return Resource.plain(path, "txt", "text/plain", "An article's text, in which the offsets count.");
        }
        return path.equals(PREDICTIONS)
                ? Resource.plain(path, "jsonl", "application/jsonl", "What the program had found in the same articles.")
                : Resource.plain(
                        path, "json", "application/json", "What stands of an article after its reviewers' decisions.");
    }
}
