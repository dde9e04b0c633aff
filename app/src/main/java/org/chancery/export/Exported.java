package org.chancery.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What went out.
 *
 * @param counts how many of what, by the name of the thing: {@code articles}, {@code statements}, {@code events}, {@code reports} …
 */
public record Exported(Map<String, Long> counts) {

    public Exported {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
