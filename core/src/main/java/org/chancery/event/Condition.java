package org.chancery.event;

import java.util.Arrays;
import java.util.List;

/**
 * What must be true of a slot for a reading to hold.
 *
 * @param slot its path; {@code word} for any word of the clause
 * @param negated it must be empty, or be none of the values
 * @param values lemmas, {@code @class}, {@code *kind} or {@code +TYPE}; none where it need only be filled
 */
record Condition(String slot, boolean negated, List<String> values, String written) {

    private static final String WORD = "word";

    Condition {
        values = List.copyOf(values);
    }

    /** From {@code obj=@talks|meeting}, {@code !obj}, {@code obj!=…} or {@code obj}. */
    static Condition parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            boolean empty = text.startsWith("!");
            return checked(new Condition(empty ? text.substring(1) : text, empty, List.of(), text));
        }
        boolean not = text.charAt(equals - 1) == '!';
        return checked(new Condition(
                text.substring(0, equals - (not ? 1 : 0)),
                not,
                Arrays.stream(text.substring(equals + 1).split("\\|"))
                        .map(v -> v.replace('_', ' ').strip())
                        .filter(v -> !v.isEmpty())
                        .toList(),
                text));
    }

    private static Condition checked(Condition c) {
        if (!c.slot.matches("[a-z]+(\\.[a-z]+)*")) {
            throw new IllegalArgumentException("'" + c.written + "' names no slot");
        }
        if (c.written.contains("=") && c.values.isEmpty()) {
            throw new IllegalArgumentException("'" + c.written + "' names no value");
        }
        return c;
    }

    boolean isWord() {
        return slot.equals(WORD);
    }

    int weight() {
        boolean broad = values.stream().allMatch(v -> v.startsWith("*"));
        return isWord() ? 1 : negated ? 1 : values.isEmpty() || broad ? 2 : 4;
    }
}
