package org.chancery.analysis;

/**
 * What the tagger sees of a sentence: rows of its weight table, found by hashing.
 *
 * <p>In: the words. Out: for each word the rows that speak for or against a tag; those that need the tags before are asked for word by word.
 */
final class TagFeatures {

    /** How many rows the table has; a power of two. */
    static final int ROWS = 1 << 18;

    /** How many rows each word has. */
    static final int PER_WORD = 30;

    private static final int EDGE = 0x5bd1e995;

    private final int n;
    private final int[] lower;
    private final int[] suffix1;
    private final int[] suffix2;
    private final int[] suffix3;
    private final int[] suffix4;
    private final int[] prefix2;
    private final int[] prefix3;
    private final int[] shape;

    /** @param caseTells whether capitals mean something in this sentence; in a headline in capitals they do not */
    TagFeatures(String[] words, boolean caseTells) {
        n = words.length;
        lower = new int[n];
        suffix1 = new int[n];
        suffix2 = new int[n];
        suffix3 = new int[n];
        suffix4 = new int[n];
        prefix2 = new int[n];
        prefix3 = new int[n];
        shape = new int[n];
        for (int i = 0; i < n; i++) {
            read(i, words[i], caseTells);
        }
    }

    private void read(int i, String word, boolean caseTells) {
        int length = Math.min(word.length(), 48);
        char[] c = new char[length];
        boolean digit = false;
        boolean letter = false;
        boolean inner = false;
        boolean upper = false;
        boolean allUpper = true;
        boolean hyphen = false;
        for (int k = 0; k < length; k++) {
            char w = word.charAt(k);
            if (Character.isDigit(w)) {
                digit = true;
                c[k] = '0';
            } else if (Character.isLetter(w)) {
                letter = true;
                boolean up = Character.isUpperCase(w);
                upper |= up && k == 0;
                inner |= up && k > 0;
                allUpper &= up;
                c[k] = Character.toLowerCase(w);
            } else {
                hyphen |= w == '-';
                c[k] = plain(w);
            }
        }
        lower[i] = hash(c, 0, length, 1);
        suffix1[i] = hash(c, length - 1, length, 2);
        suffix2[i] = hash(c, length - 2, length, 3);
        suffix3[i] = hash(c, length - 3, length, 4);
        suffix4[i] = hash(c, length - 4, length, 5);
        prefix2[i] = hash(c, 0, Math.min(2, length), 6);
        prefix3[i] = hash(c, 0, Math.min(3, length), 7);
        int casing = !letter ? 0 : !caseTells ? 1 : allUpper && length > 1 ? 2 : upper ? 3 : inner ? 4 : 5;
        shape[i] = 16 + casing + (digit ? 8 : 0) + (hyphen ? 32 : 0);
    }

    private static char plain(char c) {
        return switch (c) {
            case '’', '‘', '`' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—' -> '-';
            default -> c;
        };
    }

    private static int hash(char[] c, int from, int to, int seed) {
        int h = seed * 0x9e3779b9;
        for (int k = Math.max(0, from); k < to; k++) {
            h = (h ^ c[k]) * 0x01000193;
        }
        return h;
    }

    private int at(int[] of, int i) {
        return i < 0 ? EDGE : i >= n ? EDGE + 1 : of[i];
    }

    /** Fills in the rows of word {@code i}, given the numbers of the tags before (17 before the first word). */
    void rows(int i, int tag1, int tag2, int[] rows) {
        int w = lower[i];
        int before = at(lower, i - 1);
        int after = at(lower, i + 1);
        int first = i == 0 ? 1 : 0;
        int s3 = suffix3[i];
        int k = 0;
        rows[k++] = row(1, 0, 0);
        rows[k++] = row(2, w, 0);
        rows[k++] = row(3, suffix1[i], shape[i]);
        rows[k++] = row(4, suffix2[i], 0);
        rows[k++] = row(5, s3, 0);
        rows[k++] = row(6, suffix4[i], 0);
        rows[k++] = row(7, prefix2[i], 0);
        rows[k++] = row(8, prefix3[i], 0);
        rows[k++] = row(9, shape[i], first);
        rows[k++] = row(10, before, 0);
        rows[k++] = row(11, after, 0);
        rows[k++] = row(12, at(lower, i - 2), 0);
        rows[k++] = row(13, at(lower, i + 2), 0);
        rows[k++] = row(14, tag1, 0);
        rows[k++] = row(15, tag1, tag2);
        rows[k++] = row(16, tag1, w);
        rows[k++] = row(17, tag1, s3);
        rows[k++] = row(18, at(suffix3, i - 1), 0);
        rows[k++] = row(19, at(suffix3, i + 1), 0);
        rows[k++] = row(20, at(shape, i + 1), shape[i]);
        rows[k++] = row(21, at(shape, i - 1), shape[i]);
        rows[k++] = row(22, before, w);
        rows[k++] = row(23, w, after);
        rows[k++] = row(24, tag1, after);
        rows[k++] = row(25, tag1 * 32 + tag2, w);
        rows[k++] = row(26, tag1, at(suffix3, i + 1));
        rows[k++] = row(27, s3, at(suffix2, i + 1));
        rows[k++] = row(28, w, shape[i] * 2 + first);
        rows[k++] = row(29, s3, shape[i] * 2 + first);
        rows[k] = row(30, tag1, at(suffix3, i + 2));
    }

    private static int row(int kind, int a, int b) {
        int h = (a ^ (kind * 0x9e3779b1)) * 0x85ebca6b;
        h = (h ^ (h >>> 15) ^ (b * 0xc2b2ae35)) * 0x27d4eb2f;
        h ^= h >>> 13;
        h *= 0x165667b1;
        return (h ^ (h >>> 16)) & (ROWS - 1);
    }
}
