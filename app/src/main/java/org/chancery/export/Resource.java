package org.chancery.export;

import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;

/**
 * A file of an export, as its {@code datapackage.json} describes it after Frictionless Data Package 1.
 *
 * @param path within the folder
 * @param schema of a table
 */
record Resource(String path, String format, String mediatype, String description, Optional<Json.Obj> schema) {

    static Resource csv(Table<?> table) {
        return table(table, table.name() + ".csv", "csv", "text/csv");
    }

    static Resource table(Table<?> table, String path, String format, String mediatype) {
        return new Resource(path, format, mediatype, table.description(), Optional.of(schema(table)));
    }

    static Resource plain(String path, String format, String mediatype, String description) {
        return new Resource(path, format, mediatype, description, Optional.empty());
    }

    private static Json.Obj schema(Table<?> table) {
        Json.Builder schema = Json.object()
                .put(
                        "fields",
                        Json.array(table.columns().stream().map(Resource::field).toList()))
                .put("missingValues", Json.texts(List.of("")))
                .put("primaryKey", Json.texts(table.key()));
        List<Json> keys = table.columns().stream()
                .flatMap(column -> reference(table.name(), column.name()).stream())
                .<Json>map(key -> key)
                .toList();
        return keys.isEmpty()
                ? schema.build()
                : schema.put("foreignKeys", Json.array(keys)).build();
    }

    private static Json.Obj field(Column<?> column) {
        return Json.object()
                .put("name", column.name())
                .put("type", column.type().name().toLowerCase(java.util.Locale.ROOT))
                .put("description", column.description())
                .build();
    }

    /** Which other table a column leads to. */
    private static Optional<Json.Obj> reference(String table, String column) {
        return switch (column) {
            case "article_id" -> table.equals("articles")
                    ? Optional.empty()
                    : Optional.of(key(column, "articles", column));
            case "speaker_key", "actor_key" -> table.equals("actors") || table.equals("events")
                    ? Optional.empty()
                    : Optional.of(key(column, "actors", "actor_key"));
            case "reported_by" -> Optional.of(key(column, "", "record_id")); // of the table itself
            case "on_word_of" -> Optional.of(key(column, "statements", "record_id"));
            default -> Optional.empty();
        };
    }

    private static Json.Obj key(String column, String table, String other) {
        return Json.object()
                .put("fields", column)
                .put(
                        "reference",
                        Json.object()
                                .put("resource", table)
                                .put("fields", other)
                                .build())
                .build();
    }
}
