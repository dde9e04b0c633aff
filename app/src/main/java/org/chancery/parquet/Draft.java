package org.chancery.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file in the making. In: the name it shall have. Out: a path beside it, which takes that name when it is finished and is gone otherwise. Drafts of dead
 * processes for the same name go when a new one is begun.
 *
 * @param target in the folder's real path, since DuckDB may touch no other
 * @param path hidden, with the number of this process
 */
record Draft(Path target, Path path) implements AutoCloseable {

    private static final String END = ".part";

    static Draft of(Path given) throws IOException {
        Path folder = Objects.requireNonNullElse(given.getParent(), Path.of("")).toRealPath();
        Path target = folder.resolve(given.getFileName());
        String start = "." + given.getFileName() + ".";
        try (Stream<Path> all = Files.list(folder)) {
            for (Path other : all.toList()) {
                String name = other.getFileName().toString();
                if (name.startsWith(start) && name.endsWith(END) && isDead(name.substring(start.length()))) {
                    Files.deleteIfExists(other);
                }
            }
        }
        long process = ProcessHandle.current().pid();
        long thread = Thread.currentThread().getId();
        return new Draft(target, target.resolveSibling(start + process + "-" + thread + END));
    }

    private static boolean isDead(String ending) {
        List<String> parts = List.of(ending.split("-"));
        return parts.get(0).matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(parts.get(0))).isEmpty();
    }

    /** On the disk first, then under its name: a crash leaves the old file or the new one. */
    void finish() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
