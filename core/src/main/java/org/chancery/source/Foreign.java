package org.chancery.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Files of the kinds that others know how to read. In: a file. Out: a feed, where somebody knows. */
final class Foreign {

    private static final List<Format> FORMATS = ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private Foreign() {}

    static Optional<Feed> open(Path file, String place, String id) {
        String name = String.valueOf(file.getFileName());
        return FORMATS.stream()
                .filter(format -> format.reads(name))
                .findFirst()
                .map(format -> feed(format.open(file, place, id)));
    }

    private static Feed feed(Format.Opened opened) {
        return new Feed() {
            @Override
            public Optional<Input> next() {
                return opened.hasNext() ? Optional.of(opened.next()) : Optional.empty();
            }

            @Override
            public void close() {
                opened.close();
            }
        };
    }
}
