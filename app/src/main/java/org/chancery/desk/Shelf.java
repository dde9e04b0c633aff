package org.chancery.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.chancery.view.Reading;

/** The readings that were opened last, for the cards that are asked for next: versions never change. Bounded by the length of their texts. */
final class Shelf {

    private static final int MOST = 16;
    private static final long LONGEST = 4L << 20; // characters, all together

    private final Map<Long, Reading> kept = new LinkedHashMap<>(MOST, .75f, true);

    synchronized Optional<Reading> get(long version, LongFunction<Optional<Reading>> reading) {
        Optional<Reading> found = Optional.ofNullable(kept.get(version)).or(() -> reading.apply(version));
        found.ifPresent(r -> kept.put(version, r));
        while (kept.size() > MOST || (kept.size() > 1 && length() > LONGEST)) {
            kept.remove(kept.keySet().iterator().next());
        }
        return found;
    }

    private long length() {
        return kept.values().stream().mapToLong(r -> r.text().length()).sum();
    }
}
