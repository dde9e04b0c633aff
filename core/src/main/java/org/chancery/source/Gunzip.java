package org.chancery.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip and stops where a few bytes become far too many. */
final class Gunzip {

    private Gunzip() {}

    /** The stream itself, or what it holds where it begins as gzip does. */
    static InputStream ifPacked(InputStream raw, Limits limits) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        boolean packed = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        if (!packed) {
            return in;
        }
        Counting counting = new Counting(in);
        return new Bounded(new GZIPInputStream(counting, 1 << 16), counting, limits);
    }

    private static class Counting extends FilterInputStream {
        long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }

    private static final class Bounded extends Counting {
        private final Counting packed;
        private final Limits limits;

        Bounded(InputStream in, Counting packed, Limits limits) {
            super(in);
            this.packed = packed;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            check();
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            check();
            return n;
        }

        private void check() throws IOException {
            if (count > limits.ratioFrom() && count / Math.max(packed.count, 1) > limits.ratio()) {
                throw new Unreadable(
                        "the gzip data grows more than " + limits.ratio() + "-fold, as only a trap does",
                        "unpack it by hand if you trust it");
            }
        }
    }
}
