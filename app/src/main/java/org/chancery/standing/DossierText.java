package org.chancery.standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.json.Json;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/**
 * A dossier's text and where its spans lie on the page: a span comes in, the same as a dossier has it goes out. Offsets are code points.
 */
public final class DossierText {

    private final Facts dossier;
    private final String text;
    private final CodePoints points;
    private final Map<Span, Json> pages = new HashMap<>();

    public DossierText(Facts dossier) {
        this.dossier = dossier;
        text = dossier.value("text").asText().orElse("");
        points = CodePoints.of(text);
        gather(dossier.json());
    }

    public Facts dossier() {
        return dossier;
    }

    public int length() {
        return points.fromUtf16(text.length());
    }

    /** A span as a dossier has it: words, and its place on the page as far as that is known. */
    public Json span(Span span) {
        return Json.object()
                .put("start", span.start())
                .put("end", span.end())
                .put("words", points.toUtf16(span).in(text))
                .put("page", pages.getOrDefault(span, page(span)))
                .build();
    }

    public Json spans(List<Span> spans) {
        return Json.array(spans.stream().map(this::span).toList());
    }

    /** A part of the text that is as long on the page lies there character by character; of another only the part is known. */
    private Json page(Span span) {
        for (Facts part : dossier.all("parts")) {
            Facts at = part.within("span");
            Optional<Piece> piece = Piece.of(at);
            List<Json> page = at.json().items("page");
            if (piece.isPresent()
                    && page.size() == 2
                    && piece.get().start() <= span.start()
                    && span.end() <= piece.get().end()) {
                int start = whole(page.get(0));
                int end = whole(page.get(1));
                boolean same = end - start == piece.get().end() - piece.get().start();
                return same
                        ? pair(
                                start + span.start() - piece.get().start(),
                                start + span.end() - piece.get().start())
                        : pair(start, end);
            }
        }
        return pair(span.start(), span.end());
    }

    private static Json pair(int start, int end) {
        return Json.array(List.of(Json.of(start), Json.of(end)));
    }

    private static int whole(Json number) {
        return number instanceof Json.Num n ? (int) n.value() : 0;
    }

    private void gather(Json value) {
        if (value instanceof Json.Obj object) {
            Facts facts = new Facts(object);
            Optional<Piece> piece = Piece.of(facts);
            if (piece.isPresent() && facts.value("page") instanceof Json.Arr page) {
                pages.putIfAbsent(new Span(piece.get().start(), piece.get().end()), page);
            }
            object.members().values().forEach(this::gather);
        } else if (value instanceof Json.Arr array) {
            array.items().forEach(this::gather);
        }
    }

    /** Where the words stand nearest to a place; empty where they stand nowhere. */
    public Optional<Span> nearest(String words, Span to) {
        int near = points.toUtf16(to.start());
        OptionalInt best = OptionalInt.empty();
        for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
            if (best.isEmpty() || Math.abs(at - near) < Math.abs(best.getAsInt() - near)) {
                best = OptionalInt.of(at);
            }
        }
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(points.fromUtf16(new Span(best.getAsInt(), best.getAsInt() + words.length())));
    }

    /** Where an actor is mentioned nearest to a place. */
    public Optional<Span> mention(String actor, Span to) {
        return dossier.all("mentions").stream()
                .filter(m -> m.text("actor").equals(Optional.of(actor)))
                .flatMap(m -> m.pieces("span").stream())
                .map(p -> new Span(p.start(), p.end()))
                .min(java.util.Comparator.comparingInt((Span s) -> Math.abs(s.start() - to.start()))
                        .thenComparing(s -> s));
    }

    public static List<Span> spans(Facts from, String member) {
        return from.pieces(member).stream()
                .map(p -> new Span(p.start(), p.end()))
                .toList();
    }
}
