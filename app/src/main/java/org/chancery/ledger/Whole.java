package org.chancery.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies a database file that may be cut off: the copy has the length that its own head tells, zeros at its end, so that SQLite opens it and only what
 * lay on the missing pages is missing. The format is SQLite's (database file format, section 1.3).
 */
final class Whole {

    private static final int PAGE_SIZE_AT = 16;
    private static final int PAGES_AT = 28;
    private static final int HEAD = 100;

    private Whole() {}

    static void copy(Path file, Path copy) throws IOException {
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        Path log = wal(file);
        if (Files.exists(log)) {
            Files.copy(log, wal(copy), StandardCopyOption.REPLACE_EXISTING);
        }
        try (RandomAccessFile whole = new RandomAccessFile(copy.toFile(), "rw")) {
            if (whole.length() < HEAD) {
                return;
            }
            whole.seek(PAGE_SIZE_AT);
            int size = whole.readUnsignedShort();
            long page = size == 1 ? 1 << 16 : size;
            whole.seek(PAGES_AT);
            long length = (whole.readInt() & 0xffffffffL) * page;
            if (length > whole.length()
                    && length - whole.length() < copy.toFile().getUsableSpace()) {
                whole.setLength(length);
            }
        }
    }

    static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(wal(copy));
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + "-shm"));
        } catch (IOException e) {
            throw new UncheckedIOException("removing the copy " + copy, e);
        }
    }

    private static Path wal(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }
}
