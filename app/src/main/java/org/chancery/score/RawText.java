package org.chancery.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.json.Json;

/**
 * One document of a treebank as its readers had it: what {@code # text =} says of its sentences, joined by blanks, paragraphs apart.
 *
 * @param id as {@code # newdoc} names it
 */
public record RawText(String id, String text) {

    private static final String DOCUMENT = "# newdoc";
    private static final String PARAGRAPH = "# newpar";
    private static final String SENTENCE = "# text =";

    /** The documents of a CoNLL-U file, in order. */
    public static List<RawText> in(Path treebank) {
        return in(GoldFiles.text(treebank));
    }

    static List<RawText> in(String conllu) {
        List<RawText> documents = new ArrayList<>();
        String between = "";
        for (String line : (Iterable<String>) conllu.lines()::iterator) {
            if (line.startsWith(DOCUMENT)) {
                documents.add(new RawText(line.substring(line.indexOf('=') + 1).strip(), ""));
                between = "";
            } else if (line.startsWith(PARAGRAPH)) {
                between = "\n\n";
            } else if (line.startsWith(SENTENCE) && !documents.isEmpty()) {
                RawText last = documents.remove(documents.size() - 1);
                documents.add(last.with(line.substring(SENTENCE.length()).strip(), between));
                between = " ";
            }
        }
        return documents;
    }

    private RawText with(String sentence, String between) {
        return new RawText(id, text.isEmpty() ? sentence : text + between + sentence);
    }

    /** As {@code read} takes it. */
    public Json.Obj json() {
        return Json.object().put("id", id).put("text", text).build();
    }
}
