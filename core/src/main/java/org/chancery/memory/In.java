package org.chancery.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link Out} wrote. Where more is asked for than there is, it says so by an {@link IllegalArgumentException}; it makes nothing larger than what came in. */
final class In {

    private final byte[] plain;
    private final byte[] packed;
    private final List<String> strings = new ArrayList<>();
    private int at;
    private int exact;

    /** @param exact where in {@code packed} the bytes stand that were written apart */
    In(byte[] plain, byte[] packed, int exact) {
        this.plain = plain;
        this.packed = packed;
        this.exact = exact;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte b = plain[at++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than ten bytes at " + at);
    }

    /** A number that an int holds. */
    int small() {
        return Math.toIntExact(number());
    }

    int signed() {
        long value = number();
        return Math.toIntExact((value >>> 1) ^ -(value & 1));
    }

    boolean flag() {
        return number() == 1;
    }

    long bits() {
        return low(Long.BYTES);
    }

    private long low(int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | (packed[exact++] & 0xff);
        }
        return value;
    }

    double fraction() {
        int zeros = plain[at++];
        long high = ((plain[at++] & 0xffL) << 8) | (plain[at++] & 0xffL);
        return Double.longBitsToDouble((high << 48) | (low(Out.LOW_BYTES - zeros) << (8 * zeros)));
    }

    String text() {
        int known = small();
        if (known > 0) {
            return strings.get(known - 1);
        }
        char[] chars = new char[size()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) number();
        }
        strings.add(new String(chars));
        return strings.get(strings.size() - 1);
    }

    /** How many values follow, each of which takes a byte at least. */
    int size() {
        int size = small();
        if (size < 0 || size > plain.length - at) {
            throw new IllegalArgumentException(size + " values in " + (plain.length - at) + " bytes");
        }
        return size;
    }

    <T> Optional<T> optional(Function<In, T> read) {
        return flag() ? Optional.of(read.apply(this)) : Optional.empty();
    }

    <T> List<T> list(Function<In, T> read) {
        int size = size();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(read.apply(this));
        }
        return values;
    }

    /** A value for each of so many words, which are of few different ones. */
    <T> List<T> words(int size, Function<String, T> value) {
        List<T> different = list(In::text).stream().map(value).toList();
        return Arrays.stream(column(size)).mapToObj(different::get).toList();
    }

    /** So many numbers. */
    int[] column(int size) {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = small();
        }
        return numbers;
    }

    /** Says so where there is more to read. */
    void end() {
        if (at != plain.length || exact != packed.length) {
            throw new IllegalArgumentException((plain.length - at + packed.length - exact) + " bytes too many");
        }
    }
}
