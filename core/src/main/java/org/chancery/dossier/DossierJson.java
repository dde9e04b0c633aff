package org.chancery.dossier;

import org.chancery.actor.Actor;
import org.chancery.actor.Mention;
import org.chancery.article.Dropped;
import org.chancery.article.Part;
import org.chancery.attribution.MadeBy;
import org.chancery.json.Json;
import org.chancery.statement.Statement;
import org.chancery.text.Note;

/**
 * A dossier comes in, all of it goes out as one JSON object: the article and what its metadata rest on, parts, dropped blocks, actors, mentions,
 * statements, events and notes, the words beside every span, offsets in code points. {@code dossier.schema.json} describes it.
 */
public final class DossierJson {

    /** Changes when a reader of the format would have to. */
    public static final String FORMAT = "chancery-dossier/2";

    /** The version of Chancery that made the record. */
    public static final String VERSION = "0.1.0";

    private final Dossier dossier;
    private final Quoted quoted;
    private final Names names;
    private final EventJson events;

    private DossierJson(Dossier dossier) {
        this.dossier = dossier;
        quoted = new Quoted(dossier.article());
        names = new Names(dossier.cast().actors());
        events = new EventJson(quoted, names);
    }

    public static Json.Obj of(Dossier dossier) {
        return new DossierJson(dossier).all();
    }

    private Json.Obj all() {
        return Json.object()
                .put("format", FORMAT)
                .put("made_by", madeBy())
                .put("article", ArticlePart.of(dossier))
                .put("text", dossier.article().words())
                .put(
                        "parts",
                        Json.array(dossier.article().parts().stream()
                                .map(this::part)
                                .toList()))
                .put(
                        "dropped",
                        Json.array(dossier.article().dropped().stream()
                                .map(this::dropped)
                                .toList()))
                .put(
                        "actors",
                        Json.array(dossier.cast().actors().stream()
                                .map(this::actor)
                                .toList()))
                .put(
                        "mentions",
                        Json.array(dossier.cast().mentions().stream()
                                .map(this::mention)
                                .toList()))
                .put(
                        "statements",
                        Json.array(dossier.statements().stream()
                                .map(this::statement)
                                .toList()))
                .put(
                        "events",
                        Json.array(dossier.events().stream().map(events::of).toList()))
                .put(
                        "notes",
                        Json.array(dossier.notes().stream().map(this::note).toList()))
                .build();
    }

    private Json madeBy() {
        Json.Builder lexicons = Json.object();
        dossier.lexicons().forEach(lexicons::put);
        return Json.object()
                .put("program", "chancery")
                .put("version", VERSION)
                .put("lexicons", lexicons.build())
                .put("model", dossier.model())
                .build();
    }

    private Json part(Part part) {
        return Json.object()
                .put("kind", part.kind().label())
                .put("span", quoted.span(part.span()))
                .put("rule", part.rule())
                .put("score", Json.of(part.score()))
                .build();
    }

    private Json dropped(Dropped dropped) {
        return Json.object()
                .put("kind", dropped.kind().label())
                .put("page", quoted.onPage(dropped.onPage()))
                .put("words", dropped.words())
                .put("rule", dropped.rule())
                .put("score", Json.of(dropped.score()))
                .build();
    }

    private Json actor(Actor actor) {
        return Json.object()
                .put("id", actor.id())
                .put("name", actor.name())
                .put("type", actor.type().label())
                .put("country", actor.country())
                .put("sector", actor.sector())
                .put("identity", actor.identity())
                .put("roles", Json.texts(actor.roles()))
                .put("why", Json.texts(actor.why()))
                .build();
    }

    private Json mention(Mention mention) {
        return Json.object()
                .put("span", quoted.span(mention.span()))
                .put("kind", mention.kind().name().toLowerCase(java.util.Locale.ROOT))
                .put("actor", mention.actor())
                .put("confidence", Json.of(mention.confidence()))
                .put("why", mention.why())
                .build();
    }

    private Json statement(Statement s) {
        return Json.object()
                .put("id", s.id())
                .put("speaker", s.speaker())
                .put("speaker_name", s.speaker().flatMap(names::of))
                .put("doubtful", s.doubtful())
                .put("confidence", Json.of(s.confidence()))
                .put("source", quoted.spans(s.source()))
                .put("cue", quoted.spans(s.cue()))
                .put("content", quoted.spans(s.content()))
                .put("mode", s.mode().label())
                .put("kind", s.kind().label())
                .put("stance", s.stance().label())
                .put("addressees", Json.texts(s.addressees()))
                .put("channel", s.channel())
                .put("reported_by", s.reportedBy())
                .put("time", s.time().<Json>map(this::time).orElseGet(Json::nothing))
                .put("made_by", madeBy(s.madeBy()))
                .put("why", Json.texts(s.why()))
                .build();
    }

    private Json time(Statement.Time time) {
        return Json.object()
                .put("span", quoted.span(time.span()))
                .put("date", time.date())
                .build();
    }

    private static Json madeBy(MadeBy madeBy) {
        return Json.object()
                .put("sieve", madeBy.sieve())
                .put("rule", madeBy.rule())
                .put("rule_place", madeBy.rulePlace().map(Object::toString))
                .put("cue_place", madeBy.cuePlace().map(Object::toString))
                .build();
    }

    private Json note(Note note) {
        return Json.object()
                .put("code", note.code())
                .put("message", note.message())
                .put("span", note.span().<Json>map(quoted::span).orElseGet(Json::nothing))
                .build();
    }
}
