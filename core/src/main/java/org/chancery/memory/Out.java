package org.chancery.memory;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Writes values one behind the other; {@link In} reads them in the same order. Whole numbers take as few bytes as they need, a string that came
 * before is referred to; the bytes of fractions that look like chance stand apart.
 */
final class Out {

    /** How many bytes of a fraction stand apart: all but sign, exponent and the four bits beside them. */
    static final int LOW_BYTES = 6;

    private final ByteArrayOutputStream plain = new ByteArrayOutputStream(4096);
    private final ByteArrayOutputStream exact = new ByteArrayOutputStream(4096);
    private final Map<String, Integer> strings = new HashMap<>();

    byte[] plain() {
        return plain.toByteArray();
    }

    byte[] exact() {
        return exact.toByteArray();
    }

    /** A number that is not negative, seven bits a byte. */
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            plain.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        plain.write((int) rest);
    }

    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void flag(boolean value) {
        number(value ? 1 : 0);
    }

    void bits(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            exact.write((int) (value >>> shift));
        }
    }

    /** A fraction to its last bit; the bytes at its end that are zero, as of one that was of single precision, are only counted. */
    void fraction(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int zeros = Math.min(LOW_BYTES, Long.numberOfTrailingZeros(bits) / 8);
        plain.write(zeros);
        plain.write((int) (bits >>> 56));
        plain.write((int) (bits >>> 48));
        for (int i = LOW_BYTES - 1; i >= zeros; i--) {
            exact.write((int) (bits >>> (8 * i)));
        }
    }

    /** Each char by itself, as a lone surrogate has no other form. */
    void text(String value) {
        Integer known = strings.putIfAbsent(value, strings.size() + 1);
        number(known == null ? 0 : known);
        if (known == null) {
            number(value.length());
            value.chars().forEach(this::number);
        }
    }

    <T> void optional(Optional<T> value, BiConsumer<Out, T> write) {
        flag(value.isPresent());
        value.ifPresent(v -> write.accept(this, v));
    }

    <T> void list(List<T> values, BiConsumer<Out, T> write) {
        number(values.size());
        values.forEach(v -> write.accept(this, v));
    }

    /** A word of each of the values, of few different ones: these, then for each value the number of its own. */
    <T> void words(List<T> values, Function<T, String> word) {
        List<String> all = values.stream().map(word).toList();
        List<String> different = all.stream().distinct().toList();
        list(different, Out::text);
        column(all, different::indexOf);
    }

    /** One number of each of the values, whose number stands elsewhere. */
    <T> void column(List<T> values, ToLongFunction<T> number) {
        values.forEach(v -> number(number.applyAsLong(v)));
    }
}
