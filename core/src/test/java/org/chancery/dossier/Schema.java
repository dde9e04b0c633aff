package org.chancery.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;

/** Holds JSON against {@code dossier.schema.json}: the part of JSON Schema that the file uses, and an error for any keyword that is not known here. */
public final class Schema {

    private static final List<String> SAID = List.of("$schema", "$defs", "title", "description");

    private final Json.Obj root;
    private final List<String> problems = new ArrayList<>();

    private Schema(Json.Obj root) {
        this.root = root;
    }

    /** What of the value is not as the published schema says. */
    public static List<String> problems(Json value) {
        try (InputStream in = Schema.class.getResourceAsStream("/org/chancery/dossier.schema.json")) {
            if (in == null) {
                return List.of("no dossier.schema.json");
            }
            Json.Obj root = JsonReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .asObject()
                    .orElseThrow();
            Schema schema = new Schema(root);
            schema.check(value, root, "$");
            return schema.problems;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading the schema", e);
        }
    }

    private void check(Json value, Json.Obj schema, String at) {
        schema.members().forEach((keyword, told) -> keyword(value, schema, keyword, told, at));
    }

    private void keyword(Json value, Json.Obj schema, String keyword, Json told, String at) {
        switch (keyword) {
            case "$ref" -> check(value, defined(told), at);
            case "type" -> hold(types(told).stream().anyMatch(t -> is(value, t)), at, "is no " + told, value);
            case "const" -> hold(value.equals(told), at, "is not " + told, value);
            case "enum" -> hold(told.asItems().contains(value), at, "is none of " + told, value);
            case "anyOf" -> anyOf(value, told.asItems(), at);
            case "required" -> told.asItems()
                    .forEach(name -> hold(
                            value.asObject()
                                    .flatMap(o -> o.get(name.asText().orElse("")))
                                    .isPresent(),
                            at,
                            "lacks " + name,
                            value));
            case "properties" -> value.asObject()
                    .ifPresent(o -> properties(o, told.asObject().orElseThrow(), at));
            case "additionalProperties" -> value.asObject().ifPresent(o -> additional(o, schema, told, at));
            case "items" -> {
                for (int i = 0; i < value.asItems().size(); i++) {
                    check(value.asItems().get(i), told.asObject().orElseThrow(), at + "[" + i + "]");
                }
            }
            case "minItems" -> hold(value.asItems().size() >= number(told), at, "has too few items", value);
            case "maxItems" -> hold(value.asItems().size() <= number(told), at, "has too many items", value);
            case "minimum" -> hold(number(value) >= number(told), at, "is too small", value);
            case "maximum" -> hold(number(value) <= number(told), at, "is too large", value);
            case "pattern" -> hold(
                    Pattern.compile(told.asText().orElse(""))
                            .matcher(value.asText().orElse(""))
                            .find(),
                    at,
                    "does not match " + told,
                    value);
            default -> hold(SAID.contains(keyword), at, "the schema's '" + keyword + "' is not understood", value);
        }
    }

    private Json.Obj defined(Json reference) {
        String name = reference.asText().orElse("").replace("#/$defs/", "");
        return root.get("$defs")
                .flatMap(Json::asObject)
                .flatMap(d -> d.get(name))
                .flatMap(Json::asObject)
                .orElseThrow();
    }

    private static List<String> types(Json told) {
        return told.asText().map(List::of).orElseGet(() -> told.asItems().stream()
                .map(Json::asText)
                .flatMap(Optional::stream)
                .toList());
    }

    private static boolean is(Json value, String type) {
        return switch (type) {
            case "object" -> value instanceof Json.Obj;
            case "array" -> value instanceof Json.Arr;
            case "string" -> value instanceof Json.Str;
            case "boolean" -> value instanceof Json.Bool;
            case "number" -> value instanceof Json.Num;
            case "integer" -> value instanceof Json.Num n && n.value() == Math.rint(n.value());
            default -> value instanceof Json.Nothing;
        };
    }

    private static double number(Json value) {
        return value instanceof Json.Num n ? n.value() : Double.NaN;
    }

    private void anyOf(Json value, List<Json> choices, String at) {
        boolean fits = choices.stream().anyMatch(choice -> {
            Schema trial = new Schema(root);
            trial.check(value, choice.asObject().orElseThrow(), at);
            return trial.problems.isEmpty();
        });
        hold(fits, at, "fits none of the choices", value);
    }

    private void properties(Json.Obj value, Json.Obj told, String at) {
        for (Map.Entry<String, Json> property : told.members().entrySet()) {
            value.get(property.getKey())
                    .ifPresent(
                            v -> check(v, property.getValue().asObject().orElseThrow(), at + "." + property.getKey()));
        }
    }

    private void additional(Json.Obj value, Json.Obj schema, Json told, String at) {
        Json.Obj known = schema.get("properties").flatMap(Json::asObject).orElseGet(() -> Json.object()
                .build());
        value.members().forEach((name, member) -> {
            if (known.get(name).isEmpty()) {
                told.asObject().ifPresent(s -> check(member, s, at + "." + name));
                hold(!told.equals(Json.of(false)), at, "has a member that the schema does not know: " + name, member);
            }
        });
    }

    private void hold(boolean holds, String at, String problem, Json value) {
        if (!holds) {
            String shown = JsonWriter.line(value);
            problems.add(at + " " + problem + ": " + shown.substring(0, Math.min(80, shown.length())));
        }
    }
}
