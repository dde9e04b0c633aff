package org.chancery.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands out inputs one by one, so that a corpus never lies in memory. Trouble comes as a {@link Failure}. */
interface Feed extends Closeable {

    /** The next input; empty when there are no more. */
    Optional<Input> next();

    /** How many things were passed over so far because they are nothing to read, by what they are: {@code revisit}, {@code image}. */
    default Map<String, Long> passedOver() {
        return Map.of();
    }

    /** How many bytes of files were read so far; what does not come from files counts nothing. */
    default long bytesRead() {
        return 0;
    }

    @Override
    default void close() throws IOException {}

    static Feed of(Input only) {
        return of(List.of(only));
    }

    static Feed of(List<? extends Input> all) {
        Iterator<? extends Input> rest = all.iterator();
        return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }

    /** One feed after the other; each is opened when its turn comes and closed after it. */
    static Feed chain(Iterator<Supplier<Feed>> feeds) {
        return new Feed() {
            private final Tally before = new Tally();
            private long bytesBefore;
            private Feed current = () -> Optional.empty();

            @Override
            public Optional<Input> next() {
                Optional<Input> input = current.next();
                while (input.isEmpty() && feeds.hasNext()) {
                    before.addAll(current.passedOver());
                    bytesBefore += current.bytesRead();
                    close();
                    current = feeds.next().get();
                    input = current.next();
                }
                return input;
            }

            @Override
            public Map<String, Long> passedOver() {
                return before.with(current.passedOver());
            }

            @Override
            public long bytesRead() {
                return bytesBefore + current.bytesRead();
            }

            @Override
            public void close() {
                Quietly.close(current);
            }
        };
    }
}
