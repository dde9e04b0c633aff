package org.chancery.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.RuleText;
import org.chancery.text.Marked;
import org.chancery.text.Span;

/**
 * Runs the examples that the rules of {@code events.rules} carry. In: a lexicon, and how a text is read with it. Out: a line with file and place for each
 * example that fails: a {@code +} example must give, by this very rule, the marked trigger, actors and recipients; a {@code -} example nothing of this rule.
 */
public final class EventExamples {

    private EventExamples() {}

    public static List<String> check(Lexicon lexicon, Function<String, List<Event>> read) {
        Manual.of(lexicon);
        List<String> failures = new ArrayList<>();
        for (RuleText rule : lexicon.rules("events.rules")) {
            for (RuleText.Example example : rule.examples()) {
                Marked text = example.text();
                List<Event> found = read.apply(text.text()).stream()
                        .filter(e -> isBy(e, rule))
                        .toList();
                if (example.positive() && (found.size() != 1 || !gives(found.get(0), text))) {
                    failures.add(example.place() + ": rule '" + rule.name() + "' must find " + text.print()
                            + " but found " + told(found, text.text()));
                } else if (!example.positive() && !found.isEmpty()) {
                    failures.add(example.place() + ": rule '" + rule.name() + "' must leave alone " + text.print()
                            + " but found " + told(found, text.text()));
                }
            }
        }
        return failures;
    }

    private static boolean isBy(Event event, RuleText rule) {
        return event.grounds().stream()
                .anyMatch(g -> g.field().equals("type") && g.rule().contains("(" + rule.place() + ")"));
    }

    private static boolean gives(Event e, Marked text) {
        return List.of(e.trigger()).equals(text.spans("trigger"))
                && spans(e.actors()).equals(text.spans("actor"))
                && spans(e.recipients()).equals(text.spans("recipient"));
    }

    private static List<Span> spans(List<Event.Party> side) {
        return side.stream().map(Event.Party::span).sorted().toList();
    }

    private static String told(List<Event> found, String text) {
        return found.isEmpty()
                ? "nothing"
                : String.join(
                        "; ",
                        found.stream()
                                .map(e -> e.code().type() + " " + e.trigger().in(text) + ", actors "
                                        + words(e.actors(), text) + ", recipients " + words(e.recipients(), text))
                                .toList());
    }

    private static List<String> words(List<Event.Party> side, String text) {
        return side.stream().map(p -> p.span().in(text)).toList();
    }
}
