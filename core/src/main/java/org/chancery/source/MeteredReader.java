package org.chancery.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Characters that XML can hold, and only so many at a time. In: characters as they were decoded. Out: the same, with U+FFFD where a
 * control character stands that XML 1.0 knows no place for; an error where more than {@code limit} come between two restarts.
 */
final class MeteredReader extends Reader {

    /** What Windows has where ISO-8859-1 has controls; who says the one mostly means the other, as browsers know. */
    private static final String WINDOWS = windows();

    private final Reader in;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;
    private final boolean isLatin;
    private final int limit;
    private long count;

    /** @param isLatin whether the characters were read as ISO-8859-1 */
    MeteredReader(Reader in, boolean isLatin, int limit) {
        this.in = in;
        this.isLatin = isLatin;
        this.limit = limit;
    }

    /** Begins to count anew. */
    void restart() {
        count = 0;
    }

    @Override
    public int read() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
        }
        return at == end ? -1 : checked(buffer[at++]);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int n = 0;
        for (int c = 0; n < length && (c = read()) >= 0; n++) {
            into[offset + n] = (char) c;
        }
        return n == 0 && length > 0 ? -1 : n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private char checked(char c) throws IOException {
        if (++count > limit) {
            throw new Unreadable(
                    "one entry or element is longer than " + limit + " characters",
                    "no article is that long; split the feed");
        }
        if (isLatin && c >= 0x80 && c < 0xa0) {
            return WINDOWS.charAt(c - 0x80);
        }
        boolean odd = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c >= 0xfffe;
        return odd ? '\uFFFD' : c;
    }

    private static String windows() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }
}
