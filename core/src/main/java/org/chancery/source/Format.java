package org.chancery.source;

import java.nio.file.Path;
import java.util.Iterator;

/**
 * A kind of file that core does not read itself. In: a file that it knows by its name. Out: the inputs in it. Whoever knows how to read one names his
 * implementation in {@code META-INF/services/org.chancery.source.Format}, as {@link java.util.ServiceLoader} wants it, and every {@link Sources} will ask it.
 */
public interface Format {

    /** Whether a file of this name, without its folder, is of this kind. */
    boolean reads(String name);

    /**
     * Does not throw: what cannot be read comes as a {@link Failure}.
     *
     * @param place where a person would look for it
     * @param id begins the ids of inputs that have none
     */
    Opened open(Path file, String place, String id);

    /** The inputs of one file, read as they are asked for. */
    interface Opened extends Iterator<Input>, AutoCloseable {

        @Override
        void close();
    }
}
