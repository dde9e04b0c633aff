package org.chancery.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.chancery.source.Bytes;

/** The desk's own files: the name of one in, its bytes and type out. They lie in {@code org/chancery/desk/static}; nothing else can be named. */
final class Assets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)+");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    record Asset(String type, Bytes bytes) {}

    Optional<Asset> get(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return known.computeIfAbsent(name, n -> read(n, type));
    }

    private static Optional<Asset> read(String name, String type) {
        try (InputStream in = Assets.class.getResourceAsStream("static/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(new Asset(type, Bytes.of(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the desk's file " + name, e);
        }
    }
}
