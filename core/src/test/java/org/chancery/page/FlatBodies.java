package org.chancery.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonWriter;
import org.chancery.source.Capture;

/** Reads texts as pages, for {@code score_pages.py}: {@code FlatBodies TEXTS.jsonl OUT.jsonl}. */
public final class FlatBodies {

    private static final int WARM_UP = Integer.getInteger("rounds", 0);

    private FlatBodies() {}

    public static void main(String[] args) throws IOException, JsonException {
        List<Json.Obj> texts = FlatTraining.read(args[0]);
        List<String> out = new ArrayList<>();
        for (int round = 0; round < WARM_UP; round++) {
            texts.forEach(t -> read(t));
        }
        long start = System.nanoTime();
        for (Json.Obj text : texts) {
            Page page = read(text);
            out.add(JsonWriter.line(new Json.Obj(Map.of(
                    "id", Json.of(page.capture().id()),
                    "body", Json.of(body(page)),
                    "title", Json.of(claim(page, "title")),
                    "author", Json.of(claim(page, "author")),
                    "date", Json.of(claim(page, "published"))))));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.write(Path.of(args[1]), out, StandardCharsets.UTF_8);
        System.out.printf("%d texts in %.2f s, %.0f a second%n", out.size(), seconds, out.size() / seconds);
    }

    private static Page read(Json.Obj text) {
        return Pages.read(
                Capture.ofText(text.text("id").orElseThrow(), text.text("text").orElse("")));
    }

    static String body(Page page) {
        return page.blocks().stream()
                .filter(b -> switch (b.kind()) {
                    case BODY, SUBHEAD, DATELINE -> true;
                    default -> false;
                })
                .map(Block::words)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> claim(Page page, String field) {
        return page.claims().stream()
                .filter(c -> c.field().equals(field))
                .max(java.util.Comparator.comparingDouble(Claim::weight))
                .map(Claim::value);
    }
}
