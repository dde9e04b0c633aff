package org.chancery.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.chancery.Chancery;
import org.chancery.dossier.Dossier;
import org.chancery.source.Capture;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read}: places in, the record of their statements and events out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Reads pages and texts and prints who said what to whom and who did what to whom, and on whose word.",
        footer = {
            "",
            "A statement is shown so:",
            "  s5  Okoye [“she”] (NGA GOV) → reporters · press conference, Wed 8 Jan · own words",
            "      said  “The port stays open,”",
            "that is: its id; the speaker, with the article's own words for her in brackets; country and sector;",
            "whom she told; channel and day; whether the words are hers; the verb; what was said, never cut.",
            "“?” marks a speaker that is likely and not sure; [denies], [asks] … that she does not claim it;",
            "“└” a statement inside the one above.",
            "",
            "An event is shown so:",
            "  e2  CONSULT  Okoye (NGA GOV) ↔ Lind (NOR GOV) · visit · 2024-01-08 · Lagos (NGA) · within s5",
            "that is: its id; PLOVER's type; who does it, “→” to whom, “↔” with one another; PLOVER's mode; the day;",
            "the place; figures, the article's words behind them; “background” where it is recalled; and the statement",
            "it stands in, else the outlet says it. What is not asserted bears a word before its type: denied, intended,",
            "possible, conditional, demanded: it is no deed. Told again, it is shown once. 'chancery explain' says why.",
            "",
            "Examples:",
            "  chancery read article.html",
            "  chancery read article.txt --published 2024-05-31",
            "  chancery read pages/ --format csv -o statements.csv",
            "  chancery read pages/ --format events -o events.csv",
            "  chancery read https://example.org/news/story.html",
            "  zcat feed.jsonl.gz | chancery read - --format jsonl > dossiers.jsonl"
        })
final class ReadCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PLACE",
            arity = "1..*",
            description = {
                "A file (HTML, text, PDF, JSONL; packed with gzip or not), a folder, '-' for standard input, or an http(s)"
                        + " address of a public page.",
                "JSONL has one article a line: {\"id\", \"text\"}, if wanted \"title\", \"url\", \"outlet\", \"published\"; other"
                        + " fields come back in every export."
            })
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = {
                "For machines: json (all that was found), jsonl (the same, one line an article), record (the exchange format),"
                        + " article (title, author, date, body), csv (a row for each statement), events (csv, a row for each event)."
                        + " Of the whole text, furniture too: conllu (words, parts of speech, syntax), names (persons, bodies, places)."
            })
    private @Nullable Format format;

    @Option(names = "--brief", description = "One line for each statement and event.")
    private boolean brief;

    @Option(names = "--context", description = "Show the sentences that each statement and event stands in.")
    private boolean context;

    @Option(
            names = "--formula-safe",
            description =
                    "In csv and events, put an apostrophe before cells that a spreadsheet would take for a formula.")
    private boolean formulaSafe;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there; the file appears whole or not at all.")
    private @Nullable Path output;

    @Mixin
    private final Told told = new Told();

    private final Terminal terminal;

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        told.check();
        Chancery chancery = told.chancery();
        try (Inputs inputs = Sources.with(terminal.in()).open(places)) {
            boolean single = isOneArticle(inputs);
            if (told.names() && !single) {
                throw new ParameterException(
                        spec.commandLine(), "--id names one article, and there may be several here");
            }
            int threads = single ? 1 : Runtime.getRuntime().availableProcessors();
            Format.Frame frame = format == null ? new Format.Frame("", "", "") : format.frame(single);
            return new Reading(terminal, told::add)
                    .run(inputs, threads, printer(chancery, single), frame, Optional.ofNullable(output));
        }
    }

    /** One place that is no folder and no JSONL: its input has the place's own name. */
    private boolean isOneArticle(Inputs inputs) {
        String place = places.get(0).equals(Sources.STANDARD_INPUT) ? "stdin" : places.get(0);
        return places.size() == 1
                && inputs.peek().map(i -> i.place().equals(place)).orElse(true);
    }

    private Function<Capture, String> printer(Chancery chancery, boolean single) {
        Format machine = format;
        if (machine != null) {
            return capture -> machine.print(chancery, capture, single, formulaSafe);
        }
        Style style = new Style(terminal.coloured() && output == null);
        return capture -> {
            Dossier dossier = chancery.read(capture);
            Optional<String> ask = ExplainCommand.invocation(dossier.article().place());
            return DossierText.of(dossier, style, new DossierText.Detail(brief, context, ask));
        };
    }
}
