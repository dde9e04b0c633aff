package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.view.Articles;
import org.chancery.view.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCutterTest {

    @TempDir
    Path folder;

    private static ArticleText cut(Reading reading) {
        return TextCutter.cut(reading, id -> new ArticleText.Tag(id, "said", id));
    }

    private static String words(ArticleText text) {
        return text.paragraphs().stream()
                .map(p -> p.pieces().stream().map(ArticleText.Piece::words).collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private List<Reading> samples() {
        Articles articles = new Articles(Lexicon.english());
        try (Ledger ledger = Ledger.read(SampleLedger.of(folder))) {
            return Sql.list(ledger.connection(), "SELECT id FROM version ORDER BY id", r -> r.id("id")).stream()
                    .map(version -> articles.reading(ledger, version).orElseThrow())
                    .toList();
        }
    }

    @Test
    void what_is_shown_is_the_text_as_it_was_read_but_for_blank_lines() {
        for (Reading reading : samples()) {
            assertThat(words(cut(reading)).replaceAll("\\s", ""))
                    .isEqualTo(reading.text().replaceAll("\\s", ""));
        }
    }

    @Test
    void every_paragraph_knows_where_it_begins() {
        for (Reading reading : samples()) {
            for (ArticleText.Paragraph p : cut(reading).paragraphs()) {
                String first = p.pieces().get(0).words();
                assertThat(reading.text().substring(p.at())).startsWith(first);
            }
        }
    }

    @Test
    void the_pieces_of_a_record_are_its_very_characters() {
        for (Reading reading : samples()) {
            ArticleText text = cut(reading);
            for (Reading.Said said : reading.said()) {
                String content = text.paragraphs().stream()
                        .flatMap(p -> p.pieces().stream())
                        .filter(p -> List.of(p.records().split(" ")).contains(said.id()))
                        .filter(p -> p.look().matches(".*\\bl\\d[dmi]\\b.*"))
                        .map(ArticleText.Piece::words)
                        .collect(Collectors.joining());
                String expected = said.content().stream()
                        .map(span -> span.in(reading.text()).replace("\n", ""))
                        .collect(Collectors.joining());
                assertThat(content.replace("\n", "")).contains(expected);
            }
            assertThat(text.paragraphs().stream()
                            .flatMap(p -> p.pieces().stream())
                            .flatMap(p -> java.util.stream.Stream.concat(p.before().stream(), p.behind().stream()))
                            .map(ArticleText.Tag::id)
                            .distinct()
                            .count())
                    .as("every record has its label")
                    .isEqualTo(reading.said().size() + reading.done().size());
        }
    }

    @Test
    void what_is_said_within_what_is_said_has_a_lane_of_its_own() {
        boolean nested = false;
        for (Reading reading : samples()) {
            for (ArticleText.Paragraph p : cut(reading).paragraphs()) {
                for (ArticleText.Piece piece : p.pieces()) {
                    List<String> lanes = java.util.Arrays.stream(piece.look().split(" "))
                            .filter(look -> look.matches("l\\d[dmi]"))
                            .map(look -> look.substring(0, 2))
                            .toList();
                    assertThat(lanes).doesNotHaveDuplicates();
                    nested |= lanes.size() > 1;
                }
            }
        }
        assertThat(nested).as("the samples have one within another").isTrue();
    }
}
