package org.chancery.encoder;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.Span;

/**
 * Cuts a passage into windows. In: a passage. Out: windows in order; every word is owned by exactly one of them.
 *
 * <p>Whole paragraphs are packed together as long as they fit; a paragraph that is too long by itself is cut into windows that overlap.
 */
public final class Windows {

    /** The most pieces of a window, [CLS] and [SEP] counted. */
    public static final int LONGEST = 192;

    /** How many words two windows of one paragraph share, unless that were more than half of a window. */
    private static final int OVERLAP = 48;

    private final Passage passage;
    private final List<int[]> pieces = new ArrayList<>();
    private final List<Window> found = new ArrayList<>();
    private final byte[] rows;
    /** The word behind the last one of each paragraph that is not empty. */
    private final List<Integer> ends = new ArrayList<>();

    private Windows(Passage passage) {
        this.passage = passage;
        this.rows = WordRows.of(passage);
    }

    public static List<Window> of(Passage passage) {
        Windows windows = new Windows(passage);
        windows.pack();
        return windows.owned();
    }

    private void pack() {
        WordPiece cutter = WordPiece.standard();
        int first = 0;
        int used = 1;
        for (List<Span> paragraph : passage.paragraphs()) {
            if (paragraph.isEmpty()) {
                continue;
            }
            int start = pieces.size();
            int cost = 1;
            for (Span word : paragraph) {
                int[] cut = cutter.pieces(passage.text().subSequence(word.start(), word.end()));
                pieces.add(cut);
                cost += cut.length;
            }
            if (used + cost > LONGEST) {
                add(first, start);
                first = start;
                used = 1;
            }
            ends.add(pieces.size());
            if (used + cost > LONGEST) {
                cut(start, pieces.size());
                first = pieces.size();
            } else {
                used += cost;
            }
        }
        add(first, pieces.size());
    }

    /** Overlapping windows of one long paragraph. */
    private void cut(int from, int to) {
        int first = from;
        while (true) {
            int end = first;
            int used = 2;
            while (end < to && used + pieces.get(end).length <= LONGEST) {
                used += pieces.get(end).length;
                end++;
            }
            add(first, end);
            if (end == to) {
                return;
            }
            first = end - Math.min(OVERLAP, (end - first) / 2);
        }
    }

    private void add(int first, int end) {
        if (first == end) {
            return;
        }
        int words = 0;
        for (int w = first; w < end; w++) {
            words += pieces.get(w).length;
        }
        int paragraph = paragraphOf(first);
        long[] ids = new long[words + 2 + paragraphOf(end - 1) - paragraph];
        long[] types = new long[ids.length];
        long[] firsts = new long[end - first];
        ids[0] = WordPiece.CLS;
        int at = 1;
        for (int w = first; w < end; w++) {
            firsts[w - first] = at;
            for (int piece : pieces.get(w)) {
                ids[at] = piece;
                types[at++] = rows[w];
            }
            if (w + 1 == end || w + 1 == ends.get(paragraph)) {
                ids[at++] = WordPiece.SEP;
                paragraph++;
            }
        }
        found.add(new Window(first, end, ids, types, firsts, first, end));
    }

    private int paragraphOf(int word) {
        int low = 0;
        int high = ends.size() - 1;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (ends.get(mid) > word) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }

    /** Shares the words of two overlapping windows out: to each the half that lies deeper in it. */
    private List<Window> owned() {
        List<Window> owned = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < found.size(); i++) {
            Window window = found.get(i);
            int to = i + 1 == found.size()
                    ? window.end()
                    : (window.end() + found.get(i + 1).first() + 1) / 2;
            owned.add(window.owning(from, to));
            from = to;
        }
        return List.copyOf(owned);
    }
}
