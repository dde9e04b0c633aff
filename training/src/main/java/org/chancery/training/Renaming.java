package org.chancery.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.lexicon.Lexicon;
import org.chancery.text.Span;

/**
 * Puts other names of the same kind and the same number of words for a document's names, so that few documents teach many names (mention replacement,
 * Dai and Adel 2020). In: a document, the label of each of its words, chance. Out: the same document with other names; heads and labels stay as they are.
 */
final class Renaming {

    /** The share of a document's different names that are replaced, each everywhere in it alike. */
    private static final double SHARE = 0.5;

    /** How often a person's given name and surname come from two people. */
    private static final double MIXED = 0.5;

    private static final String PERSON = "B-person";
    private static final String PLACE = "B-place";

    private final Map<String, List<List<String>>> pools = new HashMap<>();

    private Renaming() {}

    /** From the names of the documents and from the project's own lists. */
    static Renaming from(List<Treebank.Document> documents, TreebankNames names) {
        Renaming renaming = new Renaming();
        for (Treebank.Document document : documents) {
            int[] labels = names.labels(document);
            for (Run run : runs(document, labels)) {
                renaming.pool(run.key()).add(run.words(document));
            }
        }
        Lexicon lexicon = Lexicon.english();
        lexicon.table("given-names.tsv").rows().forEach(row -> renaming.pool(PERSON + 1)
                .add(List.of(row.get("name"))));
        lexicon.table("countries.tsv").rows().forEach(row -> {
            List<String> words = List.of(row.get("name").split(" ", -1));
            renaming.pool(PLACE + words.size()).add(words);
        });
        return renaming;
    }

    private List<List<String>> pool(String key) {
        return pools.computeIfAbsent(key, k -> new ArrayList<>());
    }

    Treebank.Document of(Treebank.Document document, int[] labels, Random random) {
        Map<Integer, String> changed = new HashMap<>();
        Map<String, List<String>> known = new HashMap<>();
        for (Run run : runs(document, labels)) {
            List<String> old = run.words(document);
            List<String> other = known.computeIfAbsent(
                    run.key() + old, k -> random.nextDouble() < SHARE ? other(run.key(), random) : old);
            for (int i = 0; i < other.size(); i++) {
                changed.put(run.first() + i, other.get(i));
            }
        }
        return rewritten(document, changed);
    }

    private List<String> other(String key, Random random) {
        List<List<String>> pool = pool(key);
        List<String> one = pool.get(random.nextInt(pool.size()));
        if (key.equals(PERSON + 2) && random.nextDouble() < MIXED) {
            List<List<String>> given = pool(PERSON + 1);
            return List.of(given.get(random.nextInt(given.size())).get(0), one.get(1));
        }
        return one;
    }

    private static Treebank.Document rewritten(Treebank.Document document, Map<Integer, String> changed) {
        StringBuilder text = new StringBuilder();
        List<List<Treebank.Word>> paragraphs = new ArrayList<>();
        int at = 0;
        int number = 0;
        for (List<Treebank.Word> paragraph : document.paragraphs()) {
            List<Treebank.Word> words = new ArrayList<>();
            for (Treebank.Word word : paragraph) {
                text.append(document.text(), at, word.span().start());
                int start = text.length();
                text.append(changed.getOrDefault(number++, word.span().in(document.text())));
                at = word.span().end();
                words.add(new Treebank.Word(
                        new Span(start, text.length()), word.upos(), word.head(), word.relation(), word.last()));
            }
            paragraphs.add(words);
        }
        return new Treebank.Document(
                document.id(), text.append(document.text().substring(at)).toString(), paragraphs);
    }

    /** A name all of proper nouns with capitals, nothing between them but one blank. */
    private record Run(int first, int end, String kind) {

        String key() {
            return kind + (end - first);
        }

        List<String> words(Treebank.Document document) {
            return document.words().subList(first, end).stream()
                    .map(w -> w.span().in(document.text()))
                    .toList();
        }
    }

    private static List<Run> runs(Treebank.Document document, int[] labels) {
        List<Treebank.Word> words = document.words();
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] > 0 && Inventory.NAMES.get(labels[i]).startsWith("B-")) {
                int end = i + 1;
                while (end < labels.length && labels[end] == labels[i] + 1) {
                    end++;
                }
                if (isPlain(document.text(), words.subList(i, end))) {
                    runs.add(new Run(i, end, Inventory.NAMES.get(labels[i])));
                }
            }
        }
        return runs;
    }

    private static boolean isPlain(String text, List<Treebank.Word> words) {
        int before = -1;
        for (Treebank.Word word : words) {
            String form = word.span().in(text);
            boolean follows = before < 0 || (word.span().start() == before + 1 && text.charAt(before) == ' ');
            if (!follows || !word.upos().equals("PROPN") || !Character.isUpperCase(form.charAt(0))) {
                return false;
            }
            before = word.span().end();
        }
        return true;
    }
}
