package org.chancery.encoder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chancery.text.Span;

/**
 * What the encoder says of a reference text, here and where the model was made: a hash for each layer of decisions, and one for the bare scores.
 * Decisions should be the same everywhere; the scores may differ in their last digits between kinds of processor.
 *
 * @param here hashes by layer, as computed now
 * @param stored the same as they came with the model; empty where it came without, or with those of another model
 */
public record Checkup(Map<String, String> here, Map<String, String> stored) {

    static final String TEXT = "reference.txt";
    static final String STORED = "reference.tsv";

    private static final String MODEL = "model";
    private static final String SCORES = "scores";
    private static final int CUES = 8;

    public Checkup {
        here = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(here));
        stored = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(stored));
    }

    /** Whether there is something to compare with that was made by this very model. */
    public boolean comparable() {
        return here.get(MODEL) != null && here.get(MODEL).equals(stored.get(MODEL));
    }

    /** The layers in which other decisions are taken here. */
    public List<String> otherDecisions() {
        return new TreeSet<>(here.keySet())
                .stream()
                        .filter(layer -> !layer.equals(SCORES))
                        .filter(layer -> !String.valueOf(here.get(layer)).equals(stored.get(layer)))
                        .toList();
    }

    public boolean sameScores() {
        return String.valueOf(here.get(SCORES)).equals(stored.get(SCORES));
    }

    /** The lines to store beside the model. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        here.forEach(
                (layer, hash) -> lines.append(layer).append('\t').append(hash).append('\n'));
        return lines.toString();
    }

    static Map<String, String> of(Encoder encoder, String text) {
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
        Map<String, String> layers = new LinkedHashMap<>();
        layers.put(MODEL, encoder.name());
        layers.put("upos", best(words, reading::upos));
        layers.put("ends", best(words, reading::ends));
        layers.put("names", best(words, reading::names));
        layers.put("cues", best(words, reading::cues));
        layers.put("tags", best(words, reading::tags));
        layers.put("heads", hash(IntStream.of(heads).mapToObj(Integer::toString).toList()));
        layers.put("labels", hash(List.of(encoder.labels(reading, heads))));
        layers.put("relations", hash(decisions(relations)));
        layers.put(SCORES, hash(scores(reading, relations)));
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

    private static String best(int words, IntFunction<float[]> scores) {
        return hash(IntStream.range(0, words)
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
