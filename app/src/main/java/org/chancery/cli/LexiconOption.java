package org.chancery.cli;

import java.nio.file.Path;
import org.chancery.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a folder of word lists and rules. */
final class LexiconOption {

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description =
                    "Your own word lists and rules, laid over the built-in ones, in place of your folder (see 'doctor').")
    private @Nullable Path folder;

    Lexicon lexicon() {
        return Overlay.over(folder);
    }
}
