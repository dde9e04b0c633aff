package org.chancery.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.export.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that pick a part of a ledger. */
final class Chosen {

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "Articles published on this day (YYYY-MM-DD) or later.")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DAY", description = "Articles published on this day or before.")
    private @Nullable LocalDate until;

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Articles of this outlet; may be given several times.")
    private List<String> outlets = new ArrayList<>();

    @Option(
            names = "--article",
            paramLabel = "ID",
            description = "This article, '*' for anything in its id; may be given several times.")
    private List<String> articles = new ArrayList<>();

    @Option(
            names = "--record",
            paramLabel = "ID",
            description =
                    "For a sheet, or a table of statements or events: this one, s-… or e-…; may be given several times.")
    private List<String> records = new ArrayList<>();

    @Option(names = "--speaker", paramLabel = "NAME", description = "For the same: what somebody of this name said.")
    private @Nullable String speaker;

    @Option(names = "--words", paramLabel = "PHRASE", description = "For the same: statements that have these words.")
    private @Nullable String words;

    Selection selection() {
        return new Selection(
                Optional.ofNullable(since),
                Optional.ofNullable(until),
                outlets,
                articles,
                records,
                Optional.ofNullable(speaker),
                Optional.ofNullable(words));
    }
}
