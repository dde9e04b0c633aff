package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.export.OwnTexts;
import org.chancery.export.Texts;
import org.chancery.export.Verify;
import org.chancery.ledger.Ledger;
import org.chancery.source.Failure;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: an export and one's own copies of the texts in, what does not agree out. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks an export against your own copies of the articles: hashes, offsets, and the words where they are given.",
        footer = {
            "",
            "Examples:",
            "  chancery verify tables/                          the files against their hashes",
            "  chancery verify offsets.jsonl --texts corpus/    every offset against your copies",
            "  chancery verify tables/ --texts corpus.db        against a ledger's texts"
        })
final class VerifyCommand implements Callable<Integer> {

    /** More are counted, not shown. */
    private static final int MOST = 100;

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    @Parameters(
            paramLabel = "EXPORT",
            description = "A folder of csv or of another format, or one file: csv, jsonl, record.")
    @SuppressWarnings("NullAway.Init")
    private Path export;

    @Option(
            names = "--texts",
            paramLabel = "PLACE",
            description = "Your copies: a folder or file of articles, as 'read' takes them, or a ledger.")
    private @Nullable Path texts;

    private final Terminal terminal;
    private int told;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path place = texts;
        Verify.Verified found;
        if (place == null) {
            found = Verify.run(export, Optional.empty(), this::tell);
        } else if (isLedger(place)) {
            try (Ledger ledger = Ledger.read(place);
                    Texts own = Texts.in(ledger)) {
                found = Verify.run(export, Optional.of(own), this::tell);
            }
        } else {
            try (Inputs inputs = Sources.with(InputStream.nullInputStream()).open(List.of(place.toString()));
                    OwnTexts own = OwnTexts.of(inputs, this::tell)) {
                found = Verify.run(export, Optional.of(own), this::tell);
            }
        }
        if (told > MOST) {
            terminal.err().println("and " + (told - MOST) + " more");
        }
        terminal.err().println(said(found));
        return told > 0 ? Exit.SOME_FAILED : Exit.DONE;
    }

    private void tell(Failure failure) {
        if (++told <= MOST) {
            terminal.complain(failure.place(), failure.problem(), failure.advice());
        }
    }

    private static String said(Verify.Verified found) {
        return String.format(
                java.util.Locale.ROOT,
                "checked: %,d files by their hashes, %,d articles, %,d spans; %s",
                found.files(),
                found.articles(),
                found.spans(),
                found.wrong() == 0
                        ? "all as it should be"
                        : String.format(java.util.Locale.ROOT, "%,d wrong", found.wrong()));
    }

    private static boolean isLedger(Path place) throws IOException {
        if (!Files.isRegularFile(place)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(place)) {
            return java.util.Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        }
    }
}
