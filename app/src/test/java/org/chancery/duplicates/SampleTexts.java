package org.chancery.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The paragraphs of the plain samples. */
final class SampleTexts {

    private SampleTexts() {}

    static List<List<String>> all() {
        return Stream.of("02", "03", "05", "07", "10")
                .map(n -> Path.of("../samples/" + n + ".txt"))
                .map(SampleTexts::paragraphs)
                .toList();
    }

    private static List<String> paragraphs(Path file) {
        try {
            return Files.readString(file).lines().filter(l -> !l.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
