package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.actor.WhoIs;
import org.chancery.dossier.Dossier;
import org.chancery.imports.Form;
import org.chancery.imports.Import;
import org.chancery.imports.Imports;
import org.chancery.imports.Unknown;
import org.chancery.ingest.InOrder;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Input;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code actors}: files of actors, names or articles in; the user's own rows, what a name resolves to, or a sheet of unknown names out. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        description = "Your own actors: takes them in, looks them up, lists names that nobody knows.",
        synopsisSubcommandLabel = "(import | lookup | unknown)",
        footer = {
            "",
            "Examples:",
            "  chancery actors import ministers.tsv",
            "  chancery actors import query.csv --as wikidata --dry-run",
            "  chancery actors lookup 'Amara Okoro' --as-of 2019-05-01",
            "  chancery actors unknown articles/ --by count > unknown.tsv"
        })
final class ActorsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Terminal terminal;

    ActorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: import, lookup or unknown");
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Lays the actors of files into your folder; where a row is broken, all are named and nothing is written.")
    int take(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of actors.") List<Path> files,
            @Option(
                            names = "--lexicon",
                            paramLabel = "DIR",
                            description = "The folder whose actors.tsv gets the rows; else your own (see 'doctor').")
                    @Nullable Path lexicon,
            @Option(
                            names = "--as",
                            paramLabel = "FORM",
                            description = "tsv, petrarch, wikidata or opensanctions; else told by the first lines.")
                    @Nullable Form form,
            @Option(names = "--dry-run", description = "Say what would be done and write nothing.") boolean dryRun)
            throws IOException {
        Path folder = lexicon == null ? UserFolder.lexicon() : lexicon;
        try {
            Import done = new Imports(folder).take(files, Optional.ofNullable(form), !dryRun);
            print(report(done, folder, dryRun));
            return Exit.DONE;
        } catch (LexiconException e) {
            e.problems().forEach(p -> terminal.complain("actors", p, ""));
            terminal.err().println("chancery: actors: nothing was written");
            return Exit.SOME_FAILED;
        }
    }

    private static String report(Import done, Path folder, boolean dryRun) {
        StringBuilder out = new StringBuilder();
        done.forms().forEach(f -> out.append(line("read", f)));
        out.append(line(
                "actors",
                done.read() + " rows came in: " + done.fresh() + " new, " + done.widened() + " with other names more, "
                        + done.known() + " already there"));
        if (done.roles() > 0) {
            out.append(line("roles", done.roles() + " nouns came in: " + done.freshRoles() + " new"));
        }
        for (Import.Dropped d : done.dropped()) {
            String places = d.places().stream().map(Object::toString).collect(Collectors.joining(", "));
            out.append(line(
                    "not taken",
                    d.count() + " × " + d.what() + ": " + places
                            + (d.count() > d.places().size() ? " …" : "")));
        }
        String verb = dryRun ? "would be written to " : "written to ";
        out.append(line("folder", done.changed() ? verb + folder : "nothing to write: " + folder));
        return out.toString();
    }

    private static String line(String what, String said) {
        return String.format(java.util.Locale.ROOT, "%-10s %s%n", what, said);
    }

    @Command(
            name = "lookup",
            mixinStandardHelpOptions = true,
            description = "Shows what a name resolves to on a day, and why.")
    int lookup(
            @Parameters(paramLabel = "NAME", arity = "1..*", description = "The name, quoted or not.")
                    List<String> words,
            @Option(names = "--as-of", paramLabel = "DATE", description = "The day, YYYY-MM-DD; else without a day.")
                    @Nullable String asOf,
            @Option(names = "--lexicon", paramLabel = "DIR", description = "Your own files, laid over the built-in.")
                    @Nullable Path lexicon)
            throws IOException {
        String name = String.join(" ", words);
        Optional<LocalDate> day = asOf == null ? Optional.empty() : Optional.of(day(asOf));
        List<WhoIs.Answer> answers = new WhoIs(Overlay.over(lexicon)).who(name, day);
        if (answers.isEmpty()) {
            terminal.complain(
                    "actors", "nobody is known by the name '" + name + "'", "'chancery actors import' takes your own");
            return Exit.SOME_FAILED;
        }
        print(answers.stream().map(LookupText::of).collect(Collectors.joining("\n")));
        return Exit.DONE;
    }

    private LocalDate day(String asOf) {
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "--as-of " + asOf + " is no day (write it as 2024-05-31)");
        }
    }

    @Command(
            name = "unknown",
            mixinStandardHelpOptions = true,
            description = "Lists names and descriptions without an identity, as a sheet to fill in and import.")
    int unknown(
            @Parameters(paramLabel = "PLACE", arity = "1..*", description = "Articles, as 'read' takes them.")
                    List<String> places,
            @Option(
                            names = "--by",
                            paramLabel = "ORDER",
                            defaultValue = "count",
                            description = "count (the most mentioned first) or name.")
                    Unknown.Order order,
            @Option(names = "--lexicon", paramLabel = "DIR", description = "Your own files, laid over the built-in.")
                    @Nullable Path lexicon)
            throws IOException {
        Lexicon own = Overlay.over(lexicon);
        Chancery chancery = Chancery.with(own);
        Unknown unknown = new Unknown(own);
        int[] failed = {0};
        try (Inputs inputs = Sources.with(terminal.in()).open(places)) {
            WithoutEncoder.tell(terminal);
            InOrder.run(
                    inputs,
                    input -> input instanceof Capture c ? c.bytes().length() : 0,
                    Runtime.getRuntime().availableProcessors(),
                    (Input input) -> {
                        if (input instanceof Failure f) {
                            terminal.complain(f.place(), f.problem(), f.advice());
                            failed[0]++;
                            return Optional.<Dossier>empty();
                        }
                        return Optional.of(chancery.read((Capture) input));
                    },
                    dossier -> dossier.ifPresent(unknown::add));
        }
        print(unknown.sheet(order));
        return failed[0] > 0 ? Exit.SOME_FAILED : Exit.DONE;
    }

    private void print(String text) throws IOException {
        try (Output out = Output.open(terminal, Optional.empty())) {
            out.write(text);
            out.complete();
        }
    }
}
