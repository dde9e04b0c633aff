package org.chancery.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Given;

/**
 * One of the project's own articles: its page or text, and the hand-made gold that goes with it.
 *
 * @param id its number, {@code 01} …
 */
record Sample(String id, Path page, Path gold) {

    /** All samples of a folder, by their numbers. */
    public static List<Sample> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> name(file).endsWith(".html") || name(file).endsWith(".txt"))
                    .sorted()
                    .map(file ->
                            new Sample(id(file), file, folder.resolve("gold").resolve(id(file) + ".txt")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing the samples in " + folder, e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String id(Path file) {
        return name(file).substring(0, name(file).lastIndexOf('.'));
    }

    /** The page as the pipeline takes it, with nothing said about it that it does not say itself. */
    public Capture capture() {
        Capture.Kind kind = name(page).endsWith(".html") ? Capture.Kind.HTML : Capture.Kind.PLAIN;
        Bytes bytes = Bytes.utf8(GoldFiles.text(page));
        return new Capture(
                id, name(page), kind, bytes, Optional.empty(), Optional.of("UTF-8"), Given.nothing(), List.of());
    }

    /** The gold, its offsets found in the article's text as the program read it. */
    public SampleGold goldIn(String articleText) {
        return SampleGold.read(id, GoldFiles.text(gold), articleText);
    }
}
