package org.chancery.standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.dossier.EventCodes;
import org.chancery.json.Json;
import org.chancery.text.Span;

/** An event of a dossier and what reviewers say of it come in, the event as it stands goes out; or one that they added. */
final class EventDecided {

    private static final List<String> SIDES = List.of("actors", "recipients");

    private final DossierText text;
    private final Cast cast;

    EventDecided(DossierText text, Cast cast) {
        this.text = text;
        this.cast = cast;
    }

    Json.Obj corrected(Facts found, Settled settled) {
        Map<String, Json> members = new LinkedHashMap<>(found.json().members());
        settled.fields().forEach((field, value) -> put(members, field, value));
        return new Json.Obj(members);
    }

    private void put(Map<String, Json> members, String field, Json value) {
        switch (field) {
            case "span", "trigger" -> trigger(value).ifPresent(t -> members.put("trigger", text.span(t)));
            case "type" -> Wish.oneOf(Labels.TYPES, value).ifPresent(type -> type(members, type));
            case "actors", "recipients" -> members.put(field, parties(members, Wish.texts(value)));
            case "factuality" -> Wish.oneOf(Labels.FACTUALITIES, value).ifPresent(v -> members.put(field, Json.of(v)));
            case "date" -> members.put(field, date(Wish.text(value)));
            case "place" -> members.put(field, place(members, value));
            default -> {} // of a kind that an event does not have
        }
        grounds(members, field);
    }

    private Optional<Span> trigger(Json value) {
        return Wish.spans(value, text.length()).stream().findFirst();
    }

    /** Mode and CAMEO's code go with the type: of another type nobody has said them. */
    private static void type(Map<String, Json> members, String type) {
        if (members.getOrDefault("type", Json.nothing()).equals(Json.of(type))) {
            return;
        }
        members.put("type", Json.of(type));
        members.put("mode", Json.nothing());
        members.put("cameo", Json.nothing());
        members.put("cameo_label", Json.nothing());
        members.put("quad_class", EventCodes.quad(type));
        members.put("intensity", EventCodes.intensity(type));
    }

    /** Where somebody stands is as before, else where he is mentioned next to the trigger, else the trigger itself. */
    private Json parties(Map<String, Json> members, List<String> names) {
        Facts event = new Facts(new Json.Obj(members));
        Span trigger = triggerOf(members);
        List<Json> parties = new ArrayList<>();
        for (String name : names) {
            String id = cast.id(name);
            Span where = SIDES.stream()
                    .flatMap(side -> event.all(side).stream())
                    .filter(p -> p.text("actor").equals(Optional.of(id)))
                    .flatMap(p -> DossierText.spans(p, "span").stream())
                    .findFirst()
                    .or(() -> text.mention(id, trigger))
                    .orElse(trigger);
            parties.add(Json.object()
                    .put("actor", id)
                    .put("name", name)
                    .put("span", text.span(where))
                    .build());
        }
        return Json.array(parties);
    }

    private static Json date(Optional<String> day) {
        return day.filter(d -> d.matches("[0-9]{4}(-[0-9]{2}){0,2}"))
                .<Json>map(d -> Json.object()
                        .put("date", d)
                        .put("precision", d.length() == 4 ? "year" : d.length() == 7 ? "month" : "day")
                        .put("basis", "review")
                        .put("spans", Json.array(List.of()))
                        .build())
                .orElseGet(Json::nothing);
    }

    /** Its words are the nearest of that name in the text, else those of the event. */
    private Json place(Map<String, Json> members, Json value) {
        Facts wanted = value.asObject()
                .map(Facts::new)
                .orElseGet(() ->
                        new Facts(Json.object().put("text", Wish.text(value)).build()));
        return wanted.text("text")
                .<Json>map(name -> {
                    Span trigger = triggerOf(members);
                    return Json.object()
                            .put("span", text.span(text.nearest(name, trigger).orElse(trigger)))
                            .put("text", name)
                            .put("country", wanted.text("country"))
                            .put("latitude", Json.nothing())
                            .put("longitude", Json.nothing())
                            .build();
                })
                .orElseGet(Json::nothing);
    }

    private static Span triggerOf(Map<String, Json> members) {
        return DossierText.spans(new Facts(new Json.Obj(members)), "trigger").stream()
                .findFirst()
                .orElse(new Span(0, 0));
    }

    /** What a field rests on now is that somebody said so. */
    private void grounds(Map<String, Json> members, String field) {
        String name = field.equals("span") ? "trigger" : field;
        List<Json> grounds = new ArrayList<>(new Json.Obj(members)
                .items("grounds").stream()
                        .filter(g -> g.asObject()
                                .flatMap(o -> o.text("field"))
                                .filter(name::equals)
                                .isEmpty())
                        .toList());
        grounds.add(Json.object()
                .put("field", name)
                .put("spans", Json.array(List.of()))
                .put("rule", StatementDecided.WHY)
                .build());
        members.put("grounds", Json.array(grounds));
    }

    /** Empty where it has no words of this text. */
    Optional<Json.Obj> added(String id, Settled settled) {
        Facts record = new Facts(settled.added().orElse(Facts.NONE.json()));
        return trigger(record.value("trigger")).map(trigger -> {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("id", Json.of(id));
            members.put("trigger", text.span(trigger));
            type(members, Wish.oneOf(Labels.TYPES, record.value("type")).orElse("CONSULT"));
            members.put("contexts", Json.array(List.of()));
            members.put("actors", parties(members, record.texts("actors")));
            members.put("recipients", parties(members, record.texts("recipients")));
            members.put(
                    "factuality",
                    Json.of(Wish.oneOf(Labels.FACTUALITIES, record.value("factuality"))
                            .orElse("asserted")));
            members.put("main", Json.of(record.flag("main")));
            members.put("background", Json.of(record.flag("background")));
            members.put("on_word_of", Json.nothing());
            members.put("date", date(record.text("date")));
            members.put("place", place(members, record.value("place")));
            members.put("figures", Json.array(List.of()));
            members.put("same_as", Json.nothing());
            members.put("confidence", Json.of(1));
            for (String field : List.of("type", "factuality")) {
                grounds(members, field);
            }
            settled.fields().forEach((field, value) -> put(members, field, value));
            return new Json.Obj(members);
        });
    }
}
