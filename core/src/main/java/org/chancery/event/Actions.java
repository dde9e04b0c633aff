package org.chancery.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.RuleText;
import org.chancery.lexicon.Table;

/** All readings of all predicates. The lexicon's {@code actions.tsv} and {@code events.rules} come in; the readings of a predicate go out, the most telling first. */
final class Actions {

    private static final String NONE = "none";

    private final Map<String, List<Action>> byKey = new HashMap<>();
    private final CodeCheck codes;
    private final WordClasses classes;

    Actions(Lexicon lexicon, WordClasses classes, CodeCheck codes) {
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
        List<String> predicates = row.list("predicate");
        if (predicates.isEmpty()) {
            throw new IllegalArgumentException("a row without a predicate");
        }
        Action.Pos pos = pos(row.get("pos"));
        for (String predicate : predicates) {
            put(
                    predicate,
                    new Action(
                            predicate,
                            pos,
                            conditions(row.get("when")),
                            type(row.get("type")),
                            row.find("mode"),
                            split(row.get("context"), ";"),
                            row.get("cameo"),
                            slots(row.get("actor"), pos == Action.Pos.N ? "by|poss|mod" : "subj"),
                            slots(row.get("recipient"), pos == Action.Pos.N ? "of|against|on|with|to" : "obj"),
                            row.place()));
        }
    }

    private void add(RuleText rule) {
        Action.Pos pos = pos(rule.field("pos").orElse("v"));
        List<String> gives = split(rule.field("gives").orElse(""), "\\s+");
        for (String predicate : split(rule.field("predicate").orElse(""), "\\|")) {
            put(
                    predicate,
                    new Action(
                            rule.name(),
                            pos,
                            conditions(rule.field("when").orElse("")),
                            type(gives.isEmpty() ? "" : gives.get(0)),
                            gives.size() > 1 ? Optional.of(gives.get(1)) : Optional.empty(),
                            split(rule.field("context").orElse(""), ";"),
                            rule.field("cameo").orElse(""),
                            slots(rule.field("actor").orElse(""), pos == Action.Pos.N ? "by|poss|mod" : "subj"),
                            slots(
                                    rule.field("recipient").orElse(""),
                                    pos == Action.Pos.N ? "of|against|on|with|to" : "obj"),
                            rule.place()));
        }
    }

    private void put(String predicate, Action action) {
        action.type().ifPresent(t -> codes.check(t, action.mode(), action.cameo(), action.contexts()));
        byKey.computeIfAbsent(predicate.toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                .add(action);
    }

    private static Action.Pos pos(String text) {
        return switch (text) {
            case "v" -> Action.Pos.V;
            case "n" -> Action.Pos.N;
            case "a" -> Action.Pos.A;
            default -> throw new IllegalArgumentException("no part of speech '" + text + "', but v, n or a");
        };
    }

    private static Optional<Event.Type> type(String text) {
        if (text.equals(NONE)) {
            return Optional.empty();
        }
        return Optional.of(Event.Type.valueOf(text));
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

    private static List<String> slots(String text, String otherwise) {
        String slots = text.isEmpty() ? otherwise : text;
        return slots.equals(NONE) ? List.of() : split(slots, "\\|");
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
