package org.chancery.dossier;

import java.util.List;
import org.chancery.actor.Actor;
import org.chancery.event.Event;
import org.chancery.event.Toll;
import org.chancery.event.When;
import org.chancery.event.Where;
import org.chancery.json.Json;
import org.chancery.source.Bytes;
import org.chancery.statement.Statement;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/**
 * A dossier comes in, its record in the exchange format goes out: actors by name, spans as code points of the text that was given (for HTML of the
 * article's text).
 */
public final class RecordJson {

    private RecordJson() {}

    public static Json.Obj of(Dossier dossier) {
        String text = dossier.article().words();
        CodePoints points = CodePoints.of(text);
        Names names = new Names(dossier.cast().actors());
        Json.Builder actors = Json.object();
        for (Actor actor : dossier.cast().actors()) {
            names.of(actor.id()).ifPresent(name -> actors.put(name, actor(actor)));
        }
        Json.Obj own = Json.object()
                .put("id", dossier.article().id())
                .put("published", dossier.article().published().map(f -> f.value()
                        .toString()))
                .put("actors", actors.build())
                .put(
                        "statements",
                        Json.array(dossier.statements().stream()
                                .map(s -> statement(s, points, names))
                                .toList()))
                .put(
                        "events",
                        Json.array(dossier.events().stream()
                                .map(e -> event(e, points, names))
                                .toList()))
                .put("text_sha256", Bytes.utf8(text).sha256())
                .put("model", dossier.model())
                .build();
        return Extra.carry(own, dossier.article().extra());
    }

    private static Json actor(Actor actor) {
        return Json.object()
                .put("type", actor.type().label())
                .put("country", actor.country())
                .put("sector", actor.sector())
                .build();
    }

    private static Json statement(Statement s, CodePoints points, Names names) {
        return Json.object()
                .put("id", s.id())
                .put("speaker", s.speaker().flatMap(names::of))
                .put("source", spans(s.source(), points))
                .put("cue", spans(s.cue(), points))
                .put("content", spans(s.content(), points))
                .put("mode", s.mode().label())
                .put(
                        "addressees",
                        Json.texts(s.addressees().stream()
                                .flatMap(a -> names.of(a).stream())
                                .toList()))
                .put("channel", s.channel())
                .put("stance", s.stance().label())
                .put("kind", s.kind().label())
                .put("doubtful", s.doubtful())
                .put("reported_by", s.reportedBy())
                .put("nested", s.reportedBy().isPresent())
                .put("time", s.time().<Json>map(RecordJson::time).orElseGet(Json::nothing))
                .build();
    }

    private static Json event(Event e, CodePoints points, Names names) {
        return Json.object()
                .put("id", e.id())
                .put("trigger", pair(points.fromUtf16(e.trigger())))
                .put("actors", parties(e.actors(), names))
                .put("recipients", parties(e.recipients(), names))
                .put("type", e.code().type().name())
                .put("mode", e.code().mode())
                .put("contexts", Json.texts(e.code().contexts()))
                .put("cameo", e.code().cameo())
                .put("quad_class", EventJson.quad(e.code()))
                .put("intensity", EventJson.intensity(e.code()))
                .put("factuality", e.factuality().label())
                .put("main", e.main())
                .put("background", e.background())
                .put("on_word_of", e.onWordOf())
                .put("date", e.date().map(When::date))
                .put("place", e.place().<Json>map(RecordJson::place).orElseGet(Json::nothing))
                .put(
                        "figures",
                        Json.array(
                                e.figures().stream().map(t -> figure(t, points)).toList()))
                .put("same_as", e.sameAs())
                .put("confidence", Json.of(e.confidence()))
                .build();
    }

    private static Json figure(Toll toll, CodePoints points) {
        return Json.object()
                .put("kind", toll.kind().label())
                .put("low", toll.low())
                .put("high", EventJson.high(toll))
                .put("span", pair(points.fromUtf16(toll.span())))
                .put("on_word_of", toll.word())
                .build();
    }

    private static Json parties(List<Event.Party> parties, Names names) {
        return Json.texts(parties.stream()
                .flatMap(p -> names.of(p.actor()).stream())
                .distinct()
                .toList());
    }

    private static Json place(Where where) {
        return Json.object()
                .put("text", where.text())
                .put("country", where.country())
                .build();
    }

    private static Json time(Statement.Time time) {
        return Json.object().put("text", time.text()).put("date", time.date()).build();
    }

    private static Json spans(List<Span> spans, CodePoints points) {
        return Json.array(points.fromUtf16(spans).stream().map(RecordJson::pair).toList());
    }

    private static Json pair(Span span) {
        return Json.array(List.of(Json.of(span.start()), Json.of(span.end())));
    }
}
