package org.chancery.cli;

import org.chancery.encoder.Encoder;

/** Where the encoder cannot be used, one line on standard error says so, why, and that the program goes on without it. */
final class WithoutEncoder {

    private WithoutEncoder() {}

    /** Called once in a run, when something was read: only then is the encoder needed at all. */
    static void tell(Terminal terminal) {
        Encoder.standard()
                .trouble()
                .ifPresent(why -> terminal.complain("encoder", why, "going on by rules alone, which find less"));
    }
}
