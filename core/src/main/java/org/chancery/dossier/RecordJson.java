package org.chancery.dossier;

import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;

/**
 * A dossier comes in, as itself or as its JSON; its record in the exchange format goes out: actors by name, spans as code points of the text that was given
 * (for HTML of the article's text).
 */
public final class RecordJson {

    private final Json.Obj dossier;
    private final Names names;

    private RecordJson(Json.Obj dossier) {
        this.dossier = dossier;
        names = Names.of(dossier);
    }

    public static Json.Obj of(Dossier dossier) {
        return of(DossierJson.of(dossier));
    }

    /** @param dossier as {@link DossierJson} writes it */
    public static Json.Obj of(Json.Obj dossier) {
        return new RecordJson(dossier).all();
    }

    private Json.Obj all() {
        Json.Obj article = within(dossier, "article");
        Json.Builder actors = Json.object();
        for (Json.Obj actor : objects(dossier.items("actors"))) {
            names.of(string(actor, "id"))
                    .ifPresent(name -> actors.put(name, picked(actor, "type", "country", "sector")));
        }
        Json.Obj own = Json.object()
                .put("id", value(article, "id"))
                .put("published", value(within(article, "published"), "value"))
                .put("actors", actors.build())
                .put(
                        "statements",
                        Json.array(objects(dossier.items("statements")).stream()
                                .map(this::statement)
                                .toList()))
                .put(
                        "events",
                        Json.array(objects(dossier.items("events")).stream()
                                .map(this::event)
                                .toList()))
                .put("text_sha256", value(article, "text_sha256"))
                .put("model", value(within(dossier, "made_by"), "model"))
                .build();
        return Extra.carry(own, within(article, "extra"));
    }

    private Json statement(Json.Obj s) {
        return Json.object()
                .put("id", value(s, "id"))
                .put("speaker", value(s, "speaker_name"))
                .put("source", spans(s, "source"))
                .put("cue", spans(s, "cue"))
                .put("content", spans(s, "content"))
                .put("mode", value(s, "mode"))
                .put(
                        "addressees",
                        Json.texts(s.items("addressees").stream()
                                .flatMap(a -> a.asText().stream())
                                .flatMap(a -> names.of(a).stream())
                                .toList()))
                .put("channel", value(s, "channel"))
                .put("stance", value(s, "stance"))
                .put("kind", value(s, "kind"))
                .put("doubtful", value(s, "doubtful"))
                .put("reported_by", value(s, "reported_by"))
                .put("nested", s.text("reported_by").isPresent())
                .put("time", object(s, "time").<Json>map(RecordJson::time).orElseGet(Json::nothing))
                .build();
    }

    private static Json time(Json.Obj time) {
        return Json.object()
                .put("text", value(within(time, "span"), "words"))
                .put("date", value(time, "date"))
                .build();
    }

    private Json event(Json.Obj e) {
        return Json.object()
                .put("id", value(e, "id"))
                .put("trigger", pair(within(e, "trigger")))
                .put("actors", parties(e, "actors"))
                .put("recipients", parties(e, "recipients"))
                .put("type", value(e, "type"))
                .put("mode", value(e, "mode"))
                .put("contexts", value(e, "contexts"))
                .put("cameo", value(e, "cameo"))
                .put("quad_class", value(e, "quad_class"))
                .put("intensity", value(e, "intensity"))
                .put("factuality", value(e, "factuality"))
                .put("main", value(e, "main"))
                .put("background", value(e, "background"))
                .put("on_word_of", value(e, "on_word_of"))
                .put("date", value(within(e, "date"), "date"))
                .put(
                        "place",
                        object(e, "place")
                                .<Json>map(place -> picked(place, "text", "country"))
                                .orElseGet(Json::nothing))
                .put(
                        "figures",
                        Json.array(objects(e.items("figures")).stream()
                                .map(RecordJson::figure)
                                .toList()))
                .put("same_as", value(e, "same_as"))
                .put("confidence", value(e, "confidence"))
                .build();
    }

    private static Json figure(Json.Obj figure) {
        return Json.object()
                .put("kind", value(figure, "kind"))
                .put("low", value(figure, "low"))
                .put("high", value(figure, "high"))
                .put("span", pair(within(figure, "span")))
                .put("on_word_of", value(figure, "on_word_of"))
                .build();
    }

    private static Json parties(Json.Obj event, String side) {
        return Json.texts(objects(event.items(side)).stream()
                .flatMap(p -> p.get("name").flatMap(Json::asText).stream())
                .distinct()
                .toList());
    }

    private static Json spans(Json.Obj from, String member) {
        return Json.array(
                objects(from.items(member)).stream().map(RecordJson::pair).toList());
    }

    private static Json pair(Json.Obj span) {
        return Json.array(List.of(value(span, "start"), value(span, "end")));
    }

    private static Json picked(Json.Obj from, String... members) {
        Json.Builder picked = Json.object();
        for (String member : members) {
            picked.put(member, value(from, member));
        }
        return picked.build();
    }

    private static Json value(Json.Obj from, String member) {
        return from.get(member).orElseGet(Json::nothing);
    }

    private static String string(Json.Obj from, String member) {
        return from.get(member).flatMap(Json::asText).orElse("");
    }

    private static Optional<Json.Obj> object(Json.Obj from, String member) {
        return from.get(member).flatMap(Json::asObject);
    }

    /** The member, an object without members where there is none. */
    private static Json.Obj within(Json.Obj from, String member) {
        return object(from, member).orElseGet(() -> Json.object().build());
    }

    private static List<Json.Obj> objects(List<Json> items) {
        return items.stream().flatMap(item -> item.asObject().stream()).toList();
    }
}
