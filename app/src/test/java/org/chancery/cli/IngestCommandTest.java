package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {

    @TempDir
    Path folder;

    private Called ingest() {
        return Called.with(
                "",
                "ingest",
                folder.toString(),
                "--ledger",
                folder.resolve("l.db").toString());
    }

    @Test
    void a_folder_that_holds_its_own_ledger_is_read_without_it_and_told_of_once() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "“No,” said the harbour master, Ines Falk.");
        Called first = ingest();
        assertThat(first.exit()).isEqualTo(Exit.DONE);
        assertThat(first.err())
                .contains("1 added, 0 new versions, 0 there already, 0 failed")
                .hasLineCount(1);
        Called second = ingest();
        assertThat(second.exit()).isEqualTo(Exit.DONE);
        assertThat(second.err()).contains("0 added, 0 new versions, 1 there already, 0 failed");
    }

    @Test
    void nothing_to_read_is_a_mistake_of_the_caller() {
        assertThat(Called.with("", "ingest", "--ledger", folder.resolve("l.db").toString())
                        .err())
                .contains("nothing to read: name a PLACE or a --feed");
    }
}
