package org.chancery.source;

import java.io.IOException;
import java.io.InputStream;

/** A stream's bytes, read once from front to back, with a memory of the last few million, so that one can go back a little and look again. */
final class Tape {

    private static final int MEMORY = 8 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private long first; // the offset of buffer[0]
    private int at;
    private int end;
    private long kept;

    Tape(InputStream in) {
        this.in = in;
    }

    /** The offset of the next byte. */
    long position() {
        return first + at;
    }

    /** From here on bytes stay in memory as long as there is room; what lies before may be forgotten. */
    void keep() {
        kept = position();
    }

    /** Goes back to an offset, or as near to it as memory reaches. */
    void back(long offset) {
        if (offset > position()) {
            throw new IllegalArgumentException("not back to " + offset + " from " + position());
        }
        at = (int) (Math.max(offset, first) - first);
    }

    /** How many bytes lie ready: at least {@code wanted}, but for the end of the stream. */
    int ready(int wanted) throws IOException {
        while (end - at < wanted) {
            if (end == buffer.length) {
                makeRoom();
            }
            int n = in.read(buffer, end, buffer.length - end);
            if (n < 0) {
                break;
            }
            end += n;
        }
        return end - at;
    }

    /** Where the ready bytes lie: from {@link #index()} on. */
    byte[] array() {
        return buffer;
    }

    int index() {
        return at;
    }

    void advance(int n) {
        at += n;
    }

    /** The next byte, 0 to 255; -1 at the end. */
    int next() throws IOException {
        return ready(1) == 0 ? -1 : buffer[at++] & 0xff;
    }

    /** Moves on to the next bytes that may begin a gzip member (RFC 1952: magic, deflate, no reserved flag), or to the end; what was passed is forgotten. */
    boolean toMagic() throws IOException {
        while (ready(4) >= 4) {
            keep();
            int last = end - 4;
            while (at <= last) {
                if (buffer[at] == 0x1f
                        && buffer[at + 1] == (byte) 0x8b
                        && buffer[at + 2] == 8
                        && (buffer[at + 3] & 0xe0) == 0) {
                    return true;
                }
                at++;
            }
        }
        at = end;
        return false;
    }

    private void makeRoom() {
        int wanted = (int) Math.max(Math.min(kept, position()) - first, 0);
        if (wanted == 0 && buffer.length >= MEMORY) {
            wanted = Math.min(at, MEMORY / 2);
        }
        boolean grow = wanted < buffer.length / 2 && buffer.length < MEMORY;
        byte[] larger = grow ? new byte[2 * buffer.length] : buffer;
        System.arraycopy(buffer, wanted, larger, 0, end - wanted);
        buffer = larger;
        first += wanted;
        at -= wanted;
        end -= wanted;
    }
}
