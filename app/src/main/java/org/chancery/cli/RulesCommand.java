package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.Chancery;
import org.chancery.attribution.RuleExamples;
import org.chancery.encoder.Encoder;
import org.chancery.event.EventExamples;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Capture;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules}: word lists and rules in, what is wrong with them out; or articles in, which rule made how much out. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks word lists and rules, or counts what each makes.",
        synopsisSubcommandLabel = "(check | report)")
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
        throw new ParameterException(spec.commandLine(), "say what to do: check or report");
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

    @Command(
            name = "report",
            mixinStandardHelpOptions = true,
            description = "Reads articles and counts which rule made how many statements and events, and which known"
                    + " predicates gave no event.",
            footer = {
                "",
                "Each line: how often, what it made, the sieve and rule with file and line; with 'no event' the reason.",
                "",
                "Examples:",
                "  chancery rules report pages/",
                "  chancery rules report feed.jsonl --lexicon mine/"
            })
    int report(
            @Parameters(paramLabel = "PLACE", arity = "1..*", description = "As of 'read': files, folders, addresses.")
                    List<String> places,
            @Mixin Told told) {
        told.check();
        Chancery chancery = told.chancery();
        RuleReport report = new RuleReport();
        int exit;
        try (Inputs inputs = Sources.with(terminal.in()).open(places)) {
            exit = new Reading(terminal, told::add)
                    .run(
                            inputs,
                            Runtime.getRuntime().availableProcessors(),
                            capture -> {
                                report.add(chancery.read(capture));
                                return "";
                            },
                            new Format.Frame("", "", ""),
                            Optional.empty());
        }
        try (Output out = Output.open(terminal, Optional.empty())) {
            for (String line : report.lines()) {
                out.write(line + "\n");
            }
        } catch (IOException e) {
            terminal.complain("standard output", "writing failed: " + e, "check where it goes");
            return Exit.NOT_WRITTEN;
        }
        return exit;
    }
}
