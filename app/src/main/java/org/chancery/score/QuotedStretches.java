package org.chancery.score;

import java.util.BitSet;
import java.util.Map;

/**
 * Where a gold text stands between double quotation marks, by the scorer's simple rule: line by line, and an open stretch ends with its line.
 *
 * <p>In: code points. Out: the set of those inside marks. This rule measures; how the program itself pairs marks is the analysis room's.
 */
final class QuotedStretches {

    private static final Map<Integer, String> CLOSER =
            Map.of((int) '“', "”", (int) '„', "“”‟", (int) '«', "»", (int) '»', "«", (int) '"', "\"");

    private QuotedStretches() {}

    static BitSet inside(int[] points) {
        BitSet inside = new BitSet();
        int lastGuillemet = last(points, '«');
        int start = -1;
        int old = 0;
        String want = "";
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            if (c == '\n') {
                closeUnfinished(inside, start, i);
                start = -1;
            } else if (start < 0) {
                // A » that no « follows does not open, unless marks were seen before: it is then a bullet.
                String closer = CLOSER.get(c);
                if (closer != null && !(c == '»' && old == 0 && lastGuillemet < i)) {
                    start = i;
                    want = closer;
                    old = c;
                }
            } else if (want.indexOf(c) >= 0 || (c == '”' && old == '"')) {
                inside.set(start + 1, i);
                start = -1;
            } else if (c == '“' && old == '“') {
                start = i;
            }
        }
        closeUnfinished(inside, start, points.length);
        return inside;
    }

    private static void closeUnfinished(BitSet inside, int start, int end) {
        if (start >= 0 && end - start > 3) {
            inside.set(start + 1, end);
        }
    }

    private static int last(int[] points, int wanted) {
        int i = points.length - 1;
        while (i >= 0 && points[i] != wanted) {
            i--;
        }
        return i;
    }
}
