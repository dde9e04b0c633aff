package org.chancery.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The body of an HTTP answer: by length, in chunks or up to the end, packed or not, never more than is allowed. */
final class HttpBody {

    private HttpBody() {}

    static byte[] read(InputStream in, Map<String, String> headers, Limits limits) throws IOException {
        byte[] body = sent(in, headers, limits.fetch());
        String encoding = headers.getOrDefault("content-encoding", "identity").toLowerCase(Locale.ROOT);
        if (encoding.equals("gzip") || encoding.equals("x-gzip")) {
            try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return bounded(packed, limits.fetch());
            }
        }
        if (!encoding.equals("identity") && !encoding.isEmpty()) {
            throw new Unreadable(
                    "the server sent '" + encoding + "', which was not asked for", "save the page and read the file");
        }
        return body;
    }

    private static byte[] sent(InputStream in, Map<String, String> headers, int limit) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return chunks(in, limit);
        }
        String length = headers.getOrDefault("content-length", "");
        if (!length.matches("[0-9]{1,15}")) {
            return bounded(in, limit);
        }
        long promised = Long.parseLong(length);
        if (promised > limit) {
            throw tooLarge(limit);
        }
        byte[] body = in.readNBytes((int) promised);
        if (body.length < promised) {
            throw new EOFException("the answer was cut off after " + body.length + " of " + promised + " bytes");
        }
        return body;
    }

    private static byte[] chunks(InputStream in, int limit) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line(in, new int[] {1024}).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("a chunk without a size");
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                return body.toByteArray();
            }
            if (body.size() + length > limit) {
                throw tooLarge(limit);
            }
            byte[] chunk = in.readNBytes((int) length);
            if (chunk.length < length) {
                throw new EOFException("the answer was cut off after " + (body.size() + chunk.length) + " bytes");
            }
            body.write(chunk, 0, chunk.length);
            line(in, new int[] {1024});
        }
    }

    private static byte[] bounded(InputStream in, int limit) throws IOException {
        byte[] body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        return body;
    }

    /** A line of the head; {@code budget} holds how many bytes the head may still have. */
    static String line(InputStream in, int[] budget) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        while (b >= 0 && b != '\n') {
            if (--budget[0] < 0) {
                throw new IOException("the head of the answer does not end");
            }
            line.write(b);
            b = in.read();
        }
        if (b < 0 && line.size() == 0) {
            throw new EOFException("the answer was cut off in its head");
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static Unreadable tooLarge(int limit) {
        return new Unreadable("the page is larger than " + limit + " bytes", "save it and read the file");
    }
}
