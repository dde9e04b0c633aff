package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Varied;
import org.chancery.ledger.Writer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that cannot be used as asked: one plain sentence and exit code 4 from the real commands, and nothing is lost. */
class BrokenWorldTest {

    private static final List<List<String>> READING = List.of(
            List.of("ask", "bridge"), List.of("events"), List.of("export", "--format", "jsonl"), List.of("doctor"));

    private static final int ARTICLES = 150;

    @TempDir
    Path folder;

    private Path article;

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(folder.resolve("a.txt"), "“No,” said the harbour master, Ines Falk.");
    }

    private static Called called(List<String> command, Path ledger) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--ledger", ledger.toString()));
        return Called.with("", all.toArray(String[]::new));
    }

    private Called ingest(Path ledger) {
        return called(List.of("ingest", article.toString()), ledger);
    }

    private List<List<String>> all() {
        List<List<String>> all = new ArrayList<>(READING);
        all.add(List.of("ingest", article.toString()));
        all.add(List.of("import", article.toString()));
        all.add(List.of("recode"));
        return all;
    }

    private static void sentence(Called called, String place, String problem) {
        assertThat(called.exit()).as(called.err()).isEqualTo(Exit.NOT_WRITTEN);
        assertThat(complaints(called.err()))
                .singleElement()
                .asString()
                .startsWith("chancery: " + place + ": " + problem)
                .matches(".* \\(.+\\)");
    }

    /** What is complained of, but for the encoder. */
    private static List<String> complaints(String err) {
        return err.lines()
                .filter(l -> l.startsWith("chancery: ") && !l.startsWith("chancery: encoder: "))
                .toList();
    }

    private static void sound(Path ledger, long articles) {
        Called doctor = called(List.of("doctor"), ledger);
        assertThat(doctor.out()).contains(articles + " articles, " + articles + " of them whole; ok");
        assertThat(doctor.exit()).isZero();
    }

    @Test
    void a_ledger_of_a_newer_version_is_named_by_every_command_and_left_as_it_is() throws IOException {
        Path ledger = SampleLedger.of(folder);
        try (Ledger open = Ledger.open(ledger)) {
            Sql.change(open.connection(), "PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(ledger);
        for (List<String> command : all()) {
            sentence(called(command, ledger), ledger.toString(), "a newer Chancery wrote it (version 99; ");
        }
        assertThat(ledger).hasBinaryContent(before);
    }

    @Test
    void a_ledger_cut_in_half_is_named_and_what_can_be_read_is_saved() throws IOException {
        Path ledger = SampleLedger.of(folder);
        Varied varied = new Varied(SampleLedger.dossiers(), 3);
        try (Ledger open = Ledger.open(ledger);
                Writer writer = Writer.begin(open, "made", Json.object().build())) {
            IntStream.range(0, 60).forEach(i -> writer.store(Stored.of(varied.dossier(i))));
            writer.commit();
        }
        byte[] whole = Files.readAllBytes(ledger);
        for (int length : List.of(whole.length - 4096, whole.length / 2, 100)) {
            Path cut = Files.write(folder.resolve("cut" + length + ".db"), Arrays.copyOf(whole, length));
            for (List<String> command : length == whole.length / 2 ? all() : READING) {
                sentence(called(command, cut), cut.toString(), "the file is damaged (keep a copy of the file; ");
            }
            Path saved = folder.resolve("saved" + length + ".db");
            Called doctor = called(List.of("doctor", "--save", saved.toString()), cut);
            if (length == 100) {
                sentence(doctor, cut.toString(), "nothing of it can be read: the file is damaged (take it from a");
            } else {
                assertThat(doctor.out()).as(doctor.err()).containsPattern("[1-7][0-9] articles and 0 decisions of ");
                assertThat(called(List.of("doctor"), saved).out()).endsWith("ok\n");
                assertThat(ingest(saved).exit()).isZero();
            }
        }
    }

    @Test
    void where_there_is_no_ledger_yet_that_is_said_and_reading_makes_one() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.db"));
        for (Path none : List.of(empty, folder.resolve("none.db"), folder)) {
            for (List<String> command : READING) {
                sentence(called(command, none), none.toString(), "it holds no ledger ('chancery ingest PLACE");
            }
        }
        assertThat(ingest(empty).exit()).isZero();
        sound(empty, 1);
    }

    @Test
    void a_place_that_cannot_be_written_is_named() {
        sentence(ingest(folder), folder.toString(), "it is a folder (name a file in it)");
        Path nowhere = folder.resolve("nowhere").resolve("l.db");
        sentence(ingest(nowhere), nowhere.toString(), "it cannot be opened (check that the folder exists and may");
        if (Files.isDirectory(Path.of("/proc"))) {
            sentence(ingest(Path.of("/proc/l.db")), "/proc/l.db", "it cannot be opened (check that the folder exists");
        }
    }

    @Test
    void while_another_program_writes_ingest_waits_and_then_says_so_and_reading_goes_on() throws Exception {
        Path ledger = SampleLedger.of(folder);
        try (Ledger other = Ledger.open(ledger)) {
            Sql.change(other.connection(), "BEGIN EXCLUSIVE");
            CompletableFuture<Called> patient = CompletableFuture.supplyAsync(() -> ingest(ledger));
            assertThat(called(List.of("ask", "bridge"), ledger).exit()).isZero();
            sentence(patient.get(1, TimeUnit.MINUTES), ledger.toString(), "another program is writing to it (wait");
            CompletableFuture<Called> lucky = CompletableFuture.supplyAsync(() -> ingest(ledger));
            Thread.sleep(500);
            Sql.change(other.connection(), "COMMIT");
            assertThat(lucky.get(1, TimeUnit.MINUTES).exit()).isZero();
        }
        sound(ledger, 11);
    }

    /** With a file system of its own that only this process sees, where the machine lets it have one. */
    private Program.Ended mounted(String options, String script, Path on, String... command) throws Exception {
        String mount = "mount -t tmpfs -o " + options + " none '" + on + "'";
        Program program = Program.in(folder, "-Dchancery.encoder=off");
        assumeTrue(program.inShell("exec unshare -rm sh -c " + quoted(mount)).exit() == 0, "no file system of its own");
        return program.inShell("exec unshare -rm sh -c " + quoted(mount + " && " + script) + " sh \"$@\"", command);
    }

    private static String quoted(String script) {
        return "'" + script.replace("'", "'\\''") + "'";
    }

    @Test
    void a_full_disk_is_named_and_what_was_acknowledged_is_kept() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        Path ledger = small.resolve("l.db");
        Path corpus = Corpus.write(folder.resolve("corpus.jsonl"), 0, ARTICLES);
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Program.Ended ended = mounted(
                "size=1m",
                "\"$@\"; code=$?; cp '" + small + "'/* '" + kept + "'; exit $code",
                small,
                "ingest",
                corpus.toString(),
                "--ledger",
                ledger.toString());
        assertFull(ended, "the disk is full (make room and go on");
        assertResumed(kept.resolve("l.db"), corpus, ended.err());
    }

    /** A limit of the process on the length of files: what a quota does to it. */
    @Test
    void a_file_that_may_not_grow_is_named_and_what_was_acknowledged_is_kept() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path ledger = folder.resolve("l.db");
        Path corpus = Corpus.write(folder.resolve("corpus.jsonl"), 0, ARTICLES);
        Program.Ended ended = Program.in(folder, "-Dchancery.encoder=off", "-XX:-UsePerfData")
                .inShell("ulimit -f 4000; exec \"$@\"", "ingest", corpus.toString(), "--ledger", ledger.toString());
        assertFull(ended, "the disk does not answer as it should (check the disk and the room on it");
        assertResumed(ledger, corpus, ended.err());
    }

    private static void assertFull(Program.Ended ended, String problem) {
        assertThat(ended.exit()).as(ended.err()).isEqualTo(Exit.NOT_WRITTEN);
        assertThat(complaints(ended.err())).singleElement().asString().contains(problem);
    }

    private void assertResumed(Path ledger, Path corpus, String told) throws Exception {
        long acknowledged = Long.parseLong(told.replaceAll("(?s).*?([0-9]+) added, .*", "$1"));
        try (Ledger open = Ledger.read(ledger)) {
            assertThat(Sql.one(open.connection(), "SELECT count(*) AS n FROM articles", r -> r.id("n"))
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(acknowledged);
        }
        Program.Ended again = Program.in(folder, "-Dchancery.encoder=off")
                .run("ingest", corpus.toString(), "--ledger", ledger.toString());
        assertThat(again.exit()).as(again.err()).isZero();
        sound(ledger, ARTICLES);
    }

    @Test
    void a_ledger_in_a_folder_that_may_only_be_read_is_read_and_not_written() throws Exception {
        Path ledger = SampleLedger.of(folder);
        Path fixed = Files.createDirectory(folder.resolve("fixed"));
        Path there = fixed.resolve("l.db");
        String fill = "cp '" + ledger + "' '" + there + "' && mount -o remount,ro '" + fixed + "' && \"$@\"";
        for (List<String> command : READING) {
            List<String> all = new ArrayList<>(command);
            all.addAll(List.of("--ledger", there.toString()));
            Program.Ended ended = mounted("size=9m", fill, fixed, all.toArray(String[]::new));
            assertThat(ended.exit()).as(ended.err()).isZero();
            assertThat(complaints(ended.err())).isEmpty();
        }
        Program.Ended ended =
                mounted("size=9m", fill, fixed, "ingest", article.toString(), "--ledger", there.toString());
        assertFull(ended, "it cannot be opened (check that the folder exists and may be written to");
    }
}
