package org.chancery.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.duplicates.Verdict.Answer;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** Whether two articles are one text. */
class ArticlesTest {

    private static final ArticleJudge ARTICLES =
            Duplicates.of(Lexicon.english()).articles();
    private static final String FOOT =
            " Sign up for the Morning Tide and read the harbour news before breakfast, every weekday, free of charge. Do you know "
                    + "more about this story? Write to the newsroom and mark your letter for the night desk.";

    private static Sketch sketch(String body) {
        return ARTICLES.sketch(body);
    }

    private static Answer answer(String a, String b) {
        Verdict verdict = ARTICLES.compare(sketch(a), sketch(b));
        assertThat(ARTICLES.compare(sketch(b), sketch(a))).isEqualTo(verdict);
        return verdict.answer();
    }

    /** So many words that no other seed has in this order. */
    private static String words(long seed, int count) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L); // seeds in a row begin alike
        return IntStream.range(0, count)
                .mapToObj(i -> "word" + random.nextInt(5_000) + (i % 12 == 11 ? ". Then" : ""))
                .map(w -> w.replaceAll("\\d", "" + (char) ('a' + w.length()))
                        + Integer.toString(random.nextInt(30_000), 36))
                .collect(Collectors.joining(" "));
    }

    @Test
    void other_marks_spellings_and_capitals_leave_a_text_the_same() {
        String text =
                "The programme didn’t close — 40 per cent of the U.S. vessels organised a defence of 1,500 tonnes.";
        String other = "the program did not close: 40 percent of the US vessels organized a defense of 1500 tons";
        assertThat(ARTICLES.compare(sketch(text), sketch(other)).evidence())
                .containsExactly("the same 18 words in the same order");
        assertThat(answer("It grew by 4.5 times in all the towns", "It grew by 45 times in all the towns"))
                .isEqualTo(Answer.UNLIKE);
    }

    @Test
    void a_copy_with_another_foot_is_a_copy_and_a_common_foot_makes_none() {
        String one = words(1, 300);
        String other = words(2, 300);
        assertThat(answer(one, one + FOOT)).isEqualTo(Answer.SAME);
        assertThat(answer(one + FOOT, other + FOOT)).isNotEqualTo(Answer.SAME);
        assertThat(answer("", "")).isEqualTo(Answer.UNLIKE);
        assertThat(answer("Please enable scripts", "Please enable scripts")).isEqualTo(Answer.SAME);
        assertThat(answer("Please enable scripts", "Please enable scripts now")).isEqualTo(Answer.UNLIKE);
    }

    @Test
    void a_page_that_holds_two_articles_does_not_make_them_one() {
        List<String> bodies = List.of(words(1, 200), words(2, 150), words(1, 200) + " " + words(2, 150));
        Index<Sketch> index = new Index<>(ARTICLES);
        IntStream.range(0, 3).forEach(i -> index.add(i, sketch(bodies.get(i))));
        assertThat(index.groups().groupOf().values()).doesNotContain(1L);
        assertThat(index.groups().groupOf().getOrDefault(1L, 1L))
                .isNotEqualTo(index.groups().groupOf().getOrDefault(0L, 0L));
    }

    @Test
    void a_foot_that_ten_thousand_articles_share_costs_no_more_comparisons_than_any() {
        Index<Sketch> index = new Index<>(ARTICLES);
        for (int i = 0; i < 10_000; i++) {
            index.add(i, sketch(words(i, 80) + FOOT));
        }
        assertThat(index.mostCompared).isLessThanOrEqualTo(5 * Candidates.PER_KEY);
        assertThat(index.pairs).isEmpty();
        index.add(10_000, sketch(words(9_999, 80) + " And that is all." + FOOT));
        assertThat(index.pairs)
                .extracting(Pair::first, Pair::second)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(9_999L, 10_000L));
    }

    @Test
    void one_text_in_two_thousand_slightly_different_copies_is_one_group_at_a_bounded_cost() {
        Index<Sketch> index = new Index<>(ARTICLES);
        List<String> sentences =
                IntStream.range(0, 30).mapToObj(i -> words(i, 14) + ".").toList();
        List<Integer> order = IntStream.range(0, 2_000).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(4));
        for (int id : order) {
            Random random = new Random(id);
            index.add(
                    id,
                    sketch(sentences.stream()
                            .filter(s -> random.nextInt(10) > 0)
                            .collect(Collectors.joining(" "))));
        }
        assertThat(index.mostCompared).isLessThanOrEqualTo(10 * Candidates.PER_KEY);
        assertThat(index.groups().groupOf()).hasSize(2_000);
        assertThat(index.groups().groupOf().values()).containsOnly(0L);
    }

    @Test
    void a_sketch_survives_its_bytes_and_damaged_bytes_are_named() {
        Sketch sketch = sketch(words(7, 3_000) + FOOT);
        byte[] bytes = sketch.bytes();
        assertThat(Sketch.of(bytes)).isEqualTo(sketch);
        assertThat(bytes.length).isLessThan(4_000);
        assertThatThrownBy(() -> Sketch.of(Arrays.copyOf(bytes, 100))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sketch.of(new byte[] {9}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("form 9");
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(60)] ^= (byte) (1 << random.nextInt(8));
            try {
                Sketch.of(damaged);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("sketch");
            }
        }
    }

    @Test
    void texts_of_any_length_and_kind_are_sketched_within_bounds() {
        for (String hostile : List.of(
                "word ".repeat(500_000),
                "“".repeat(500_000),
                words(3, 120_000),
                "字".repeat(300_000),
                "x".repeat(300_000),
                "A. ".repeat(300_000),
                "\uD83D".repeat(10_000),
                "1,".repeat(300_000))) {
            Sketch sketch = sketch(hostile);
            assertThat(sketch.words()).isLessThanOrEqualTo(Sketching.MOST_WORDS);
            assertThat(sketch.bytes().length).isLessThan(5_000);
            assertThat(ARTICLES.keys(sketch)).hasSizeLessThanOrEqualTo(17);
            assertThat(ARTICLES.compare(sketch, sketch(FOOT)).answer()).isNotEqualTo(Answer.SAME);
        }
    }

    @Test
    void keys_are_the_same_on_every_machine_and_in_every_version() {
        assertThat(sketch("The harbour board of Ardelm closed its quay on Monday.")
                        .keys())
                .isSorted()
                .hasSize(7)
                .startsWith(-8662327892257817685L);
    }
}
