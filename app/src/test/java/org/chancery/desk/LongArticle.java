package org.chancery.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.source.Bytes;

/**
 * Makes one article of any length without reading any: stored dossiers of the samples come in, one that has their texts one after the other, as often as asked
 * for, goes out with all that was found in them at its new place. The same seed makes the same article.
 */
final class LongArticle {

    private static final Set<String> REFERENCES =
            Set.of("id", "speaker", "reported_by", "on_word_of", "actor", "same_as", "addressees");
    private static final double FOUND = .42; // of the texts; of the others nothing was found

    private final List<Json.Obj> bases;
    private final Map<String, List<Json>> found = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int length; // in code points
    private int shift;

    private LongArticle(List<Json.Obj> bases) {
        this.bases = bases;
    }

    /** At least so many characters, and about so many statements and events, and no more than a sample has beyond that. */
    static Json.Obj of(List<Json.Obj> bases, String name, int characters, int records, long seed) {
        LongArticle article = new LongArticle(bases);
        Random random = new Random(seed);
        while (article.length < characters || article.records() < records) {
            boolean finds = article.records() < records && random.nextDouble() < FOUND;
            article.append(bases.get(random.nextInt(bases.size())), finds);
        }
        return article.whole(name);
    }

    private int records() {
        return size("statements") + size("events");
    }

    private int size(String name) {
        return found.getOrDefault(name, List.of()).size();
    }

    private void append(Json.Obj base, boolean finds) {
        String words = base.get("text").flatMap(Json::asText).orElseThrow();
        for (String name : finds ? List.of("parts", "actors", "mentions", "statements", "events") : List.of("parts")) {
            List<Json> all = found.computeIfAbsent(name, n -> new ArrayList<>());
            base.items(name).forEach(item -> all.add(moved("", item)));
        }
        text.append(words).append("\n\n");
        length += words.codePointCount(0, words.length()) + 2;
        shift += 100; // no sample has so many of a kind
    }

    private Json moved(String member, Json value) {
        if (value instanceof Json.Obj o) {
            Map<String, Json> members = new LinkedHashMap<>();
            o.members().forEach((name, v) -> members.put(name, moved(name, v)));
            return new Json.Obj(members);
        }
        if (value instanceof Json.Arr a) {
            return Json.array(
                    a.items().stream().map(item -> moved(member, item)).toList());
        }
        if (value instanceof Json.Num n && Set.of("start", "end", "page").contains(member)) {
            return Json.of((long) n.value() + length);
        }
        if (value instanceof Json.Str s
                && REFERENCES.contains(member)
                && s.value().matches("[aes]\\d+")) {
            return Json.of(s.value().charAt(0)
                    + String.valueOf(Integer.parseInt(s.value().substring(1)) + shift));
        }
        return value;
    }

    private Json.Obj whole(String name) {
        Json.Obj base = bases.get(0);
        Map<String, Json> members = new LinkedHashMap<>(base.members());
        members.put("text", Json.of(text.toString()));
        found.forEach((kind, all) -> members.put(kind, Json.array(all)));
        members.put("notes", Json.array(List.of()));
        members.put("dropped", Json.array(List.of()));
        Map<String, Json> article = new LinkedHashMap<>(Objects.requireNonNull(members.get("article"))
                .asObject()
                .orElseThrow()
                .members());
        article.put("id", Json.of(name));
        article.put("text_sha256", Json.of(Bytes.utf8(text.toString()).sha256()));
        members.put("article", new Json.Obj(article));
        return new Json.Obj(members);
    }
}
