package org.chancery.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.source.Failure;
import org.chancery.standing.Facts;

/**
 * The room's door for checking: an export and one's own copies of the texts come in, what is wrong where goes out. Of a folder the files are held against the
 * hashes that its {@code datapackage.json} has; of tables and lines every offset against the text, and the words where they are given.
 */
public final class Verify {

    /**
     * What was checked.
     *
     * @param files of a folder, by their hashes
     * @param articles whose texts were looked for
     */
    public record Verified(long files, long articles, long spans, long wrong) {}

    private final Optional<Texts> texts;
    private final Consumer<Failure> told;
    private long wrong;
    private long files;

    private Verify(Optional<Texts> texts, Consumer<Failure> told) {
        this.texts = texts;
        this.told = told;
    }

    /** @param texts without them, only what an export says of itself is checked */
    public static Verified run(Path export, Optional<Texts> texts, Consumer<Failure> told) throws IOException {
        return new Verify(texts, told).run(export);
    }

    private Verified run(Path export) throws IOException {
        Checked checked = new Checked(texts.orElse(Texts.NONE), this::tell);
        if (Files.isDirectory(export)) {
            folder(export, checked);
        } else if (Files.isRegularFile(export)) {
            file(export, checked, false);
        } else {
            throw new IllegalArgumentException("there is no export at " + export);
        }
        return new Verified(files, checked.articles(), checked.spans(), wrong);
    }

    private void tell(Failure failure) {
        wrong++;
        told.accept(failure);
    }

    private void folder(Path folder, Checked checked) throws IOException {
        Facts about = DataPackage.read(folder)
                .orElseThrow(() -> new IllegalArgumentException(
                        folder + " is no export of Chancery: it has no " + DataPackage.FILE + " of its making"));
        boolean safe = about.within("chancery").flag("safe_formulas");
        for (Facts resource : about.all("resources")) {
            Optional<Path> file = within(folder, resource.text("path").orElse(""));
            if (file.isEmpty() || !Files.isRegularFile(file.get())) {
                tell(new Failure(
                        folder.toString(), "the file '" + resource.text("path").orElse("") + "' is missing", ""));
            } else {
                files++;
                hash(file.get(), resource);
                file(file.get(), checked, safe);
            }
        }
    }

    /** A name from a file somebody may have written: it stays within the folder. */
    private static Optional<Path> within(Path folder, String name) {
        try {
            Path whole = folder.toAbsolutePath().normalize();
            Path file = whole.resolve(name).normalize();
            return file.startsWith(whole) && !file.equals(whole) ? Optional.of(file) : Optional.empty();
        } catch (java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void hash(Path file, Facts resource) throws IOException {
        String found = "sha256:" + DataPackage.sha256(file);
        String expected = resource.text("hash").orElse("");
        if (!found.equals(expected)) {
            tell(new Failure(
                    file.toString(),
                    "its hash is " + found + " and not " + expected,
                    "the file was changed or damaged"));
        }
    }

    private void file(Path file, Checked checked, boolean safeFormulas) throws IOException {
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(".jsonl")) {
                new LinesCheck(checked, texts.isPresent()).file(file);
            } else if (name.endsWith(".csv") && texts.isPresent()) {
                new CsvCheck(checked, safeFormulas).table(file);
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            tell(new Failure(file.toString(), "it is no UTF-8", "the file was changed or damaged"));
        }
    }
}
