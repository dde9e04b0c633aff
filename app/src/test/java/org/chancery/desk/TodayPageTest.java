package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodayPageTest {

    @TempDir
    Path folder;

    @Test
    void the_first_page_shows_what_the_ledger_holds() {
        try (OpenDesk desk = OpenDesk.over(SampleLedger.of(folder))) {
            HttpResponse<String> page = desk.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<dt>articles</dt><dd>10</dd>", "Latest articles", "Who spoke most", "<svg");
            assertThat(desk.log).isEmpty();
        }
    }

    @Test
    void an_empty_ledger_says_what_to_do() {
        Path file = folder.resolve("empty.db");
        Ledger.open(file).close();
        try (OpenDesk desk = OpenDesk.over(file)) {
            assertThat(desk.get("/").body()).contains("This ledger is empty", "./chancery ingest FOLDER");
        }
    }

    @Test
    void what_is_not_there_is_told_in_words() {
        try (OpenDesk desk = OpenDesk.readOnly(SampleLedger.of(folder))) {
            HttpResponse<String> page = desk.get("/nowhere");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("There is no such page on the desk.");
        }
    }
}
