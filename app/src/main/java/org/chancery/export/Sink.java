package org.chancery.export;

import java.io.IOException;

/** Where an export of one file goes: text comes in, piece by piece. */
public interface Sink {

    void write(String text) throws IOException;
}
