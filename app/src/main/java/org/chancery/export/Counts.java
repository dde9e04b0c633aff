package org.chancery.export;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what goes out, by the name of the thing. */
final class Counts {

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void add(String what, long some) {
        counts.merge(what, some, Long::sum);
    }

    Exported exported() {
        return new Exported(counts);
    }
}
