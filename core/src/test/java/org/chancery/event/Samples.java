package org.chancery.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.chancery.text.Marked;

/** A file of marked sentences beside these tests comes in, its sentences go out; {@code ¶} parts paragraphs. */
final class Samples {

    private Samples() {}

    static List<Marked> of(String file) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Marked.parse(line.replace(" ¶ ", "\n\n")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** Every second one: the first half was for tuning, the second only for measuring. */
    static boolean isForTuning(int index) {
        return index % 2 == 0;
    }
}
