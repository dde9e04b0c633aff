package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** The words that a reviewer chooses from. */
class WindowTest {

    private static ReadArticle article(String text) {
        return new ReadArticle(
                1,
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                CodePoints.of(text),
                Json.object().build(),
                List.of(),
                Map.of(),
                Map.of());
    }

    private static Window around(String text, String words) {
        int start = text.indexOf(words);
        ReadArticle article = article(text);
        return Window.around(article, List.of(article.points().fromUtf16(new Span(start, start + words.length()))));
    }

    @Test
    void words_and_marks_are_counted_and_give_their_span_back() {
        String text = "“It’s 3.5 km,” said Ms. Ode-Berg.";
        Window window = around(text, "said");
        assertThat(window.words().stream().map(Window.Word::text))
                .containsExactly("“", "It’s", "3.5", "km", ",", "”", "said", "Ms", ".", "Ode-Berg", ".");
        assertThat(window.span(0, 5).in(text)).isEqualTo("“It’s 3.5 km,”");
    }

    @Test
    void offsets_count_code_points_behind_an_emoji() {
        String text = "\uD83D\uDE80\uD83D\uDE80 The pilot waved.";
        Window window = around(text, "pilot");
        Window.Word pilot = window.words().stream()
                .filter(w -> w.text().equals("pilot"))
                .findFirst()
                .orElseThrow();
        assertThat(pilot.span()).isEqualTo(new Span(7, 12));
        assertThat(window.first(pilot.span())).isEqualTo(pilot.number()).isEqualTo(window.last(pilot.span()));
    }

    @Test
    void the_lines_before_and_behind_are_shown_and_no_more() {
        String text = "One.\n\nTwo.\n\nThree.\n\nFour here.\n\nFive.\n\nSix.\n\nSeven.";
        Window window = around(text, "Four");
        assertThat(window.words().get(0).text()).isEqualTo("Two");
        assertThat(window.words().get(window.words().size() - 2).text()).isEqualTo("Six");
        assertThat(window.before()).isTrue();
        assertThat(window.behind()).isTrue();
    }

    @Test
    void the_first_and_the_last_line_have_nothing_beyond_them() {
        Window window = around("Alone here.", "here");
        assertThat(window.before()).isFalse();
        assertThat(window.behind()).isFalse();
        assertThat(around("\n\n\nLast", "Last").words()).hasSize(1);
    }

    @Test
    void an_endless_line_is_cut_between_words() {
        String text = "word ".repeat(100_000) + "here " + "word ".repeat(100_000);
        Window window = around(text, "here");
        assertThat(window.words()).hasSizeLessThan(700).allMatch(w -> w.text().length() == 4);
    }

    @Test
    void words_that_are_not_there_are_refused() {
        Window window = around("Alone here.", "here");
        assertThatThrownBy(() -> window.span(1, 9)).hasMessageContaining("from 1 to 9");
        assertThatThrownBy(() -> window.span(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_window_from_a_place_begins_there_and_leads_on() {
        String text = "word ".repeat(2_000);
        Window first = Window.from(article(text), 0);
        Window second = Window.from(article(text), first.end());
        assertThat(first.words().size() + second.words().size()).isGreaterThan(900);
        assertThat(second.start()).isEqualTo(first.end());
    }
}
