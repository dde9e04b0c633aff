package org.chancery.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.chancery.Chancery;
import org.chancery.analysis.Passages;
import org.chancery.encoder.Passage;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.source.Capture;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** PolNeAR's articles as the program reads them. In: its JSON lines. Out: passages with what the annotators marked, as word numbers. */
final class PolnearTexts {

    /** One attribution as words of the article. */
    record Marked(NavigableSet<Integer> source, NavigableSet<Integer> cue, NavigableSet<Integer> content) {}

    record Text(String id, Passage passage, List<Marked> marked) {}

    private PolnearTexts() {}

    static List<Text> read(Path file, Chancery chancery) {
        try {
            List<Text> texts = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (JsonReader.read(line) instanceof Json.Obj json) {
                    texts.add(text(json, chancery));
                }
            }
            return texts;
        } catch (JsonException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text text(Json.Obj json, Chancery chancery) {
        String id = json.text("id").orElseThrow();
        String text = json.text("text").orElseThrow();
        Passage passage = Passages.of(chancery.read(Capture.ofText(id, text)).analysis());
        if (!passage.text().equals(text)) {
            throw new IllegalArgumentException(id + ": the program changes the text, so offsets do not hold");
        }
        CodePoints points = CodePoints.of(text);
        List<Span> words = passage.words();
        List<Marked> marked = new ArrayList<>();
        for (Json item : json.items("attributions")) {
            if (item instanceof Json.Obj a) {
                marked.add(new Marked(
                        words(a.items("source"), points, words),
                        words(a.items("cue"), points, words),
                        words(a.items("content"), points, words)));
            }
        }
        return new Text(id, passage, marked);
    }

    private static NavigableSet<Integer> words(List<Json> spans, CodePoints points, List<Span> words) {
        NavigableSet<Integer> found = new TreeSet<>();
        for (Json item : spans) {
            if (item instanceof Json.Arr pair) {
                Span span = points.toUtf16(new Span(number(pair, 0), number(pair, 1)));
                for (int w = firstEndingAfter(words, span.start());
                        w < words.size() && words.get(w).start() < span.end();
                        w++) {
                    found.add(w);
                }
            }
        }
        return found;
    }

    private static int number(Json.Arr pair, int index) {
        return (int) ((Json.Num) pair.items().get(index)).value();
    }

    private static int firstEndingAfter(List<Span> words, int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (words.get(mid).end() > offset) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }
}
