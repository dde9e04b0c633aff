package org.chancery.encoder;

/**
 * What the encoder reads at one time: a run of a passage's words as word pieces.
 *
 * @param first the first word, {@code end} the one behind the last
 * @param ids of the pieces: [CLS], the pieces of each word, [SEP] behind each paragraph
 * @param types for each piece the case of its word (0 lower or other, 1 capitalised, 2 all capitals), plus 3 where the word is quoted; 0 for [CLS] and [SEP]
 * @param firsts for each word the place of its first piece in {@code ids}
 * @param ownFirst the first word whose scores are taken from this window, {@code ownEnd} the one behind the last: where windows overlap, the window in
 *     whose inside a word lies deeper
 */
@SuppressWarnings("ArrayRecordComponent")
public record Window(int first, int end, long[] ids, long[] types, long[] firsts, int ownFirst, int ownEnd) {

    /** How many words it holds. */
    public int size() {
        return end - first;
    }

    Window owning(int from, int to) {
        return new Window(first, end, ids, types, firsts, from, to);
    }
}
