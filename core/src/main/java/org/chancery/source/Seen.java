package org.chancery.source;

import java.nio.charset.StandardCharsets;

/** Remembers which of very many texts have come before, in some twenty bytes each. It can mistake one text for another, about once in 10¹⁸ pairs; so it may only decide what does no harm. */
final class Seen {

    private long[] table = new long[1 << 10];
    private int size;

    /** Whether it is new; from now on it is not. */
    boolean add(String text) {
        if (3 * size > 2 * table.length) {
            grow();
        }
        boolean fresh = put(hash(text));
        size += fresh ? 1 : 0;
        return fresh;
    }

    private boolean put(long hash) {
        int at = (int) hash & (table.length - 1);
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = hash;
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (long hash : old) {
            if (hash != 0) {
                put(hash);
            }
        }
    }

    /** Never 0, which marks an empty place. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bits, then mixed
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return (hash ^ (hash >>> 29)) | 1;
    }
}
