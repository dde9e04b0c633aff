package org.chancery.cli;

import java.util.Optional;
import org.chancery.ledger.LedgerException;
import org.chancery.lexicon.LexiconException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line: arguments in, results on standard output, errors on standard error, an exit code out. */
@Command(
        name = "chancery",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Reads the news and keeps the record: who said what to whom, who did what to whom, and on whose word.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  everything was read",
            "  1  some inputs could not be read, the others were (score: something is below its floor)",
            "  2  the command was not understood, or Java is missing",
            "  3  a mistake of the program's own; the other inputs were read",
            "  4  the output could not be written, or the ledger cannot be used",
            "",
            "Errors have one shape, on standard error: chancery: PLACE: what is wrong (what to do)",
            "Colour appears on terminals only; NO_COLOR turns it off.",
            "",
            "Begin with: chancery demo"
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        quieten();
        System.exit(run(args, Terminal.ofProcess()));
    }

    /** What libraries would log is no message for the caller: trouble reaches them as errors and notes. */
    private static void quieten() {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("java.awt.headless", "true");
    }

    static int run(String[] args, Terminal terminal) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new ReadCommand(terminal))
                .addSubcommand(new IngestCommand(terminal))
                .addSubcommand(new RecodeCommand(terminal))
                .addSubcommand(new AskCommand(terminal))
                .addSubcommand(new EventsCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new ActorsCommand(terminal))
                .addSubcommand(new RulesCommand(terminal))
                .addSubcommand(new PlacesCommand(terminal))
                .addSubcommand(new ScoreCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new DeskCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new DoctorCommand(terminal));
        line.getSubcommands().values().forEach(c -> c.getCommandSpec().versionProvider(new Version()));
        line.setUsageHelpWidth(110);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        java.io.PrintWriter out = new java.io.PrintWriter(
                new java.io.OutputStreamWriter(terminal.out(), java.nio.charset.StandardCharsets.UTF_8), true);
        line.setOut(out);
        line.setErr(new java.io.PrintWriter(terminal.err(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((e, given) -> misunderstood(e, terminal));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, terminal));
        int code = args.length == 0 ? usage(line) : line.execute(args);
        out.flush();
        return code;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return Exit.USAGE;
    }

    private static int misunderstood(ParameterException e, Terminal terminal) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        String verb = name.startsWith("chancery ") ? name.substring("chancery ".length()) : "arguments";
        terminal.complain(verb, String.valueOf(e.getMessage()), "'" + name + " --help' shows what is possible");
        return Exit.USAGE;
    }

    private static int failed(Exception e, CommandLine command, Terminal terminal) {
        String verb = command.getCommandName();
        if (e instanceof LexiconException lexicon) {
            lexicon.problems().forEach(p -> terminal.complain("lexicon", p, ""));
            return Exit.USAGE;
        }
        if (e instanceof LedgerException ledger) {
            terminal.complain(ledger.place(), ledger.problem(), ledger.advice());
            return Exit.NOT_WRITTEN;
        }
        if (e instanceof IllegalArgumentException) {
            terminal.complain(
                    verb, String.valueOf(e.getMessage()), "'chancery " + verb + " --help' shows what is possible");
            return Exit.USAGE;
        }
        if (e instanceof java.io.IOException || e instanceof java.io.UncheckedIOException) {
            terminal.complain(verb, String.valueOf(e.getMessage()), "check the place, its permissions and the disk");
            return Exit.NOT_WRITTEN;
        }
        terminal.complain(verb, "internal error: " + e, "please report it with the command you gave");
        return Exit.INTERNAL;
    }

    /** The version as the jar's manifest has it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                    .orElse("of a working tree");
            return new String[] {"chancery " + version + " (Java " + Runtime.version() + ")"};
        }
    }
}
