package org.chancery.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes numbers and strings as bytes, few for small numbers and for strings that came before. {@link PackIn} reads them. */
final class PackOut {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    private final Map<String, Integer> strings = new HashMap<>();

    PackOut() {
        PackWords.KNOWN.forEach(s -> strings.put(s, strings.size()));
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    void one(int value) {
        out.write(value);
    }

    void string(String s) {
        Integer known = strings.get(s);
        if (known != null) {
            number(known + 1L);
            return;
        }
        strings.put(s, strings.size());
        number(0);
        // Java's strings may hold lone surrogates, which UTF-8 cannot: each char by itself then
        byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
        boolean sound = new String(utf8, StandardCharsets.UTF_8).equals(s);
        byte[] bytes = sound ? utf8 : raw(s);
        number(bytes.length * 2L + (sound ? 0 : 1));
        out.writeBytes(bytes);
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
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
