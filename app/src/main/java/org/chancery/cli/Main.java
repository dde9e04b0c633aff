package org.chancery.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: arguments in, results on standard output, errors on standard error, an exit code out. */
@Command(
        name = "chancery",
        mixinStandardHelpOptions = true,
        description = "Reads the news and keeps the record: who said what to whom, and on whose word.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, Terminal.ofProcess()));
    }

    static int run(String[] args, Terminal terminal) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new ReadCommand(terminal));
        line.addSubcommand(new ScoreCommand(terminal));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            terminal.complain(
                    command.getCommandName(), "internal error: " + e, "please report it with the command you gave");
            return Exit.INTERNAL;
        });
        return line.execute(args);
    }
}
