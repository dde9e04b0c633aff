package org.chancery.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.attribution.Attribution;
import org.chancery.event.Event;
import org.chancery.json.Json;
import org.chancery.statement.Statement;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** A stored dossier (see {@code dossier.schema.json}) comes in, the reading goes out. A finding without its place in the text is left out. */
final class ReadingJson {

    private static final List<String> KNOWN =
            List.of("headline", "author", "outlet", "published", "modified", "language");
    private static final Span NOWHERE = new Span(0, 0);

    private final Members dossier;
    private final String text;

    private ReadingJson(Json.Obj dossier) {
        text = dossier.get("text").flatMap(Json::asText).orElse("");
        this.dossier = new Members(dossier, CodePoints.of(text), text.length());
    }

    static Reading of(Json.Obj dossier) {
        return new ReadingJson(dossier).all();
    }

    private Reading all() {
        Map<String, Reading.Member> cast = new LinkedHashMap<>();
        dossier.all("actors").forEach(a -> cast.put(a.need("id"), member(a)));
        return new Reading(
                text,
                KNOWN.stream().flatMap(this::known).toList(),
                verdict(),
                each("parts", ReadingJson::part),
                dossier.all("dropped").stream()
                        .map(d -> new Reading.Dropped(d.need("kind"), d.need("words"), d.need("rule")))
                        .toList(),
                cast,
                each("mentions", ReadingJson::mention),
                each("statements", ReadingJson::said),
                each("events", ReadingJson::done),
                dossier.all("notes").stream()
                        .map(n -> new Reading.Remark(n.need("code"), n.need("message"), n.span("span")))
                        .toList(),
                dossier.within("made_by").flatMap(m -> m.text("model")));
    }

    private <T> List<T> each(String name, java.util.function.Function<Members, Optional<T>> read) {
        return dossier.all(name).stream()
                .flatMap(one -> read.apply(one).stream())
                .toList();
    }

    private Stream<Reading.Known> known(String what) {
        return dossier.within("article").flatMap(a -> a.within(what)).stream()
                .map(f -> new Reading.Known(what, f.need("value"), f.need("evidence"), f.number("confidence")));
    }

    private Reading.Verdict verdict() {
        return dossier.within("article")
                .flatMap(a -> a.within("is_article"))
                .map(v -> new Reading.Verdict(v.flag("value"), v.need("rule"), v.need("reason")))
                .orElse(new Reading.Verdict(true, "", ""));
    }

    private static Optional<Reading.Part> part(Members p) {
        return p.span("span").map(span -> new Reading.Part(p.need("kind"), span));
    }

    private static Reading.Member member(Members a) {
        return new Reading.Member(
                a.need("id"),
                a.need("name"),
                a.need("type"),
                a.text("country"),
                a.text("sector"),
                a.text("identity"),
                a.texts("roles"),
                a.texts("why"));
    }

    private static Optional<Reading.Mention> mention(Members m) {
        return m.span("span")
                .map(span -> new Reading.Mention(
                        span, m.need("kind"), m.text("actor"), m.number("confidence"), m.need("why")));
    }

    private static Optional<Reading.Said> said(Members s) {
        List<Span> content = s.spans("content");
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<Members> by = s.within("made_by");
        return Optional.of(new Reading.Said(
                s.need("id"),
                s.text("speaker"),
                s.flag("doubtful"),
                s.number("confidence"),
                s.spans("source"),
                s.spans("cue"),
                content,
                Labels.constant(Attribution.Mode.class, s.need("mode")),
                s.need("kind"),
                Labels.constant(Statement.Stance.class, s.need("stance")),
                s.texts("addressees"),
                s.text("channel"),
                s.text("reported_by"),
                s.within("time").flatMap(t -> t.span("span").map(span -> new Reading.Day(span, t.text("date")))),
                new Reading.MadeBy(
                        by.map(b -> b.need("sieve")).orElse(""),
                        by.map(b -> b.need("rule")).orElse(""),
                        by.flatMap(b -> b.text("rule_place")),
                        by.flatMap(b -> b.text("cue_place"))),
                s.texts("why")));
    }

    private static Optional<Reading.Done> done(Members e) {
        return e.span("trigger")
                .map(trigger -> new Reading.Done(
                        e.need("id"),
                        trigger,
                        new Reading.Code(
                                Labels.constant(Event.Type.class, e.need("type")),
                                e.text("mode"),
                                e.texts("contexts"),
                                e.text("cameo"),
                                e.text("cameo_label")),
                        parties(e, "actors"),
                        parties(e, "recipients"),
                        Labels.constant(Event.Factuality.class, e.need("factuality")),
                        e.flag("main"),
                        e.flag("background"),
                        e.text("on_word_of"),
                        e.within("date").map(d -> new Reading.When(d.need("date"), d.need("basis"), d.spans("spans"))),
                        e.within("place").map(ReadingJson::place),
                        e.all("figures").stream().map(ReadingJson::figure).toList(),
                        e.text("same_as"),
                        e.number("confidence"),
                        e.all("grounds").stream()
                                .map(g -> new Reading.Ground(g.need("field"), g.spans("spans"), g.need("rule")))
                                .toList()));
    }

    private static List<Reading.Party> parties(Members event, String side) {
        return event.all(side).stream()
                .map(p -> new Reading.Party(p.need("actor"), p.span("span").orElse(NOWHERE)))
                .toList();
    }

    private static Reading.Where place(Members p) {
        return new Reading.Where(
                p.span("span").orElse(NOWHERE),
                p.need("text"),
                p.text("country"),
                p.literal("latitude"),
                p.literal("longitude"));
    }

    private static Reading.Figure figure(Members f) {
        return new Reading.Figure(
                f.need("kind"),
                f.whole("low").orElse(0),
                f.whole("high"),
                f.span("span").orElse(NOWHERE),
                f.text("on_word_of"),
                f.need("why"));
    }
}
