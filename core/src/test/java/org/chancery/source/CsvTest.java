package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.read;
import static org.chancery.source.Tried.readStandardInput;
import static org.chancery.source.Tried.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.chancery.json.Json;
import org.chancery.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    @TempDir
    private Path folder;

    private List<Input> table(String name, byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve(name), bytes));
    }

    private List<Input> table(String text) throws IOException {
        return table("feed.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Input input) {
        return capture(input).notes().stream().map(Note::code).toList();
    }

    @Test
    void known_columns_are_given_and_unknown_ones_carried_along() throws IOException {
        String table =
                """
                id,text,title,url,outlet,published,author,desk,n
                n1,A.,T,https://e.org/x,O,2021-03-04,Ada Wren,world,1.50
                """;
        Capture c = capture(table(table.replace("\n", "\r\n")).get(0));
        assertThat(c.id()).isEqualTo("n1");
        assertThat(c.place()).endsWith("feed.csv:2");
        assertThat(c.kind()).isEqualTo(Capture.Kind.PLAIN);
        assertThat(text(c)).isEqualTo("A.");
        assertThat(c.given().title()).contains("T");
        assertThat(c.given().url()).contains("https://e.org/x");
        assertThat(c.given().outlet()).contains("O");
        assertThat(c.given().published()).contains("2021-03-04");
        assertThat(c.given().extra().members()).containsOnlyKeys("author", "desk", "n");
        assertThat(c.given().extra().get("n")).contains(Json.of("1.50"));
        assertThat(c.notes()).isEmpty();
    }

    @Test
    void columns_are_known_by_other_names_too_and_the_better_name_wins() throws IOException {
        Capture c = capture(table(
                        "Doc_ID;Headline;Source;Publish Date;Byline;Article;Full-Text\n7;T;O;5 January 2024;Ada;short;A long one.\n")
                .get(0));
        assertThat(c.id()).isEqualTo("7");
        assertThat(text(c)).isEqualTo("A long one.");
        assertThat(c.given().title()).contains("T");
        assertThat(c.given().outlet()).contains("O");
        assertThat(c.given().published()).contains("2024-01-05");
        assertThat(c.given().extra().get("author")).contains(Json.of("Ada"));
        assertThat(c.given().extra().get("Article")).contains(Json.of("short"));
    }

    @Test
    void a_quoted_cell_holds_separators_marks_and_lines() throws IOException {
        List<Input> all = table("id,text\na,\"“Yes”, he said.\n\nShe said: \"\"No\"\", twice.\"\nb, \"B, too.\" \n");
        assertThat(text(all.get(0))).isEqualTo("“Yes”, he said.\n\nShe said: \"No\", twice.");
        assertThat(text(all.get(1))).isEqualTo("B, too.");
        assertThat(capture(all.get(1)).place()).endsWith("feed.csv:5");
    }

    @Test
    void tables_as_european_excel_writes_them_are_read() throws IOException {
        byte[] marked = "\uFEFFid;text;datum\r\n1;\"Größe: 1,5 m\";05.01.2024\r\n".getBytes(StandardCharsets.UTF_8);
        Capture c = capture(table("a.csv", marked).get(0));
        assertThat(c.id()).isEqualTo("1");
        assertThat(text(c)).isEqualTo("Größe: 1,5 m");
        assertThat(c.given().published()).contains("2024-01-05");
        byte[] windows = "id;text\r\n1;Größe – und Maß\r\n".getBytes(Charset.forName("windows-1252"));
        assertThat(text(table("b.csv", windows).get(0))).isEqualTo("Größe – und Maß");
        assertThat(codes(table("b.csv", windows).get(0))).containsExactly("read-as-windows-1252");
        byte[] unicode = "\uFEFFid\ttext\r\n1\tGröße \uD83D\uDE00\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(text(table("c.csv", unicode).get(0))).isEqualTo("Größe \uD83D\uDE00");
        assertThat(text(table("d.tsv", "id\ttext\n1\tA, b; c\n".getBytes(StandardCharsets.UTF_8))
                        .get(0)))
                .isEqualTo("A, b; c");
        assertThat(text(table("sep=|\nid|text\n1|A, b; c\n").get(0))).isEqualTo("A, b; c");
        assertThat(text(table("e.csv.gz", Tried.gzip("text\nA\n".getBytes(StandardCharsets.UTF_8)))
                        .get(0)))
                .isEqualTo("A");
    }

    @Test
    void a_table_without_a_text_column_names_the_columns_it_has() throws IOException {
        List<Input> all = table("id;heading;desk\n1;A;B\n");
        assertThat(all).hasSize(1);
        assertThat(failure(all.get(0)).problem()).contains("the columns are: id, heading, desk");
        assertThat(failure(all.get(0)).advice()).contains("text, body, content");
        assertThat(failure(all.get(0)).place()).endsWith("feed.csv:1");
        assertThat(failure(table("").get(0)).problem()).isEqualTo("it is empty");
    }

    @Test
    void a_broken_row_is_named_with_its_line_and_the_rest_goes_on() throws IOException {
        List<Input> all = table("id,text\n1,\"A\"x\n2,\"B\n3,C\n4,D,E\n5\n\n6,\"F\"\n");
        assertThat(failure(all.get(0)).place()).endsWith("feed.csv:2");
        assertThat(failure(all.get(0)).problem()).contains("behind the closing quotation mark of cell 2");
        assertThat(failure(all.get(1)).place()).endsWith("feed.csv:3");
        assertThat(text(all.get(2))).isEqualTo("C");
        assertThat(failure(all.get(3)).problem()).contains("3 cells, the table 2 columns");
        assertThat(codes(all.get(4))).containsExactly("short-row", "empty-text");
        assertThat(text(all.get(5))).isEqualTo("F");
        assertThat(all).hasSize(6);
    }

    @Test
    void a_mark_that_is_never_closed_costs_one_row() throws IOException {
        List<Input> all = table("id,text\n1,\"A\n2,B\n3,C\n");
        assertThat(failure(all.get(0)).problem()).contains("never closed");
        assertThat(all.subList(1, 3)).extracting(Tried::text).containsExactly("B", "C");
    }

    @Test
    void rows_and_cells_over_the_limit_are_named_and_passed_over() throws IOException {
        Limits s = Limits.standard();
        Limits small = Tried.limits(s.file(), 1_000);
        Path file = Files.writeString(
                folder.resolve("feed.csv"),
                "id,text\n1," + "a".repeat(2_000) + "\n2,\"" + "b\n".repeat(900) + "\"\n3,C\n4," + ",".repeat(20_000)
                        + "\n");
        List<Input> all = read(Tried.SOURCES.within(small), file.toString());
        assertThat(failure(all.get(0)).problem()).contains("at most 1000");
        assertThat(failure(all.get(1)).problem()).contains("more than 1000 bytes");
        assertThat(all.stream().filter(Capture.class::isInstance).map(Tried::text))
                .contains("C");
        Path wide = Files.writeString(folder.resolve("wide.csv"), "id,text\n1," + ",".repeat(20_000) + "\n2,B\n");
        List<Input> rows = read(wide);
        assertThat(failure(rows.get(0)).problem()).contains("more than " + CsvRows.MOST_CELLS + " cells");
        assertThat(text(rows.get(1))).isEqualTo("B");
    }

    @Test
    void marks_left_open_in_every_line_do_not_slow_it_down() throws IOException {
        List<Input> all = table("id,text\n" + "1,\"a\n2,\"\"\"b\n".repeat(50_000));
        assertThat(all.size()).isGreaterThan(50_000);
    }

    @Test
    void what_cells_do_not_say_is_left_out_and_odd_cells_are_noted() throws IOException {
        List<Input> all = table("id,text,title,date,date,,\nNA,A,n/a,05/01/2024,x,y,z\n2," + "a".repeat(32_767) + "\n");
        Capture c = capture(all.get(0));
        assertThat(c.id()).isEqualTo("feed-2");
        assertThat(c.given().title()).isEmpty();
        assertThat(codes(c)).containsExactly("published-not-understood");
        assertThat(c.given().extra().members()).containsOnlyKeys("date", "column 6", "column 7");
        assertThat(codes(all.get(1))).contains("text-cut-by-spreadsheet");
    }

    @Test
    void a_table_is_known_without_its_name_by_its_heads() {
        List<Input> all = readStandardInput("id,text,title\n1,A,T\n");
        assertThat(capture(all.get(0)).id()).isEqualTo("1");
        assertThat(capture(readStandardInput("id,when,who\n1,A,T\n").get(0)).given())
                .isEqualTo(Given.nothing());
    }

    @Test
    void a_table_of_a_gigabyte_is_read_row_by_row() throws IOException {
        byte[] row = ("x,\"" + "word ".repeat(2_000) + "\"\n").getBytes(StandardCharsets.UTF_8);
        AtomicLong left = new AtomicLong(20_000);
        InputStream endless = new InputStream() {
            private ByteArrayInputStream now = new ByteArrayInputStream("id,text\n".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() {
                throw new AssertionError("read byte by byte");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int n = now.read(buffer, offset, length);
                if (n < 0 && left.decrementAndGet() >= 0) {
                    now = new ByteArrayInputStream(row);
                    return now.read(buffer, offset, length);
                }
                return n;
            }
        };
        Sources sources = Sources.with(endless);
        long count = 0;
        try (Inputs inputs = sources.open(List.of("-"))) {
            while (inputs.hasNext()) {
                assertThat(capture(inputs.next()).bytes().length()).isEqualTo(10_000);
                count++;
            }
        }
        assertThat(count).isEqualTo(20_000);
    }
}
