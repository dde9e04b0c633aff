package org.chancery.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;

/** A file's inputs come in, the same go out, and how many of its bytes were read for them so far. */
final class Metered implements Feed {

    private final Feed inputs;
    private final Optional<SeekableByteChannel> channel;
    private final long size;
    private boolean ended;

    /** @param channel what they are read from; without one they count when all are read */
    Metered(Feed inputs, Optional<SeekableByteChannel> channel, long size) {
        this.inputs = inputs;
        this.channel = channel;
        this.size = size;
    }

    @Override
    public Optional<Input> next() {
        Optional<Input> next = inputs.next();
        ended = next.isEmpty();
        return next;
    }

    @Override
    public Map<String, Long> passedOver() {
        return inputs.passedOver();
    }

    @Override
    public long bytesRead() {
        if (ended) {
            return size;
        }
        try {
            return channel.isPresent() ? channel.get().position() : 0;
        } catch (IOException e) {
            return size; // closed: a file that is read as a whole
        }
    }

    @Override
    public void close() throws IOException {
        inputs.close();
    }
}
