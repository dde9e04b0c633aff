package org.chancery.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packed bytes come in and are deflated (RFC 1951), behind a CRC-32 of what they were; and back. The deflater knows {@link PackWords} and the article's
 * text beforehand, which reasons and names quote.
 */
final class Sealed {

    /** Far more than any article's findings: what is longer is damaged. */
    private static final int MOST = 256 << 20;

    private static final int CHECK = 4;
    private static final int WINDOW = 32_000;

    private Sealed() {}

    static byte[] of(byte[] plain, String text) {
        int check = check(plain);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(known(text));
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 16);
            for (int shift = 24; shift >= 0; shift -= 8) {
                packed.write(check >>> shift);
            }
            byte[] chunk = new byte[4096];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] open(byte[] packed, String text) {
        byte[] plain = inflated(packed, text);
        int check = check(plain);
        for (int i = 0; i < CHECK; i++) {
            if (packed[i] != (byte) (check >>> (24 - 8 * i))) {
                throw new IllegalArgumentException("the packed dossier is damaged");
            }
        }
        return plain;
    }

    private static byte[] inflated(byte[] packed, String text) {
        if (packed.length <= CHECK) {
            throw new IllegalArgumentException("the packed dossier is cut off");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(known(text));
            inflater.setInput(packed, CHECK, packed.length - CHECK);
            byte[] plain = new byte[Math.min(MOST, Math.max(64, packed.length * 4))];
            int length = 0;
            while (!inflater.finished()) {
                int got = inflater.inflate(plain, length, plain.length - length);
                length += got;
                if (got == 0 && (inflater.needsInput() || length == MOST)) {
                    throw new IllegalArgumentException("the packed dossier is cut off");
                }
                if (length == plain.length && !inflater.finished()) {
                    plain = Arrays.copyOf(plain, (int) Math.min(MOST, plain.length * 2L));
                }
            }
            return Arrays.copyOf(plain, length);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("the packed dossier is damaged", e);
        } finally {
            inflater.end();
        }
    }

    /** All of the text that the window of a deflater holds, and the words last, as the nearest are the cheapest to refer to. */
    private static byte[] known(String text) {
        byte[] words = PackWords.DICTIONARY;
        byte[] quoted = text.substring(0, Math.min(text.length(), WINDOW - words.length))
                .getBytes(StandardCharsets.UTF_8);
        byte[] known = Arrays.copyOf(quoted, quoted.length + words.length);
        System.arraycopy(words, 0, known, quoted.length, words.length);
        return known;
    }

    private static int check(byte[] plain) {
        CRC32 check = new CRC32();
        check.update(plain);
        return (int) check.getValue();
    }
}
