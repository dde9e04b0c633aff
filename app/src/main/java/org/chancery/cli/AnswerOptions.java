package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chancery.view.Page;
import org.chancery.view.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of an answer is wanted and in what form: the same for all that asks a ledger. */
final class AnswerOptions {

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Rows on a page, 20 where it is not given, at most 1,000.")
    private int limit = Page.USUAL;

    @Option(names = "--page", paramLabel = "N", description = "Which page, 1 for the first.")
    private int page = 1;

    @Option(names = "--order", paramLabel = "ORDER", description = "By the day of publication: newest or oldest first.")
    private Page.Order order = Page.Order.NEWEST;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "For machines: json (the whole answer), jsonl (a row a line), csv.")
    private @Nullable AnswerForm format;

    @Option(
            names = "--formula-safe",
            description = "In csv, put an apostrophe before cells that a spreadsheet would take for a formula.")
    private boolean formulaSafe;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long the question may take, 10 where it is not given.")
    private long seconds = View.USUAL_LIMIT.toSeconds();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there; the file appears whole or not at all.")
    private @Nullable Path output;

    Page page() {
        return new Page(limit, page, order);
    }

    int limit() {
        return page().size();
    }

    Optional<AnswerForm> form() {
        return Optional.ofNullable(format);
    }

    boolean formulaSafe() {
        return formulaSafe;
    }

    Duration time() {
        if (seconds < 1 || seconds > 86_400) {
            throw new IllegalArgumentException("--seconds " + seconds + ": a question may take from 1 second to a day");
        }
        return Duration.ofSeconds(seconds);
    }

    Style style(Terminal terminal) {
        return new Style(terminal.coloured() && output == null);
    }

    void print(Terminal terminal, String text) throws IOException {
        try (Output out = Output.open(terminal, Optional.ofNullable(output))) {
            out.write(text);
            out.complete();
        }
    }
}
