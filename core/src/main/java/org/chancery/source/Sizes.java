package org.chancery.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Places come in, how many bytes of files there are to read in them goes out; nothing where that cannot be known, as of addresses and pipes. */
final class Sizes {

    private final Set<Path> seen = new HashSet<>();

    private Sizes() {}

    static OptionalLong of(List<String> places) {
        long all = 0;
        for (String place : places) {
            OptionalLong size = place.equals(Sources.STANDARD_INPUT) || Addresses.isAddress(place)
                    ? OptionalLong.empty()
                    : of(place);
            if (size.isEmpty()) {
                return size;
            }
            all += size.getAsLong();
        }
        return OptionalLong.of(all);
    }

    private static OptionalLong of(String place) {
        if (place.isBlank()) {
            return OptionalLong.of(0); // nothing is read there
        }
        try {
            Path path = Path.of(place);
            return Files.isDirectory(path) || Files.isRegularFile(path)
                    ? OptionalLong.of(new Sizes().of(path))
                    : OptionalLong.empty();
        } catch (InvalidPathException e) {
            return OptionalLong.of(0); // there is nothing to read either
        }
    }

    /** What cannot be looked at will not be read. */
    private long of(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                return Files.size(path);
            }
            return seen.add(path.toRealPath())
                    ? Folder.children(path).stream().mapToLong(this::of).sum()
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
