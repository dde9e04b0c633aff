package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chancery.export.Exported;
import org.chancery.export.Exports;
import org.chancery.export.Form;
import org.chancery.export.Request;
import org.chancery.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: a ledger in, files for other programs and for people out. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes what the ledger holds as files: tables, lines, annotations, event data, a sheet of evidence.",
        footer = {
            "",
            "Equal ledgers give equal bytes. docs/exports.md describes every format.",
            "",
            "Examples:",
            "  chancery export --format csv -o tables/",
            "  chancery export --format csv --table statements --since 2024-01-01 > statements.csv",
            "  chancery export --format jsonl --no-text -o offsets.jsonl",
            "  chancery export --format polecat --outlet Reuters -o events.txt",
            "  chancery export --format sheet --speaker Esper --words \"respond forcefully\" -o esper.html"
        })
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            paramLabel = "FORM",
            required = true,
            description = {
                "Folders: csv, parquet (tables of articles, actors, statements, events, spans, mentions), brat (texts with annotation),"
                        + " gold (what stands of articles that were reviewed wholly, for 'chancery score record').",
                "Files: jsonl (all that was found), record (the exchange format), decisions (what reviewers decided), polecat, icews"
                        + " (event data in the columns of these projects), sheet (a printable page of evidence)."
            })
    private Form form = Form.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLACE",
            description = {
                "A folder, with a datapackage.json that describes its files; or a file, for formats of one file. Without it such a format goes"
                        + " to standard output. What is written appears whole or not at all."
            })
    private @Nullable String output;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description =
                    "Of csv, jsonl or parquet one table alone: articles, actors, statements, events, spans or mentions.")
    private @Nullable String table;

    @Option(
            names = "--safe-formulas",
            description = "In csv, put an apostrophe before text that a spreadsheet would take for a formula.")
    private boolean safeFormulas;

    @Option(
            names = "--no-text",
            description =
                    "Offsets and hashes alone, no word of the articles; 'chancery verify' checks them against your copies.")
    private boolean withoutText;

    @Option(
            names = "--every-report",
            description =
                    "In polecat and icews, a row for each report; else one for the reports of the same event together.")
    private boolean everyReport;

    @Option(
            names = "--every-factuality",
            description =
                    "In polecat and icews, also what is denied, intended, possible, conditional or demanded: no deeds.")
    private boolean everyFactuality;

    @Option(
            names = "--as-found",
            description =
                    "What the program found, whatever reviewers decided; else corrected, without what they rejected, with what they added."
                            + " (jsonl without --table and brat are always as found.)")
    private boolean asFound;

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Mixin
    private final Chosen chosen = new Chosen();

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Request request = new Request(
                form,
                chosen.selection(),
                withoutText,
                safeFormulas,
                Optional.ofNullable(table),
                everyReport,
                everyFactuality,
                asFound);
        @Nullable Path place = output == null ? null : Path.of(output);
        if (place == null && !request.isOneFile()) {
            throw new IllegalArgumentException(form + " is a folder of files: name one with -o");
        }
        try (Ledger open = ledger.read()) {
            Exported exported = place != null && (!request.isOneFile() || isFolder(place, String.valueOf(output)))
                    ? Exports.folder(open, request, place)
                    : file(open, request, Optional.ofNullable(place));
            terminal.err().println(told(exported));
            return Exit.DONE;
        } catch (IOException e) {
            if (place == null && String.valueOf(e.getMessage()).contains("Broken pipe")) {
                return Exit.NOT_WRITTEN; // whoever read has seen enough
            }
            throw e;
        }
    }

    private Exported file(Ledger open, Request request, Optional<Path> place) throws IOException {
        try (Output out = Output.open(terminal, place)) {
            Exported exported = Exports.write(open, request, out::write);
            out.complete();
            return exported;
        }
    }

    /** One that is there, or is written as one: {@code tables/}. */
    private static boolean isFolder(Path place, String written) {
        return Files.isDirectory(place) || written.endsWith("/") || written.endsWith(java.io.File.separator);
    }

    private static String told(Exported exported) {
        String counts = exported.counts().entrySet().stream()
                .map(c -> String.format(java.util.Locale.ROOT, "%,d %s", c.getValue(), c.getKey()))
                .collect(Collectors.joining(", "));
        return "exported: " + (counts.isEmpty() ? "nothing" : counts);
    }
}
