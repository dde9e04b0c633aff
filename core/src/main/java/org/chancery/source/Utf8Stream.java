package org.chancery.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream of characters in some encoding as a stream of UTF-8, the byte order mark left out. Spreadsheets write "Unicode text" as UTF-16. */
final class Utf8Stream extends InputStream {

    private final Reader reader;
    private final char[] characters = new char[1 << 14];
    private byte[] bytes = new byte[0];
    private int at;
    private int held;
    private boolean begun;

    Utf8Stream(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (at == bytes.length && !fill()) {
            return -1;
        }
        int n = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, buffer, offset, n);
        at += n;
        return n;
    }

    /** Half a surrogate pair at the end of what was read waits for its other half. */
    private boolean fill() throws IOException {
        int n = reader.read(characters, held, characters.length - held);
        int all = held + Math.max(n, 0);
        if (all == 0) {
            return false;
        }
        boolean half = n > 0 && Character.isHighSurrogate(characters[all - 1]);
        int whole = half ? all - 1 : all;
        int start = !begun && whole > 0 && characters[0] == '\uFEFF' ? 1 : 0;
        bytes = new String(characters, start, whole - start).getBytes(StandardCharsets.UTF_8);
        characters[0] = characters[all - 1];
        held = half ? 1 : 0;
        at = 0;
        begun |= whole > 0;
        return bytes.length > 0 || fill();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
