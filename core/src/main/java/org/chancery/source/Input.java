package org.chancery.source;

/** What came of one input: a {@link Capture}, or the {@link Failure} that tells why there is none. */
public sealed interface Input permits Capture, Failure {

    /** Where a person would look for it. */
    String place();
}
