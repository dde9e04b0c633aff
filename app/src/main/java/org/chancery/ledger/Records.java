package org.chancery.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import org.chancery.source.Bytes;

/**
 * The numbers of records, which stay over versions of an article. They come from what the record says (63 bits of a SHA-256), not from the order in
 * which articles arrive, so that equal corpora have equal numbers. People see them as {@code s-} or {@code e-} and 13 digits in base 32.
 */
public final class Records {

    private Records() {}

    /** The number of a record by the words that make it itself. */
    static long number(String... words) {
        MessageDigest digest = sha256();
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest()).getLong() & Long.MAX_VALUE;
    }

    /**
     * The number of a record that a reviewer adds: two who add the same add one record.
     *
     * @param kind {@code statement} or {@code event}
     * @param place where its content or trigger lies, always written the same way
     */
    public static long addition(String article, String kind, String place) {
        return number(article, kind, "added", place);
    }

    /** {@code s-…} for a statement's number. */
    public static String statement(long record) {
        return "s-" + digits(record);
    }

    /** {@code e-…} for an event's number. */
    public static String event(long record) {
        return "e-" + digits(record);
    }

    /** The number in what {@link #statement} or {@link #event} wrote; empty where it is neither. */
    public static OptionalLong read(String written) {
        if (!written.matches("[seSE]-[0-9a-vA-V]{13}")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(written.substring(2).toLowerCase(Locale.ROOT), 32));
        } catch (NumberFormatException e) {
            return OptionalLong.empty(); // thirteen digits reach beyond 63 bits
        }
    }

    private static String digits(long record) {
        String digits = Long.toString(record, 32);
        return "0".repeat(13 - digits.length()) + digits;
    }

    /** By what an actor's key is looked up: its CRC-32 as a signed number, which takes four bytes; several keys may share one. */
    public static long keyHash(String key) {
        CRC32 hash = new CRC32();
        hash.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) hash.getValue();
    }

    /** What tells whether an input came before: 16 bytes over its bytes and what the caller said of it. */
    static byte[] input(Bytes bytes, String said) {
        MessageDigest digest = sha256();
        digest.update(bytes.toArray());
        digest.update((byte) 0);
        return Arrays.copyOf(digest.digest(said.getBytes(StandardCharsets.UTF_8)), 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
