package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.Chancery;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventExamplesTest {

    private static List<String> failures(Lexicon lexicon) {
        Chancery chancery = Chancery.with(lexicon);
        return EventExamples.check(lexicon, text -> chancery.events(Capture.ofText("example", text)));
    }

    @Test
    void every_rule_finds_what_its_examples_mark_and_leaves_the_others_alone() {
        assertThat(failures(Lexicon.english())).isEmpty();
    }

    @Test
    void a_user_s_own_row_and_rule_read_what_the_built_in_ones_do_not_know(@TempDir Path mine) throws IOException {
        Files.writeString(
                mine.resolve("actions.tsv"),
                """
                # columns predicate pos when type mode cameo actor recipient context
                yarnbomb	v	-	PROTEST	vandalize	140	-	-	-
                """);
        Files.writeString(
                mine.resolve("events.rules"),
                """
                rule   cold-shoulder   # X gives Y the cold shoulder
                predicate give
                when   obj=shoulder
                gives  REJECT
                cameo  120
                recipient iobj|to
                  + {actor:Norway} {trigger:gave} {recipient:Sweden} the cold shoulder.
                  - The shop gave a discount.
                """);
        Lexicon lexicon = Lexicon.english().overlaidBy(mine);
        assertThat(failures(lexicon)).isEmpty();
        assertThat(Chancery.with(lexicon).events(Capture.ofText("a", "The students yarnbombed the embassy of Norway.")))
                .singleElement()
                .extracting(e -> e.code().type())
                .isEqualTo(Event.Type.PROTEST);
    }

    @Test
    void an_example_that_its_rule_does_not_find_is_told_with_its_line(@TempDir Path mine) throws IOException {
        Files.writeString(
                mine.resolve("events.rules"),
                """
                rule   cold-shoulder
                predicate give
                when   obj=shoulder
                gives  REJECT
                cameo  120
                  + {actor:Norway} {trigger:sold} {recipient:Sweden} some fish.
                  - The shop gave a discount.
                """);
        assertThat(failures(Lexicon.english().overlaidBy(mine)))
                .singleElement()
                .asString()
                .contains("events.rules:6: rule 'cold-shoulder' must find");
    }

    @Test
    void all_that_is_wrong_with_a_codebook_is_told_at_once_with_file_and_line(@TempDir Path mine) throws IOException {
        Files.writeString(
                mine.resolve("actions.tsv"),
                """
                # columns predicate pos when type mode cameo actor recipient context
                yarnbomb	v	obj=@nosuchclass	PROTEST	-	140	-	-	-
                knit	x	-	PROTEST	-	140	-	-	-
                crochet	v	-	PROTEST	-	999	-	-	-
                weave	v	-	PROTEST	drone	140	-	-	-
                """);
        assertThatThrownBy(() -> Chancery.with(Lexicon.english().overlaidBy(mine)))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("actions.tsv:2: no class '@nosuchclass'")
                .hasMessageContaining("actions.tsv:3: no part of speech 'x'")
                .hasMessageContaining("actions.tsv:4: CAMEO has no code '999'")
                .hasMessageContaining("actions.tsv:5: PLOVER's PROTEST has no mode 'drone'");
    }

    @Test
    void a_rule_without_examples_does_not_load(@TempDir Path mine) throws IOException {
        Files.writeString(mine.resolve("events.rules"), "rule bare\npredicate give\ngives REJECT\ncameo 120\n");
        assertThatThrownBy(() -> Chancery.with(Lexicon.english().overlaidBy(mine)))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("events.rules:1: rule 'bare' has no + example that it must find")
                .hasMessageContaining("events.rules:1: rule 'bare' has no - example that it must leave alone");
    }
}
