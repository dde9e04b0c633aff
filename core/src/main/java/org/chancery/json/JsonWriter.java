package org.chancery.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON values: on one line, or indented for people. The same value gives the same bytes; lone surrogates are escaped. */
public final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final boolean indented;

    private JsonWriter(boolean indented) {
        this.indented = indented;
    }

    /** On one line, without a line break at its end. */
    public static String line(Json value) {
        JsonWriter writer = new JsonWriter(false);
        writer.value(value, 0);
        return writer.out.toString();
    }

    /** Indented by two blanks; arrays of plain values stay on one line. */
    public static String pretty(Json value) {
        JsonWriter writer = new JsonWriter(true);
        writer.value(value, 0);
        return writer.out.toString();
    }

    private void value(Json value, int depth) {
        if (value instanceof Json.Obj object) {
            object(object.members(), depth);
        } else if (value instanceof Json.Arr array) {
            array(array.items(), depth);
        } else if (value instanceof Json.Str string) {
            string(string.value());
        } else if (value instanceof Json.Num number) {
            out.append(number.literal());
        } else if (value instanceof Json.Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private void object(Map<String, Json> members, int depth) {
        if (members.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<Map.Entry<String, Json>> all = members.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, Json> member = all.next();
            breakLine(depth + 1);
            string(member.getKey());
            out.append(indented ? ": " : ":");
            value(member.getValue(), depth + 1);
            if (all.hasNext()) {
                out.append(',');
            }
        }
        breakLine(depth);
        out.append('}');
    }

    private void array(List<Json> items, int depth) {
        boolean flat = items.stream().allMatch(JsonWriter::isPlain);
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(flat && indented ? ", " : ",");
            }
            if (!flat) {
                breakLine(depth + 1);
            }
            value(items.get(i), depth + 1);
        }
        if (!flat) {
            breakLine(depth);
        }
        out.append(']');
    }

    /** A value that stays on its line: no object, and no array but of numbers. */
    private static boolean isPlain(Json value) {
        if (value instanceof Json.Arr array) {
            return array.items().stream().allMatch(Json.Num.class::isInstance);
        }
        return !(value instanceof Json.Obj);
    }

    private void breakLine(int depth) {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || isLone(value, i)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xf));
        }
    }
}
