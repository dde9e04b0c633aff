package org.chancery.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes what HTTP did to an archived body for its way (RFC 9112, chunks; RFC 9110, gzip and deflate). Many crawlers
 * store the body undone and the header as it was: a body that is not as the header says is taken as it is.
 */
final class HttpCoding {

    private static final int MOST_CODINGS = 3;
    private static final int LONGEST_SIZE_LINE = 1024;

    private HttpCoding() {}

    /**
     * @param transfer the header {@code Transfer-Encoding}, empty without one
     * @param content the header {@code Content-Encoding}, empty without one
     */
    static byte[] undo(byte[] sent, String transfer, String content, Limits limits) throws IOException {
        List<String> codings = codings(content, transfer);
        long packings = codings.stream().filter(c -> !c.equals("chunked")).count();
        if (packings > MOST_CODINGS) {
            throw new Unreadable(
                    "its body is packed " + packings + " times over; at most " + MOST_CODINGS + " are undone",
                    "unpack it by hand if you trust it");
        }
        byte[] body = sent;
        for (int i = codings.size() - 1; i >= 0; i--) {
            body = undo(body, codings.get(i), limits);
        }
        return body;
    }

    private static List<String> codings(String content, String transfer) {
        return Arrays.stream((content + "," + transfer).toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .filter(c -> !c.isEmpty() && !c.equals("identity") && !c.equals("none"))
                .toList();
    }

    private static byte[] undo(byte[] body, String coding, Limits limits) throws IOException {
        return switch (coding) {
            case "chunked" -> unchunk(body);
            case "gzip", "x-gzip" -> Sniff.isGzip(body)
                    ? bounded(Gunzip.ifPacked(new ByteArrayInputStream(body), limits), limits)
                    : body;
            case "deflate" -> Sniff.foreign(body).isEmpty() ? body : inflate(body, limits);
            default -> {
                if (!Sniff.foreign(body).isEmpty()) {
                    throw new Unreadable(
                            "its body is packed as '" + clipped(coding) + "', which is not read",
                            "crawl it with gzip, or unpack it by hand");
                }
                yield body;
            }
        };
    }

    /** Some servers call bare deflate data (RFC 1951) what should be zlib data (RFC 1950); both are read. */
    private static byte[] inflate(byte[] body, Limits limits) throws IOException {
        boolean zlib =
                body.length > 1 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        try {
            return bounded(new InflaterInputStream(new ByteArrayInputStream(body), inflater), limits);
        } finally {
            inflater.end();
        }
    }

    private static byte[] bounded(InputStream in, Limits limits) throws IOException {
        byte[] body = in.readNBytes(limits.record() + 1);
        if (body.length > limits.record()) {
            throw new Unreadable(
                    "its body unpacks to more than " + limits.record() + " bytes",
                    "one article is never that long; unpack it by hand if you trust it");
        }
        return body;
    }

    private static byte[] unchunk(byte[] body) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int line = lineEnd(body, at);
            String size = new String(body, at, line - at, StandardCharsets.ISO_8859_1).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                if (at == 0) {
                    return body;
                }
                throw new Unreadable("a chunk of its body has no size, at byte " + at, "crawl it again");
            }
            long length = Long.parseLong(size, 16);
            int from = Math.min(line + 1, body.length);
            if (length == 0) {
                break;
            }
            if (length > body.length - from) {
                throw new Unreadable(
                        "a chunk of its body says that it has " + length + " bytes, and " + (body.length - from)
                                + " are there",
                        "crawl it again");
            }
            whole.write(body, from, (int) length);
            at = from + (int) length;
            while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
                at++;
            }
        }
        return whole.toByteArray();
    }

    private static int lineEnd(byte[] body, int from) {
        int end = Math.min(body.length, from + LONGEST_SIZE_LINE);
        int at = from;
        while (at < end && body[at] != '\n') {
            at++;
        }
        return at;
    }

    private static String clipped(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
