package org.chancery.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

    @TempDir
    Path own;

    @Test
    void a_row_knows_its_file_and_line() throws IOException {
        write("greetings.tsv", "# what greetings\n# columns word language note\nhello\ten\nbonjour\tfr\t-\n");
        Table table = Lexicon.english().overlaidBy(own).table("greetings.tsv");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(1).get("word")).isEqualTo("bonjour");
        assertThat(table.rows().get(1).find("note")).isEmpty();
        assertThat(table.rows().get(1).place().line()).isEqualTo(4);
    }

    @Test
    void all_problems_of_a_file_are_told_at_once() throws IOException {
        write("greetings.tsv", "# columns word language\nhello\ten\tx\nbonjour\tfr\ty\tz\n");
        assertThatThrownBy(() -> Lexicon.english().overlaidBy(own).table("greetings.tsv"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("greetings.tsv:2: 3 cells for 2 columns")
                .hasMessageContaining("greetings.tsv:3: 4 cells for 2 columns");
    }

    @Test
    void a_rule_lacking_either_example_does_not_load() throws IOException {
        write("own.rules", "rule lonely # never tried\nwhen A B\n  + {cue:said} it.\n");
        assertThatThrownBy(() -> Lexicon.english().overlaidBy(own).rules("own.rules"))
                .hasMessageContaining("own.rules:1: rule 'lonely' has no - example");
    }

    @Test
    void a_rule_keeps_its_fields_and_examples() throws IOException {
        write("own.rules", "rule said # plain\nwhen A B\nwhen B A\n  + {cue:said} it.\n  - sad\n");
        RuleText rule = Lexicon.english().overlaidBy(own).rules("own.rules").get(0);
        assertThat(rule.name()).isEqualTo("said");
        assertThat(rule.gloss()).isEqualTo("plain");
        assertThat(rule.fields().get("when")).containsExactly("A B", "B A");
        assertThat(rule.examples()).extracting(RuleText.Example::positive).containsExactly(true, false);
    }

    @Test
    void a_file_that_nobody_has_is_named() {
        assertThatThrownBy(() -> Lexicon.english().table("nowhere.tsv")).hasMessageContaining("nowhere.tsv");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(own.resolve(file), text);
    }
}
