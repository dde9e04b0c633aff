package org.chancery.json;

import java.io.IOException;

/** Text that is no JSON; the message says what is wrong and in which line and column. */
public final class JsonException extends IOException {

    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }

    public JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
