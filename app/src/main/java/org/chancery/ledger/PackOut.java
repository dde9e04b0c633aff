package org.chancery.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Writes numbers and strings as bytes, few for small numbers and for strings that came before. {@link PackIn} reads them. */
final class PackOut {

    /** A {@code ByteArrayOutputStream} would take a lock for every byte. */
    private byte[] out = new byte[1 << 14];

    private int length;
    /** Those that came before and are not known beforehand. */
    private final Map<String, Integer> strings = new HashMap<>();

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    void one(int value) {
        if (length == out.length) {
            out = Arrays.copyOf(out, 2 * length);
        }
        out[length++] = (byte) value;
    }

    void string(String s) {
        Integer shared = PackWords.NUMBERS.get(s);
        Integer known = shared == null ? strings.get(s) : shared;
        if (known != null) {
            number(known + 1L);
            return;
        }
        strings.put(s, PackWords.KNOWN.size() + strings.size());
        number(0);
        // Java's strings may hold lone surrogates, which UTF-8 cannot: each char by itself then
        byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
        boolean sound = new String(utf8, StandardCharsets.UTF_8).equals(s);
        byte[] bytes = sound ? utf8 : raw(s);
        number(bytes.length * 2L + (sound ? 0 : 1));
        for (byte b : bytes) {
            one(b);
        }
    }

    private static byte[] raw(String s) {
        byte[] bytes = new byte[s.length() * 2];
        for (int i = 0; i < s.length(); i++) {
            bytes[2 * i] = (byte) (s.charAt(i) >>> 8);
            bytes[2 * i + 1] = (byte) s.charAt(i);
        }
        return bytes;
    }

    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    /** Seven bits a byte, the lowest first. */
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            one((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        one((int) rest);
    }
}
