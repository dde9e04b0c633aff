package org.chancery.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Web archives for tests, written by jwarc, and where each of their records begins. */
final class Archives {

    static final Instant DAY = Instant.parse("2020-01-08T09:30:00Z");
    private static final String[] WORDS =
            "the mayor said that harbour works would begin in spring and envoys met ministers who denied it again"
                    .split(" ");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WarcWriter writer;
    private final List<Integer> starts = new ArrayList<>();

    private Archives(WarcCompression compression) {
        try {
            writer = new WarcWriter(Channels.newChannel(bytes), compression);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Archives packed() {
        return new Archives(WarcCompression.GZIP);
    }

    static Archives plain() {
        return new Archives(WarcCompression.NONE);
    }

    Archives add(WarcRecord record) {
        starts.add(bytes.size());
        try {
            writer.write(record);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Bytes that no writer would write, as a record or between two. */
    Archives addRaw(byte[] raw) {
        starts.add(bytes.size());
        bytes.writeBytes(raw);
        return this;
    }

    Archives pages(int n, Random random) {
        for (int i = 0; i < n; i++) {
            add(page("http://news.example/" + starts.size(), random));
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Where each record begins, and where the last one ends. */
    int[] starts() {
        int[] all = starts.stream().mapToInt(Integer::intValue).toArray();
        int[] withEnd = Arrays.copyOf(all, all.length + 1);
        withEnd[all.length] = bytes.size();
        return withEnd;
    }

    static WarcRecord page(String uri, Random random) {
        return response(uri, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n", html(random));
    }

    static String html(Random random) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><title>News</title></head><body>");
        for (int i = 0; i < 10; i++) {
            page.append("<p>").append(words(20 + random.nextInt(30), random)).append(".</p>\n");
        }
        return page.append("</body></html>").toString();
    }

    static String words(int n, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(1000));
        }
        return text.toString();
    }

    static WarcRecord response(String uri, String head, String body) {
        return response(uri, head, body.getBytes(StandardCharsets.UTF_8));
    }

    static WarcRecord response(String uri, String head, byte[] body) {
        byte[] block = joined(head.getBytes(StandardCharsets.ISO_8859_1), body);
        return new WarcResponse.Builder(uri)
                .recordId(UUID.nameUUIDFromBytes(uri.getBytes(StandardCharsets.UTF_8)))
                .date(DAY)
                .blockDigest(digest(block))
                .body(MediaType.HTTP_RESPONSE, block)
                .build();
    }

    private static WarcDigest digest(byte[] block) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(block);
            return new WarcDigest(sha1);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static WarcRecord resource(String uri, String type, byte[] body) {
        return new WarcResource.Builder(URI.create(uri))
                .date(DAY)
                .body(MediaType.parse(type), body)
                .build();
    }

    /** A record as bytes, with any head. */
    static byte[] raw(String head, byte[] block) {
        return joined(
                head.getBytes(StandardCharsets.ISO_8859_1), block, "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    static String head(String uri, long length) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + uri
                + "\r\nWARC-Date: 2020-01-08T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:1d3a>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + length + "\r\n\r\n";
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
