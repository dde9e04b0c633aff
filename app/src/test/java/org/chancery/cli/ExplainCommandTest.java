package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final String NEWS = "“The bridge is safe,” engineer Tomas Lindqvist said on Friday.\n";

    @TempDir
    private Path folder;

    private String file() throws IOException {
        return Files.writeString(folder.resolve("bridge.txt"), NEWS).toString();
    }

    @Test
    void a_statement_names_the_sieve_the_rule_and_the_line_that_made_it() throws IOException {
        Called explained = Called.with("", "explain", file(), "s1");
        assertThat(explained.exit()).isZero();
        assertThat(explained.out())
                .contains("sieve ", "rule ", "cues.tsv:", "content  0–21", "Tomas Lindqvist", "said/VERB/say");
    }

    @Test
    void a_statement_shows_the_encoder_s_part_or_says_that_it_had_none() throws IOException {
        assertThat(Called.with("", "explain", file(), "s1").out())
                .containsAnyOf(
                        "encoder\ncue      ",
                        "encoder\nno part in this: a rule found it",
                        "encoder\ndid not read this");
        assertThat(Called.with("", "explain", file()).out()).contains("read by ");
    }

    @Test
    void without_an_id_the_whole_article_is_laid_open() throws IOException {
        assertThat(Called.with("", "explain", file()).out()).contains("page\n", "blocks\n", "cast\n", "statements\n");
    }

    @Test
    void a_place_is_counted_in_code_points() throws IOException {
        String emoji = Files.writeString(folder.resolve("e.txt"), "\uD83D\uDE00 " + NEWS)
                .toString();
        assertThat(Called.with("", "explain", emoji, "--at", "2").out()).startsWith("at 2  ““”");
        assertThat(Called.with("", "explain", emoji, "--at", "9999").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void an_unknown_id_says_which_there_are() throws IOException {
        Called explained = Called.with("", "explain", file(), "s99");
        assertThat(explained.exit()).isEqualTo(Exit.USAGE);
        assertThat(explained.err()).contains("'s99'", "s1");
    }

    @Test
    void a_line_of_jsonl_can_be_asked_about() throws IOException {
        Path feed = Files.writeString(
                folder.resolve("f.jsonl"),
                "{\"id\":\"a\",\"text\":\"Nothing.\"}\n{\"id\":\"b\",\"text\":\"The council met for three hours. “No bridge will be closed,” said Eva Dahl, the mayor, on Friday.\"}\n");
        assertThat(Called.with("", "explain", feed + ":2", "s1").out()).contains("“No bridge will be closed,”");
        assertThat(Called.with("", "explain", feed + ":9").exit()).isEqualTo(Exit.SOME_FAILED);
    }

    @Test
    void the_audit_lists_what_holds() throws IOException {
        Called audited = Called.with("", "explain", file(), "--audit");
        assertThat(audited.exit()).isZero();
        assertThat(audited.out().lines()).isNotEmpty().allMatch(l -> l.startsWith("holds   "));
    }

    @Test
    void the_demo_lists_every_sample_of_the_checkout() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("../samples"))) {
            String expected = samples.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".html") || n.endsWith(".txt"))
                    .sorted()
                    .reduce("", (a, b) -> a + b + "\n");
            assertThat(Called.with("", "demo", "--list").out()).isEqualTo(expected);
        }
        assertThat(Called.with("", "demo", "02").out()).contains("— 02.txt —");
        assertThat(Called.with("", "demo", "99").exit()).isEqualTo(Exit.USAGE);
    }
}
