package org.chancery.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a model, read: graphs, word pieces, and a table of names and values. */
final class Pack {

    private static final String FOLDER = "/org/chancery/encoder/";
    private static final String VOCABULARY = "vocab.txt";
    private static final String TABLE = "encoder.tsv";
    static final String ENCODER = "encoder.onnx";
    static final String LABELS = "labels.onnx";
    static final String RELATIONS = "relations.onnx";

    private static final int DIGITS = 12;
    private static final byte[] NOTHING = {};

    private final Map<String, byte[]> files;
    private final Map<String, String> values;
    private final Map<String, String> reference;

    private Pack(Map<String, byte[]> files, Map<String, String> reference) {
        this.files = files;
        this.values = table(files.getOrDefault(TABLE, NOTHING));
        this.reference = reference;
    }

    /** The model that comes with the program. */
    static Pack builtIn() {
        return read(Pack::resource);
    }

    /** A model in a folder of the user's; the word pieces are always the built-in ones. */
    static Pack in(Path folder) {
        return read(file -> file.equals(VOCABULARY) ? resource(file) : file(folder.resolve(file)));
    }

    private interface Reader {
        Optional<byte[]> read(String file) throws IOException;
    }

    private static Pack read(Reader reader) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            for (String file : List.of(TABLE, VOCABULARY, ENCODER, LABELS, RELATIONS)) {
                files.put(file, reader.read(file).orElseThrow(() -> new Unusable(file + " is missing")));
            }
            return new Pack(files, table(reader.read(Checkup.STORED).orElse(NOTHING)));
        } catch (IOException e) {
            throw new Unusable("its files cannot be read: " + e, e);
        }
    }

    private static Optional<byte[]> resource(String file) throws IOException {
        try (InputStream in = Pack.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static Optional<byte[]> file(Path path) throws IOException {
        return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    }

    /** The reference text that comes with the program. */
    static String referenceText() {
        try {
            return new String(resource(Checkup.TEXT).orElse(NOTHING), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + Checkup.TEXT, e);
        }
    }

    /** The table of the model that comes with the program. */
    static Map<String, String> standardValues() {
        try {
            return table(resource(TABLE).orElse(NOTHING));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + TABLE, e);
        }
    }

    private static Map<String, String> table(byte[] file) {
        Map<String, String> values = new LinkedHashMap<>();
        new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int tab = line.indexOf('\t');
                    if (tab > 0) {
                        values.put(
                                line.substring(0, tab), line.substring(tab + 1).strip());
                    }
                });
        return values;
    }

    byte[] graph(String file) {
        byte[] graph = files.get(file);
        if (graph == null) {
            throw new IllegalArgumentException("no graph '" + file + "' in the model");
        }
        return graph;
    }

    /** What the table says of each name. */
    Map<String, String> values() {
        return values;
    }

    /** What the model's maker stored of a reference text, if anything. */
    Map<String, String> reference() {
        return reference;
    }

    /** The model's name and the beginning of a SHA-256 over all its files. */
    String name() {
        List<byte[]> parts = new ArrayList<>();
        files.forEach((file, bytes) -> {
            parts.add((file + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            parts.add(bytes);
        });
        return values.getOrDefault("name", "encoder") + "@" + sha256(parts);
    }

    /** The first digits of the hash of these bytes, one part behind the other. */
    static String sha256(List<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
