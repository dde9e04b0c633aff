package org.chancery.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;

/** A file in UTF-8 comes in, with or without a mark at its beginning, its lines go out one by one; bytes that are no UTF-8 are a problem with its line. */
final class TextFile {

    /** Takes a line and the place it stands at. */
    interface Sink {
        void line(Place place, String text);
    }

    private TextFile() {}

    static List<String> lines(Path file, Problems problems) {
        List<String> lines = new ArrayList<>();
        each(file, problems, (place, text) -> lines.add(text));
        return lines;
    }

    static void each(Path file, Problems problems, Sink sink) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    give(new Place(file.toString(), number++), line, problems, sink);
                } else {
                    line.write(b);
                }
            }
            if (line.size() > 0) {
                give(new Place(file.toString(), number), line, problems, sink);
            }
        } catch (NoSuchFileException e) {
            problems.add(file + ": there is no such file");
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e.getMessage());
        } catch (UncheckedIOException e) {
            problems.add(file + ": cannot be read: " + e.getCause());
        }
    }

    private static void give(Place place, ByteArrayOutputStream bytes, Problems problems, Sink sink) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            text = place.line() == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
            sink.line(place, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        } catch (CharacterCodingException e) {
            problems.add(place, "this is no UTF-8");
            sink.line(place, "");
        } finally {
            bytes.reset();
        }
    }
}
