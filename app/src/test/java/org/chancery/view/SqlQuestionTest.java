package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.LedgerException;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL of a reader's own may read and nothing else. */
class SqlQuestionTest {

    @TempDir
    private static Path folder;

    private static SqlAnswer sql(String sql) {
        return sql(sql, Duration.ofSeconds(20));
    }

    private static SqlAnswer sql(String sql, Duration limit) {
        try (Ledger ledger = Ledger.read(Made.small(folder))) {
            return new View(ledger, Lexicon.english(), limit).sql(sql);
        }
    }

    @Test
    void questions_of_every_reading_kind_are_answered() {
        assertThat(sql("SELECT count(*) AS n FROM statements").rows())
                .isEqualTo(List.of(List.of(Json.of(Made.STATEMENTS))));
        assertThat(sql("  -- how many\n /* of them; */ WITH x AS (SELECT 1 AS one) SELECT * FROM x;  ")
                        .columns())
                .containsExactly("one");
        assertThat(sql("VALUES (1, NULL, 'a;b', x'00ff', 1.5)").rows().get(0))
                .containsExactly(Json.of(1), Json.nothing(), Json.of("a;b"), Json.of("00ff"), Json.of(1.5));
        assertThat(sql("EXPLAIN QUERY PLAN SELECT * FROM statement WHERE id = 1")
                        .rows())
                .isNotEmpty();
        assertThat(sql("PRAGMA table_info(statement)").rows()).isNotEmpty();
        assertThat(sql("select ';' as semicolon, \"id\" from [actor] limit 1").rows())
                .hasSize(1);
    }

    @Test
    void what_is_no_question_is_refused_and_changes_nothing() throws Exception {
        Path file = Made.small(folder);
        String before = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        Path other = folder.resolve("other.db");
        for (String sql : List.of(
                "",
                ";",
                "-- nothing",
                "DELETE FROM statement",
                "INSERT INTO run VALUES (9, 'x', 'x', 'x', 'x')",
                "UPDATE actor SET name = ''",
                "DROP TABLE actor",
                "CREATE TABLE x (y)",
                "CREATE TEMP TABLE x (y)",
                "ATTACH '" + other + "' AS o",
                "DETACH main",
                "VACUUM",
                "VACUUM INTO '" + other + "'",
                "REINDEX",
                "ANALYZE",
                "BEGIN",
                "BEGIN IMMEDIATE",
                "COMMIT",
                "ROLLBACK",
                "SAVEPOINT a",
                "PRAGMA query_only = OFF",
                "PRAGMA query_only(0)",
                "PRAGMA journal_mode = DELETE",
                "PRAGMA writable_schema = 1",
                "PRAGMA wal_checkpoint",
                "PRAGMA optimize",
                "PRAGMA table_info(actor); DELETE FROM actor",
                "PRAGMA table_info = 1",
                "SELECT 1; DELETE FROM actor",
                "SELECT 1; SELECT 2",
                "WITH x AS (SELECT 1) DELETE FROM actor",
                "WITH x AS (SELECT 1) INSERT INTO run SELECT 9, 'x', 'x', 'x', 'x'",
                "EXPLAIN DELETE FROM actor",
                "EXPLAIN PRAGMA query_only = OFF",
                "REPLACE INTO actor VALUES (1)",
                "SELECT load_extension('x')",
                "SELECT 1\0; DELETE FROM actor",
                "SELECT writefile('" + other + "', 'x')",
                "SELECT readfile('/etc/hostname')",
                "SELECT edit('x')",
                "SELECT nothing",
                "SELECT 'open",
                "SELECT * FROM nowhere",
                "SELECT 1 /* open",
                "/*",
                "--",
                "'",
                "\"",
                "[",
                "x".repeat(200_000),
                "SELECT hex(zeroblob(1000000000))",
                "SELECT * FROM pragma_optimize",
                "INSERT INTO statement_search(statement_search) VALUES ('rebuild')")) {
            try {
                sql(sql);
                assertThat(sql)
                        .as("answered, so it must be one that only reads")
                        .isIn("SELECT 1 /* open", "SELECT * FROM pragma_optimize");
            } catch (IllegalArgumentException | LedgerException refused) {
                assertThat(refused.getMessage()).as(sql).isNotBlank().hasSizeLessThan(600);
            }
        }
        assertThat(other).doesNotExist();
        assertThat(HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(file))))
                .isEqualTo(before);
    }

    @Test
    void rows_are_cut_and_that_is_said() {
        SqlAnswer answer = sql("SELECT id FROM statement");
        assertThat(answer.rows()).hasSize(View.SQL_ROWS);
        assertThat(answer.cut()).contains("first 1000 rows");
        assertThat(sql("SELECT id FROM statement LIMIT 1000").cut()).isEmpty();
    }

    @Test
    void large_cells_are_cut_by_rows_before_they_fill_the_memory() {
        SqlAnswer answer = sql(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) SELECT hex(zeroblob(1000000)) FROM n");
        assertThat(answer.rows()).hasSizeBetween(1, 20);
        assertThat(answer.cut()).contains("too large");
    }

    @Test
    void an_endless_question_is_given_up_in_time_and_the_next_one_is_answered() {
        try (Ledger ledger = Ledger.read(Made.small(folder))) {
            View view = new View(ledger, Lexicon.english(), Duration.ofMillis(300));
            long start = System.nanoTime();
            assertThatThrownBy(() -> view.sql(
                            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("given up after 300 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(view.sql("SELECT 1").rows()).hasSize(1);
        }
    }

    @Test
    void a_time_limit_must_leave_some_time() {
        try (Ledger ledger = Ledger.read(Made.small(folder))) {
            assertThatThrownBy(() -> new View(ledger, Lexicon.english(), Duration.ZERO))
                    .hasMessageContaining("not 0 ms");
        }
    }
}
