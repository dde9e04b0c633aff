package org.chancery.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class WindowsTest {

    /** Words are parted by blanks, paragraphs by line breaks. */
    private static Passage passage(String text, Span... quoted) {
        List<List<Span>> paragraphs = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            List<Span> words = new ArrayList<>();
            int from = at;
            for (String word : line.split(" ", -1)) {
                if (!word.isEmpty()) {
                    words.add(new Span(from, from + word.length()));
                }
                from += word.length() + 1;
            }
            paragraphs.add(words);
            at += line.length() + 1;
        }
        return new Passage(text, paragraphs, List.of(quoted));
    }

    @Test
    void short_paragraphs_share_a_window() {
        List<Window> windows = Windows.of(passage("the mayor said no\n\nunaffable Bo"));
        assertThat(windows).hasSize(1);
        Window only = windows.get(0);
        assertThat(only.ids()[0]).isEqualTo(WordPiece.CLS);
        assertThat(only.ids()[5]).isEqualTo(WordPiece.SEP);
        assertThat(only.ids()[10]).isEqualTo(WordPiece.SEP);
        assertThat(only.ids()).hasSize(11);
        assertThat(only.firsts()).containsExactly(1, 2, 3, 4, 6, 9);
    }

    @Test
    void case_and_quotation_are_told_by_the_types() {
        String text = "Ann WHO said iPod A 東京 Bo";
        int quoted = text.indexOf("iPod");
        Window only = Windows.of(passage(text, new Span(quoted, text.length()), new Span(quoted + 1, quoted + 2)))
                .get(0);
        long[] types = new long[only.size()];
        for (int w = 0; w < types.length; w++) {
            types[w] = only.types()[(int) only.firsts()[w]];
        }
        assertThat(types).containsExactly(1, 2, 0, 3, 4, 3, 4);
        assertThat(only.types()[0]).isZero();
        assertThat(only.types()[only.types().length - 1]).isZero();
    }

    @Test
    void a_paragraph_that_does_not_fit_any_more_begins_a_window() {
        String hundred = "word ".repeat(100).trim();
        List<Window> windows = Windows.of(passage(hundred + "\n" + hundred + "\nno\n" + hundred));
        assertThat(windows).extracting(Window::first).containsExactly(0, 100, 201);
        assertThat(windows).allSatisfy(w -> {
            assertThat(w.ids().length).isLessThanOrEqualTo(Windows.LONGEST);
            assertThat(w.ownFirst()).isEqualTo(w.first());
            assertThat(w.ownEnd()).isEqualTo(w.end());
        });
    }

    @Test
    void a_long_paragraph_is_cut_into_windows_that_overlap_and_every_word_has_one_owner() {
        List<Window> windows = Windows.of(passage("so\n" + "word ".repeat(1000) + "\nand so"));
        assertThat(windows.get(0).size()).isEqualTo(1);
        assertThat(windows.get(1).size()).isEqualTo(190);
        assertThat(windows.get(2).first()).isEqualTo(windows.get(1).end() - 48);
        assertThat(windows.get(2).ownFirst()).isEqualTo(windows.get(1).end() - 24);
        int next = 0;
        for (Window window : windows) {
            assertThat(window.ownFirst()).isEqualTo(next).isGreaterThanOrEqualTo(window.first());
            assertThat(window.ownEnd()).isLessThanOrEqualTo(window.end());
            next = window.ownEnd();
        }
        assertThat(next).isEqualTo(1003);
    }

    @Test
    void words_of_many_pieces_fill_a_window_early() {
        List<Window> windows = Windows.of(passage("a.b.c.d.e.f.g.h ".repeat(200)));
        assertThat(windows).allSatisfy(w -> assertThat(w.ids().length).isLessThanOrEqualTo(Windows.LONGEST));
        assertThat(windows.get(windows.size() - 1).ownEnd()).isEqualTo(200);
    }

    @Test
    void no_words_no_windows() {
        assertThat(Windows.of(passage(""))).isEmpty();
        assertThat(Windows.of(passage("\n\n"))).isEmpty();
    }

    @Test
    void words_out_of_order_are_refused() {
        assertThatThrownBy(() -> new Passage("abc", List.of(List.of(new Span(1, 2), new Span(0, 1))), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[0,1)");
        assertThatThrownBy(() -> new Passage("abc", List.of(List.of(new Span(1, 4))), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
