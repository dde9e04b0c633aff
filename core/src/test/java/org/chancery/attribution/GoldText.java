package org.chancery.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** One annotated article: a file of PolNeAR's exchange format comes in, its articles go out, each by its first annotator, offsets in UTF-16. */
record GoldText(String id, String text, List<GoldSight.Gold> attributions) {

    static List<GoldText> read(Path file) throws IOException {
        Map<String, GoldText> first = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (JsonReader.read(line) instanceof Json.Obj row) {
                String doc = row.text("doc").orElseThrow();
                if (!first.containsKey(doc)) {
                    first.put(doc, text(doc, row));
                }
            }
        }
        return List.copyOf(first.values());
    }

    private static GoldText text(String doc, Json.Obj row) {
        String text = row.text("text").orElseThrow();
        CodePoints points = CodePoints.of(text);
        List<GoldSight.Gold> gold = new ArrayList<>();
        for (Json item : row.items("attributions")) {
            Json.Obj a = (Json.Obj) item;
            gold.add(new GoldSight.Gold(
                    spans(a, "source", points), spans(a, "cue", points), spans(a, "content", points)));
        }
        return new GoldText(doc, text, gold);
    }

    private static List<Span> spans(Json.Obj attribution, String field, CodePoints points) {
        List<Span> spans = new ArrayList<>();
        for (Json item : attribution.items(field)) {
            if (item instanceof Json.Arr pair
                    && pair.items().get(0) instanceof Json.Num start
                    && pair.items().get(1) instanceof Json.Num end) {
                spans.add(points.toUtf16(new Span((int) start.value(), (int) end.value())));
            }
        }
        return spans;
    }
}
