package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures in single sentences, and what they hang on. */
class TollsTest {

    private static final Tolls TOLLS = new Tolls(ReadText.LEXICON);

    private static String figures(String text) {
        ReadText read = ReadText.of(text);
        List<Tolls.Found> found = TOLLS.in(read.analysis(), read.statements());
        return found.stream()
                .map(f -> f.toll().kind().label() + " " + f.toll().low() + "-"
                        + (f.toll().high().isPresent() ? f.toll().high().getAsLong() : "") + " "
                        + read.analysis().tokens().get(f.countedToken()).word() + " "
                        + read.analysis().tokens().get(f.predicateToken()).word())
                .collect(Collectors.joining("; "));
    }

    @Test
    void a_figure_names_those_counted_and_the_word_that_tells_their_fate() {
        assertThat(figures("The shelling killed at least 12 farmers and wounded dozens of children."))
                .isEqualTo("dead 12- farmers killed; injured 24-99 dozens wounded");
    }

    @Test
    void ages_money_and_measures_are_no_figures() {
        assertThat(figures("Anna Holt, 45, paid 300 dollars for 12 hours and a 30-year-old boat."))
                .isEmpty();
    }

    @Test
    void killers_are_not_counted_among_the_dead() {
        assertThat(figures("Two gunmen killed five guards.")).isEqualTo("dead 5-5 guards killed");
    }

    @Test
    void things_do_not_go_missing_as_people_do() {
        assertThat(figures("Thousands of jobs disappeared in the port.")).isEmpty();
    }

    @Test
    void the_number_after_a_possessive_is_the_figure() {
        assertThat(figures("Rockets killed a mother and her two children."))
                .isEqualTo("dead 1-1 mother killed; dead 2-2 children killed");
    }

    @Test
    void lives_are_counted_by_the_verb_that_takes_them() {
        assertThat(figures("The bombing claimed the lives of 31 people.")).isEqualTo("dead 31-31 people lives");
        assertThat(figures("The new road changed the lives of 31 people.")).isEmpty();
    }

    @Test
    void all_faults_of_a_lexicon_are_named_at_once(@TempDir Path dir) throws IOException {
        Files.writeString(
                dir.resolve("tolls.tsv"), "# columns word role kind value\nkill\tdoes\tgone\nten\tnumber\t-\tX\n");
        Lexicon own = Lexicon.english().overlaidBy(dir);
        assertThatThrownBy(() -> new Tolls(own))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("tolls.tsv:2")
                .hasMessageContaining("tolls.tsv:3");
    }
}
