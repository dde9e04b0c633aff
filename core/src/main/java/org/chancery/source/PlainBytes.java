package org.chancery.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An archive that is not packed: one piece without gaps. Where it is a file, one can look ahead to see whether a length is true. */
final class PlainBytes implements Unpacked {

    private static final String BOUNDARY = "\r\n\r\nWARC/";

    private final Tape tape;
    private final Optional<FileChannel> file;

    PlainBytes(Tape tape, Optional<FileChannel> file) {
        this.tape = tape;
        this.file = file;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        int n = Math.min(tape.ready(1), length);
        if (n == 0) {
            return END;
        }
        System.arraycopy(tape.array(), tape.index(), into, at, n);
        tape.advance(n);
        tape.keep();
        return n;
    }

    @Override
    public long position() {
        return tape.position();
    }

    @Override
    public Gap gap() {
        throw new IllegalStateException("bytes that are not packed have no gaps");
    }

    @Override
    public boolean mayEndAt(long offset) throws IOException {
        if (file.isEmpty()) {
            return true;
        }
        if (offset > file.get().size()) {
            return false;
        }
        ByteBuffer there = ByteBuffer.allocate(BOUNDARY.length());
        while (there.hasRemaining() && file.get().read(there, offset + there.position()) >= 0) {}
        String found = new String(there.array(), 0, there.position(), StandardCharsets.ISO_8859_1);
        return BOUNDARY.startsWith(found);
    }
}
