package org.chancery.text;

import java.util.Arrays;
import java.util.List;

/**
 * Converts between UTF-16 offsets, which Java counts, and Unicode code points, which every output gives.
 *
 * <p>In goes a text once; out come offsets of either kind. A lone surrogate counts as one code point, as Python counts it.
 */
public final class CodePoints {

    private final int length;
    private final int[] astral; // UTF-16 offsets of the second half of each surrogate pair

    private CodePoints(int length, int[] astral) {
        this.length = length;
        this.astral = astral;
    }

    public static CodePoints of(CharSequence text) {
        char[] all = text.toString().toCharArray(); // every text passes here, some more than once
        int[] found = new int[8];
        int n = 0;
        for (int i = 1; i < all.length; i++) {
            if (Character.isLowSurrogate(all[i]) && Character.isHighSurrogate(all[i - 1])) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, n * 2);
                }
                found[n++] = i;
            }
        }
        return new CodePoints(all.length, Arrays.copyOf(found, n));
    }

    /** How many code points lie before the UTF-16 offset; an offset inside a pair counts as its end. */
    public int fromUtf16(int offset) {
        if (offset < 0 || offset > length) {
            throw new IllegalArgumentException("offset " + offset + " outside a text of length " + length);
        }
        int before = Arrays.binarySearch(astral, offset);
        return offset - (before >= 0 ? before : -before - 1);
    }

    /** The UTF-16 offset of the code point with this number. */
    public int toUtf16(int codePoint) {
        int low = 0;
        int high = astral.length;
        while (low < high) { // how many pairs end at or before the code point
            int mid = (low + high) >>> 1;
            if (astral[mid] - mid <= codePoint) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        int offset = codePoint + low;
        if (codePoint < 0 || offset > length) {
            throw new IllegalArgumentException("code point " + codePoint + " outside a text of " + fromUtf16(length));
        }
        return offset;
    }

    public Span fromUtf16(Span span) {
        return new Span(fromUtf16(span.start()), fromUtf16(span.end()));
    }

    public Span toUtf16(Span span) {
        return new Span(toUtf16(span.start()), toUtf16(span.end()));
    }

    public List<Span> fromUtf16(List<Span> spans) {
        return spans.stream().map(this::fromUtf16).toList();
    }
}
