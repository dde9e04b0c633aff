package org.chancery.training;

import java.util.ArrayList;
import java.util.List;
import org.chancery.analysis.Passages;
import org.chancery.encoder.Window;
import org.chancery.encoder.Windows;
import org.chancery.text.Span;

/** A treebank's document comes in, windows with parts of speech, ends, heads, relations and names go out. */
final class TreebankExamples {

    private TreebankExamples() {}

    /** With the label of each word's name, -1 where names are not known. */
    static List<Example.OfSyntax> of(Treebank.Document document, int[] names) {
        List<List<Span>> paragraphs = document.paragraphs().stream()
                .map(p -> p.stream().map(Treebank.Word::span).toList())
                .toList();
        List<Treebank.Word> words = document.words();
        List<Example.OfSyntax> examples = new ArrayList<>();
        for (Window window : Windows.of(Passages.of(document.text(), paragraphs))) {
            examples.add(example(words, names, window));
        }
        return examples;
    }

    private static Example.OfSyntax example(List<Treebank.Word> words, int[] names, Window window) {
        int n = window.size();
        int[] upos = new int[n];
        int[] ends = new int[n];
        int[] heads = new int[n];
        int[] labels = new int[n];
        int[] sentences = new int[n];
        int[] named = new int[n];
        int sentence = 0;
        for (int i = 0; i < n; i++) {
            Treebank.Word word = words.get(window.first() + i);
            upos[i] = Inventory.UPOS.indexOf(word.upos());
            ends[i] = word.last() ? 1 : 0;
            int head = word.head() - window.first();
            heads[i] = head >= 0 && head < n ? head : -1;
            labels[i] = Inventory.DEPREL.indexOf(word.relation());
            sentences[i] = sentence;
            named[i] = names[window.first() + i];
            if (word.last()) {
                sentence++;
            }
        }
        return new Example.OfSyntax(window, upos, ends, heads, labels, sentences, named);
    }
}
