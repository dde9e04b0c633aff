package org.chancery.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.actor.Actor;
import org.chancery.article.Article;
import org.chancery.article.Found;
import org.chancery.dossier.Dossier;
import org.chancery.event.Event;
import org.chancery.json.Json;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/** What of a dossier is approved: words instead of offsets, one line a finding, so that a difference can be read. */
final class Approved {

    private Approved() {}

    static Json.Obj of(Dossier dossier) {
        Article article = dossier.article();
        Json.Builder approved = Json.object()
                .put("id", article.id())
                .put("verdict", article.verdict().rule())
                .put("headline", found(article.headline()))
                .put("author", found(article.author()))
                .put("outlet", found(article.outlet()))
                .put("published", found(article.published()))
                .put(
                        "parts",
                        lines(
                                article.parts(),
                                p -> List.of(p.kind().label(), start(p.span().in(article.words())))))
                .put("dropped", lines(article.dropped(), d -> List.of(d.kind().label(), start(d.words()))))
                .put("actors", lines(dossier.cast().actors(), Approved::actor))
                .put("statements", lines(dossier.statements(), s -> statement(s, dossier)));
        if (!dossier.events().isEmpty()) {
            approved.put("events", lines(dossier.events(), e -> event(e, dossier)));
        }
        return approved.put("notes", lines(dossier.notes(), n -> List.of(n.code())))
                .build();
    }

    private static <T> Json lines(List<T> items, Function<T, List<String>> line) {
        return Json.array(items.stream().map(line).map(Json::texts).toList());
    }

    private static Optional<String> found(Optional<? extends Found<?>> value) {
        return value.map(v -> v.value() + " (" + v.evidence() + ")");
    }

    private static String start(String words) {
        String line = words.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= 70
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 69)) + "…";
    }

    private static List<String> actor(Actor actor) {
        return List.of(
                actor.name(),
                actor.type().label(),
                actor.country().orElse("-"),
                actor.sector().orElse("-"));
    }

    private static List<String> statement(Statement s, Dossier dossier) {
        List<String> parts = new ArrayList<>();
        parts.add(s.id());
        parts.add(s.speaker().map(id -> name(id, dossier)).orElse("nobody") + (s.doubtful() ? " ?" : ""));
        parts.add("[" + words(s.source(), dossier) + "] " + words(s.cue(), dossier));
        parts.add(s.mode().label() + ", " + s.stance().label() + ", " + s.kind().label());
        s.channel().ifPresent(parts::add);
        if (!s.addressees().isEmpty()) {
            parts.add(
                    "to " + s.addressees().stream().map(id -> name(id, dossier)).collect(Collectors.joining(", ")));
        }
        s.reportedBy().ifPresent(id -> parts.add("in " + id));
        parts.add(words(s.content(), dossier));
        return parts;
    }

    private static List<String> event(Event e, Dossier dossier) {
        List<String> parts = new ArrayList<>();
        parts.add(e.id());
        parts.add((e.factuality() == Event.Factuality.ASSERTED
                        ? ""
                        : e.factuality().label() + " ")
                + e.code().type() + e.code().mode().map(m -> "/" + m).orElse("") + " "
                + e.code().cameo());
        parts.add(side(e.actors(), dossier) + " → " + side(e.recipients(), dossier));
        e.onWordOf().ifPresent(id -> parts.add("in " + id));
        e.date().ifPresent(d -> parts.add(d.date() + " by " + d.basis()));
        e.place().ifPresent(w -> parts.add(w.text() + " " + w.country().orElse("-")));
        e.figures()
                .forEach(t -> parts.add(t.kind().label() + " " + t.low() + "-"
                        + (t.high().isPresent() ? t.high().getAsLong() : "")));
        if (e.main()) {
            parts.add("main");
        }
        if (e.background()) {
            parts.add("background");
        }
        e.sameAs().ifPresent(id -> parts.add("again " + id));
        parts.add(words(List.of(e.trigger()), dossier));
        return parts;
    }

    private static String side(List<Event.Party> parties, Dossier dossier) {
        return parties.isEmpty()
                ? "-"
                : parties.stream().map(p -> name(p.actor(), dossier)).collect(Collectors.joining(", "));
    }

    private static String name(String id, Dossier dossier) {
        return dossier.cast().actor(id).map(Actor::name).orElse(id);
    }

    private static String words(List<Span> spans, Dossier dossier) {
        return spans.stream()
                .map(s -> s.in(dossier.article().words()).replace('\n', ' '))
                .collect(Collectors.joining(" … "));
    }
}
