package org.chancery.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value, as a closed world of records. {@link JsonReader} reads one, {@link JsonWriter} writes one; members keep their order.
 */
public sealed interface Json {

    /** An object; its members in the order they were given. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = java.util.Collections.unmodifiableMap(
                    members instanceof Builder.Built ? members : new LinkedHashMap<>(members));
        }

        public Optional<Json> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** The member's text, where it is a string that is not blank. */
        public Optional<String> text(String name) {
            return get(name).flatMap(Json::asText).filter(s -> !s.isBlank());
        }

        /** The member's items; empty where it is no array. */
        public List<Json> items(String name) {
            return get(name).map(Json::asItems).orElse(List.of());
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Str(String value) implements Json {}

    /** A number, kept as it was written. */
    record Num(String literal) implements Json {
        public double value() {
            return isShort(literal) ? Integer.parseInt(literal) : Double.parseDouble(literal);
        }

        /** Most numbers are offsets; an integer of nine digits is read much faster. {@code -0} is none. */
        private static boolean isShort(String literal) {
            if (literal.isEmpty() || literal.length() > 9) {
                return false;
            }
            for (int i = 0; i < literal.length(); i++) {
                if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** Null. */
    record Nothing() implements Json {}

    static Json of(String value) {
        return new Str(value);
    }

    static Json of(long value) {
        return new Num(Long.toString(value));
    }

    /** A number with at most four decimals, so that outputs do not carry the noise of floating point. */
    static Json of(double value) {
        double rounded = Math.round(value * 10_000) / 10_000.0;
        return new Num(rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded));
    }

    static Json of(boolean value) {
        return new Bool(value);
    }

    /** The value as a string, or null where there is none. */
    static Json of(Optional<String> value) {
        return value.<Json>map(Str::new).orElseGet(Nothing::new);
    }

    static Json nothing() {
        return new Nothing();
    }

    static Json array(List<? extends Json> items) {
        return new Arr(List.copyOf(items));
    }

    static Json texts(List<String> values) {
        return new Arr(values.stream().<Json>map(Str::new).toList());
    }

    static Builder object() {
        return new Builder();
    }

    default Optional<String> asText() {
        return this instanceof Str s ? Optional.of(s.value()) : Optional.empty();
    }

    default Optional<Obj> asObject() {
        return this instanceof Obj o ? Optional.of(o) : Optional.empty();
    }

    default List<Json> asItems() {
        return this instanceof Arr a ? a.items() : List.of();
    }

    /** Writes an object down member by member. */
    final class Builder {
        /** Members that nobody else holds any more. */
        private static final class Built extends LinkedHashMap<String, Json> {
            private static final long serialVersionUID = 1L;
        }

        private Built members = new Built();

        public Builder put(String name, Json value) {
            members.put(name, value);
            return this;
        }

        public Builder put(String name, String value) {
            return put(name, Json.of(value));
        }

        public Builder put(String name, long value) {
            return put(name, Json.of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, Json.of(value));
        }

        public Builder put(String name, Optional<String> value) {
            return put(name, Json.of(value));
        }

        public Obj build() {
            Built all = members;
            members = new Built();
            return new Obj(all);
        }
    }
}
