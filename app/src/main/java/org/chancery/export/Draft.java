package org.chancery.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * A folder that appears whole or not at all: files are written beside it, and take its name when all are there. An earlier export under that name gives way,
 * anything else stays and is an {@link IllegalArgumentException}.
 */
final class Draft implements AutoCloseable {

    private final Path target;
    private final Path folder;

    private Draft(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    static Draft of(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        refuseToReplace(whole);
        Path parent = whole.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(target + " is no folder to write to");
        }
        Files.createDirectories(parent);
        return new Draft(whole, Files.createDirectory(beside(whole, ".part-")));
    }

    /** A hidden name of its own in the same folder, so that moving is one step. */
    private static Path beside(Path target, String what) {
        return target.resolveSibling("." + target.getFileName() + what
                + Long.toHexString(ThreadLocalRandom.current().nextLong()));
    }

    Path folder() {
        return folder;
    }

    /** Everything was written. */
    void finish() throws IOException {
        refuseToReplace(target);
        if (Files.exists(target)) {
            Path old = beside(target, ".old-");
            move(target, old);
            move(folder, target);
            delete(old);
        } else {
            move(folder, target);
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(folder)) {
            delete(folder);
        }
    }

    /** What stands there must be nothing, an empty folder or an earlier export with nothing of anybody's own in it. */
    private static void refuseToReplace(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IllegalArgumentException(target + " is a file; the export is a folder of files");
        }
        Set<String> there = files(target);
        if (there.isEmpty()) {
            return;
        }
        Set<String> exported = new TreeSet<>(DataPackage.files(target));
        there.removeAll(exported);
        if (exported.isEmpty() || !there.isEmpty()) {
            throw new IllegalArgumentException(target + " holds other files ("
                    + String.join(
                            ", ",
                            (there.isEmpty() ? files(target) : there)
                                    .stream().limit(3).toList())
                    + "); name a folder that is new, empty or an earlier export");
        }
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            all.filter(p -> !Files.isDirectory(p))
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .forEach(names::add);
            return names;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
