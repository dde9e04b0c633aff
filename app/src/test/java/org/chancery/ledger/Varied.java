package org.chancery.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.chancery.json.Json;
import org.chancery.source.Bytes;

/**
 * Makes articles without reading any: stored dossiers of the samples come in, varied ones go out, the same for the same seed. A letter in every so many
 * is another, so that offsets stay and no two texts are alike.
 */
public final class Varied {

    private final List<Json.Obj> bases;
    private final long seed;

    public Varied(List<Json.Obj> bases, long seed) {
        this.bases = List.copyOf(bases);
        this.seed = seed;
    }

    /** The dossier with this number: of its own name, day, and words. */
    public Json.Obj dossier(int number) {
        Random random = new Random(seed * 1_000_003L + number);
        Json.Obj base = bases.get(random.nextInt(bases.size()));
        String old = base.get("text").flatMap(Json::asText).orElseThrow();
        String text = varied(old, random);
        Map<String, Json> members = new LinkedHashMap<>(((Json.Obj) worded(base, text)).members());
        members.put("text", Json.of(text));
        Map<String, Json> article = new LinkedHashMap<>(Objects.requireNonNull(members.get("article"))
                .asObject()
                .orElseThrow()
                .members());
        article.put("id", Json.of(String.format("made/%07d", number)));
        article.put("place", Json.of("made:" + number));
        article.put("text_sha256", Json.of(Bytes.utf8(text).sha256()));
        article.put("published", day(random));
        members.put("article", new Json.Obj(article));
        return new Json.Obj(members);
    }

    private static Json day(Random random) {
        String day = String.format(
                "20%02d-%02d-%02d", 5 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return Json.object()
                .put("value", day)
                .put("evidence", "given")
                .put("confidence", Json.of(1))
                .build();
    }

    /** About one small letter in thirty is another. */
    private static String varied(String text, Random random) {
        char[] chars = text.toCharArray();
        for (int i = random.nextInt(30); i < chars.length; i += 1 + random.nextInt(60)) {
            if (chars[i] >= 'a' && chars[i] <= 'z') {
                chars[i] = (char) ('a' + random.nextInt(26));
            }
        }
        return new String(chars);
    }

    /** Every span's words as the varied text has them. */
    private static Json worded(Json value, String text) {
        if (value instanceof Json.Obj o) {
            Map<String, Json> members = new LinkedHashMap<>();
            o.members().forEach((name, v) -> members.put(name, worded(v, text)));
            Json start = members.get("start");
            Json end = members.get("end");
            if (members.containsKey("words") && start != null && end != null) {
                members.put(
                        "words",
                        Json.of(text.substring(
                                text.offsetByCodePoints(0, number(start)), text.offsetByCodePoints(0, number(end)))));
            }
            return new Json.Obj(members);
        }
        if (value instanceof Json.Arr a) {
            List<Json> items = new ArrayList<>();
            a.items().forEach(i -> items.add(worded(i, text)));
            return Json.array(items);
        }
        return value;
    }

    private static int number(Json value) {
        return (int) ((Json.Num) value).value();
    }
}
