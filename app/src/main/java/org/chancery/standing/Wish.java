package org.chancery.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.text.Span;

/** A value as a decision has it, in the shapes that a dossier needs: spans as pairs of code points, names and words as text; what is no such thing is empty. */
public final class Wish {

    private Wish() {}

    /** Nobody and nothing are written as an empty text. */
    static Optional<String> text(Json value) {
        return value.asText().filter(t -> !t.isBlank());
    }

    /** One of the known words; empty where it is none of them. */
    static Optional<String> oneOf(Set<String> known, Json value) {
        return text(value).filter(known::contains);
    }

    static List<String> texts(Json value) {
        return value.asItems().stream().flatMap(i -> text(i).stream()).toList();
    }

    /** One pair or a list of pairs; empty as soon as one of them is no span of a text with so many code points. */
    public static List<Span> spans(Json value, int length) {
        List<Json> items = value.asItems();
        boolean pair = !items.isEmpty() && items.get(0) instanceof Json.Num;
        List<Span> spans = new ArrayList<>();
        for (Json item : pair ? List.of(value) : items) {
            Optional<Span> span = span(item).filter(s -> s.end() <= length);
            if (span.isEmpty()) {
                return List.of();
            }
            spans.add(span.get());
        }
        return spans;
    }

    private static Optional<Span> span(Json value) {
        List<Json> items = value.asItems();
        if (items.size() == 2 && items.get(0) instanceof Json.Num s && items.get(1) instanceof Json.Num e) {
            double start = s.value();
            double end = e.value();
            boolean whole = start == Math.rint(start) && end == Math.rint(end);
            return whole && start >= 0 && start < end && end <= Integer.MAX_VALUE
                    ? Optional.of(new Span((int) start, (int) end))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
