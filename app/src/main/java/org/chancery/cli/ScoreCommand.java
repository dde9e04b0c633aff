package org.chancery.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.score.Dyads;
import org.chancery.score.EventScore;
import org.chancery.score.EventScorer;
import org.chancery.score.GateRun;
import org.chancery.score.GoldFiles;
import org.chancery.score.NameScore;
import org.chancery.score.NameScorer;
import org.chancery.score.PageScore;
import org.chancery.score.PageScorer;
import org.chancery.score.ParseScore;
import org.chancery.score.ParseScorer;
import org.chancery.score.RawText;
import org.chancery.score.RecordScore;
import org.chancery.score.RecordScorer;
import org.chancery.score.StatementScore;
import org.chancery.score.StatementScorer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code score}: gold and predictions in, figures out; or the score gate over a checkout. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Measures predictions against gold, or runs the score gate.",
        synopsisSubcommandLabel = "(statements | record | events | pages | conllu | names | raw | gate)")
final class ScoreCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Terminal terminal;

    ScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to score: statements, record, events, pages, conllu, names or gate");
    }

    @Command(
            name = "statements",
            mixinStandardHelpOptions = true,
            description = "Attributions (source, cue, content) against gold, as score_statements.py.")
    int statements(
            @Parameters(paramLabel = "GOLD", description = "Gold, one article a line.") Path gold,
            @Parameters(paramLabel = "PRED", description = "What 'read --format record' wrote.") Path predicted,
            @Option(
                            names = "--multi",
                            paramLabel = "HOW",
                            defaultValue = "first",
                            description = "Several gold readings of one article: ${COMPLETION-CANDIDATES}.")
                    StatementScorer.Multi multi,
            @Option(
                            names = "--tau",
                            paramLabel = "SHARE",
                            defaultValue = "0.5",
                            description = "Share of common words from which contents are the same.")
                    double tau,
            @Option(names = "--types", paramLabel = "KIND", split = ",", description = "Only direct, mixed, indirect.")
                    @Nullable List<String> types,
            @Option(names = "--outer", description = "Leave out statements inside statements.") boolean outer,
            @Option(
                            names = "--ci",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "95 %% intervals by drawing the articles N times anew.")
                    int resamples,
            @Option(names = "--quiet", description = "Only the JSON.") boolean quiet) {
        return guarded(() -> {
            StatementScore score = StatementScorer.score(
                    GoldFiles.lines(gold),
                    GoldFiles.lines(predicted),
                    new StatementScorer.Options(multi, tau, types == null ? List.of() : types, outer, resamples));
            print(quiet ? List.of() : score.lines(gold.toString(), predicted.toString()));
            print(score.json(gold.toString(), predicted.toString()));
            return Exit.DONE;
        });
    }

    @Command(
            name = "record",
            mixinStandardHelpOptions = true,
            description = "Whole records against hand-made ones, as score_record.py.")
    int record(
            @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Gold records, their texts beside them.")
                    List<Path> gold,
            @Option(
                            names = "--pred",
                            required = true,
                            paramLabel = "PRED",
                            description = "What 'read --format record' wrote.")
                    Path predicted,
            @Option(names = "--strict", description = "Fail unless nothing is wanting.") boolean strict,
            @Option(names = "--show", description = "A line for every miss and error.") boolean show) {
        return guarded(() -> {
            RecordScore score =
                    RecordScorer.score(gold.stream().map(GoldFiles::record).toList(), GoldFiles.predictions(predicted));
            print(show ? score.errors() : List.of());
            print(score.lines());
            print(List.of(score.ownLine()));
            print(score.json());
            return strict && !score.isStrict() ? Exit.SOME_FAILED : Exit.DONE;
        });
    }

    @Command(
            name = "events",
            mixinStandardHelpOptions = true,
            description = "Events as pairs of a source and a target against gold, as dyads.py and score_events.py.")
    int events(
            @Parameters(paramLabel = "GOLD", description = "Gold, one text a line.") Path gold,
            @Parameters(paramLabel = "PRED", description = "What 'read --format record' wrote.") Path predicted,
            @Option(
                            names = "--as",
                            paramLabel = "HOW",
                            defaultValue = "pairs",
                            description = "Which events, and whether with their actors: ${COMPLETION-CANDIDATES}.")
                    Dyads.As as,
            @Option(
                            names = "--convert",
                            paramLabel = "INTO",
                            defaultValue = "none",
                            description = "What codes become before they are compared: ${COMPLETION-CANDIDATES}.")
                    EventScorer.Convert convert,
            @Option(names = "--gdelt", description = "CAMEO's quad classes as GDELT has them, else as Phoenix.")
                    boolean gdelt,
            @Option(names = "--quiet", description = "Only the JSON.") boolean quiet) {
        return guarded(() -> {
            EventScore score =
                    EventScorer.score(GoldFiles.lines(gold), Dyads.of(GoldFiles.lines(predicted), as), convert, gdelt);
            print(quiet ? List.of() : score.lines(gold.toString(), predicted.toString()));
            print(score.json(gold.toString(), predicted.toString()));
            return Exit.DONE;
        });
    }

    @Command(
            name = "pages",
            mixinStandardHelpOptions = true,
            description = "Extracted pages against gold, as score_pages.py.")
    int pages(
            @Parameters(paramLabel = "GOLD", description = "Gold, one page a line.") Path gold,
            @Parameters(paramLabel = "PRED", description = "What 'read --format article' wrote.") Path predicted,
            @Option(
                            names = "--worst",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "List the pages with the lowest F1.")
                    int worst) {
        return guarded(() -> {
            PageScore score = PageScorer.score(GoldFiles.lines(gold), GoldFiles.lines(predicted));
            print(List.of(score.line()));
            print(score.worst(worst));
            print(score.json());
            return Exit.DONE;
        });
    }

    @Command(
            name = "conllu",
            mixinStandardHelpOptions = true,
            description = "A parse of raw text against a treebank, as score_conllu.py.")
    int conllu(
            @Parameters(paramLabel = "GOLD", description = "A treebank in CoNLL-U.") Path gold,
            @Parameters(
                            paramLabel = "PRED",
                            description = "What 'read --format conllu' wrote of the texts that 'score raw' gives.")
                    Path predicted) {
        return guarded(() -> {
            ParseScore score = ParseScorer.score(gold, predicted);
            print(List.of(score.line()));
            print(score.json());
            return Exit.DONE;
        });
    }

    @Command(
            name = "names",
            mixinStandardHelpOptions = true,
            description = "Names of people, organizations and places against gold, as score_names.py.")
    int names(
            @Parameters(paramLabel = "GOLD", description = "Gold, one text a line.") Path gold,
            @Parameters(paramLabel = "PRED", description = "What 'read --format names' wrote.") Path predicted) {
        return guarded(() -> {
            NameScore score = NameScorer.score(GoldFiles.lines(gold), GoldFiles.lines(predicted));
            print(score.lines());
            print(score.json());
            return Exit.DONE;
        });
    }

    @Command(
            name = "raw",
            mixinStandardHelpOptions = true,
            description = "Writes a treebank's documents as bare texts, one JSON object a line, for 'read'.")
    int raw(@Parameters(paramLabel = "GOLD", description = "A treebank in CoNLL-U.") Path gold) {
        return guarded(() -> {
            print(RawText.in(gold).stream()
                    .map(RawText::json)
                    .map(JsonWriter::line)
                    .toList());
            return Exit.DONE;
        });
    }

    @Command(
            name = "gate",
            mixinStandardHelpOptions = true,
            description = "Holds every figure to its floor in docs/gate.json: fully where CHANCERY_GOLD names the gold,"
                    + " else on the samples.")
    int gate(
            @Option(names = "--update", description = "Write docs/gate.json anew; needs CHANCERY_GOLD.") boolean update,
            @Option(names = "--allow-regression", description = "With --update: lower floors too.")
                    boolean allowRegression,
            @Option(names = "--root", paramLabel = "DIR", description = "The checkout; else found from here upwards.")
                    @Nullable Path root) {
        if (allowRegression && !update) {
            throw new ParameterException(spec.commandLine(), "--allow-regression goes with --update");
        }
        Optional<Path> gold = Optional.ofNullable(System.getenv("CHANCERY_GOLD"))
                .filter(g -> !g.isBlank())
                .map(Path::of);
        return guarded(() -> {
            WithoutEncoder.tell(terminal);
            GateRun run = new GateRun(root == null ? checkout() : root, gold, suite -> terminal.err()
                    .println("measuring " + suite + " …"));
            GateRun.Report report = update ? run.update(allowRegression) : run.check();
            print(report.figures());
            report.problems().forEach(problem -> terminal.complain("gate", problem, ""));
            print(List.of(report.isOpen() ? "the gate is open" : "the gate is shut"));
            return report.isOpen() ? Exit.DONE : Exit.SOME_FAILED;
        });
    }

    /** A file that cannot be read or holds something else is the caller's mistake, and is named. */
    private int guarded(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (UncheckedIOException e) {
            terminal.complain("score", "cannot go on " + e.getMessage(), String.valueOf(e.getCause()));
        } catch (IllegalArgumentException e) {
            terminal.complain("score", String.valueOf(e.getMessage()), "");
        }
        return Exit.USAGE;
    }

    private Path checkout() {
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("samples")) && Files.isDirectory(at.resolve("core"))) {
                return at;
            }
        }
        throw new ParameterException(spec.commandLine(), "no checkout of Chancery here or above: " + here);
    }

    private void print(Json.Obj json) {
        print(List.of(JsonWriter.line(json)));
    }

    private void print(List<String> lines) {
        PrintStream out = new PrintStream(terminal.out(), false, StandardCharsets.UTF_8);
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }
}
