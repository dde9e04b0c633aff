package org.chancery.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link PackOut} wrote, in the same order. What is not so is an {@link IllegalArgumentException} or an {@link IndexOutOfBoundsException}. */
final class PackIn {

    /** More values than any article's findings have: what says so is damaged. */
    private static final int MOST = 1 << 24;

    private final byte[] in;
    private final List<String> strings = new ArrayList<>(PackWords.KNOWN);
    private int at;

    PackIn(byte[] in) {
        this.in = in;
    }

    int one() {
        return in[at++];
    }

    /** How many of something there are. */
    int size() {
        long size = number();
        if (size < 0 || size > MOST) {
            throw new IllegalArgumentException("the packed dossier is damaged: " + size + " values");
        }
        return (int) size;
    }

    String string() {
        long reference = number();
        if (reference > 0) {
            return strings.get(Math.toIntExact(reference - 1));
        }
        long length = number();
        int bytes = (int) (length >>> 1);
        String s = (length & 1) == 0 ? new String(in, at, bytes, StandardCharsets.UTF_8) : raw(bytes);
        at += bytes;
        strings.add(s);
        return s;
    }

    private String raw(int bytes) {
        char[] chars = new char[bytes / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (((in[at + 2 * i] & 0xff) << 8) | (in[at + 2 * i + 1] & 0xff));
        }
        return new String(chars);
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte b;
        do {
            b = in[at++];
            value |= (long) (b & 0x7f) << shift;
            shift += 7;
        } while (b < 0);
        return value;
    }
}
