package org.chancery.memory;

import java.io.IOException;

/** Bytes that are no memory of the text in hand: damaged, cut off, of another text or of another version of the format. */
public final class MemoryException extends IOException {

    private static final long serialVersionUID = 1L;

    public MemoryException(String message) {
        super(message);
    }

    public MemoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
