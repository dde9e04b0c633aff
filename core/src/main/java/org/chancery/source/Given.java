package org.chancery.source;

import java.util.Optional;
import org.chancery.json.Json;

/**
 * What the caller says about an input: it wins over what the page says of itself.
 *
 * @param published a day, {@code YYYY-MM-DD}
 * @param extra fields of a JSONL line that Chancery does not know; they come back in every export
 */
public record Given(
        Optional<String> id,
        Optional<String> title,
        Optional<String> url,
        Optional<String> outlet,
        Optional<String> published,
        Json.Obj extra) {

    private static final Given NOTHING = new Given(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Json.object().build());

    public static Given nothing() {
        return NOTHING;
    }

    public Given withId(String id) {
        return new Given(Optional.of(id), title, url, outlet, published, extra);
    }

    public Given withPublished(String day) {
        return new Given(id, title, url, outlet, Optional.of(day), extra);
    }
}
