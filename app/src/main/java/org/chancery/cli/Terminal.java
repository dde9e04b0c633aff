package org.chancery.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to.
 *
 * @param coloured whether {@code out} is a terminal that wants colour
 * @param watched whether somebody watches {@code err}, so that progress may overwrite its line
 */
record Terminal(InputStream in, OutputStream out, PrintStream err, boolean coloured, boolean watched) {

    /** The process's own streams, always UTF-8. */
    static Terminal ofProcess() {
        boolean colour =
                isTerminal("out") && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(
                System.in,
                new java.io.FileOutputStream(java.io.FileDescriptor.out),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                colour,
                isTerminal("err"));
    }

    /** The launchers tell, because Java before 22 knows it only of input and output together. */
    private static boolean isTerminal(String stream) {
        return Boolean.getBoolean("chancery.terminal." + stream);
    }

    /** An error in the one shape: {@code chancery: PLACE: what is wrong (what to do)}. */
    void complain(String place, String problem, String advice) {
        err.println("chancery: " + place + ": " + problem + (advice.isEmpty() ? "" : " (" + advice + ")"));
    }
}
