package org.chancery.dossier;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.chancery.event.Codes;
import org.chancery.event.Event;
import org.chancery.event.Ground;
import org.chancery.event.Toll;
import org.chancery.event.When;
import org.chancery.event.Where;
import org.chancery.json.Json;

/** An event comes in; all of it goes out as JSON, the words beside every span and what each field rests on. */
final class EventJson {

    private final Quoted quoted;
    private final Names names;

    EventJson(Quoted quoted, Names names) {
        this.quoted = quoted;
        this.names = names;
    }

    Json of(Event e) {
        Event.Code code = e.code();
        return Json.object()
                .put("id", e.id())
                .put("trigger", quoted.span(e.trigger()))
                .put("type", code.type().name())
                .put("mode", code.mode())
                .put("contexts", Json.texts(code.contexts()))
                .put("cameo", code.cameo())
                .put("cameo_label", Codes.standard().cameo(code.cameo()).map(Codes.Cameo::label))
                .put("quad_class", quad(code))
                .put("intensity", intensity(code))
                .put("actors", parties(e.actors()))
                .put("recipients", parties(e.recipients()))
                .put("factuality", e.factuality().label())
                .put("main", e.main())
                .put("background", e.background())
                .put("on_word_of", e.onWordOf())
                .put("date", e.date().<Json>map(this::date).orElseGet(Json::nothing))
                .put("place", e.place().<Json>map(this::place).orElseGet(Json::nothing))
                .put(
                        "figures",
                        Json.array(e.figures().stream().map(this::figure).toList()))
                .put("same_as", e.sameAs())
                .put("confidence", Json.of(e.confidence()))
                .put(
                        "grounds",
                        Json.array(e.grounds().stream().map(this::ground).toList()))
                .build();
    }

    /** The class of cooperation or conflict by the name of the convention. */
    static Json quad(Event.Code code) {
        Codes.Weights weights = Codes.standard().weights(code);
        return Json.object()
                .put("plover", weights.quadPlover())
                .put("gdelt", whole(weights.quadGdelt()))
                .put("phoenix", whole(weights.quadPhoenix()))
                .build();
    }

    /** How much cooperation or conflict, by the name of the convention. */
    static Json intensity(Event.Code code) {
        Codes.Weights weights = Codes.standard().weights(code);
        OptionalDouble goldstein = weights.goldstein();
        return Json.object()
                .put("plover", Json.of(weights.intensityPlover()))
                .put("goldstein", goldstein.isPresent() ? Json.of(goldstein.getAsDouble()) : Json.nothing())
                .build();
    }

    private static Json whole(OptionalInt number) {
        return number.isPresent() ? Json.of(number.getAsInt()) : Json.nothing();
    }

    private Json parties(List<Event.Party> parties) {
        return Json.array(parties.stream()
                .map(p -> Json.object()
                        .put("actor", p.actor())
                        .put("name", names.of(p.actor()))
                        .put("span", quoted.span(p.span()))
                        .build())
                .toList());
    }

    private Json date(When when) {
        return Json.object()
                .put("date", when.date())
                .put("precision", precision(when))
                .put("basis", when.basis())
                .put("spans", quoted.spans(when.spans()))
                .build();
    }

    private static String precision(When when) {
        return switch (when.date().length()) {
            case 4 -> "year";
            case 7 -> "month";
            default -> "day";
        };
    }

    private Json place(Where where) {
        return Json.object()
                .put("span", quoted.span(where.span()))
                .put("text", where.text())
                .put("country", where.country())
                .put("latitude", where.latitude().map(Json::of).orElseGet(Json::nothing))
                .put("longitude", where.longitude().map(Json::of).orElseGet(Json::nothing))
                .build();
    }

    private Json figure(Toll toll) {
        return Json.object()
                .put("kind", toll.kind().label())
                .put("low", toll.low())
                .put("high", high(toll))
                .put("span", quoted.span(toll.span()))
                .put("on_word_of", toll.word())
                .put("why", toll.why())
                .build();
    }

    /** Null where the text leaves it open. */
    static Json high(Toll toll) {
        return toll.high().isPresent() ? Json.of(toll.high().getAsLong()) : Json.nothing();
    }

    private Json ground(Ground ground) {
        return Json.object()
                .put("field", ground.field())
                .put("spans", quoted.spans(ground.spans()))
                .put("rule", ground.rule())
                .build();
    }
}
