package org.chancery.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.source.Bytes;

/** Dossiers with foreign words in them: in the text inside what was said and before what happened, in names, title, author, outlet and address. */
final class Planted {

    private final Json.Obj base;
    private final int number;

    Planted(Json.Obj base, int number) {
        this.base = base;
        this.number = number;
    }

    /** Whether there is something said and something done. */
    static boolean fits(Json.Obj dossier) {
        return first(dossier, "statements").isPresent()
                && first(dossier, "events").isPresent();
    }

    /** @param words one after the other: title, author, outlet, address, actor, text, text */
    Json.Obj with(List<String> words) {
        Json.Obj dossier = base;
        dossier = inserted(dossier, start(first(dossier, "events").orElseThrow().get("trigger")), words.get(5));
        Json content = ((Json.Arr) first(dossier, "statements")
                        .orElseThrow()
                        .get("content")
                        .orElseThrow())
                .items()
                .get(0);
        dossier = inserted(dossier, start(Optional.of(content)) + 2, words.get(6));
        String name =
                first(dossier, "statements").orElseThrow().text("speaker_name").orElse("");
        dossier = (Json.Obj) renamed(dossier, name, words.get(4));
        return headed(dossier, words);
    }

    private static Optional<Json.Obj> first(Json.Obj dossier, String list) {
        return dossier.get(list)
                .map(l -> ((Json.Arr) l).items())
                .filter(l -> !l.isEmpty())
                .flatMap(l -> l.get(0).asObject());
    }

    private static int start(Optional<Json> span) {
        return number(span.flatMap(Json::asObject).orElseThrow(), "start").orElseThrow();
    }

    private static Optional<Integer> number(Json.Obj of, String name) {
        return of.get(name).filter(Json.Num.class::isInstance).map(n -> (int) ((Json.Num) n).value());
    }

    private static String text(Json.Obj dossier) {
        return dossier.text("text").orElseThrow();
    }

    /** What lies behind the place moves, what lies over it grows. */
    private static Json.Obj inserted(Json.Obj dossier, int at, String words) {
        String old = text(dossier);
        int place = old.offsetByCodePoints(0, at);
        String text = old.substring(0, place) + words + old.substring(place);
        Map<String, Json> members = new LinkedHashMap<>(
                ((Json.Obj) moved(dossier, text, at, words.codePointCount(0, words.length()))).members());
        members.put("text", Json.of(text));
        return new Json.Obj(members);
    }

    private static Json moved(Json value, String text, int at, int by) {
        if (value instanceof Json.Arr a) {
            return Json.array(
                    a.items().stream().map(i -> moved(i, text, at, by)).toList());
        }
        if (!(value instanceof Json.Obj o)) {
            return value;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        o.members().forEach((name, v) -> members.put(name, moved(v, text, at, by)));
        Optional<Integer> start = number(o, "start");
        Optional<Integer> end = number(o, "end");
        if (start.isPresent() && end.isPresent()) {
            int from = start.get() >= at ? start.get() + by : start.get();
            int to = end.get() > at ? end.get() + by : end.get();
            members.put("start", Json.of(from));
            members.put("end", Json.of(to));
            members.computeIfPresent(
                    "words",
                    (name, words) ->
                            Json.of(text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to))));
        }
        return new Json.Obj(members);
    }

    /** Everywhere outside the text. */
    private static Json renamed(Json value, String name, String other) {
        if (value instanceof Json.Arr a) {
            return Json.array(
                    a.items().stream().map(i -> renamed(i, name, other)).toList());
        }
        if (value instanceof Json.Obj o) {
            Map<String, Json> members = new LinkedHashMap<>();
            o.members()
                    .forEach((key, v) -> members.put(
                            key,
                            key.equals("text") || key.equals("words") || key.equals("made_by")
                                    ? v
                                    : renamed(v, name, other)));
            return new Json.Obj(members);
        }
        return value.asText().filter(name::equals).isPresent() && !name.isEmpty() ? Json.of(other) : value;
    }

    private Json.Obj headed(Json.Obj dossier, List<String> words) {
        Map<String, Json> members = new LinkedHashMap<>(dossier.members());
        Map<String, Json> article = new LinkedHashMap<>(Objects.requireNonNull(members.get("article"))
                .asObject()
                .orElseThrow()
                .members());
        article.put("id", Json.of(String.format("planted/%03d", number)));
        article.put("place", Json.of("planted:" + words.get(3)));
        article.put("text_sha256", Json.of(Bytes.utf8(text(dossier)).sha256()));
        article.put("headline", given(words.get(0)));
        article.put("author", given(words.get(1)));
        article.put("outlet", given(words.get(2)));
        article.put("published", given(String.format("2020-%02d-%02d", 1 + number % 12, 1 + number % 28)));
        article.put("uri", Json.of(words.get(3)));
        article.put("extra", Json.object().put(words.get(2), words.get(1)).build());
        members.put("article", new Json.Obj(article));
        return new Json.Obj(members);
    }

    private static Json given(String value) {
        return Json.object()
                .put("value", value)
                .put("evidence", "given")
                .put("confidence", Json.of(1))
                .build();
    }

    /** The dossiers that fit, in a row as long as the words are. */
    static List<Json.Obj> all(List<Json.Obj> bases, List<String> words) {
        List<Json.Obj> fitting = bases.stream().filter(Planted::fits).toList();
        List<Json.Obj> planted = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> turned = new ArrayList<>();
            for (int k = 0; k < 7; k++) {
                turned.add(words.get((i + 29 * k) % words.size()));
            }
            planted.add(new Planted(fitting.get(i % fitting.size()), i).with(turned));
        }
        return planted;
    }
}
