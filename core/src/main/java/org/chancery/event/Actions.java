package org.chancery.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.RuleText;
import org.chancery.lexicon.Table;

/** All readings of all predicates. The lexicon's {@code actions.tsv} and {@code events.rules} come in; the readings of a predicate go out, the most telling first. */
final class Actions {

    private static final String NONE = "none";
    private static final String VERB = "v";

    private final Map<String, List<Action>> byKey = new HashMap<>();
    private final SyntaxWords words;
    private final WordClasses classes;
    private final Codes codes;

    Actions(Lexicon lexicon, SyntaxWords words, WordClasses classes, Codes codes) {
        this.words = words;
        this.codes = codes;
        this.classes = classes;
        Problems problems = new Problems();
        for (Table.Row row : lexicon.table("actions.tsv").rows()) {
            try {
                add(row);
            } catch (IllegalArgumentException e) {
                problems.add(row.place(), String.valueOf(e.getMessage()));
            }
        }
        for (RuleText rule : lexicon.rules("events.rules")) {
            try {
                add(rule);
            } catch (IllegalArgumentException e) {
                problems.add(rule.place(), "rule '" + rule.name() + "': " + e.getMessage());
            }
        }
        problems.throwIfAny();
        byKey.values().forEach(list -> {
            List<Action> latest = new ArrayList<>();
            for (int i = list.size() - 1; i >= 0; i--) {
                latest.add(list.get(i));
            }
            latest.sort((a, b) -> Integer.compare(b.weight(), a.weight()));
            list.clear();
            list.addAll(latest);
        });
    }

    private void add(Table.Row row) {
        add(Optional.empty(), row::get, row.place());
    }

    private void add(RuleText rule) {
        List<String> gives = split(rule.field("gives").orElse(""), "\\s+");
        add(
                Optional.of(rule.name()),
                column -> switch (column) {
                    case "pos" -> rule.field(column).orElse(VERB);
                    case "type" -> gives.isEmpty() ? "" : gives.get(0);
                    case "mode" -> gives.size() > 1 ? gives.get(1) : "";
                    default -> rule.field(column).orElse("");
                },
                rule.place());
    }

    /** A reading for each of the predicates; the cells of a row and the fields of a rule have the same names. */
    private void add(Optional<String> rule, UnaryOperator<String> cell, Place place) {
        List<String> predicates = split(cell.apply("predicate"), "\\|");
        if (predicates.isEmpty()) {
            throw new IllegalArgumentException("a reading without a predicate");
        }
        Action.Pos pos = pos(cell.apply("pos"));
        String noun = pos == Action.Pos.N ? "noun-" : "";
        for (String predicate : predicates) {
            Action action = new Action(
                    rule.orElse(predicate),
                    pos,
                    conditions(cell.apply("when")),
                    type(cell.apply("type")),
                    Optional.of(cell.apply("mode")).filter(m -> !m.isEmpty()),
                    split(cell.apply("context"), ";"),
                    cell.apply("cameo"),
                    slots(cell.apply("actor"), noun + "actor"),
                    slots(cell.apply("recipient"), noun + "recipient"),
                    place);
            action.type()
                    .ifPresent(t -> codes.check(new Event.Code(t, action.mode(), action.contexts(), action.cameo())));
            byKey.computeIfAbsent(predicate.toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(action);
        }
    }

    private static Action.Pos pos(String text) {
        return switch (text) {
            case VERB -> Action.Pos.V;
            case "n" -> Action.Pos.N;
            case "a" -> Action.Pos.A;
            default -> throw new IllegalArgumentException("no part of speech '" + text + "', but v, n or a");
        };
    }

    private static Optional<Event.Type> type(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(Codes.type(text));
    }

    private List<Condition> conditions(String text) {
        List<Condition> conditions =
                split(text, "\\s+").stream().map(Condition::parse).toList();
        for (Condition c : conditions) {
            for (String v : c.values()) {
                if (v.startsWith("@") && !classes.exists(v.substring(1))) {
                    throw new IllegalArgumentException("no class '" + v + "' in event-words.tsv");
                }
                if (v.startsWith("*") && !Kinds.exists(v)) {
                    throw new IllegalArgumentException("no kind '" + v + "'");
                }
            }
        }
        return conditions;
    }

    private List<String> slots(String text, String side) {
        return text.isEmpty() ? words.list(side) : text.equals(NONE) ? List.of() : split(text, "\\|");
    }

    private static List<String> split(String text, String by) {
        return text.isBlank() || text.equals("-")
                ? List.of()
                : Arrays.stream(text.strip().split(by))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    /** The readings of a predicate, the most telling first; none where it is unknown. */
    List<Action> of(String predicate) {
        return byKey.getOrDefault(predicate, List.of());
    }
}
