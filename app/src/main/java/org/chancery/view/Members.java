package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.json.Json;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** A dossier's object comes in; its members by name go out, and its spans, which count code points, as places in the text. What is not there is empty. */
record Members(Json.Obj object, CodePoints points, int length) {

    Optional<Members> within(String name) {
        return object.get(name).flatMap(Json::asObject).map(o -> new Members(o, points, length));
    }

    List<Members> all(String name) {
        List<Members> all = new ArrayList<>();
        object.items(name).forEach(item -> item.asObject().ifPresent(o -> all.add(new Members(o, points, length))));
        return all;
    }

    Optional<String> text(String name) {
        return object.text(name);
    }

    String need(String name) {
        return text(name).orElse("");
    }

    List<String> texts(String name) {
        return object.items(name).stream()
                .flatMap(item -> item.asText().stream())
                .toList();
    }

    boolean flag(String name) {
        return object.get(name)
                .filter(v -> v instanceof Json.Bool b && b.value())
                .isPresent();
    }

    double number(String name) {
        return object.get(name)
                .map(v -> v instanceof Json.Num n ? n.value() : 0.0)
                .orElse(0.0);
    }

    OptionalLong whole(String name) {
        return object.get(name).filter(Json.Num.class::isInstance).isPresent()
                ? OptionalLong.of((long) number(name))
                : OptionalLong.empty();
    }

    /** A number as it was written. */
    Optional<String> literal(String name) {
        return object.get(name).flatMap(v -> v instanceof Json.Num n ? Optional.of(n.literal()) : Optional.empty());
    }

    /** The object itself as a span; one that does not lie in the text is none. */
    Optional<Span> span() {
        OptionalLong start = whole("start");
        OptionalLong end = whole("end");
        boolean fits = start.isPresent()
                && end.isPresent()
                && start.getAsLong() >= 0
                && end.getAsLong() >= start.getAsLong()
                && end.getAsLong() <= points.fromUtf16(length);
        return fits
                ? Optional.of(points.toUtf16(new Span((int) start.getAsLong(), (int) end.getAsLong())))
                : Optional.empty();
    }

    Optional<Span> span(String name) {
        return within(name).flatMap(Members::span);
    }

    List<Span> spans(String name) {
        return all(name).stream().flatMap(one -> one.span().stream()).toList();
    }
}
