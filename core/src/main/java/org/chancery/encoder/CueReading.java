package org.chancery.encoder;

/**
 * What the encoder says of the words around one cue.
 *
 * @param real how surely the cue is one: the logit, above 0 where it is likelier than not
 * @param firstWord the first word of the window that holds the cue
 * @param scores for each word of that window the logarithms of the probabilities that it is no part of this attribution, begins or goes on with its
 *     source, begins or goes on with its content
 */
@SuppressWarnings("ArrayRecordComponent")
public record CueReading(CueWords cue, double real, int firstWord, float[][] scores) {

    public static final int NONE = 0;
    public static final int SOURCE_BEGINS = 1;
    public static final int SOURCE_GOES_ON = 2;
    public static final int CONTENT_BEGINS = 3;
    public static final int CONTENT_GOES_ON = 4;

    /** The word behind the last one of the window. */
    public int endWord() {
        return firstWord + scores.length;
    }
}
