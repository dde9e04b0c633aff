package org.chancery.training.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.Chancery;
import org.chancery.analysis.Passages;
import org.chancery.encoder.Window;
import org.chancery.encoder.Windows;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.source.Capture;

/** Articles to watch the encoder on. In: JSON lines with {@code id} and {@code text}. Out: windows as the program reads them. */
final class Texts {
    private Texts() {}

    /** Of at most so many articles, taken evenly from the file. */
    static List<Window> windows(Path file, int articles) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Chancery chancery = Chancery.standard();
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < Math.min(articles, lines.size()); i++) {
            windows.addAll(
                    windows(lines.get((int) ((long) i * lines.size() / Math.min(articles, lines.size()))), chancery));
        }
        return windows;
    }

    private static List<Window> windows(String line, Chancery chancery) {
        try {
            if (JsonReader.read(line) instanceof Json.Obj json) {
                Capture capture = Capture.ofText(
                        json.text("id").orElseThrow(), json.text("text").orElseThrow());
                return Windows.of(Passages.of(chancery.analyse(capture)));
            }
            throw new IllegalArgumentException("a line that is no JSON object: " + line);
        } catch (JsonException e) {
            throw new IllegalArgumentException("a line that is no JSON: " + line, e);
        }
    }
}
