package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.export.ReadBack;
import org.chancery.ledger.Ledger;
import org.chancery.source.Failure;
import org.chancery.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code import}: what was exported, and perhaps corrected elsewhere, in; new versions and decisions in the ledger out. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Reads exports back: dossiers, records, decisions, brat's annotation.",
        footer = {
            "",
            "A record or an annotation becomes a new version of the article that has its id and text; what the ledger has already, it does",
            "not get twice. To start a ledger from exports: dossiers first, then decisions.",
            "",
            "Examples:",
            "  chancery import dossiers.jsonl --ledger copy.db",
            "  chancery import annotated/",
            "  zcat decisions.jsonl.gz | chancery import -"
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PLACE",
            arity = "1..*",
            description =
                    "A file of 'export --format jsonl, record or decisions', a folder of 'export --format brat', or '-'.")
    private List<String> places = new ArrayList<>();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    private final Terminal terminal;
    private int failed;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger open = ledger.open();
                ReadBack back = ReadBack.into(open, this::tell)) {
            for (String place : places) {
                if (place.equals(Sources.STANDARD_INPUT)) {
                    back.take(terminal.in(), "stdin");
                } else {
                    back.take(Path.of(place));
                }
            }
            ReadBack.Taken taken = back.taken();
            terminal.err()
                    .println(String.format(
                            java.util.Locale.ROOT,
                            "imported: %,d new articles, %,d new versions, %,d unchanged, %,d decisions; %,d failed",
                            taken.added(),
                            taken.changed(),
                            taken.unchanged(),
                            taken.decisions(),
                            failed));
        }
        return failed > 0 ? Exit.SOME_FAILED : Exit.DONE;
    }

    private void tell(Failure failure) {
        failed++;
        terminal.complain(failure.place(), failure.problem(), failure.advice());
    }
}
