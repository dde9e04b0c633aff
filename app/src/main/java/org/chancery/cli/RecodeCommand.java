package org.chancery.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.duplicates.Duplicates;
import org.chancery.ingest.Recode;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Outcome;
import org.chancery.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recode}: a ledger and a changed lexicon in; a new version of every article, and what is another in it, out. */
@Command(
        name = "recode",
        mixinStandardHelpOptions = true,
        description = "Applies a changed lexicon or rule to all that the ledger holds, without the inputs.",
        footer = {
            "",
            "Actors, statements and events are worked out again from what is stored of the first reading. The result equals a fresh",
            "reading's. Where more is asked than is stored, the article is read anew from its stored page or text; where that is not",
            "to be had, it is named, and 'ingest --again' reads it. An article in which nothing changes has no new version. Decisions keep.",
            "",
            "Example:",
            "  chancery recode --lexicon mine/ --list"
        })
final class RecodeCommand implements Callable<Integer> {

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Mixin
    private final LexiconOption lexicon = new LexiconOption();

    @Option(names = "--list", description = "Print every change, not their numbers alone.")
    private boolean list;

    private final Terminal terminal;

    RecodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Lexicon words = lexicon.lexicon();
        Chancery chancery = Chancery.with(words);
        int threads = Runtime.getRuntime().availableProcessors();
        try (Ledger open = ledger.openKnown();
                Output out = Output.open(terminal, Optional.empty());
                Interruption interruption = new Interruption()) {
            Telling telling = new Telling(out);
            Recode.run(open, chancery, Duplicates.of(words), threads, interruption::asked, telling);
            telling.end(interruption.asked());
            out.complete();
            return telling.left > 0 ? Exit.SOME_FAILED : Exit.DONE;
        }
    }

    private final class Telling implements Recode.Watch {

        private static final int NAMED = 5;

        private final Output out;
        private final Map<String, Integer> counts = new TreeMap<>();
        private final long start = System.nanoTime();
        private long versions;
        private long changed;
        private long same;
        private long anew;
        private long left;

        Telling(Output out) {
            this.out = out;
        }

        @Override
        public void readAnew(String article) {
            anew++;
        }

        @Override
        public void left(String article, String why) {
            left++;
            if (left <= NAMED) {
                terminal.complain(article, "it has to be read anew: " + why, "'chancery ingest PLACE --again' does");
            }
        }

        @Override
        public void kept(List<Outcome> outcomes) {
            for (Outcome o : outcomes) {
                versions += o.kind() == Outcome.Kind.NEW_VERSION ? 1 : 0;
                same += o.kind() == Outcome.Kind.UNCHANGED ? 1 : 0;
                changed += o.changes().isEmpty() ? 0 : 1;
                o.changes().counts().forEach((what, n) -> counts.merge(what, n, Integer::sum));
                if (list) {
                    o.changes().lines().forEach(line -> print(o.article() + "  " + Style.line(line) + "\n"));
                }
            }
        }

        private void end(boolean stopped) {
            if (left > NAMED) {
                terminal.complain("recode", (left - NAMED) + " more articles have to be read anew", "");
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            print(String.format(
                    Locale.ROOT,
                    "%,d articles have a new version, %,d of them say something else; %,d are as they were; %,d read anew; %.1f s%s%n",
                    versions,
                    changed,
                    same,
                    anew,
                    seconds,
                    stopped ? "; ended early" : ""));
            if (!counts.isEmpty()) {
                print(counts.entrySet().stream()
                                .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
                                .collect(Collectors.joining(", "))
                        + "\n");
            }
        }

        private void print(String text) {
            try {
                out.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException("writing what changed", e);
            }
        }
    }
}
