package org.chancery.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command printed and how it ended. */
record Called(int exit, String out, String err) {

    static Called with(String input, String... args) {
        return with(false, input, args);
    }

    static Called coloured(String... args) {
        return with(true, "", args);
    }

    private static Called with(boolean coloured, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                coloured,
                false);
        int exit = Main.run(args, terminal);
        return new Called(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
