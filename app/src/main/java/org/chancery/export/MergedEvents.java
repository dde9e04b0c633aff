package org.chancery.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.event.Codes;
import org.chancery.json.Json;
import org.chancery.standing.Facts;
import org.chancery.text.Span;

/** An event that comes back comes in, the same as a dossier has it goes out. */
final class MergedEvents {

    private final Base base;
    private final Map<String, Facts> cast;
    private final Map<String, String> statements;
    private final Map<String, String> ids;

    MergedEvents(Base base, Map<String, Facts> cast, Map<String, String> statements, Map<String, String> ids) {
        this.base = base;
        this.cast = cast;
        this.statements = statements;
        this.ids = ids;
    }

    Json of(Incoming.Done e) {
        Facts before = base.event(e).orElse(Facts.NONE);
        Facts rest = e.rest();
        Json cameo = rest.value("cameo");
        Json date = date(e, before);
        Json place = place(e, before);
        return Json.object()
                .put("id", ids.getOrDefault(e.id(), e.id()))
                .put("trigger", base.span(e.trigger()))
                .put("type", e.type())
                .put("mode", rest.value("mode"))
                .put("contexts", Json.array(rest.json().items("contexts")))
                .put("cameo", cameo instanceof Json.Str ? cameo : before.value("cameo"))
                .put(
                        "cameo_label",
                        cameo.asText()
                                .flatMap(code -> Codes.standard().cameo(code))
                                .map(Codes.Cameo::label))
                .put("quad_class", either(rest, before, "quad_class"))
                .put("intensity", either(rest, before, "intensity"))
                .put("actors", parties(e, e.actors(), before.all("actors")))
                .put("recipients", parties(e, e.recipients(), before.all("recipients")))
                .put("factuality", e.factuality())
                .put("main", rest.flag("main"))
                .put("background", rest.flag("background"))
                .put("on_word_of", e.onWordOf().map(id -> statements.getOrDefault(id, id)))
                .put("date", date)
                .put("place", place)
                .put("figures", figures(e, before))
                .put("same_as", e.sameAs().map(id -> ids.getOrDefault(id, id)))
                .put("confidence", rest.value("confidence") instanceof Json.Num n ? n : Json.of(1))
                .put("grounds", grounds(e, before, date, place))
                .build();
    }

    /** What the codebooks give comes along; where it does not, what was there before. */
    private static Json either(Facts rest, Facts before, String member) {
        return rest.value(member) instanceof Json.Obj given ? given : before.value(member);
    }

    /** A side knows names; where they stand is as before, else the nearest mention, else the trigger. */
    private Json parties(Incoming.Done e, List<Incoming.Party> parties, List<Facts> before) {
        List<Json> all = new ArrayList<>();
        for (Incoming.Party party : parties) {
            Facts actor = cast.getOrDefault(party.name(), Facts.NONE);
            String id = actor.text("id").orElse("");
            Optional<Span> old = before.stream()
                    .filter(p -> p.text("actor").equals(Optional.of(id)))
                    .flatMap(p -> p.pieces("span").stream())
                    .map(p -> new Span(p.start(), p.end()))
                    .findFirst();
            Span where = party.span()
                    .filter(s -> s.end() <= base.length())
                    .or(() -> old)
                    .or(() -> base.text().mention(id, e.trigger()))
                    .orElse(e.trigger());
            all.add(Json.object()
                    .put("actor", id)
                    .put("name", party.name())
                    .put("span", base.span(where))
                    .build());
        }
        return Json.array(all);
    }

    private Json date(Incoming.Done e, Facts before) {
        Optional<String> day = e.rest().text("date");
        Optional<Facts> old = before.find("date").filter(d -> d.text("date").equals(day));
        if (day.isEmpty() || (old.isPresent() && e.dateSpans().isEmpty())) {
            return old.<Json>map(Facts::json).orElseGet(Json::nothing);
        }
        return Json.object()
                .put("date", day)
                .put("precision", day.get().length() == 4 ? "year" : day.get().length() == 7 ? "month" : "day")
                .put(
                        "basis",
                        e.rest()
                                .text("date_basis")
                                .or(() -> old.flatMap(o -> o.text("basis")))
                                .orElse("text"))
                .put(
                        "spans",
                        base.spans(e.dateSpans().stream()
                                .filter(s -> s.end() <= base.length())
                                .toList()))
                .build();
    }

    private Json place(Incoming.Done e, Facts before) {
        Optional<Facts> place = e.rest().find("place");
        Optional<Facts> old = before.find("place");
        boolean same = place.isPresent()
                && old.isPresent()
                && old.get().text("text").equals(place.get().text("text"))
                && old.get().text("country").equals(place.get().text("country"));
        if (place.isEmpty() || (same && e.placeSpan().isEmpty())) {
            return same ? old.get().json() : Json.nothing();
        }
        String words = place.get().text("text").orElse("");
        Span where = e.placeSpan()
                .filter(s -> s.end() <= base.length())
                .or(() -> base.text().nearest(words, e.trigger()))
                .orElse(e.trigger());
        Facts known = same ? old.get() : place.get();
        return Json.object()
                .put("span", base.span(where))
                .put("text", words)
                .put("country", place.get().value("country"))
                .put("latitude", known.value("latitude"))
                .put("longitude", known.value("longitude"))
                .build();
    }

    private Json figures(Incoming.Done e, Facts before) {
        List<Json> figures = new ArrayList<>();
        for (Facts figure : e.rest().all("figures")) {
            List<Json> pair = figure.json().items("span");
            if (pair.size() != 2
                    || !(pair.get(0) instanceof Json.Num start)
                    || !(pair.get(1) instanceof Json.Num end)) {
                continue;
            }
            Span where = new Span((int) start.value(), (int) end.value());
            Optional<Facts> old = before.all("figures").stream()
                    .filter(f -> Base.spans(f, "span").equals(List.of(where))
                            && f.text("kind").equals(figure.text("kind")))
                    .findFirst();
            figures.add(Json.object()
                    .put("kind", figure.value("kind"))
                    .put("low", figure.value("low"))
                    .put("high", figure.value("high"))
                    .put("span", base.span(where))
                    .put("on_word_of", figure.text("on_word_of").map(id -> statements.getOrDefault(id, id)))
                    .put("why", old.map(f -> f.value("why")).orElseGet(() -> Json.of("imported")))
                    .build());
        }
        return Json.array(figures);
    }

    /** As before where nothing else is said; of what is new the import is the ground. */
    private Json grounds(Incoming.Done e, Facts before, Json date, Json place) {
        if (!before.all("grounds").isEmpty()) {
            return before.value("grounds");
        }
        List<Json> grounds =
                new ArrayList<>(List.of(ground("type", e), ground("factuality", e), ground("background", e)));
        for (String side : List.of("actors", "recipients")) {
            if (!(side.equals("actors") ? e.actors() : e.recipients()).isEmpty()) {
                grounds.add(ground(side, e));
            }
        }
        if (date instanceof Json.Obj) {
            grounds.add(ground("date", e));
        }
        if (place instanceof Json.Obj) {
            grounds.add(ground("place", e));
        }
        return Json.array(grounds);
    }

    private Json ground(String field, Incoming.Done e) {
        return Json.object()
                .put("field", field)
                .put("spans", base.spans(List.of(e.trigger())))
                .put("rule", "imported")
                .build();
    }
}
