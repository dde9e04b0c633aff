package org.chancery.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The folder that a caller names, or none, comes in; the lexicon to read by goes out: the built-in with it, else with the user's own folder, laid over. */
final class Overlay {

    private Overlay() {}

    static Lexicon over(@Nullable Path named) {
        return over(named, UserFolder.lexicon());
    }

    static Lexicon over(@Nullable Path named, Path users) {
        if (named != null) {
            return Lexicon.english().overlaidBy(named);
        }
        return Files.isDirectory(users) ? Lexicon.english().overlaidBy(users) : Lexicon.english();
    }

    /** What is laid over where nobody names a folder, in words. */
    static String told(Path users) {
        if (!Files.isDirectory(users)) {
            return "the built-in alone; your own would be in " + users;
        }
        try (Stream<Path> files = Files.list(users)) {
            List<String> names = files.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> n.endsWith(".tsv") || n.endsWith(".rules"))
                    .sorted()
                    .toList();
            return "your own is laid over the built-in: " + users + " ("
                    + (names.isEmpty() ? "empty" : String.join(", ", names)) + ")";
        } catch (IOException e) {
            throw new UncheckedIOException("reading the folder " + users, e);
        }
    }
}
