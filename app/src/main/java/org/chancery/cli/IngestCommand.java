package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chancery.Chancery;
import org.chancery.duplicates.Duplicates;
import org.chancery.ingest.Ingest;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Outcome;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
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
            arity = "1..*",
            description = "What 'read' takes: files, folders, '-', addresses of public pages.")
    private List<String> places = new ArrayList<>();

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
        if (threads < 1) {
            throw new IllegalArgumentException("--threads " + threads + ": at least one article is read at a time");
        }
        Chancery chancery = told.chancery();
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> interrupted(stop, ended), "chancery-interrupted");
        Counting counting = new Counting(new Tally(terminal));
        try (Ledger open = ledger.open();
                Inputs inputs = Sources.with(terminal.in()).open(places)) {
            Runtime.getRuntime().addShutdownHook(hook);
            WithoutEncoder.tell(terminal);
            Ingest.Settings settings = new Ingest.Settings(again, !noPages, threads);
            Ingest.run(inputs, chancery, Duplicates.of(told.lexicon()), open, settings, told::add, stop::get, counting);
        } finally {
            counting.tally.end(stop.get(), ledger.file());
            ended.countDown();
            forget(hook);
        }
        return counting.tally.failed() > 0 ? Exit.SOME_FAILED : Exit.DONE;
    }

    /** Runs when the program is told to end: lets what was read be kept first. */
    private static void interrupted(AtomicBoolean stop, CountDownLatch ended) {
        stop.set(true);
        try {
            ended.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending: the hook is running
        }
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
