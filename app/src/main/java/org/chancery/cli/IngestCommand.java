package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.duplicates.Duplicates;
import org.chancery.ingest.Ingest;
import org.chancery.ingest.Visits;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Outcome;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.chancery.source.Validators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ingest}: places in, a ledger that holds them out. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads a corpus into the ledger, once: what is there already is passed over.",
        footer = {
            "",
            "It may be interrupted (Ctrl-C) and given again: it goes on where it was. What it has counted as kept is on the disk.",
            "Other programs may read the ledger meanwhile: 'chancery ask', Datasette, R, Python.",
            "",
            "Examples:",
            "  chancery ingest pages/",
            "  chancery ingest articles.jsonl crawl.warc.gz --ledger corpus.db",
            "  chancery ingest pages/ --again      # after a new version of Chancery or of your lexicon"
        })
final class IngestCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PLACE",
            arity = "0..*",
            description = "What 'read' takes: files, folders, '-', addresses of public pages.")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--feed",
            paramLabel = "URL",
            description =
                    "Fetch this RSS or Atom feed and the page of each entry, as its host allows (robots.txt, pauses), and only what"
                            + " has changed since the last time. May be given several times.")
    private List<String> feeds = new ArrayList<>();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(names = "--again", description = "Read anew what the ledger has, as a new version where anything changes.")
    private boolean again;

    @Option(names = "--no-pages", description = "Keep the texts alone, not the pages they were taken from.")
    private boolean noPages;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are read at once; without it as many as there are cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final Told told = new Told();

    private final Terminal terminal;

    IngestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        told.check();
        if (places.isEmpty() && feeds.isEmpty()) {
            throw new IllegalArgumentException("nothing to read: name a PLACE or a --feed");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("--threads " + threads + ": at least one article is read at a time");
        }
        Chancery chancery = told.chancery();
        Counting counting = new Counting(new Tally(terminal));
        try (Ledger open = ledger.open();
                Interruption interruption = new Interruption()) {
            Visits visits = new Visits(open);
            Sources sources = Sources.with(terminal.in()).remembering(again ? Validators.none() : visits);
            try (Inputs inputs = sources.open(places, feeds)) {
                WithoutEncoder.tell(terminal);
                if (terminal.watched() && feeds.isEmpty()) {
                    OptionalLong size = Sources.size(places);
                    counting.tally.measuredBy(() -> share(inputs, size));
                }
                Ingest.Settings settings = new Ingest.Settings(again, !noPages, threads);
                Duplicates judges = Duplicates.of(told.lexicon());
                Ingest.run(
                        new WithoutLedger(inputs, ledger.file()),
                        chancery,
                        judges,
                        open,
                        settings,
                        told::add,
                        interruption::asked,
                        counting);
                visits.keep();
            } finally {
                counting.tally.end(interruption.asked(), visits.unchanged(), ledger.file());
            }
        }
        return counting.tally.failed() > 0 ? Exit.SOME_FAILED : Exit.DONE;
    }

    private static OptionalDouble share(Inputs inputs, OptionalLong size) {
        return size.isPresent() && size.getAsLong() > 0
                ? OptionalDouble.of((double) inputs.bytesRead() / size.getAsLong())
                : OptionalDouble.empty();
    }

    private record Counting(Tally tally) implements Ingest.Watch {

        @Override
        public void failed(Failure failure) {
            tally.failed(failure);
        }

        @Override
        public void known(Capture capture) {
            tally.known();
        }

        @Override
        public void kept(List<Outcome> outcomes) {
            tally.kept(outcomes);
        }
    }
}
