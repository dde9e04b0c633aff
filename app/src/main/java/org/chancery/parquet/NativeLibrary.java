package org.chancery.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * DuckDB's native library in a folder of the program's own, unpacked once and used by every later start. In: the folder and the packed library. Out: whatever
 * is made of the unpacked one.
 *
 * <p>Whoever unpacks, looks or loads holds the folder's lock, which the system takes back from a dead process; so whatever else lies there then (a half
 * unpacked library, one of another version) belongs to nobody and goes.
 */
final class NativeLibrary {

    private static final String PREFIX = DuckDbClasses.RESOURCE;

    private NativeLibrary() {}

    /** The sum that the jar states, without unpacking. */
    private record Packed(long size, long crc) {

        static Packed of(URL resource) throws IOException {
            URLConnection connection = connection(resource);
            try (InputStream stream = connection.getInputStream()) {
                if (connection instanceof JarURLConnection jar
                        && jar.getJarEntry().getCrc() >= 0) {
                    return new Packed(
                            jar.getJarEntry().getSize(), jar.getJarEntry().getCrc());
                }
                return of(stream);
            }
        }

        static Packed of(InputStream stream) throws IOException {
            CheckedInputStream checked = new CheckedInputStream(stream, new CRC32());
            long size = checked.transferTo(OutputStream.nullOutputStream());
            return new Packed(size, checked.getChecksum().getValue());
        }

        String fileName() {
            return PREFIX + "-" + Long.toHexString(crc) + "-" + size + ".so";
        }
    }

    /** Whatever {@code use} makes of the library while nobody can take it away. */
    static <T> T in(Path folder, URL resource, Function<Path, T> use) throws IOException {
        OwnFolder.make(folder);
        Packed packed = Packed.of(resource);
        Path library = folder.resolve(packed.fileName()).toAbsolutePath();
        try (FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            try {
                sweep(folder, library);
                if (!isWhole(library, packed)) {
                    unpack(resource, folder, library);
                }
                return use.apply(library);
            } finally {
                lock.release();
            }
        }
    }

    /** One that keeps no jar open. */
    private static URLConnection connection(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        return connection;
    }

    private static boolean isWhole(Path library, Packed packed) throws IOException {
        if (!Files.isRegularFile(library) || Files.size(library) != packed.size()) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(library)) {
            return Packed.of(stream).equals(packed);
        }
    }

    private static void unpack(URL resource, Path folder, Path library) throws IOException {
        Path draft = Files.createTempFile(folder, PREFIX, ".part");
        try (InputStream stream = connection(resource).getInputStream()) {
            Files.copy(stream, draft, StandardCopyOption.REPLACE_EXISTING);
        }
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(draft, library, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void sweep(Path folder, Path library) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.filter(p -> p.getFileName().toString().startsWith(PREFIX))
                    .filter(p -> !p.getFileName().equals(library.getFileName()))
                    .toList();
        }
        for (Path leftover : all) {
            delete(leftover);
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void delete(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
        } catch (IOException anotherVersionRuns) {
            // Windows keeps a library that is loaded; a later start will find it again
        }
    }
}
