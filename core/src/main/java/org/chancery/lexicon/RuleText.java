package org.chancery.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.text.Marked;

/**
 * One rule of a {@code .rules} file as it was written; the room that owns the rules gives its fields their meaning.
 *
 * <pre>
 * rule   quote-then-cue             # “…,” said X
 * when   QUOTE CUE SOURCE
 * gives  direct
 *   + {content:“No,”} {cue:said} {source:the minister}.
 *   - “The Crown,” said to be finished, was shown again.
 * </pre>
 *
 * A {@code +} example must give exactly the marked spans, a {@code -} example nothing of this rule. A rule that lacks either does not load.
 *
 * @param gloss what the rule means, in words: the comment on its first line
 * @param fields the other lines by their first word; a word that begins several lines has several values
 */
public record RuleText(
        String name, String gloss, Place place, Map<String, List<String>> fields, List<Example> examples) {

    /** A sentence that the rule must find, or must leave alone. */
    public record Example(boolean positive, Marked text, Place place) {}

    public RuleText {
        fields = Map.copyOf(fields);
        examples = List.copyOf(examples);
    }

    /** The field's only value. */
    public Optional<String> field(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    static List<RuleText> parse(String file, List<String> lines, Problems problems) {
        List<RuleText> rules = new ArrayList<>();
        Draft draft = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Place place = new Place(file, i + 1);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String head = line.split("\\s+", 2)[0];
            String rest = line.substring(head.length()).strip();
            if (head.equals("rule")) {
                if (draft != null) {
                    rules.add(draft.finish(problems));
                }
                draft = new Draft(place, rest);
            } else if (draft == null) {
                problems.add(place, "'" + head + "' before the first 'rule'");
            } else if (head.equals("+") || head.equals("-")) {
                draft.example(head.equals("+"), rest, place, problems);
            } else {
                draft.fields.computeIfAbsent(head, k -> new ArrayList<>()).add(rest);
            }
        }
        if (draft != null) {
            rules.add(draft.finish(problems));
        }
        return rules;
    }

    private static final class Draft {
        private final Place place;
        private final String name;
        private final String gloss;
        private final Map<String, List<String>> fields = new TreeMap<>();
        private final List<Example> examples = new ArrayList<>();

        Draft(Place place, String head) {
            int comment = head.indexOf('#');
            this.place = place;
            this.name = (comment < 0 ? head : head.substring(0, comment)).strip();
            this.gloss = comment < 0 ? "" : head.substring(comment + 1).strip();
        }

        void example(boolean positive, String notation, Place where, Problems problems) {
            try {
                examples.add(new Example(positive, Marked.parse(notation.replace("\\n", "\n")), where));
            } catch (IllegalArgumentException e) {
                problems.add(where, String.valueOf(e.getMessage()));
            }
        }

        RuleText finish(Problems problems) {
            if (name.isEmpty()) {
                problems.add(place, "a rule without a name");
            }
            if (examples.stream().noneMatch(Example::positive)) {
                problems.add(place, "rule '" + name + "' has no + example that it must find");
            }
            if (examples.stream().allMatch(Example::positive)) {
                problems.add(place, "rule '" + name + "' has no - example that it must leave alone");
            }
            return new RuleText(name, gloss, place, fields, examples);
        }
    }
}
