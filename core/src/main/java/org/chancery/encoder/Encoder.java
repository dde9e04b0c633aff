package org.chancery.encoder;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The room's door: a passage comes in, a reading of its words goes out. Shared by threads; the model and the native library are loaded when they
 * are first needed, and where they cannot be, the encoder is not usable and says why.
 *
 * <p>The system property {@code chancery.encoder} may say {@code off}, or name a folder with another model; that model is tried on a word before it is
 * taken.
 */
public final class Encoder {

    /** The longest passage that is read, in words. */
    public static final int MOST_WORDS = 40_000;

    private static final String PROPERTY = "chancery.encoder";
    private static final String OFF = "off";
    private static final Map<String, Encoder> KNOWN = new ConcurrentHashMap<>();

    /** What loading came to: graphs, or what stood in the way. */
    private record Loaded(
            Optional<Graphs> graphs,
            String name,
            Map<String, String> values,
            Map<String, String> reference,
            String trouble) {

        static Loaded of(Pack pack) {
            return new Loaded(Optional.of(Graphs.of(pack)), pack.name(), pack.values(), pack.reference(), "");
        }

        static Loaded not(String trouble) {
            return new Loaded(Optional.empty(), "none", Map.of(), Map.of(), trouble);
        }
    }

    private final Supplier<Loaded> loader;
    private volatile @Nullable Loaded loaded;

    private Encoder(Supplier<Loaded> loader) {
        this.loader = loader;
    }

    /** The model that comes with the program, or what the system property says. */
    public static Encoder standard() {
        return KNOWN.computeIfAbsent(System.getProperty(PROPERTY, ""), Encoder::of);
    }

    private static Encoder of(String property) {
        return switch (property) {
            case OFF -> new Encoder(() -> Loaded.not("the encoder is switched off"));
            case "" -> new Encoder(() -> load("the encoder", () -> Loaded.of(Pack.builtIn())));
            default -> new Encoder(() -> load("the encoder in " + property, () -> in(property)));
        };
    }

    private static Loaded in(String folder) {
        Pack pack = Pack.in(Path.of(folder));
        Loaded found = Loaded.of(pack);
        Trial.of(found.graphs().orElseThrow(), pack.values(), Pack.standardValues());
        return found;
    }

    private static Loaded load(String what, Supplier<Loaded> loading) {
        try {
            return loading.get();
        } catch (Unusable e) {
            return Loaded.not(what + " cannot be used: " + e.getMessage());
        } catch (LinkageError | RuntimeException e) {
            return Loaded.not(what + " cannot be used: " + Unusable.firstLine(e));
        }
    }

    private Loaded loaded() {
        Loaded now = loaded;
        if (now == null) {
            synchronized (this) {
                now = loaded;
                if (now == null) {
                    now = loader.get();
                    loaded = now;
                }
            }
        }
        return now;
    }

    /** Begins to load on a thread of its own, for whoever has something else to do before the first reading. */
    public void prepare() {
        Thread thread = new Thread(this::loaded, "chancery-encoder");
        thread.setDaemon(true);
        thread.start();
    }

    public boolean usable() {
        return loaded().graphs().isPresent();
    }

    /** Why it is not usable, in one line. */
    public Optional<String> trouble() {
        return usable() ? Optional.empty() : Optional.of(loaded().trouble());
    }

    /** The model's name, an at sign, and the first 12 hexadecimal digits of the SHA-256 of its files; {@code none} where it is not usable. */
    public String name() {
        return loaded().name();
    }

    /** The version of ONNX Runtime, where it is usable. */
    public Optional<String> runtime() {
        return loaded().graphs().map(Graphs::version);
    }

    /** What the model's table says of a name, for example a threshold. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(loaded().values().get(name));
    }

    /** What the model's table lists of a name, in the order of the scores: {@code upos}, {@code deprel}. */
    public List<String> values(String name) {
        return value(name).map(list -> List.of(list.split(",", -1))).orElse(List.of());
    }

    /** Reads the words; windows are read side by side where there are free cores, which changes nothing in what comes out. */
    public Reading read(Passage passage) {
        if (passage.size() > MOST_WORDS) {
            throw new IllegalArgumentException("a passage of " + passage.size() + " words, more than " + MOST_WORDS);
        }
        Graphs graphs = graphs();
        List<Window> windows = Windows.of(passage);
        List<WindowScores> scores = windows.size() < 2
                ? windows.stream().map(graphs::read).toList()
                : windows.parallelStream().map(graphs::read).toList();
        return new Reading(windows, scores);
    }

    /** The label of each word's relation to its head, given the heads by the passage's words, a word's own number for a root. */
    public String[] labels(Reading reading, int[] heads) {
        if (heads.length != reading.size()) {
            throw new IllegalArgumentException(heads.length + " heads for " + reading.size() + " words");
        }
        if (heads.length == 0) {
            return new String[0];
        }
        long[] numbers = Arrays.stream(heads)
                .peek(head -> {
                    if (head < 0 || head >= heads.length) {
                        throw new IllegalArgumentException("the head " + head + " among " + heads.length + " words");
                    }
                })
                .asLongStream()
                .toArray();
        WindowScores.Table scores = graphs().labels(reading.labelDep(), reading.labelHead(), numbers);
        List<String> names = values("deprel");
        return IntStream.range(0, heads.length)
                .mapToObj(w -> names.get(Scores.best(scores.row(w))))
                .toArray(String[]::new);
    }

    /** For each cue, in their order, what the words around it are to it; no cue's scores hang on the others. */
    public List<CueReading> relations(Reading reading, List<CueWords> cues) {
        return new CueRuns(graphs(), reading).of(cues);
    }

    /** Reads the reference text and sets what it says of it beside what it said where the model was made. */
    public Checkup checkup() {
        return Checkup.of(this, Pack.referenceText(), loaded().reference());
    }

    private Graphs graphs() {
        return loaded().graphs().orElseThrow(() -> new IllegalStateException(loaded().trouble()));
    }
}
