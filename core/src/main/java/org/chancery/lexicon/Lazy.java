package org.chancery.lexicon;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A table's meaning, worked out when it is first asked for and then kept. In: how to work it out. Out: always the same thing, for all threads. */
public final class Lazy<T> {

    private final Supplier<T> source;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> source) {
        this.source = source;
    }

    public T get() {
        T known = value;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            T now = value;
            if (now == null) {
                now = source.get();
                value = now;
            }
            return now;
        }
    }
}
