package org.chancery.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one file or stream: unpacks it, finds out what it holds, and hands out its article or articles. */
final class OneFile {

    private static final int PEEK = 4096;

    private OneFile() {}

    static Feed open(Path path, String place, String id, Limits limits) {
        Optional<Feed> foreign = Foreign.open(path, place, id);
        try {
            if (foreign.isPresent()) {
                return new Metered(foreign.get(), Optional.empty(), Files.size(path));
            }
            SeekableByteChannel channel = Files.newByteChannel(path);
            Optional<FileChannel> file = Files.isRegularFile(path) && channel instanceof FileChannel f
                    ? Optional.of(f)
                    : Optional.empty(); // a pipe cannot be looked at ahead
            String name = path.getFileName().toString();
            return new Metered(
                    open(Channels.newInputStream(channel), file, place, name, id, limits),
                    Optional.of(channel),
                    Files.size(path));
        } catch (IOException e) {
            return Feed.of(Unreadable.failure(place, e));
        }
    }

    /** @param name the file's name, for what its extension tells; may be empty */
    static Feed open(InputStream raw, String place, String name, String id, Limits limits) {
        return open(raw, Optional.empty(), place, name, id, limits);
    }

    private static Feed open(
            InputStream raw, Optional<FileChannel> file, String place, String name, String id, Limits limits) {
        try {
            PushbackInputStream packed = new PushbackInputStream(raw, PEEK);
            byte[] first = packed.readNBytes(PEEK);
            packed.unread(first);
            if (Names.isWarc(name) || Sniff.isWarc(first)) {
                return new Warc(packed, file, Sniff.isGzip(first) || name.endsWith(".gz"), place, limits);
            }
            PushbackInputStream in = new PushbackInputStream(Gunzip.ifPacked(packed, limits), PEEK);
            byte[] start = in.readNBytes(PEEK);
            in.unread(start);
            if (Names.isLines(name) || (!Names.isHtml(name) && Sniff.isJsonLines(start))) {
                return new JsonLines(place, id, in, limits);
            }
            if (Sniff.isFeed(start)) {
                return new FeedFile(place, id, in, limits);
            }
            if (Names.isTable(name) || (!Names.isHtml(name) && CsvForm.isTable(start))) {
                return new Csv(place, id, in, start, limits);
            }
            try (in) {
                return Feed.of(Exports.read(place, id, name, whole(in, limits), limits));
            }
        } catch (IOException e) {
            Quietly.close(raw);
            return Feed.of(Unreadable.failure(place, e));
        }
    }

    private static byte[] whole(InputStream in, Limits limits) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limits.file() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limits.file()) {
            throw new Unreadable(
                    "it is larger than " + limits.file() + " bytes", "one article is never that long; split it");
        }
        return bytes;
    }
}
