package org.chancery.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.source.Capture;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/**
 * Counts what clean articles lose: {@code FlatLosses STATEMENTS.jsonl [glued]} (glued: without line breaks). Prints how many gold attribution spans lie in a block that is no part of the
 * article, and which blocks those are.
 */
public final class FlatLosses {

    private FlatLosses() {}

    public static void main(String[] args) throws IOException, JsonException {
        int spans = 0;
        int lost = 0;
        Map<String, Integer> blocks = new HashMap<>();
        List<String> shown = new ArrayList<>();
        for (Json.Obj article : FlatTraining.read(args[0])) {
            String given = article.text("text").orElse("");
            String text = args.length > 1 ? given.replace('\n', ' ') : given;
            CodePoints points = CodePoints.of(text);
            Page page = Pages.read(Capture.ofText(article.text("id").orElseThrow(), text));
            page.blocks().forEach(b -> blocks.merge(b.kind() + " " + b.rule(), 1, Integer::sum));
            List<Span> gold = new ArrayList<>();
            collect(article, gold);
            for (Span span : gold) {
                Span where = points.toUtf16(span);
                spans++;
                for (Block block : page.blocks()) {
                    if (!block.kind().isArticle() && block.where().overlaps(where)) {
                        lost++;
                        String line = block.kind() + " " + block.rule() + " | "
                                + page.capture().id() + " | " + block.words();
                        if (!shown.contains(line)) {
                            shown.add(line);
                        }
                        break;
                    }
                }
            }
        }
        shown.forEach(System.out::println);
        new java.util.TreeMap<>(blocks).forEach((k, v) -> System.out.println(v + "\t" + k));
        System.out.println(lost + " of " + spans + " spans lie outside the article");
    }

    private static void collect(Json value, List<Span> spans) {
        if (value instanceof Json.Obj object) {
            object.members().values().forEach(v -> collect(v, spans));
        } else if (value instanceof Json.Arr array) {
            List<Json> items = array.items();
            if (items.size() == 2 && items.get(0) instanceof Json.Num s && items.get(1) instanceof Json.Num e) {
                spans.add(new Span((int) s.value(), (int) e.value()));
            } else {
                items.forEach(v -> collect(v, spans));
            }
        }
    }
}
