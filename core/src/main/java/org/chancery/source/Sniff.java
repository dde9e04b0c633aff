package org.chancery.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Tells by its first bytes what a file holds. */
final class Sniff {

    private static final int WINDOW = 4096;
    private static final Map<String, String> FOREIGN = Map.of(
            "PK\u0003\u0004", "a ZIP archive",
            "\u00ffO\u00ff", "an image",
            "\u0089PNG", "a PNG image",
            "\u00ff\u00d8\u00ff", "a JPEG image",
            "GIF8", "a GIF image",
            "\u00d0\u00cf\u0011\u00e0", "an old Office document (DOC, XLS), or a newer one with a password",
            "SQLite format 3", "an SQLite file",
            "\u007fELF", "a program",
            "(\u00b5/\u00fd", "data packed with Zstandard (unzstd unpacks them)",
            "WARC/", "a WARC file");
    private static final Pattern FEED = Pattern.compile("(?s)\\A(?:ï»¿|þÿ|ÿþ)?+\\s*+(?:<[?!](?:(?!<[a-zA-Z]).)*+)?+"
            + "<(?:[\\w-]{1,40}:)?+(?:rss[\\s>]|RDF\\s.*(?:purl\\.org/rss/|my\\.netscape\\.com/rdf/)"
            + "|feed\\s.*(?:www\\.w3\\.org/2005/Atom|purl\\.org/atom/ns))");
    private static final List<String> HTML_MARKS =
            List.of("<!doctype html", "<html", "<head>", "<head ", "<body", "<meta ", "<article", "<div", "<p>", "<p ");

    private Sniff() {}

    static boolean isPdf(byte[] bytes) {
        return start(bytes, 1024).contains("%PDF-");
    }

    /** Whether it begins as a WARC record does, packed with gzip or not. */
    static boolean isWarc(byte[] start) {
        if (!isGzip(start)) {
            return start(start, 5).equals("WARC/");
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
            return start(in.readNBytes(5), 5).equals("WARC/");
        } catch (IOException damaged) {
            return false;
        }
    }

    static boolean isGzip(byte[] start) {
        return start(start, 2).equals("\u001f\u008b");
    }

    /** Whether the text begins as a line of JSONL does. */
    static boolean isJsonLines(byte[] start) {
        return start(start, WINDOW)
                .replaceFirst("^ï»¿", "")
                .stripLeading()
                .matches("(?s)\\{\\s*+\"[^\"\n]{0,200}+\"\\s*+:.*");
    }

    /** Whether its root element is that of RSS or Atom. */
    static boolean isFeed(byte[] start) {
        return FEED.matcher(start(start, WINDOW).replace("\0", "")).find();
    }

    static boolean isHtml(byte[] bytes) {
        String start = start(bytes, WINDOW).replace("\0", "").toLowerCase(Locale.ROOT);
        String stripped = start.replaceFirst("^(ï»¿|þÿ|ÿþ)", "").stripLeading();
        if (stripped.startsWith("<!doctype html") || stripped.startsWith("<html")) {
            return true;
        }
        return HTML_MARKS.stream().filter(start::contains).count() >= (stripped.startsWith("<") ? 1 : 2);
    }

    /** What it is instead of text; empty where it is text. */
    static String foreign(byte[] bytes) {
        String start = start(bytes, WINDOW);
        for (Map.Entry<String, String> magic : FOREIGN.entrySet()) {
            if (start.startsWith(magic.getKey())) {
                return magic.getValue();
            }
        }
        return looksLikeText(bytes) ? "" : "binary data";
    }

    /** No zero bytes but those of UTF-16 or UTF-32, and hardly any control characters. */
    private static boolean looksLikeText(byte[] bytes) {
        int n = Math.min(bytes.length, WINDOW);
        int[] zeros = new int[4];
        int controls = 0;
        for (int i = 0; i < n; i++) {
            int b = bytes[i] & 0xff;
            if (b == 0) {
                zeros[i % 4]++;
            } else if (b < 0x20 && "\t\n\r\f\u000b\b\u001b".indexOf(b) < 0) {
                controls++;
            }
        }
        int all = Arrays.stream(zeros).sum();
        if (all == 0) {
            return controls <= n / 10;
        }
        boolean wide = zeros[0] + zeros[2] > 0.9 * all || zeros[1] + zeros[3] > 0.9 * all || all > 0.7 * n;
        return wide && all > n / 4 && controls <= n / 10;
    }

    private static String start(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
    }
}
