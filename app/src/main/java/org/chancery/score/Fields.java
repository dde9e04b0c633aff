package org.chancery.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.text.Span;

/** Reads the members of gold and predicted records; a malformed one is the caller's mistake and is named. */
final class Fields {

    private Fields() {}

    /** The spans under a name, in code points; none where the member is missing or null. */
    static List<Span> spans(Json.Obj object, String name) {
        List<Span> spans = new ArrayList<>();
        for (Json item : object.items(name)) {
            spans.add(span(item, name));
        }
        return spans;
    }

    static Span span(Json pair, String name) {
        List<Json> ends = pair.asItems();
        if (ends.size() == 2 && ends.get(0) instanceof Json.Num s && ends.get(1) instanceof Json.Num e) {
            return new Span((int) s.value(), (int) e.value());
        }
        throw new IllegalArgumentException("'" + name + "' needs pairs of numbers, not " + pair);
    }

    static String id(Json.Obj object) {
        return object.text("id")
                .orElseThrow(() -> new IllegalArgumentException(
                        "a record without \"id\": it has " + object.members().keySet()));
    }

    /** The member's text, an empty one included. */
    static Optional<String> string(Json.Obj object, String name) {
        return object.get(name).flatMap(Json::asText);
    }

    static List<String> strings(Json.Obj object, String name) {
        return object.items(name).stream().flatMap(j -> j.asText().stream()).toList();
    }

    static List<Json.Obj> objects(Json.Obj object, String name) {
        return object.items(name).stream().flatMap(j -> j.asObject().stream()).toList();
    }

    /** What Python takes for true: anything but null, false, 0 and the empty. */
    static boolean truth(Json.Obj object, String name) {
        return object.get(name).map(Fields::truth).orElse(false);
    }

    private static boolean truth(Json value) {
        if (value instanceof Json.Bool b) {
            return b.value();
        } else if (value instanceof Json.Str s) {
            return !s.value().isEmpty();
        } else if (value instanceof Json.Num n) {
            return n.value() != 0;
        } else if (value instanceof Json.Arr a) {
            return !a.items().isEmpty();
        }
        return value instanceof Json.Obj o && !o.members().isEmpty();
    }

    static boolean isGiven(Json.Obj object, String name) {
        return object.get(name).filter(v -> !(v instanceof Json.Nothing)).isPresent();
    }
}
