package org.chancery.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a file of gzip members (RFC 1952), as WARC.gz is. Behind a damaged member it looks for the next bytes that
 * begin one and unpack to the head of a record, and goes on there; what lies between is a gap.
 */
final class GzipMembers implements Unpacked {

    private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.ISO_8859_1);
    private static final int CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_EXTRA = 1024; // writers of WARC use 12 bytes; more could hide the next member
    private static final long DRAIN = 256L << 20;
    private static final long PATIENCE = 32L << 20;

    private final Tape tape;
    private final Limits limits;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] scratch = new byte[1 << 16];
    private boolean open;
    private long start;
    private long unpacked;
    private boolean odd; // this member does not begin as a record does
    private boolean aligned = true; // none was odd: members are records, as ISO 28500 advises
    private long furthest; // how far members have been looked at that turned out damaged
    private long lookedAtAgain; // bytes, packed and unpacked, that began before that
    private Gap gap = new Gap(0, 0, "");

    GzipMembers(Tape tape, Limits limits) {
        this.tape = tape;
        this.limits = limits;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (!open) {
            if (tape.ready(1) == 0) {
                return END;
            }
            if (!begin()) {
                return lost("no gzip data begin here");
            }
        }
        try {
            int n = unpack(into, at, length);
            if (n > 0) {
                if (unpacked == 0) {
                    odd = !startsAsRecord(into, at, n);
                }
                unpacked += n;
                checksum.update(into, at, n);
                return isTrap() ? trapped() : n;
            }
            if (!inflater.finished()) {
                return lost("the gzip data are cut off");
            }
            open = false;
            if (!endsWell()) {
                return lost("the checksum of the gzip data is wrong");
            }
            aligned &= !odd;
            return PIECE;
        } catch (DataFormatException e) {
            return lost("the gzip data are damaged: " + (e.getMessage() == null ? "no such code" : e.getMessage()));
        }
    }

    @Override
    public long position() {
        return tape.position();
    }

    @Override
    public Gap gap() {
        return gap;
    }

    @Override
    public boolean mayEndAt(long offset) {
        return true; // members end where they end
    }

    @Override
    public void close() {
        inflater.end();
    }

    private boolean begin() throws IOException {
        start = tape.position();
        tape.keep();
        inflater.reset();
        checksum.reset();
        unpacked = 0;
        odd = false;
        open = head();
        return open;
    }

    /** Reads the head of a member; false where there is none. */
    private boolean head() throws IOException {
        if (tape.ready(10) < 10 || tape.next() != 0x1f || tape.next() != 0x8b || tape.next() != 8) {
            return false;
        }
        int flags = tape.next();
        tape.advance(6); // time, level, system
        return (flags & RESERVED) == 0
                && ((flags & EXTRA) == 0 || extra())
                && ((flags & NAME) == 0 || text())
                && ((flags & COMMENT) == 0 || text())
                && ((flags & CHECK) == 0 || pass(2));
    }

    private boolean extra() throws IOException {
        int low = tape.next();
        int length = low | (tape.next() << 8);
        return length >= 0 && length <= LONGEST_EXTRA && pass(length);
    }

    private boolean pass(int bytes) throws IOException {
        boolean there = tape.ready(bytes) >= bytes;
        tape.advance(there ? bytes : 0);
        return there;
    }

    private boolean text() throws IOException {
        for (int i = 0; i <= LONGEST_NAME; i++) {
            int b = tape.next();
            if (b <= 0) {
                return b == 0;
            }
        }
        return false;
    }

    /** Unpacks some bytes; 0 where the member or the file ends. The tape stands behind the last byte used. */
    private int unpack(byte[] into, int at, int length) throws IOException, DataFormatException {
        while (true) {
            int ready = tape.ready(1);
            inflater.setInput(tape.array(), tape.index(), ready);
            int n = inflater.inflate(into, at, length);
            tape.advance(ready - inflater.getRemaining());
            if (n > 0 || inflater.finished() || inflater.needsDictionary() || ready == 0) {
                return n;
            }
        }
    }

    private boolean endsWell() throws IOException {
        if (tape.ready(8) < 8) {
            return false;
        }
        return number() == checksum.getValue() && number() == (unpacked & 0xffffffffL);
    }

    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            number |= (long) tape.next() << shift;
        }
        return number;
    }

    private boolean isTrap() {
        return unpacked > limits.ratioFrom() && unpacked / (tape.position() - start) > limits.ratio();
    }

    /** A trap's content is not searched, for its maker chose it; its end is looked for as far as patience goes. */
    private int trapped() throws IOException {
        String why = "the gzip data grow more than " + limits.ratio() + "-fold, as only a trap does";
        long most = unpacked + DRAIN;
        try {
            int n = 1;
            while (n > 0 && unpacked < most) {
                n = unpack(scratch, 0, scratch.length);
                unpacked += n;
                checksum.update(scratch, 0, n);
            }
            boolean sound = unpacked >= most || (inflater.finished() && endsWell());
            return sound ? goOn(why, tape.position()) : lost(why);
        } catch (DataFormatException e) {
            return lost(why);
        }
    }

    /**
     * Gives the member up. Damage may have led beyond its end, so the search begins at its second byte, unless its end
     * is in sight; once so much was looked at twice that somebody must mean it, an eighth of it is left out.
     */
    private int lost(String why) throws IOException {
        long here = tape.position();
        lookedAtAgain += start < furthest ? here - start + unpacked : 0;
        furthest = Math.max(furthest, here);
        boolean ended = inflater.finished() && (tape.ready(1) == 0 || beginsRecord());
        boolean patient = lookedAtAgain <= PATIENCE + here;
        return goOn(why, ended ? here : start + 1 + (patient ? 0 : (here - start) / 8));
    }

    private int goOn(String why, long from) throws IOException {
        open = false;
        tape.back(Math.min(from, tape.position()));
        if (tape.position() <= start) {
            tape.next();
        }
        while (tape.toMagic() && !beginsRecord()) {
            tape.advance(1);
        }
        gap = new Gap(start, tape.position(), why);
        return GAP;
    }

    /** Whether a member begins here and unpacks to what may follow; the tape stays where it is. */
    private boolean beginsRecord() throws IOException {
        long here = tape.position();
        try {
            if (!head() || !deflates()) {
                return false;
            }
            inflater.reset();
            int n = 0;
            while (n < RECORD.length) {
                int more = unpack(scratch, n, RECORD.length - n);
                if (more == 0) {
                    break;
                }
                n += more;
            }
            return aligned ? n == RECORD.length && startsAsRecord(scratch, 0, n) : n > 0;
        } catch (DataFormatException noMember) {
            return false;
        } finally {
            tape.back(here);
        }
    }

    /** Whether deflate data (RFC 1951) may begin here, as far as a look tells: most of what does not is found out so. */
    private boolean deflates() throws IOException {
        if (tape.ready(5) < 5) {
            return tape.ready(1) > 1;
        }
        byte[] b = tape.array();
        int at = tape.index();
        int kind = (b[at] >> 1) & 3;
        boolean stored = (b[at + 1] ^ b[at + 3]) == -1 && (b[at + 2] ^ b[at + 4]) == -1;
        return kind == 0 ? stored : kind != 3;
    }

    private static boolean startsAsRecord(byte[] bytes, int at, int n) {
        for (int i = 0; i < Math.min(n, RECORD.length); i++) {
            if (bytes[at + i] != RECORD[i]) {
                return false;
            }
        }
        return true;
    }
}
