package org.chancery.source;

import java.io.Closeable;
import java.io.IOException;

/**
 * The unpacked bytes of an archive in order, in pieces that end where a gzip member ends, with gaps where something is damaged.
 * A file that is not packed is one piece.
 */
interface Unpacked extends Closeable {

    /** A piece ends here, and its checksum is right. */
    int PIECE = 0;

    int END = -1;

    /** What follows is damaged; {@link #gap} tells how far, and reading goes on behind it. */
    int GAP = -2;

    /** How many bytes were read, or one of the constants above. */
    int read(byte[] into, int at, int length) throws IOException;

    /** The offset in the file as it lies on the disk: of the next piece after {@link #PIECE}, of the end after {@link #END}. */
    long position();

    /** The damage last met. */
    Gap gap();

    /** Whether a record may end at this offset, as far as can be seen from here. */
    boolean mayEndAt(long offset) throws IOException;

    @Override
    default void close() {}

    /** Damaged bytes, as offsets in the file. */
    record Gap(long from, long to, String why) {}
}
