package org.chancery.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The word pieces by their letters: an open hash table over one array of characters, quick to fill and to ask. */
final class Vocabulary {

    /** Where a word goes on rather than begins, its pieces are others; their hashes begin elsewhere. */
    static final int BEGINS = 17;

    static final int GOES_ON = 5381;

    private static final String FILE = "/org/chancery/encoder/vocab.txt";
    private static final int SLOTS = 1 << 17;

    private final String letters;
    private final int[] starts;
    private final boolean[] inner;
    private final int[] slots = new int[SLOTS];
    private final int longest;

    private Vocabulary(String lines) {
        letters = lines;
        int count = (int) lines.chars().filter(c -> c == '\n').count();
        starts = new int[count + 1];
        inner = new boolean[count];
        Arrays.fill(slots, -1);
        int most = 0;
        for (int id = 0; id < count; id++) {
            starts[id + 1] = lines.indexOf('\n', starts[id]) + 1;
            inner[id] = lines.startsWith("##", starts[id]) && end(id) - starts[id] > 2;
            most = Math.max(most, end(id) - from(id));
            put(id);
        }
        longest = most;
    }

    /** The built-in pieces. */
    static Vocabulary standard() {
        try (InputStream in = Vocabulary.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + FILE + " is missing");
            }
            return new Vocabulary(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    /** The length of the longest piece. */
    int longest() {
        return longest;
    }

    static int hash(int before, char c) {
        return before * 31 + c;
    }

    /**
     * The number of the piece that is {@code word[from, to)}, or -1.
     *
     * @param hash of these characters, from {@link #BEGINS} or {@link #GOES_ON}
     */
    int find(char[] word, int from, int to, int hash, boolean goesOn) {
        for (int slot = slot(hash); slots[slot] >= 0; slot = (slot + 1) & (SLOTS - 1)) {
            int id = slots[slot];
            if (inner[id] == goesOn && equal(id, word, from, to)) {
                return id;
            }
        }
        return -1;
    }

    private void put(int id) {
        int hash = inner[id] ? GOES_ON : BEGINS;
        for (int i = from(id); i < end(id); i++) {
            hash = hash(hash, letters.charAt(i));
        }
        int slot = slot(hash);
        while (slots[slot] >= 0) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        slots[slot] = id;
    }

    private static int slot(int hash) {
        return (hash * 0x9E3779B9) >>> 15;
    }

    private int from(int id) {
        return inner[id] ? starts[id] + 2 : starts[id];
    }

    private int end(int id) {
        return starts[id + 1] - 1;
    }

    private boolean equal(int id, char[] word, int from, int to) {
        int at = from(id);
        if (end(id) - at != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (letters.charAt(at++) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
