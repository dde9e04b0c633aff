package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chancery.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite's own limit of pages stands for a disk that is full: on every machine the same. */
class FullDiskTest {

    @TempDir
    Path folder;

    private static void pages(Ledger ledger, int more) {
        long now = number(ledger, "PRAGMA page_count", "page_count");
        number(ledger, "PRAGMA max_page_count = " + (now + more), "max_page_count");
    }

    private static long number(Ledger ledger, String sql, String column) {
        return Sql.one(ledger.connection(), sql, r -> r.id(column)).orElseThrow();
    }

    @Test
    void readings_are_kept_up_to_the_last_commit_and_go_on_when_there_is_room() {
        Varied varied = new Varied(SampleLedger.dossiers(), 9);
        List<Json.Obj> more = IntStream.range(0, 30).mapToObj(varied::dossier).toList();
        try (Ledger ledger = Ledger.open(SampleLedger.of(folder))) {
            pages(ledger, 20);
            try (Writer writer = Writer.begin(ledger, "test", Json.object().build())) {
                more.forEach(d -> writer.store(Stored.of(d)));
                assertThatThrownBy(writer::commit)
                        .isInstanceOf(LedgerException.class)
                        .hasMessageEndingWith("the disk is full");
                assertThat(number(ledger, "SELECT count(*) AS n FROM articles", "n"))
                        .isEqualTo(10);
                pages(ledger, 100_000);
                more.forEach(d -> writer.store(Stored.of(d)));
                assertThat(writer.commit()).hasSize(30);
            }
            assertThat(Examination.of(ledger, n -> {}).findings()).isEmpty();
        }
    }

    @Test
    void a_decision_that_finds_no_room_is_no_decision() {
        try (Ledger ledger = Ledger.open(SampleLedger.of(folder));
                Decisions decisions = Decisions.by(ledger, "ada", "review")) {
            long record = number(ledger, "SELECT min(record) AS record FROM statements", "record");
            String article = Sql.one(
                            ledger.connection(),
                            "SELECT article FROM statements WHERE record = ?",
                            r -> r.need("article"),
                            record)
                    .orElseThrow();
            Decision wordy = new Decision(
                    article,
                    "statement",
                    record,
                    "accept",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("because ".repeat(2_000)));
            pages(ledger, 0);
            assertThatThrownBy(() -> decisions.decide(wordy))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageEndingWith("the disk is full");
            pages(ledger, 1_000);
            decisions.decide(wordy);
            assertThat(number(ledger, "SELECT count(*) AS n FROM decisions", "n"))
                    .isOne();
        }
    }
}
