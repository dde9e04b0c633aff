package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkedTest {

    @Test
    void labels_become_spans_of_the_bare_text() {
        Marked marked = Marked.parse("{content:“No,”} {cue:said} {source:the mayor}.");
        assertThat(marked.text()).isEqualTo("“No,” said the mayor.");
        assertThat(marked.spans("cue")).containsExactly(new Span(6, 10));
        assertThat(marked.spans("source").get(0).in(marked.text())).isEqualTo("the mayor");
    }

    @Test
    void labels_nest_and_repeat() {
        Marked marked = Marked.parse("{content:{source:She} {cue:hopes} to} win, he said, {content:soon}.");
        assertThat(marked.spans("content")).containsExactly(new Span(0, 12), new Span(27, 31));
        assertThat(marked.spans("cue")).containsExactly(new Span(4, 9));
    }

    @Test
    void printing_and_reading_again_gives_the_same() {
        String notation = "a {{ b {content:{source:She} said {{ “x”}} {cue:}end";
        Marked marked = Marked.parse(notation.replace("{{ “x”}}", "“x”}"));
        assertThat(Marked.parse(marked.print())).isEqualTo(marked);
    }

    @Test
    void a_brace_that_is_no_label_is_written_twice() {
        assertThat(Marked.parse("set {{1, 2}} here").text()).isEqualTo("set {1, 2} here");
    }

    @Test
    void a_label_that_is_never_closed_is_named() {
        assertThatThrownBy(() -> Marked.parse("{cue:said the mayor")).hasMessageContaining("'cue' is never closed");
        assertThatThrownBy(() -> Marked.parse("said {the mayor}")).hasMessageContaining("begins no label");
        assertThatThrownBy(() -> Marked.parse("said} the mayor")).hasMessageContaining("closing brace");
    }
}
