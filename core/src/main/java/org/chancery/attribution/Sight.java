package org.chancery.attribution;

import java.util.List;

/** What a trained reader makes of a run of words: which are cues, and for each cue which words are its source and its content. */
interface Sight {

    /** From this chance on it matters how likely a word is of a cue; what is kept of a sight knows no more of the words below. */
    double FAINT = 0.15;

    /** The number of the first word that it read. */
    default int first() {
        return 0;
    }

    /** The number behind that of the last word that it read. */
    int size();

    /** The chances of the word to be no cue's, to begin a cue and to go on with one; they add up to 1. */
    double[] cue(int word);

    /** Asks about these cues; those that it can not place are left out, the others come in the same order. */
    List<Answer> answers(List<Piece> cues);

    /** The chance of the word to be of a cue. */
    default double chance(int word) {
        return 1 - cue(word)[0];
    }

    /**
     * The words around one cue by what they are to it.
     *
     * @param real the log-odds that it is a cue
     * @param first the number of the word that the first row of {@code scores} is for
     * @param scores for each word of the window, the log-chances of the five labels
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Relation(Piece cue, double real, int first, float[][] scores) {

        static final int OUTSIDE = 0;
        static final int BEGINS_SOURCE = 1;
        static final int IN_SOURCE = 2;
        static final int BEGINS_CONTENT = 3;
        static final int IN_CONTENT = 4;

        int end() {
            return first + scores.length;
        }

        /** The chance of the word to be of the source. */
        double source(int word) {
            float[] s = scores[word - first];
            return Math.exp(s[BEGINS_SOURCE]) + Math.exp(s[IN_SOURCE]);
        }

        /** The chance of the word to be of the content. */
        double content(int word) {
            float[] s = scores[word - first];
            return Math.exp(s[BEGINS_CONTENT]) + Math.exp(s[IN_CONTENT]);
        }
    }
}
