package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chancery.ledger.SampleLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process reads articles into a ledger while another asks it again and again: {@code -Dchancery.together=120} says for how many seconds. */
class TogetherTest {

    private static final int SECONDS = Integer.getInteger("chancery.together", 5);
    private static final int ARTICLES = 60;

    private static final List<List<String>> QUESTIONS = List.of(
            List.of("ask", "--speaker", "Lacey"),
            List.of("ask", "the bridge"),
            List.of("ask", "--by", "month"),
            List.of("events", "--type", "AGREE"),
            List.of("events", "--by", "dyad"),
            List.of("export", "--format", "csv", "--table", "statements"),
            List.of("doctor"));

    @TempDir
    Path folder;

    private Process ingest(int part, String ledger) throws Exception {
        Path corpus = Corpus.write(folder.resolve(part + ".jsonl"), part * ARTICLES, (part + 1) * ARTICLES);
        return Program.in(folder, "-Dchancery.encoder=off")
                .start("part" + part, "ingest", corpus.toString(), "--ledger", ledger);
    }

    private void ended(int part, Process process) throws Exception {
        Program.Ended ended = Program.in(folder).end("part" + part, process);
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains(ARTICLES + " added").contains(" 0 failed");
    }

    @Test
    void a_ledger_answers_while_it_is_written() throws Exception {
        String ledger = SampleLedger.of(folder).toString();
        int asked = 0;
        int part = 0;
        Process writing = ingest(part, ledger);
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < until) {
                if (!writing.isAlive()) {
                    ended(part, writing);
                    writing = ingest(++part, ledger);
                }
                List<String> question = QUESTIONS.get(asked++ % QUESTIONS.size());
                List<String> all = new ArrayList<>(question);
                all.addAll(List.of("--ledger", ledger));
                Called called = Called.with("", all.toArray(String[]::new));
                assertThat(called.exit())
                        .as("%s: %s", question, called.err() + called.out())
                        .isZero();
                assertThat(called.err()).doesNotContain("chancery:");
                assertThat(called.out()).isNotEmpty();
            }
            ended(part, writing);
        } finally {
            writing.destroyForcibly();
        }
        System.err.printf("%d questions and %d readings at the same time, no error%n", asked, part + 1);
    }
}
