package org.chancery.training;

import java.util.List;
import org.chancery.encoder.Window;

/** One window with what is to be learnt of its words; arrays run over the window's words. */
sealed interface Example {

    Window window();

    default int words() {
        return window().end() - window().first();
    }

    /**
     * Of PolNeAR.
     *
     * @param cues O, B, I
     * @param tags O, B and I of source, cue, content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record OfAttribution(Window window, int[] cues, int[] tags, List<Relation> relations) implements Example {}

    /**
     * What one cue ties together.
     *
     * @param first the cue's first word in the window, {@code end} the one behind its last
     * @param labels O, B and I of source and content; all O where the cue is none
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Relation(int first, int end, int[] labels, boolean real) {}

    /**
     * Of a treebank.
     *
     * @param heads the window's word that governs, the word itself for a root, -1 where it lies outside
     * @param sentences number of the sentence, to keep heads within
     * @param names O, B and I of the kinds of names; -1 where the treebank has none
     */
    @SuppressWarnings("ArrayRecordComponent")
    record OfSyntax(Window window, int[] upos, int[] ends, int[] heads, int[] labels, int[] sentences, int[] names)
            implements Example {}
}
