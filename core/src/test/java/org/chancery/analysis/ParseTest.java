package org.chancery.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParseTest {

    /** “The mayor hopes to win and said it rained . | She left .” */
    private static final Parse PARSE = Parse.of(
            List.of(1, 2, 2, 4, 2, 6, 2, 8, 6, 2, 11, 11, 11),
            List.of(
                    "det",
                    "nsubj",
                    "root",
                    "mark",
                    "xcomp",
                    "cc",
                    "conj",
                    "nsubj",
                    "ccomp",
                    "punct",
                    "nsubj:pass",
                    "root",
                    "punct"));

    @Test
    void the_subject_of_a_second_predicate_is_that_of_the_first() {
        assertThat(PARSE.subject(2)).contains(1);
        assertThat(PARSE.subject(6)).contains(1);
        assertThat(PARSE.subject(4)).contains(1);
        assertThat(PARSE.subject(8)).contains(7);
        assertThat(PARSE.subject(11)).contains(10);
    }

    @Test
    void a_complement_is_the_clause_that_is_said() {
        assertThat(PARSE.complement(6)).contains(8);
        assertThat(PARSE.complement(2)).contains(4);
        assertThat(PARSE.complement(8)).isEmpty();
    }

    @Test
    void a_subtree_is_all_that_hangs_on_a_token() {
        assertThat(PARSE.subtree(6)).containsExactly(5, 6, 7, 8);
        assertThat(PARSE.reach(1)).containsExactly(0, 2);
        assertThat(PARSE.isBelow(7, 6)).isTrue();
        assertThat(PARSE.isBelow(6, 7)).isFalse();
    }

    @Test
    void a_path_leads_over_the_nearest_common_head() {
        assertThat(PARSE.path(0, 7)).containsExactly(0, 1, 2, 6, 8, 7);
        assertThat(PARSE.path(8, 8)).containsExactly(8);
        assertThat(PARSE.path(0, 10)).isEmpty();
    }

    @Test
    void relations_are_asked_for_without_their_subtypes() {
        assertThat(PARSE.is(10, "nsubj")).isTrue();
        assertThat(PARSE.is(10, "nsubj:pass")).isTrue();
        assertThat(PARSE.is(1, "nsubj:pass", "det")).isFalse();
        assertThat(PARSE.children(2, "conj", "nsubj")).containsExactly(1, 6);
        assertThat(PARSE.head(2)).isEmpty();
        assertThat(PARSE.root(8)).isEqualTo(2);
    }

    @Test
    void lists_of_different_length_are_refused() {
        assertThatThrownBy(() -> Parse.of(List.of(0), List.of())).hasMessageContaining("1 heads, 0 relations");
    }
}
