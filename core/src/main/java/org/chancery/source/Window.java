package org.chancery.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The unpacked bytes of an archive that are in hand, from the record being read onwards, and where each lies in the file. */
final class Window {

    /** What came of asking for more bytes. */
    enum More {
        BYTES,
        PIECE,
        GAP,
        END
    }

    private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.ISO_8859_1);
    private static final int STEP = 1 << 16;

    private final Unpacked source;
    private final boolean packed;
    private final TreeMap<Long, Long> pieces = new TreeMap<>(); // unpacked offset → offset in the file
    private byte[] buffer = new byte[2 * STEP];
    private long first; // the unpacked offset of buffer[0]
    private int from;
    private int to;
    private boolean gapAhead;
    private boolean ended;
    private String whyShort = "";

    /** @param packed whether pieces are gzip members, whose offsets are those of packed bytes */
    Window(Unpacked source, boolean packed) {
        this.source = source;
        this.packed = packed;
        pieces.put(0L, 0L);
    }

    int available() {
        return to - from;
    }

    byte at(int index) {
        return buffer[from + index];
    }

    byte[] copy(int index, int length) {
        return Arrays.copyOfRange(buffer, from + index, from + index + length);
    }

    /** Where the byte lies that comes {@code index} bytes on. */
    Spot spot(int index) {
        long offset = first + from + index;
        Map.Entry<Long, Long> piece = piece(offset);
        return packed ? new Spot(piece.getValue(), offset - piece.getKey()) : new Spot(offset, 0);
    }

    boolean isPieceStart(int index) {
        return pieces.containsKey(first + from + index);
    }

    boolean isRecordStart(int index) {
        for (int i = 0; i < RECORD.length; i++) {
            if (index + i >= available() || at(index + i) != RECORD[i]) {
                return false;
            }
        }
        return true;
    }

    More more() throws IOException {
        if (gapAhead || ended) {
            whyShort = gapAhead ? source.gap().why() : "the archive ends within it";
            return gapAhead ? More.GAP : More.END;
        }
        makeRoom();
        int n = source.read(buffer, to, Math.min(STEP, buffer.length - to));
        if (n > 0) {
            to += n;
            return More.BYTES;
        }
        if (n == Unpacked.PIECE) {
            pieces.put(first + to, source.position());
            return More.PIECE;
        }
        gapAhead = n == Unpacked.GAP;
        ended = n == Unpacked.END;
        return more();
    }

    /** Whether so many bytes are in hand, before a gap, the end, or another record that begins a gzip member. */
    boolean has(int wanted) throws IOException {
        while (available() < wanted) {
            int before = available();
            More more = more();
            if (more == More.GAP || more == More.END) {
                return false;
            }
            if (isCutShort(before)) {
                whyShort = "the next record begins within it";
                return false;
            }
        }
        return true;
    }

    /** Moves on so many bytes without keeping them; stops and is false before a gap, the end, or another record that begins a gzip member. */
    boolean pass(long bytes) throws IOException {
        long left = bytes;
        while (true) {
            int n = (int) Math.min(left, available());
            advance(n);
            left -= n;
            if (left == 0) {
                return true;
            }
            More more = more();
            if (more == More.GAP || more == More.END) {
                return false;
            }
            if (isPieceStart(0) && has(RECORD.length) && isRecordStart(0)) {
                whyShort = "the next record begins within it";
                return false;
            }
        }
    }

    boolean isBreak(int index) {
        return at(index) == '\r' || at(index) == '\n';
    }

    /** Moves on to the next byte in hand that is no line break; false where there is none. */
    boolean passBreaks() {
        while (available() > 0 && isBreak(0)) {
            from++;
        }
        advance(0);
        return available() > 0;
    }

    /** Moves on to the next bytes in hand that begin as a record does; false where there are none, and only the last few are kept. */
    boolean toRecordStart() {
        while (available() >= RECORD.length) {
            if (isRecordStart(0)) {
                return true;
            }
            from++;
        }
        advance(0);
        return false;
    }

    /** Whether a piece has begun, about the index or later and not at the first byte, that begins with a record. */
    private boolean isCutShort(int index) {
        long start = piece(first + to).getKey() - first - from;
        if (start <= 0 || start < index - RECORD.length) {
            return false;
        }
        return isRecordStart((int) start);
    }

    /** Why {@link #has} was last denied. */
    String whyShort() {
        return whyShort;
    }

    boolean mayEndAt(long index) throws IOException {
        return source.mayEndAt(first + from + index);
    }

    void advance(int n) {
        from += n;
        pieces.headMap(piece(first + from).getKey()).clear();
    }

    private Map.Entry<Long, Long> piece(long offset) {
        return Objects.requireNonNull(pieces.floorEntry(offset), "what lies before was forgotten");
    }

    /** Forgets what is in hand and goes on behind the gap. */
    Unpacked.Gap cross() {
        advance(available());
        gapAhead = false;
        pieces.put(first + to, source.gap().to());
        return source.gap();
    }

    private void makeRoom() {
        if (to < buffer.length) {
            return;
        }
        byte[] larger = from < buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
        System.arraycopy(buffer, from, larger, 0, to - from);
        buffer = larger;
        first += from;
        to -= from;
        from = 0;
    }
}
