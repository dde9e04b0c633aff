package org.chancery.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one file or stream: unpacks it, finds out what it holds, and hands out its article or articles. */
final class OneFile {

    private static final int PEEK = 4096;

    private OneFile() {}

    static Feed open(Path path, String place, String id, Limits limits) {
        try {
            return open(Files.newInputStream(path), place, path.getFileName().toString(), id, limits);
        } catch (IOException e) {
            return Feed.of(Unreadable.failure(place, e));
        }
    }

    /** @param name the file's name, for what its extension tells; may be empty */
    static Feed open(InputStream raw, String place, String name, String id, Limits limits) {
        try {
            PushbackInputStream in = new PushbackInputStream(Gunzip.ifPacked(raw, limits), PEEK);
            byte[] start = in.readNBytes(PEEK);
            in.unread(start);
            if (Names.isLines(name) || (!Names.isHtml(name) && Sniff.isJsonLines(start))) {
                return new JsonLines(place, id, in, limits);
            }
            if (Sniff.isFeed(start)) {
                return new FeedFile(place, id, in, limits);
            }
            try (in) {
                return Feed.of(whole(in, place, name, id, limits));
            }
        } catch (IOException e) {
            Quietly.close(raw);
            return Feed.of(Unreadable.failure(place, e));
        }
    }

    private static Capture whole(InputStream in, String place, String name, String id, Limits limits)
            throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limits.file() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limits.file()) {
            throw new Unreadable(
                    "it is larger than " + limits.file() + " bytes", "one article is never that long; split it");
        }
        return Whole.capture(place, id, name, bytes);
    }
}
