package org.chancery.memory;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The bytes around what was written: a version, checksums (CRC-32) of the rest and of the text that it belongs to, the house; then what was written,
 * deflated (RFC 1951), and the bytes that would not get shorter by it.
 */
record Envelope(long house, In in) {

    /** Another one as soon as other bytes would be made of the same. */
    static final int VERSION = 1;

    private static final int CHECKED = 5;
    private static final int HEAD = CHECKED + Integer.BYTES + Long.BYTES;

    static byte[] seal(long house, String text, byte[] written, byte[] exact) {
        byte[] plain = Deflated.of(written);
        ByteBuffer all = ByteBuffer.allocate(HEAD + plain.length + exact.length);
        all.put((byte) VERSION).putInt(0).putInt(check(text)).putLong(house);
        all.put(plain).put(exact).putInt(1, check(all.array()));
        return all.array();
    }

    static Envelope open(byte[] packed, String text) throws MemoryException {
        if (packed.length < HEAD) {
            throw new MemoryException("what was kept of the article is cut off: " + packed.length + " bytes");
        }
        if (packed[0] != VERSION) {
            throw new MemoryException("what was kept of the article is of version " + packed[0]
                    + " of the format; this program reads version " + VERSION);
        }
        ByteBuffer all = ByteBuffer.wrap(packed);
        if (all.getInt(1) != check(packed)) {
            throw new MemoryException("what was kept of the article is damaged: its checksum does not fit");
        }
        if (all.getInt(CHECKED) != check(text)) {
            throw new MemoryException("what was kept of the article is of another text");
        }
        return new Envelope(all.getLong(CHECKED + Integer.BYTES), Deflated.in(packed, HEAD));
    }

    private static int check(byte[] all) {
        CRC32 check = new CRC32();
        check.update(all, 0, 1);
        check.update(all, CHECKED, all.length - CHECKED);
        return (int) check.getValue();
    }

    private static int check(String text) {
        ByteBuffer chars = ByteBuffer.allocate(text.length() * Character.BYTES);
        chars.asCharBuffer().put(text);
        CRC32 check = new CRC32();
        check.update(chars);
        return (int) check.getValue();
    }
}
