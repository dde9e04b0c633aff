package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chancery.review.Window;
import org.chancery.text.Span;

/**
 * A choice of words by two sliders, the first and the last: what a form shows, and what it gives back.
 *
 * @param name of the form's fields: {@code content0.first}, {@code content0.last}
 * @param role what the words are: content, cue, source, trigger
 * @param first the number of the word; −1 for none, where that may be
 */
record ChosenWords(
        String name, String role, String title, int first, int last, int most, boolean optional, boolean droppable) {

    private static final Set<String> MAY_BE_NONE = Set.of("cue", "source");

    static List<ChosenWords> pieces(Window window, List<Span> spans, String role) {
        return IntStream.range(0, spans.size())
                .mapToObj(i -> new ChosenWords(
                        role + i,
                        role,
                        spans.size() == 1 ? English.capital(role) : English.capital(role) + ", piece " + (i + 1),
                        window.first(spans.get(i)),
                        window.last(spans.get(i)),
                        window.words().size() - 1,
                        false,
                        spans.size() > 1 || MAY_BE_NONE.contains(role)))
                .toList();
    }

    /** Nothing chosen yet; cue and source may stay so. */
    static ChosenWords none(Window window, String role) {
        return new ChosenWords(
                role + 0, role, English.capital(role), -1, -1, window.words().size() - 1, true, false);
    }

    int least() {
        return optional ? -1 : 0;
    }

    /** The pieces that a form gives; one that is as it was keeps its very characters, also where they end within a word. */
    static List<Span> given(Call call, Window window, List<Span> before, String role) {
        return IntStream.range(0, before.size())
                .filter(i -> call.field(role + i + ".drop").isEmpty())
                .mapToObj(i -> {
                    Span old = before.get(i);
                    int first = number(call, role + i + ".first").orElse(window.first(old));
                    int last = number(call, role + i + ".last").orElse(window.last(old));
                    boolean same = first == window.first(old) && last == window.last(old);
                    return same ? old : window.span(first, last);
                })
                .toList();
    }

    /** The one piece that a form gives; empty where none was chosen. */
    static List<Span> given(Call call, Window window, String role) {
        int first = number(call, role + "0.first").orElse(-1);
        int last = number(call, role + "0.last").orElse(-1);
        return first < 0 || last < first ? List.of() : List.of(window.span(first, last));
    }

    private static Optional<Integer> number(Call call, String field) {
        return call.field(field).filter(v -> v.matches("-?[0-9]{1,7}")).map(Integer::parseInt);
    }
}
