package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class ParseScorerTest {

    private static final String GOLD = conllu("1 Rain NOUN 2 nsubj", "2 fell VERB 0 root", "3 . PUNCT 2 punct");

    /** Rows of {@code number form tag head relation}, one sentence. */
    private static String conllu(String... rows) {
        StringBuilder out = new StringBuilder();
        for (String row : rows) {
            String[] c = row.split(" ", -1);
            out.append(String.join("\t", c[0], c[1], "_", c[2], "_", "_", c[3], c[4], "_", "_"))
                    .append('\n');
        }
        return out.append('\n').toString();
    }

    private static Treebank read(String conllu) {
        return Treebank.of(conllu, "here");
    }

    private static ParseScore score(String gold, String predicted) {
        return ParseScorer.score(read(gold), read(predicted));
    }

    @Test
    void a_treebank_against_itself_is_perfect() {
        assertThat(score(GOLD, GOLD)).isEqualTo(new ParseScore(3, 1, 1, 1, 1, 1));
    }

    @Test
    void a_wrong_relation_costs_las_and_a_wrong_head_uas_too() {
        ParseScore relation = score(GOLD, conllu("1 Rain NOUN 2 obj", "2 fell VERB 0 root", "3 . PUNCT 2 punct"));
        assertThat(relation.uas()).isEqualTo(1);
        assertThat(relation.las()).isEqualTo(2 / 3.0);
        ParseScore head = score(GOLD, conllu("1 Rain NOUN 2 nsubj", "2 fell VERB 0 root", "3 . PUNCT 1 punct"));
        assertThat(head.uas()).isEqualTo(2 / 3.0);
        assertThat(head.las()).isEqualTo(2 / 3.0);
    }

    @Test
    void subtypes_of_relations_do_not_count() {
        assertThat(score(GOLD, conllu("1 Rain NOUN 2 nsubj:pass", "2 fell VERB 0 root", "3 . PUNCT 2 punct"))
                        .las())
                .isEqualTo(1);
    }

    @Test
    void a_word_cut_otherwise_is_missed_and_one_too_many() {
        ParseScore score = score(GOLD, conllu("1 Rain NOUN 2 nsubj", "2 fell. VERB 0 root"));
        assertThat(score.tokens()).isEqualTo(2 * 1.0 / (3 + 2));
        assertThat(score.las()).as("its head stands elsewhere").isZero();
        assertThat(score.sentences()).isEqualTo(1);
    }

    @Test
    void a_sentence_cut_in_two_is_missed_and_gives_two_too_many() {
        ParseScore score =
                score(GOLD, conllu("1 Rain NOUN 0 root") + conllu("1 fell VERB 0 root", "2 . PUNCT 1 punct"));
        assertThat(score.sentences()).isZero();
        assertThat(score.tokens()).isEqualTo(1);
        assertThat(score.uas()).isEqualTo(2 / 3.0);
    }

    @Test
    void words_share_the_characters_of_their_token() {
        String several = conllu("1-2 don’t _ _ _", "1 do AUX 0 root", "2 n’t PART 1 advmod");
        assertThat(read(several).words())
                .extracting(Treebank.Word::span)
                .containsExactly(new Span(0, 2), new Span(2, 5));
        assertThat(score(several, conllu("1 do AUX 0 root", "2 n’t PART 1 advmod"))
                        .las())
                .isEqualTo(1);
    }

    @Test
    void a_word_for_which_no_characters_are_left_stands_on_the_whole_token() {
        assertThat(read(conllu("1-3 des _ _ _", "1 des ADP 0 root", "2 la DET 1 det", "3 x X 1 dep"))
                        .words())
                .extracting(Treebank.Word::span)
                .containsExactly(new Span(0, 3), new Span(0, 3), new Span(0, 3));
    }

    @Test
    void blanks_within_a_form_and_empty_nodes_count_for_nothing() {
        Treebank treebank = read("1\t10 000\t_\tNUM\t_\t_\t0\troot\t_\t_\n1.1\tgone\t_\tVERB\t_\t_\t_\t_\t_\t_\n");
        assertThat(treebank.text()).isEqualTo("10000");
        assertThat(treebank.words()).hasSize(1);
    }

    @Test
    void other_texts_are_not_compared_and_the_place_is_shown() {
        assertThatThrownBy(() -> score(GOLD, conllu("1 Rain NOUN 2 nsubj", "2 feel VERB 0 root", "3 . PUNCT 2 punct")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the texts differ at character 6: gold …Rainfell.… predicted …Rainfeel.…");
        assertThatThrownBy(() -> score(GOLD, "")).hasMessageContaining("predicted ……");
    }

    @Test
    void a_line_that_is_none_is_named() {
        assertThatThrownBy(() -> read("# fine\n{\"id\":1}\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("here:2: no line of CoNLL-U");
        assertThatThrownBy(() -> read(conllu("1 Rain NOUN 9 nsubj"))).hasMessageContaining("a head outside the text");
    }

    @Test
    void raw_text_has_its_sentences_joined_by_blanks_and_its_paragraphs_apart() {
        assertThat(
                        RawText.in(
                                """
                        # newdoc id = a
                        # newpar
                        # text = One.
                        1\tOne.\t_\tX\t_\t_\t0\troot\t_\t_

                        # sent_id = a-2
                        # text = Two.

                        # newpar id = a-p2
                        # text = Three.

                        # newdoc id = b
                        # text = Four.
                        """))
                .isEqualTo(List.of(new RawText("a", "One. Two.\n\nThree."), new RawText("b", "Four.")));
    }
}
