package org.chancery.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSONL as a feed: one article a line; a line that is none becomes a failure with its number, and the rest goes on. */
final class JsonLines implements Feed {

    private final String place;
    private final String name;
    private final InputStream stream;
    private final Lines lines;
    private boolean broken;

    JsonLines(String place, String name, InputStream stream, Limits limits) {
        this.place = place;
        this.name = name;
        this.stream = stream;
        this.lines = new Lines(stream, limits.line());
    }

    @Override
    public Optional<Input> next() {
        while (!broken) {
            try {
                Optional<byte[]> line = lines.next();
                if (line.isEmpty()) {
                    return Optional.empty();
                }
                String text = new String(line.get(), StandardCharsets.UTF_8);
                if (!text.isBlank()) {
                    boolean replaced = text.indexOf('\uFFFD') >= 0 && !isUtf8(line.get());
                    return Optional.of(
                            JsonLine.read(place + ":" + lines.number(), name + "-" + lines.number(), text, replaced));
                }
            } catch (Lines.TooLong e) {
                return Optional.of(Unreadable.failure(place + ":" + lines.number(), e.reason()));
            } catch (IOException e) { // the stream itself: nothing more will come of it
                broken = true;
                return Optional.of(Unreadable.failure(place + ":" + (lines.number() + 1), e));
            }
        }
        return Optional.empty();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
