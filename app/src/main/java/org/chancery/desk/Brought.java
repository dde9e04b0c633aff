package org.chancery.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Input;

/**
 * Files that were sent come in, an order to read them goes out: they are kept in a folder of their own until they are read. What is called by its file's name
 * alone gets a piece of its hash to that name, so that another {@code page.html} tomorrow is another article.
 */
final class Brought {

    private static final int LONGEST_NAME = 100;
    private static final int HASH = 8;

    private final Path folder;

    private Brought(Path folder) {
        this.folder = folder;
    }

    static AddOrder order(List<Upload> files) {
        try {
            Brought brought = new Brought(Files.createTempDirectory("chancery-desk"));
            try {
                return brought.kept(files);
            } catch (IOException | RuntimeException e) {
                brought.remove();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("keeping the files that were sent", e);
        }
    }

    private AddOrder kept(List<Upload> files) throws IOException {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Upload file = files.get(i);
            Path own = Files.createDirectory(folder.resolve(String.valueOf(i)));
            Path place = own.resolve(safe(file.name()));
            try (InputStream in = file.content().get()) {
                Files.copy(in, place);
            }
            places.add(place.toString());
        }
        String title = files.size() == 1 ? safe(files.get(0).name()) : English.count(files.size(), "file");
        return new AddOrder(title, java.util.Optional.empty(), places, this::named, this::remove);
    }

    /** The last part of the name alone, as a file may be called anywhere. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_")
                .replaceAll("^[.\\s-]+", "_")
                .strip();
        if (clean.isEmpty()) {
            return "file";
        }
        int dot = clean.lastIndexOf('.');
        String end = dot > 0 && clean.length() - dot <= 12 ? clean.substring(dot) : "";
        return clean.length() <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME / 2)) + end;
    }

    private Input named(Input input) {
        if (input instanceof Failure f) {
            return new Failure(here(f.place()), here(f.problem()), f.advice());
        }
        Capture c = (Capture) input;
        boolean own = c.given().id().isPresent()
                || c.given().url().isPresent()
                || c.uri().isPresent();
        String id = own ? c.id() : c.id() + "-" + c.bytes().sha256().substring(0, HASH);
        return new Capture(
                id, here(c.place()), c.kind(), c.bytes(), c.uri(), c.charset(), c.fetched(), c.given(), c.notes());
    }

    /** Without our folder, which is gone when somebody looks for the place. */
    private String here(String words) {
        String path = java.util.regex.Pattern.quote(folder + java.io.File.separator) + "\\d+"
                + java.util.regex.Pattern.quote(java.io.File.separator);
        return words.replaceAll(path, "");
    }

    private void remove() {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            folder.toFile().deleteOnExit(); // the system's own cleaning takes what cannot be removed now
        }
    }
}
