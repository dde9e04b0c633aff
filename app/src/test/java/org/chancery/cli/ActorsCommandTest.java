package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsCommandTest {

    private static final String OWN = "src/test/resources/imports/own.tsv";
    private static final String ARTICLE =
            """
            Quarry talks collapse

            The talks over the quarry ended on Monday without a result. “We will not leave the gates,” said Ulric Penhallow on Tuesday.

            Ulric Penhallow told reporters that nobody had asked the villagers.
            """;

    @TempDir
    Path scratch;

    private String folder() {
        return scratch.resolve("lexicon").toString();
    }

    @Test
    void an_import_says_what_came_in_and_what_was_new() {
        Called first = Called.with("", "actors", "import", OWN, "--lexicon", folder());
        assertThat(first.err()).isEmpty();
        assertThat(first.exit()).isEqualTo(Exit.DONE);
        assertThat(first.out())
                .contains("actors     3 rows came in: 3 new, 0 with other names more, 0 already there")
                .contains("folder     written to " + folder());
        assertThat(Called.with("", "actors", "import", OWN, "--lexicon", folder(), "--dry-run", "--as", "tsv")
                        .out())
                .contains("3 rows came in: 0 new, 0 with other names more, 3 already there")
                .contains("nothing to write");
    }

    @Test
    void broken_rows_are_named_one_a_line_and_nothing_is_written() {
        Called called =
                Called.with("", "actors", "import", "src/test/resources/imports/broken.tsv", "--lexicon", folder());
        assertThat(called.exit()).isEqualTo(Exit.SOME_FAILED);
        assertThat(called.out()).isEmpty();
        assertThat(called.err().lines()).hasSize(8).last().asString().contains("nothing was written");
        assertThat(Path.of(folder())).doesNotExist();
    }

    @Test
    void a_name_resolves_to_the_role_of_the_day() {
        Called.with("", "actors", "import", OWN, "--lexicon", folder());
        Called early =
                Called.with("", "actors", "lookup", "Amara", "Velune", "--as-of", "2015-06-01", "--lexicon", folder());
        Called late =
                Called.with("", "actors", "lookup", "Velune of Corr", "--as-of", "2021-06-01", "--lexicon", folder());
        assertThat(early.out()).contains("is    person · NGA LEG · senator").contains("row * 2012-01-01 – 2018-12-31");
        assertThat(late.out())
                .contains("is    person · NGA GOV · foreign minister")
                .contains("actors.tsv:5");
    }

    @Test
    void a_name_that_nobody_bears_and_a_day_that_is_none_are_told() {
        Called nobody = Called.with("", "actors", "lookup", "Zed Quorl");
        assertThat(nobody.exit()).isEqualTo(Exit.SOME_FAILED);
        assertThat(nobody.err()).contains("nobody is known by the name 'Zed Quorl'");
        assertThat(Called.with("", "actors", "lookup", "Zed", "--as-of", "soon").exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void an_unknown_name_that_is_filled_in_and_imported_is_unknown_no_more() throws IOException {
        Path article = Files.writeString(scratch.resolve("a.txt"), ARTICLE);
        String sheet = Called.with("", "actors", "unknown", article.toString()).out();
        assertThat(sheet).contains("Ulric Penhallow\t-\tperson\t-\t-\t-\t-\t-\t-\t");
        assertThat(sheet).contains("said Ulric Penhallow on Tuesday.");
        Path untouched = Files.writeString(scratch.resolve("untouched.tsv"), sheet);
        assertThat(Called.with("", "actors", "import", untouched.toString(), "--lexicon", folder())
                        .out())
                .contains("0 rows came in");
        Path filled = Files.writeString(
                scratch.resolve("filled.tsv"),
                sheet.replace("Ulric Penhallow\t-\tperson\t-\t-", "Ulric Penhallow\t-\tperson\tDNK\tOPP"));
        Called taken = Called.with("", "actors", "import", filled.toString(), "--lexicon", folder());
        assertThat(taken.err()).isEmpty();
        assertThat(taken.out()).contains("1 rows came in: 1 new");
        assertThat(Called.with("", "actors", "unknown", article.toString(), "--lexicon", folder())
                        .out())
                .doesNotContain("Ulric Penhallow\t");
    }

    @Test
    void the_user_s_folder_lies_over_the_built_in_where_nobody_names_another() throws IOException {
        Path users = UserFolder.lexicon();
        try {
            assertThat(Called.with("", "actors", "lookup", "Amara Velune").exit())
                    .isEqualTo(Exit.SOME_FAILED);
            assertThat(Called.with("", "actors", "import", OWN).out()).contains(users.toString());
            assertThat(Called.with("", "actors", "lookup", "Amara Velune").out())
                    .contains("Q990000001");
            assertThat(Overlay.told(users))
                    .contains("your own is laid over the built-in")
                    .contains("(actors.tsv)");
            Path article = Files.writeString(scratch.resolve("a.txt"), ARTICLE);
            assertThat(Called.with("", "read", article.toString(), "--format", "json")
                            .out())
                    .contains(users.resolve("actors.tsv").toString());
        } finally {
            try (Stream<Path> all = Files.walk(users.getParent())) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        assertThat(Overlay.told(users)).contains("the built-in alone");
    }

    @Test
    void a_named_folder_stands_in_place_of_the_user_s() throws IOException {
        Path users = Files.createDirectories(scratch.resolve("users"));
        Path named = Files.createDirectories(scratch.resolve("named"));
        Files.writeString(users.resolve("cues.tsv"), "# columns\n\0 broken");
        assertThat(Overlay.over(named, users).table("cues.tsv").rows()).isNotEmpty();
        assertThat(Overlay.over(null, scratch.resolve("none")).table("cues.tsv"))
                .isEqualTo(Lexicon.english().table("cues.tsv"));
    }
}
