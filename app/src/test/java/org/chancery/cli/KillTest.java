package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.ledger.Examination;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.LedgerException;
import org.chancery.ledger.Sql;
import org.chancery.source.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ingest} is killed again and again at moments of a seed, half of them just when it writes: {@code -Dchancery.kill=100} says how often. */
class KillTest {

    private static final int KILLS = Integer.getInteger("chancery.kill", 3);
    private static final int ARTICLES = KILLS > 10 ? 400 : 60;
    private static final Pattern ACKNOWLEDGED = Pattern.compile("([0-9,]+) added, ");
    private static final double REOPENED_WITHIN = 2;

    @TempDir
    Path folder;

    private final Random random = new Random(100);
    private double slowest;
    private int hot;

    /** Terminals are told what is kept four times a second. */
    private Program program() {
        return Program.in(folder, "-Dchancery.encoder=off", "-Dchancery.terminal.err=true");
    }

    @Test
    void what_was_acknowledged_is_there_whenever_the_program_is_killed_and_the_end_is_the_same() throws Exception {
        Path corpus = Corpus.write(folder.resolve("corpus.jsonl"), 0, ARTICLES);
        Path whole = folder.resolve("whole.db");
        long start = System.nanoTime();
        ingest(corpus, whole);
        long took = (System.nanoTime() - start) / 1_000_000;
        Map<String, String> exported = exported(whole);

        int kills = 0;
        int ledgers = 0;
        while (kills < KILLS) {
            Path ledger = folder.resolve("killed" + ++ledgers + ".db");
            Set<String> kept = Set.of();
            for (boolean ended = false; !ended && kills < KILLS; ) {
                Process process = program().start("run", "ingest", corpus.toString(), "--ledger", ledger.toString());
                await(process, ledger, took);
                Set<String> acknowledged = new TreeSet<>(names(ledger));
                ended = !process.isAlive();
                process.destroyForcibly().waitFor();
                kills += ended ? 0 : 1;
                hot += size(log(ledger)) > 0 ? 1 : 0;
                Set<String> now = reopened(ledger);
                assertThat(now).as("kill %d", kills).containsAll(kept).containsAll(acknowledged);
                assertThat(now.size()).as("kill %d", kills).isGreaterThanOrEqualTo(kept.size() + acknowledged());
                kept = now;
            }
            ingest(corpus, ledger);
            assertThat(exported(ledger)).isEqualTo(exported);
        }
        System.err.printf(
                "%d kills over %d ledgers, %d of them while a log was open, reopened within %.3f s%n",
                kills, ledgers, hot, slowest);
        assertThat(slowest).isLessThanOrEqualTo(REOPENED_WITHIN);
    }

    private void ingest(Path corpus, Path ledger) throws IOException, InterruptedException {
        Program.Ended ended = program().run("ingest", corpus.toString(), "--ledger", ledger.toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
    }

    /** A moment between the start and the end, every other time one shortly after the ledger has begun to be written. */
    private void await(Process process, Path ledger, long most) throws InterruptedException, IOException {
        long until = System.nanoTime() + (most / 8 + random.nextInt((int) most / 2)) * 1_000_000;
        boolean atWriting = random.nextBoolean();
        int grows = 1 + random.nextInt(8);
        Path log = log(ledger);
        for (long size = size(log); process.isAlive() && System.nanoTime() < until; Thread.sleep(1)) {
            long now = size(log);
            if (atWriting && now != size && --grows == 0) {
                Thread.sleep(random.nextInt(30));
                return;
            }
            size = now;
        }
    }

    private static Path log(Path ledger) {
        return ledger.resolveSibling(ledger.getFileName() + "-wal");
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What the program has told of, that it is kept. */
    private int acknowledged() throws IOException {
        Matcher told = ACKNOWLEDGED.matcher(program().said("run.err"));
        int last = 0;
        while (told.find()) {
            last = Integer.parseInt(told.group(1).replace(",", ""));
        }
        return last;
    }

    /** As another program sees it; before its tables are there it is no ledger yet. */
    private static Set<String> names(Path ledger) {
        try (Ledger open = Ledger.read(ledger)) {
            return new TreeSet<>(Sql.list(open.connection(), "SELECT name FROM articles", r -> r.need("name")));
        } catch (LedgerException e) {
            assertThat(e.problem()).isEqualTo("it holds no ledger");
            return Set.of();
        }
    }

    private Set<String> reopened(Path ledger) {
        long start = System.nanoTime();
        Set<String> read = names(ledger);
        double reading = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        try (Ledger open = Ledger.open(ledger)) {
            double writing = (System.nanoTime() - start) / 1e9;
            slowest = Math.max(slowest, Math.max(reading, writing));
            List<Examination.Finding> torn = Examination.of(open, n -> {}).findings();
            assertThat(torn).isEmpty();
        }
        return read;
    }

    /** The hash of every file of two exports. */
    private Map<String, String> exported(Path ledger) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String format : List.of("jsonl", "csv")) {
            Path out = folder.resolve(ledger.getFileName() + "." + format);
            Called called =
                    Called.with("", "export", "--format", format, "--ledger", ledger.toString(), "-o", out.toString());
            assertThat(called.exit()).as(called.err()).isZero();
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = format + "/" + out.relativize(file);
                    hashes.put(name, Bytes.of(Files.readAllBytes(file)).sha256());
                }
            }
        }
        return hashes;
    }
}
