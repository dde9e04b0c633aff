package org.chancery.memory;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes come in, fewer go out (RFC 1951), and back. */
final class Deflated {

    /** More than the findings of any article take: what is longer is no memory of one. */
    private static final int MOST = 64 << 20;

    private Deflated() {}

    static byte[] of(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 16);
            byte[] chunk = new byte[8192];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** What was deflated from the offset on, with the bytes that stand behind it. */
    static In in(byte[] packed, int offset) throws MemoryException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, offset, packed.length - offset);
            byte[] plain = new byte[8192];
            int length = 0;
            while (!inflater.finished()) {
                int got = inflater.inflate(plain, length, plain.length - length);
                length += got;
                if (length == MOST || (got == 0 && inflater.needsInput())) {
                    throw new MemoryException(
                            "what was kept of the article does not end, or holds more than " + MOST + " bytes");
                }
                if (length == plain.length) {
                    plain = Arrays.copyOf(plain, Math.min(MOST, plain.length * 2));
                }
            }
            return new In(Arrays.copyOf(plain, length), packed, packed.length - inflater.getRemaining());
        } catch (DataFormatException e) {
            throw new MemoryException("what was kept of the article is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
