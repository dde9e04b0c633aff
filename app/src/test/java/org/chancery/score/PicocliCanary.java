package org.chancery.score;

import picocli.CommandLine;

/** Breaks a law of the house on purpose: another room than the command line that knows picocli. */
public final class PicocliCanary {

    private PicocliCanary() {}

    /** Asks the library for a name. */
    public static String sing() {
        return new CommandLine(new Object()).getCommandName();
    }
}
