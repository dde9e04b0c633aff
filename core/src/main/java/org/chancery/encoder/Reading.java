package org.chancery.encoder;

import java.util.List;

/**
 * What the encoder says of each word of a passage: scores (logits, higher is likelier), in the order of the lists that {@link Encoder#values} names.
 * The words' numbers are the passage's. Every method gives an array of its own.
 */
public final class Reading {

    private final List<Window> windows;
    private final List<WindowScores> scores;
    /** The number of the window that owns each word. */
    private final int[] owners;

    Reading(List<Window> windows, List<WindowScores> scores) {
        this.windows = List.copyOf(windows);
        this.scores = List.copyOf(scores);
        this.owners =
                new int[windows.isEmpty() ? 0 : windows.get(windows.size() - 1).ownEnd()];
        for (int i = 0; i < windows.size(); i++) {
            for (int w = windows.get(i).ownFirst(); w < windows.get(i).ownEnd(); w++) {
                owners[w] = i;
            }
        }
    }

    /** How many words were read. */
    public int size() {
        return owners.length;
    }

    /** The windows in order. */
    public List<Window> windows() {
        return windows;
    }

    /** The window that the word's scores are from. */
    public Window window(int word) {
        return windows.get(owners[word]);
    }

    /** The 17 universal parts of speech. */
    public float[] upos(int word) {
        return of(word).upos().row(row(word));
    }

    /** That the word is not the last of its sentence, and that it is. */
    public float[] ends(int word) {
        return of(word).ends().row(row(word));
    }

    /** No name; then that it begins and that it goes on with a person, an organization, a place, another name. */
    public float[] names(int word) {
        return of(word).names().row(row(word));
    }

    /** No cue; begins one; goes on with one. */
    public float[] cues(int word) {
        return of(word).cues().row(row(word));
    }

    /** Nothing; then that it begins and that it goes on with a source, a cue, a content. */
    public float[] tags(int word) {
        return of(word).tags().row(row(word));
    }

    /** That the one depends on the other, on itself for the root of a sentence; minus infinity where the head is not in the dependent's window. */
    public double arc(int dependent, int head) {
        Window window = window(dependent);
        return head >= window.first() && head < window.end()
                ? of(dependent).arcs().at(row(dependent), head - window.first())
                : Double.NEGATIVE_INFINITY;
    }

    /** The words as dependents, then as heads, for the graph of labels. */
    WindowScores.Table labelDep() {
        return gathered(true);
    }

    WindowScores.Table labelHead() {
        return gathered(false);
    }

    private WindowScores.Table gathered(boolean dependents) {
        int width = scores.get(0).labelDep().width();
        float[] cells = new float[size() * width];
        for (int w = 0; w < size(); w++) {
            WindowScores.Table from = dependents ? of(w).labelDep() : of(w).labelHead();
            System.arraycopy(from.cells(), row(w) * width, cells, w * width, width);
        }
        return new WindowScores.Table(cells, width);
    }

    /** The states of all words of the word's window, for the graph of relations. */
    WindowScores.Table ctx(int word) {
        return of(word).ctx();
    }

    private WindowScores of(int word) {
        return scores.get(owners[word]);
    }

    private int row(int word) {
        return word - window(word).first();
    }
}
