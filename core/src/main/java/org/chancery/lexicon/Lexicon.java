package org.chancery.lexicon;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of one language, with a user's own laid over them: a file of the same name in the overlay adds its rows after the built-in ones,
 * so that rooms let the later row win; one that begins with {@code # replaces} stands in place of the built-in.
 *
 * <p>In: a language's folder of resources and, if wanted, a directory. Out: tables and rules that know their file and line.
 */
public final class Lexicon {

    private final String language;
    private final Optional<Path> overlay;
    private final Optional<Lexicon> whole;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    private Lexicon(String language, Optional<Path> overlay, Optional<Lexicon> whole) {
        this.language = language;
        this.overlay = overlay;
        this.whole = whole;
    }

    /** The built-in files of English. */
    public static Lexicon english() {
        return new Lexicon("en", Optional.empty(), Optional.empty());
    }

    /** These files with the user's own laid over them. */
    public Lexicon overlaidBy(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("no lexicon directory at " + directory);
        }
        return new Lexicon(language, Optional.of(directory), Optional.empty());
    }

    /** The same files for one who wants to know which of them he read: what is read here counts as read there too. */
    public Lexicon apart() {
        return new Lexicon(language, overlay, Optional.of(this));
    }

    /** One TSV file; all its problems at once in a {@link LexiconException}. */
    public Table table(String file) {
        Problems problems = new Problems();
        List<Table> layers = new ArrayList<>();
        for (Layer layer : layers(file)) {
            layers.add(Table.parse(layer.name(), layer.lines(), problems));
        }
        problems.throwIfAny();
        Table first = layers.get(0);
        List<Table.Row> rows = layers.stream().flatMap(t -> t.rows().stream()).toList();
        return new Table(first.file(), first.columns(), rows);
    }

    /** One rules file, in the order of its rules; a later rule of the same name stands in place of the earlier. */
    public List<RuleText> rules(String file) {
        Problems problems = new Problems();
        Map<String, RuleText> byName = new java.util.LinkedHashMap<>();
        for (Layer layer : layers(file)) {
            List<RuleText> here = RuleText.parse(layer.name(), layer.lines(), problems);
            Map<String, RuleText> seen = new TreeMap<>();
            for (RuleText rule : here) {
                if (seen.putIfAbsent(rule.name(), rule) != null) {
                    problems.add(rule.place(), "a second rule '" + rule.name() + "'");
                }
                byName.put(rule.name(), rule);
            }
        }
        problems.throwIfAny();
        return List.copyOf(byName.values());
    }

    /** The SHA-256 of every file that was read so far, by name: what a record needs to say by which lexicon it was made. */
    public Map<String, String> hashes() {
        return new TreeMap<>(hashes);
    }

    /**
     * Counts these files among those read, for whoever reads them only when they are needed: what a record says of its lexicon then hangs on no
     * order. Returns whether the user laid one of his own over them, which is better read at once: its mistakes should show at the start.
     */
    public boolean willRead(String... files) {
        boolean own = false;
        for (String file : files) {
            layers(file);
            own |= overlay.map(dir -> Files.isRegularFile(dir.resolve(file))).orElse(false);
        }
        return own;
    }

    private record Layer(String name, List<String> lines) {}

    private List<Layer> layers(String file) {
        List<Layer> layers = new ArrayList<>();
        builtIn(file).ifPresent(text -> layers.add(layer(file, text)));
        overlay.map(dir -> dir.resolve(file)).filter(Files::isRegularFile).ifPresent(path -> {
            Layer own = layer(path.toString(), readFile(path));
            if (own.lines().get(0).startsWith("# replaces")) {
                layers.clear();
            }
            layers.add(own);
        });
        if (layers.isEmpty()) {
            throw new LexiconException(List.of("no file '" + file + "' for language '" + language + "'"));
        }
        return layers;
    }

    private Layer layer(String name, String text) {
        read(name, sha256(text));
        return new Layer(
                name,
                text.lines().toList().isEmpty() ? List.of("") : text.lines().toList());
    }

    private void read(String name, String hash) {
        hashes.put(name, hash);
        whole.ifPresent(lexicon -> lexicon.read(name, hash));
    }

    private Optional<String> builtIn(String file) {
        String resource = "/org/chancery/" + language + "/" + file;
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the built-in " + resource, e);
        }
    }

    private static String readFile(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the lexicon file " + path, e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
