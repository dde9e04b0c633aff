package org.chancery.parquet;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where programs' own files may lie that can be made anew. In: environment and system properties. Out: folders in the order to be tried, that no other user can write to. */
final class OwnFolder {

    private static final Set<PosixFilePermission> MINE_ALONE = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private OwnFolder() {}

    /** {@code CHANCERY_HOME} names the first itself; then the user's folder for caches; then the temporary folder. */
    static List<Path> candidates(Map<String, String> environment, Map<String, String> properties) {
        List<Path> folders = new ArrayList<>();
        set(environment, "CHANCERY_HOME").ifPresent(home -> folders.add(Path.of(home, "cache", "duckdb")));
        String os = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        Optional<Path> userHome = set(properties, "user.home").map(Path::of);
        Optional<Path> cache;
        if (os.startsWith("windows")) {
            cache = set(environment, "LOCALAPPDATA").map(Path::of);
        } else if (os.startsWith("mac")) {
            cache = userHome.map(home -> home.resolve("Library").resolve("Caches"));
        } else {
            cache = set(environment, "XDG_CACHE_HOME")
                    .map(Path::of)
                    .or(() -> userHome.map(home -> home.resolve(".cache")));
        }
        cache.ifPresent(folder -> folders.add(folder.resolve("chancery").resolve("duckdb")));
        String user = properties.getOrDefault("user.name", "").replaceAll("[^A-Za-z0-9]", "_");
        set(properties, "java.io.tmpdir")
                .ifPresent(temporary -> folders.add(Path.of(temporary, "chancery-duckdb-" + user)));
        return folders;
    }

    /** The folder is there afterwards, and is this user's alone. */
    static void make(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (posix) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(MINE_ALONE));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
        if (posix && !isMine(folder)) {
            throw new IOException(folder + " belongs to another user or can be written by others");
        }
    }

    /** A file made by this process has this user as its owner. */
    private static boolean isMine(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, DuckDbClasses.RESOURCE, ".probe");
        try {
            var attributes = Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
            return attributes.owner().equals(Files.getOwner(probe))
                    && attributes.permissions().stream().noneMatch(OTHERS::contains);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static Optional<String> set(Map<String, String> from, String name) {
        return Optional.ofNullable(from.get(name)).filter(value -> !value.isBlank());
    }
}
