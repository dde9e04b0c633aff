package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EqualArticlesTest {

    @Test
    void long_texts_are_cut_at_the_end_of_a_paragraph() {
        assertThat(EqualArticles.of(List.of("a b\n\nc d\n\n\ne f\n\ng h"), 4))
                .containsExactly("a b\n\nc d", "e f\n\ng h");
    }

    @Test
    void short_texts_are_joined_and_the_rest_falls_away() {
        assertThat(EqualArticles.of(List.of("a b", "c d", "e"), 4)).containsExactly("a b\n\nc d");
    }

    @Test
    void an_article_ends_where_it_comes_nearest_to_the_length() {
        assertThat(EqualArticles.of(List.of("a b c\n\nd e f g\n\nh i j k"), 4))
                .containsExactly("a b c", "d e f g", "h i j k");
        assertThat(EqualArticles.of(List.of("a b\n\nc d e"), 4)).containsExactly("a b\n\nc d e");
    }
}
