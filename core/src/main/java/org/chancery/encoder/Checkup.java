package org.chancery.encoder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chancery.text.Span;

/**
 * What the encoder says of a reference text, here and where the model was made: layers of decisions, and a hash of the bare scores. Sums of integers
 * are the same everywhere; sums of floats are not, because kinds of processor add up in another order. So scores may differ in their last digits, and a
 * decision where two choices were as good as equal.
 *
 * @param here the layers as computed now, by name
 * @param stored the same as they came with the model; empty where it came without
 */
public record Checkup(Map<String, Layer> here, Map<String, Layer> stored) {

    static final String TEXT = "reference.txt";
    static final String STORED = "reference.tsv";

    private static final String MODEL = "model";
    private static final String SCORES = "scores";
    private static final int CUES = 8;
    /** Of so many decisions one may be another on another kind of processor. */
    private static final int ONE_IN = 500;

    /**
     * A hash, and the decisions that it is of.
     *
     * @param hash for the layer {@code model} the model's name
     * @param decisions empty where only the hash counts
     */
    public record Layer(String hash, List<String> decisions) {

        public Layer {
            decisions = List.copyOf(decisions);
        }

        static Layer of(List<String> decisions) {
            return new Layer(Checkup.hash(decisions), decisions);
        }

        /** As {@link Checkup#lines} writes it. */
        static Layer read(String line) {
            String[] cells = line.split("\t", 2);
            return new Layer(cells[0], cells.length < 2 ? List.of() : List.of(cells[1].split(" ")));
        }

        private String line() {
            return decisions.isEmpty() ? hash : hash + "\t" + String.join(" ", decisions);
        }

        private int othersThan(Layer other) {
            if (hash.equals(other.hash)) {
                return 0;
            }
            return decisions.size() != other.decisions.size()
                    ? decisions.size()
                    : (int) IntStream.range(0, decisions.size())
                            .filter(i -> !decisions.get(i).equals(other.decisions.get(i)))
                            .count();
        }
    }

    public Checkup {
        here = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(here));
        stored = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(stored));
    }

    static Checkup of(Encoder encoder, String text, Map<String, String> reference) {
        Map<String, Layer> stored = new LinkedHashMap<>();
        reference.forEach((layer, line) -> stored.put(layer, Layer.read(line)));
        return new Checkup(layers(encoder, text), stored);
    }

    /** The model that the stored layers are of, if there are any. */
    public Optional<String> storedModel() {
        return Optional.ofNullable(stored.get(MODEL)).map(Layer::hash);
    }

    /** Whether there is something to compare with that was made by this very model. */
    public boolean comparable() {
        return storedModel().equals(Optional.ofNullable(here.get(MODEL)).map(Layer::hash));
    }

    /** How many decisions there are. */
    public int decisions() {
        return here.values().stream().mapToInt(l -> l.decisions().size()).sum();
    }

    /** How many decisions of which layers are others here; a layer that came without its decisions counts wholly where its hash differs. */
    public Map<String, Integer> otherDecisions() {
        Map<String, Integer> others = new LinkedHashMap<>();
        here.forEach((name, layer) -> {
            int count = layer.othersThan(stored.getOrDefault(name, new Layer("", List.of())));
            if (count > 0) {
                others.put(name, count);
            }
        });
        return others;
    }

    /** Whether it decides as where it was made, but for a few decisions that are close. */
    public boolean sound() {
        int others = otherDecisions().values().stream().mapToInt(n -> n).sum();
        return comparable() && others * ONE_IN <= decisions();
    }

    public boolean sameScores() {
        return scores(here).equals(scores(stored));
    }

    /** The hash of all scores, here or as stored; a dash where there is none. */
    public static String scores(Map<String, Layer> layers) {
        return layers.getOrDefault(SCORES, new Layer("–", List.of())).hash();
    }

    /** One hash over all decisions, here or as stored. */
    public static String decided(Map<String, Layer> layers) {
        return hash(layers.entrySet().stream()
                .filter(e -> !e.getKey().equals(MODEL) && !e.getKey().equals(SCORES))
                .map(e -> e.getKey() + e.getValue().hash())
                .toList());
    }

    /** The lines to store beside the model. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        here.forEach((name, layer) ->
                lines.append(name).append('\t').append(layer.line()).append('\n'));
        return lines.toString();
    }

    private static Map<String, Layer> layers(Encoder encoder, String text) {
        Passage passage = passage(text);
        Reading reading = encoder.read(passage);
        int words = reading.size();
        int[] heads = IntStream.range(0, words).map(w -> head(reading, w)).toArray();
        List<CueWords> cues = IntStream.range(0, words)
                .filter(w -> passage.words().get(w).in(text).equals("said"))
                .limit(CUES)
                .mapToObj(w -> new CueWords(w, w + 1))
                .toList();
        List<CueReading> relations = encoder.relations(reading, cues);
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put(MODEL, new Layer(encoder.name(), List.of()));
        layers.put("upos", best(words, reading::upos));
        layers.put("ends", best(words, reading::ends));
        layers.put("names", best(words, reading::names));
        layers.put("cues", best(words, reading::cues));
        layers.put("tags", best(words, reading::tags));
        layers.put(
                "heads",
                Layer.of(IntStream.of(heads).mapToObj(Integer::toString).toList()));
        layers.put("labels", Layer.of(List.of(encoder.labels(reading, heads))));
        layers.put("relations", Layer.of(decisions(relations)));
        layers.put(SCORES, new Layer(hash(scores(reading, relations)), List.of()));
        return layers;
    }

    /** Words are parted by blanks, paragraphs by line breaks; curly marks quote. */
    private static Passage passage(String text) {
        List<List<Span>> paragraphs = new ArrayList<>();
        List<Span> quoted = new ArrayList<>();
        List<Span> words = new ArrayList<>();
        int start = 0;
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            opened = c == '“' ? i : opened;
            if (c == '”') {
                quoted.add(new Span(opened, i + 1));
            }
            if (c == ' ' || c == '\n') {
                words.add(new Span(start, i));
                start = i + 1;
            }
            if (c == '\n') {
                paragraphs.add(words);
                words = new ArrayList<>();
            }
        }
        return new Passage(text, paragraphs, quoted);
    }

    private static int head(Reading reading, int word) {
        Window window = reading.window(word);
        int best = window.first();
        for (int h = best; h < window.end(); h++) {
            best = reading.arc(word, h) > reading.arc(word, best) ? h : best;
        }
        return best;
    }

    private static Layer best(int words, IntFunction<float[]> scores) {
        return Layer.of(IntStream.range(0, words)
                .mapToObj(w -> Integer.toString(Scores.best(scores.apply(w))))
                .toList());
    }

    private static List<String> decisions(List<CueReading> relations) {
        List<String> all = new ArrayList<>();
        for (CueReading relation : relations) {
            all.add(relation.real() > 0 ? "real" : "not");
            for (float[] scores : relation.scores()) {
                all.add(Integer.toString(Scores.best(scores)));
            }
        }
        return all;
    }

    private static List<String> scores(Reading reading, List<CueReading> relations) {
        List<String> all = new ArrayList<>();
        for (int w = 0; w < reading.size(); w++) {
            for (float[] scores :
                    List.of(reading.upos(w), reading.ends(w), reading.names(w), reading.cues(w), reading.tags(w))) {
                all.add(bits(scores));
            }
            Window window = reading.window(w);
            for (int h = window.first(); h < window.end(); h++) {
                all.add(Long.toHexString(Double.doubleToLongBits(reading.arc(w, h))));
            }
        }
        for (CueReading relation : relations) {
            all.add(Long.toHexString(Double.doubleToLongBits(relation.real())));
            for (float[] scores : relation.scores()) {
                all.add(bits(scores));
            }
        }
        return all;
    }

    private static String bits(float[] scores) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * scores.length);
        for (float score : scores) {
            bytes.putFloat(score);
        }
        return HexFormat.of().formatHex(bytes.array());
    }

    private static String hash(List<String> values) {
        return Pack.sha256(List.of(String.join(" ", values).getBytes(StandardCharsets.UTF_8)));
    }
}
