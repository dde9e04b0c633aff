package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.analysis.Analyst;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleExamplesTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    @Test
    void every_rule_finds_what_its_examples_mark_and_leaves_the_others_alone() {
        assertThat(RuleExamples.check(Lexicon.english())).isEmpty();
    }

    @Test
    void an_example_that_its_step_does_not_find_is_told_with_its_line(@TempDir Path mine) throws IOException {
        Files.writeString(
                mine.resolve("quotations.rules"),
                """
                rule quote-signed
                sieve quotation
                  + {content:“The sea gives,”} {cue:said} {source:Anna Holt}.
                  - The sea takes.
                """);
        assertThat(RuleExamples.check(Lexicon.english().overlaidBy(mine)))
                .singleElement()
                .asString()
                .contains("quotations.rules:3: rule 'quote-signed' must find");
    }

    @Test
    void a_name_that_is_no_step_does_not_load(@TempDir Path mine) throws IOException {
        Files.writeString(
                mine.resolve("quotations.rules"),
                """
                rule quote-whispered
                sieve quotation
                  + {content:“No”}
                  - No.
                """);
        Lexicon lexicon = Lexicon.english().overlaidBy(mine);
        assertThatThrownBy(() -> new Attributor(lexicon))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("quotations.rules:1: no step is named 'quote-whispered'");
    }

    @Test
    void every_finding_of_the_samples_names_the_line_of_its_rule() throws IOException {
        Analyst analyst = new Analyst(Lexicon.english());
        Attributor attributor = new Attributor(Lexicon.english());
        List<Attribution> found;
        try (Stream<Path> files = Files.list(SAMPLES)) {
            found = files.filter(f -> f.toString().matches(".*[0-9]\\.(html|txt)"))
                    .flatMap(file -> attributor.attribute(analyst.analyse(article(file))).found().stream())
                    .toList();
        }
        assertThat(found).hasSizeGreaterThan(50);
        assertThat(found).allMatch(a -> a.madeBy().rulePlace().isPresent());
        assertThat(found).anyMatch(a -> a.madeBy().sieve().equals("quotation"));
    }

    private static Article article(Path file) {
        try {
            String id = file.getFileName().toString();
            String text = Files.readString(file);
            return Articles.from(
                    Pages.read(id.endsWith(".html") ? Capture.ofHtml(id, text) : Capture.ofText(id, text)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
