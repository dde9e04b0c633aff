package org.chancery.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.Chancery;
import org.chancery.attribution.RuleExamples;
import org.chancery.encoder.Encoder;
import org.chancery.event.EventExamples;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Capture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules}: word lists and rules in, what is wrong with them out. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks word lists and rules.",
        synopsisSubcommandLabel = "check")
final class RulesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Terminal terminal;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: check");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Loads the built-in files, with yours laid over them, and runs every rule's examples.")
    int check(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            description = "Your own files; without it the built-in ones alone.")
                    @Nullable Path directory) {
        Lexicon lexicon =
                directory == null ? Lexicon.english() : Lexicon.english().overlaidBy(directory);
        Chancery chancery = Chancery.with(lexicon);
        List<String> failures = new ArrayList<>(RuleExamples.check(lexicon));
        if (Encoder.standard().usable()) {
            failures.addAll(EventExamples.check(lexicon, text -> chancery.events(Capture.ofText("example", text))));
        } else {
            terminal.err().println("without the encoder the examples of events.rules cannot be run");
        }
        failures.forEach(failure -> terminal.complain("rules", failure, "mend the rule or the example"));
        terminal.err()
                .println(lexicon.hashes().size() + " files load, "
                        + (failures.isEmpty() ? "every example holds" : failures.size() + " examples fail"));
        return failures.isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
    }
}
