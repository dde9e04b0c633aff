package org.chancery.cli;

/** The exit codes, as the help documents them. */
final class Exit {

    static final int DONE = 0;
    static final int SOME_FAILED = 1;
    static final int USAGE = 2;
    static final int INTERNAL = 3;
    static final int NOT_WRITTEN = 4;

    private Exit() {}
}
