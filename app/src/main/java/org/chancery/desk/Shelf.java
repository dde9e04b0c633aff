package org.chancery.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** What was made last and is likely asked for again; bounded by number and by the length of the texts. For all threads. */
final class Shelf<K, V> {

    private static final long LONGEST = 4L << 20; // characters, all together

    private final int most;
    private final ToIntFunction<V> length;
    private final Map<K, V> kept = new LinkedHashMap<>(16, .75f, true);

    private Shelf(int most, ToIntFunction<V> length) {
        this.most = most;
        this.length = length;
    }

    static <K, V> Shelf<K, V> upTo(int most, ToIntFunction<V> length) {
        return new Shelf<>(most, length);
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void put(K key, V value) {
        kept.put(key, value);
        while (kept.size() > most || (kept.size() > 1 && length() > LONGEST)) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** Made where it is not there; two who ask at once may both make it. */
    Optional<V> get(K key, Supplier<Optional<V>> making) {
        Optional<V> known = get(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<V> made = making.get();
        made.ifPresent(value -> put(key, value));
        return made;
    }

    private long length() {
        return kept.values().stream().mapToLong(length::applyAsInt).sum();
    }
}
