package org.chancery.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chancery.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {

    private static final Table TABLE = new Table(
            List.of(
                    new Column("id", Column.Kind.TEXT, "The article's id"),
                    new Column("n", Column.Kind.INTEGER, "Which statement; it's counted from 0"),
                    new Column("sure \"or\" not", Column.Kind.REAL, ""),
                    new Column("direct", Column.Kind.BOOLEAN, ""),
                    new Column("day", Column.Kind.DATE, ""),
                    new Column("tags", Column.Kind.TEXTS, "")),
            Map.of("title", "Chancery's statements"));

    @TempDir
    Path folder;

    private static List<Json> row(String id, long n, double sure, boolean direct, String day, List<String> tags) {
        return List.of(
                Json.of(id),
                Json.of(n),
                new Json.Num(Double.toString(sure)),
                Json.of(direct),
                Json.of(day),
                Json.texts(tags));
    }

    private static List<List<Json>> rows() {
        return List.of(
                row("plain", 1, 0.1, true, "2020-01-08", List.of("a", "b")),
                row("", Long.MIN_VALUE, -1.5e300, false, "0001-01-01", List.of()),
                row(
                        "“quoted”; it's \\ \u0000 and\nmore \t",
                        Long.MAX_VALUE,
                        0,
                        true,
                        "9999-12-31",
                        List.of("", "\"\u0001", "a,b")),
                row("😀 \u200d👩‍💻 עברית", 0, 1.0 / 3, true, "1969-12-31", List.of("😀", "null")),
                IntStream.range(0, 6).mapToObj(i -> Json.nothing()).toList());
    }

    private List<Json.Obj> read(Path file) {
        List<Json.Obj> all = new ArrayList<>();
        try (Rows rows = Parquet.read(file)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static Json.Obj object(List<Json> row) {
        Json.Builder object = Json.object();
        for (int i = 0; i < row.size(); i++) {
            if (!(row.get(i) instanceof Json.Nothing)) {
                object.put(TABLE.columns().get(i).name(), row.get(i));
            }
        }
        return object.build();
    }

    private static List<Json.Obj> plain(List<Json.Obj> rows) {
        return rows.stream()
                .map(row -> {
                    Json.Builder same = Json.object();
                    row.members()
                            .forEach((name, value) ->
                                    same.put(name, value instanceof Json.Num n ? Json.of("" + n.value()) : value));
                    return same.build();
                })
                .toList();
    }

    private Map<String, String> metadata(Path file) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Connection connection = Session.open(file, "100MB", true);
                Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("SELECT decode(key), decode(value) FROM parquet_kv_metadata("
                        + Sql.text(file.toString()) + ")")) {
            while (all.next()) {
                found.put(all.getString(1), all.getString(2));
            }
        }
        return found;
    }

    @Test
    void all_kinds_of_values_come_back_as_they_were() throws IOException {
        Path file = folder.resolve("it's [all] of *them*.parquet");
        Written written = Parquet.write(file, TABLE, rows().iterator());
        assertThat(written.rows()).isEqualTo(5);
        assertThat(written.bytes()).isEqualTo(file.toFile().length());
        assertThat(written.replaced()).isZero();
        Path link = folder.resolve("link").resolve("..").resolve(file.getFileName());
        Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("below")));
        assertThat(plain(read(link)))
                .isEqualTo(plain(rows().stream().map(ParquetTest::object).toList()));
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(file.getFileName().toString(), "link", "below");
    }

    @Test
    void equal_rows_make_equal_bytes() throws IOException {
        Path one = folder.resolve("one.parquet");
        Path two = folder.resolve("two.parquet");
        Parquet.write(one, TABLE, many(130_000));
        Parquet.write(two, TABLE, many(130_000));
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void a_table_without_rows_keeps_its_columns() {
        Path file = folder.resolve("none.parquet");
        assertThat(Parquet.write(file, TABLE, List.<List<Json>>of().iterator()).rows())
                .isZero();
        try (Rows rows = Parquet.read(file)) {
            assertThat(rows.hasNext()).isFalse();
            assertThat(rows.columns())
                    .isEqualTo(TABLE.columns().stream().map(Column::name).toList());
        }
    }

    @Test
    void descriptions_stand_in_the_metadata() throws SQLException {
        Path file = folder.resolve("a.parquet");
        Parquet.write(file, TABLE, rows().iterator());
        assertThat(metadata(file))
                .containsEntry("title", "Chancery's statements")
                .containsEntry("column:id", "The article's id")
                .containsEntry("column:n", "Which statement; it's counted from 0")
                .doesNotContainKey("column:day");
    }

    @Test
    void half_a_surrogate_pair_is_replaced_and_counted() {
        Path file = folder.resolve("a.parquet");
        Written written = Parquet.write(
                file,
                TABLE,
                List.of(row("a\ud83d b\ude00\ude00 😀", 1, 1, true, "2020-01-01", List.of("\ud83d")))
                        .iterator());
        assertThat(written.replaced()).isEqualTo(4);
        Json.Obj row = read(file).get(0);
        assertThat(row.text("id")).contains("a\ufffd b\ufffd\ufffd 😀");
        assertThat(row.items("tags")).containsExactly(Json.of("\ufffd"));
    }

    @Test
    void a_million_rows_are_written_and_read_in_their_order() {
        Path file = folder.resolve("million.parquet");
        assertThat(Parquet.write(file, TABLE, many(1_000_000)).rows()).isEqualTo(1_000_000);
        long n = 0;
        try (Rows rows = Parquet.read(file, Set.of("n"))) {
            while (rows.hasNext()) {
                if (!rows.next().members().equals(Map.of("n", Json.of(n)))) {
                    throw new AssertionError("row " + n);
                }
                n++;
            }
        }
        assertThat(n).isEqualTo(1_000_000);
    }

    @Test
    void rows_of_long_texts_are_held_in_little_memory() {
        Path file = folder.resolve("long.parquet");
        Table texts = new Table(List.of(new Column("text", Column.Kind.TEXT, "")), Map.of());
        String sentences = "The minister said nothing new. ".repeat(30_000);
        Iterator<List<Json>> rows = IntStream.range(0, 400)
                .<List<Json>>mapToObj(i -> List.of(Json.of(i + sentences)))
                .iterator();
        assertThat(Parquet.write(file, texts, rows).rows()).isEqualTo(400); // 370 MB
    }

    @Test
    void only_the_columns_asked_for_are_read() {
        Path file = folder.resolve("a.parquet");
        Parquet.write(file, TABLE, rows().iterator());
        try (Rows rows = Parquet.read(file, Set.of("tags", "id", "not there"))) {
            assertThat(rows.columns()).containsExactly("id", "tags");
            assertThat(rows.next().members()).containsOnlyKeys("id", "tags");
        }
        assertThatThrownBy(() -> Parquet.read(file, Set.of("not there")).close())
                .isInstanceOf(ParquetException.class)
                .hasMessageContaining("none of the columns asked for");
    }

    @Test
    void trouble_with_the_rows_comes_out_as_it_is_and_the_old_file_stays() throws IOException {
        Path file = folder.resolve("a.parquet");
        Parquet.write(file, TABLE, rows().iterator());
        byte[] before = Files.readAllBytes(file);
        RuntimeException broken = new IllegalStateException("the ledger is gone");
        Iterator<List<Json>> failing = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> {
                    if (i == 3_000) {
                        throw broken;
                    }
                    return rows().get(i % 5);
                })
                .iterator();
        assertThatThrownBy(() -> Parquet.write(file, TABLE, failing)).isSameAs(broken);
        List<Json> wrong = new ArrayList<>(rows().get(0));
        wrong.set(4, Json.of("8 January"));
        assertThatThrownBy(() -> Parquet.write(file, TABLE, List.of(wrong).iterator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1, column 'day': \"8 January\" is no DATE");
        assertThatThrownBy(() -> Parquet.write(
                        file, TABLE, List.of(rows().get(0).subList(1, 3)).iterator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 has 2 values for 6 columns");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("a.parquet");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Parquet.write(folder.resolve("no/a.parquet"), TABLE, rows().iterator()))
                .isInstanceOf(ParquetException.class)
                .hasMessageContaining("no/a.parquet");
    }

    @Test
    void drafts_of_dead_processes_go_and_those_of_live_ones_stay() throws IOException {
        Path dead = Files.createFile(folder.resolve(".a.parquet.99999999-1.part"));
        Path live = Files.createFile(
                folder.resolve(".a.parquet." + ProcessHandle.current().pid() + "-0.part"));
        Path other = Files.createFile(folder.resolve(".b.parquet.99999999-1.part"));
        Parquet.write(folder.resolve("a.parquet"), TABLE, rows().iterator());
        assertThat(dead).doesNotExist();
        assertThat(live).exists();
        assertThat(other).exists();
    }

    @Test
    void names_that_readers_would_mix_up_are_refused() {
        Column a = new Column("a", Column.Kind.TEXT, "");
        assertThatThrownBy(() -> new Table(List.of(a, new Column("A", Column.Kind.TEXT, "")), Map.of()))
                .hasMessage("two columns are named 'A'");
        assertThatThrownBy(() -> new Table(List.of(), Map.of())).hasMessage("a table needs a column");
        assertThatThrownBy(() -> new Table(List.of(a), Map.of("column:b", ""))).hasMessageContaining("column:b");
        assertThatThrownBy(() -> new Column("a\nb", Column.Kind.TEXT, "")).hasMessageContaining("control");
    }

    private static Iterator<List<Json>> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(
                        "article-" + i / 7 + ".html",
                        i,
                        i / 7.0,
                        i % 3 == 0,
                        "20" + (10 + i % 20) + "-01-0" + (1 + i % 9),
                        i % 4 == 0 ? List.of() : List.of("USA", "x" + Integer.toHexString(i * 7919))))
                .iterator();
    }
}
