package org.chancery.cli;

/** An answer that may also not be given. */
enum YesNo {
    YES,
    NO;

    boolean isYes() {
        return this == YES;
    }
}
