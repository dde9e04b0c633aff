package org.chancery.source;

import java.util.List;
import org.chancery.json.Json;

/** What came of one input: a {@link Capture}, or the {@link Failure} that tells why there is none. */
public sealed interface Input permits Capture, Failure {

    /** Where a person would look for it. */
    String place();

    /**
     * An input of named fields, for files that core does not read itself: {@code text}, and optional {@code id, title, url, outlet, published}; all other
     * fields are carried along. Without a string {@code text} it is a failure.
     *
     * @param defaultId where the fields have no id
     * @param advice what such a record should look like, for one without a text
     */
    static Input ofFields(String place, String defaultId, Json.Obj fields, String advice) {
        return Fields.input(place, defaultId, fields, List.of(), advice);
    }
}
