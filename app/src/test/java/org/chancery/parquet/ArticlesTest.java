package org.chancery.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Input;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {

    @TempDir
    Path folder;

    /** Any file that DuckDB can write, not only our own kind. */
    static Path made(Path file, String query, String options) throws SQLException {
        try (Connection connection = Session.open(file, "200MB", true);
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO " + Sql.text(file.toString())
                    + " (FORMAT PARQUET, USE_TMP_FILE false" + options + ")");
        }
        return file;
    }

    static List<Input> read(Path file) {
        List<Input> all = new ArrayList<>();
        try (Articles articles = new Articles(file, "in/" + file.getFileName(), "name")) {
            articles.forEachRemaining(all::add);
        }
        return all;
    }

    private Path made(String query) throws SQLException {
        return made(folder.resolve("a.parquet"), query, "");
    }

    private static String text(Input input) {
        return ((Capture) input).bytes().decode(StandardCharsets.UTF_8);
    }

    @Test
    void a_row_becomes_an_article_with_what_is_known_of_it() throws SQLException {
        List<Input> all =
                read(made("SELECT 7 AS id, 'He said “no” 😀.' AS text, 'No' AS title, 'https://a.example/7' AS url,"
                        + " 'The Daily' AS outlet, TIMESTAMP '2020-01-08 10:30:00' AS published, 0.5::DOUBLE AS score, true AS seen,"
                        + " ['a', 'b'] AS tags, {'name': 'Ann', 'age': 3} AS author, 'inf'::DOUBLE AS far, NULL::INT AS none,"
                        + " 9223372036854775807::BIGINT AS big, 1.50::DECIMAL(4,2) AS price, 'page'::BLOB AS old,"
                        + " '\\xFF\\xD8'::BLOB AS picture"));
        assertThat(all).hasSize(1);
        Capture capture = (Capture) all.get(0);
        assertThat(capture.id()).isEqualTo("7");
        assertThat(capture.place()).isEqualTo("in/a.parquet:1");
        assertThat(text(capture)).isEqualTo("He said “no” 😀.");
        assertThat(capture.given().title()).contains("No");
        assertThat(capture.given().url()).contains("https://a.example/7");
        assertThat(capture.given().outlet()).contains("The Daily");
        assertThat(capture.given().published()).contains("2020-01-08");
        assertThat(capture.notes()).isEmpty();
        assertThat(JsonWriter.line(capture.given().extra()))
                .isEqualTo(
                        "{\"score\":0.5,\"seen\":true,\"tags\":[\"a\",\"b\"],\"author\":{\"name\":\"Ann\",\"age\":3},"
                                + "\"far\":\"inf\",\"big\":9223372036854775807,\"price\":1.50,\"old\":\"page\"}");
    }

    @Test
    void sources_know_parquet_files_by_their_names_in_a_folder_too() throws SQLException {
        made(folder.resolve("b.PARQUET"), "SELECT 'of b' AS text", "");
        made(folder.resolve("c.parq"), "SELECT 'of c' AS text, 'third' AS id", "");
        List<String> found = new ArrayList<>();
        try (Inputs inputs = Sources.with(InputStream.nullInputStream())
                .open(List.of(folder.toString(), folder.resolve("c.parq").toString()))) {
            inputs.forEachRemaining(input -> found.add(((Capture) input).id() + ": " + text(input)));
        }
        assertThat(found).hasSize(3).containsSubsequence("third: of c", "third: of c");
        assertThat(found.get(0)).endsWith(": of b");
    }

    @Test
    void a_row_without_a_text_or_an_id_does_not_stop_the_others() throws SQLException {
        List<Input> all =
                read(made("SELECT CASE WHEN i = 1 THEN NULL ELSE 'text ' || i END AS text FROM range(4) t(i)"));
        assertThat(all).hasSize(4);
        assertThat(all.get(1)).isInstanceOf(Failure.class);
        assertThat(all.get(1).place()).isEqualTo("in/a.parquet:2");
        assertThat(((Capture) all.get(3)).id()).isEqualTo("name-4");
        assertThat(text(all.get(3))).isEqualTo("text 3");
    }

    @Test
    void a_file_without_a_column_of_texts_is_told_in_one_sentence() throws SQLException {
        assertThat(read(made("SELECT 1 AS id, 'x' AS body")))
                .containsExactly(new Failure(
                        "in/a.parquet",
                        "it has no column \"text\"; its columns are id, body",
                        "name the column of the articles' texts \"text\""));
    }

    @Test
    void what_is_no_parquet_file_is_told_in_one_sentence() throws IOException {
        assertThat(problem("", false)).isEqualTo("the file is empty");
        assertThat(problem("id,text\n1,no", false)).isEqualTo("this is no Parquet file");
        assertThat(problem("PAR1", false)).isEqualTo("the file is cut off after 4 bytes");
        assertThat(problem("PAR1 and no more than this", false)).startsWith("the file is cut off: its end");
        assertThat(problem("PAR1\u0000\u0000\u0000\u007fPAR1", false)).contains("a footer of 2130706432 bytes");
        assertThat(problem("PARE............PARE", false)).isEqualTo("the file is encrypted");
        assertThat(problem("", true)).isEqualTo("this is a folder");
        assertThat(((Failure) read(folder.resolve("not there")).get(0)).problem())
                .isEqualTo("there is no such file");
    }

    private String problem(String content, boolean asFolder) throws IOException {
        Path file = folder.resolve(asFolder ? "folder" : "file.parquet");
        if (asFolder) {
            Files.createDirectory(file);
        } else {
            Files.writeString(file, content, StandardCharsets.ISO_8859_1);
        }
        List<Input> all = read(file);
        assertThat(all).hasSize(1);
        return ((Failure) all.get(0)).problem();
    }

    @Test
    void a_file_that_unpacks_without_end_is_stopped_by_a_named_limit() throws SQLException {
        Path file = made("SELECT repeat('a', 20000) AS text FROM range(100000)");
        assertThat(file.toFile().length()).isLessThan(1_000_000);
        long read = 0;
        Input last = new Failure("", "", "");
        try (Articles articles = new Articles(file, "bomb", "bomb")) {
            while (articles.hasNext()) {
                last = articles.next();
                read++;
            }
        }
        assertThat(read).isBetween(100L, 60_000L);
        assertThat(((Failure) last).problem()).contains("characters, 1000 for each byte");
    }

    @Test
    void a_reader_that_breaks_down_is_told_in_one_sentence() throws SQLException {
        Path file = made("SELECT repeat(md5(i::VARCHAR), 30) AS text FROM range(20000) t(i)");
        try (Rows rows = Parquet.read(file)) {
            assertThat(rows.next().get("text")).isPresent();
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            String told = "";
            try {
                while (rows.hasNext()) {
                    assertThat(rows.next()).isInstanceOf(Json.Obj.class);
                }
            } catch (ParquetException e) {
                told = e.problem();
            }
            assertThat(told)
                    .startsWith("it is damaged: DuckDB broke down on it (code ")
                    .contains(") after ");
            assertThat(rows.hasNext()).isFalse();
        }
    }
}
