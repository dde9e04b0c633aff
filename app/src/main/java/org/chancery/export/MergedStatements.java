package org.chancery.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.standing.Facts;
import org.chancery.text.Span;

/** A statement that comes back comes in, the same as a dossier has it goes out. */
final class MergedStatements {

    private static final Json MADE_BY = Json.object()
            .put("sieve", "import")
            .put("rule", "record")
            .put("rule_place", Json.nothing())
            .put("cue_place", Json.nothing())
            .build();

    private final Base base;
    private final Map<String, Facts> cast;
    private final Map<String, String> ids;

    /** @param cast by the names in what comes in; {@code ids} likewise the new ids of statements */
    MergedStatements(Base base, Map<String, Facts> cast, Map<String, String> ids) {
        this.base = base;
        this.cast = cast;
        this.ids = ids;
    }

    Json of(Incoming.Said s) {
        Optional<Facts> before = base.statement(s);
        Optional<String> speaker = s.speaker().flatMap(this::id);
        boolean sameSpeaker = before.isPresent() && before.get().text("speaker").equals(speaker);
        return Json.object()
                .put("id", ids.getOrDefault(s.id(), s.id()))
                .put("speaker", speaker)
                .put("speaker_name", speaker.isPresent() ? s.speaker() : Optional.empty())
                .put("doubtful", s.doubtful() && speaker.isPresent())
                .put("confidence", sameSpeaker ? before.get().value("confidence") : Json.of(1))
                .put("source", base.spans(s.source()))
                .put("cue", base.spans(s.cue()))
                .put("content", base.spans(s.content()))
                .put("mode", s.mode())
                .put("kind", s.kind())
                .put("stance", s.stance())
                .put(
                        "addressees",
                        Json.texts(s.addressees().stream()
                                .flatMap(a -> id(a).stream())
                                .toList()))
                .put("channel", s.channel())
                .put("reported_by", s.reportedBy().map(id -> ids.getOrDefault(id, id)))
                .put("time", s.time().flatMap(t -> time(t, s, before)).orElseGet(Json::nothing))
                .put("made_by", sameSpeaker ? before.get().value("made_by") : MADE_BY)
                .put("why", sameSpeaker ? before.get().value("why") : Json.texts(List.of("imported")))
                .build();
    }

    private Optional<String> id(String name) {
        return Optional.ofNullable(cast.get(name)).flatMap(a -> a.text("id"));
    }

    /** The exchange format has the words and not their place: that of the older reading, else the nearest. */
    private Optional<Json> time(Incoming.Time time, Incoming.Said s, Optional<Facts> before) {
        Span near = s.cue().isEmpty() ? s.content().get(0) : s.cue().get(0);
        Optional<Span> old = before.flatMap(b -> b.within("time").pieces("span").stream()
                .filter(p -> time.words().isEmpty() || time.words().get().equals(p.words()))
                .map(p -> new Span(p.start(), p.end()))
                .findFirst());
        Optional<Span> span = time.span().or(() -> old).or(() -> time.words()
                .flatMap(w -> base.text().nearest(w, near)));
        return span.filter(where -> where.end() <= base.length()).map(where -> Json.object()
                .put("span", base.span(where))
                .put("date", time.date())
                .build());
    }
}
