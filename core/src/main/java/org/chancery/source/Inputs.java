package org.chancery.source;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All inputs of some places, in order, read as they are asked for. To be closed by the caller; not for several threads at once. */
public final class Inputs implements Iterator<Input>, AutoCloseable {

    private final Feed feed;
    private Optional<Input> ahead = Optional.empty();

    Inputs(Feed feed) {
        this.feed = feed;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            ahead = feed.next();
        }
        return ahead.isPresent();
    }

    /** The next input, which stays the next; empty when there are no more. */
    public Optional<Input> peek() {
        return hasNext() ? ahead : Optional.empty();
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more inputs");
        }
        Input input = ahead.orElseThrow();
        ahead = Optional.empty();
        return input;
    }

    /** How many records of archives were passed over so far because they are nothing to read, by what they are: {@code revisit}, {@code image}, {@code status 404}. */
    public Map<String, Long> passedOver() {
        return feed.passedOver();
    }

    /** How many bytes of files were read so far, as they lie on the disk; {@link Sources#size} tells of how many. */
    public long bytesRead() {
        return feed.bytesRead();
    }

    @Override
    public void close() {
        Quietly.close(feed);
    }
}
