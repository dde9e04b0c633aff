package org.chancery.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void the_best_tree_of_small_sentences_is_the_best_of_all_trees() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            double[][] scores = random(1 + random.nextInt(5), random);
            int[] heads = Tree.heads(scores);
            assertThat(Tree.isTree(heads)).isTrue();
            assertThat(total(scores, heads)).isEqualTo(best(scores, new int[scores.length], 0));
        }
    }

    @Test
    void there_is_one_root_even_where_every_word_would_like_to_be_it() {
        double[][] scores = {{9, 1, 1}, {2, 9, 1}, {3, 1, 8}};
        assertThat(Tree.heads(scores)).containsExactly(0, 0, 0);
    }

    @Test
    void words_without_any_score_still_make_a_tree() {
        double none = Double.NEGATIVE_INFINITY;
        assertThat(Tree.isTree(Tree.heads(new double[][] {{none, none}, {none, none}})))
                .isTrue();
        assertThat(Tree.isTree(Tree.heads(new double[][] {{Double.NaN}}))).isTrue();
        assertThat(Tree.heads(new double[0][])).isEmpty();
    }

    @Test
    void a_long_sentence_with_many_cycles_takes_no_time() {
        Random random = new Random(3);
        double[][] scores = random(Sentences.LONGEST, random);
        for (int w = 0; w + 1 < scores.length; w += 2) {
            scores[w][w + 1] = 5000;
            scores[w + 1][w] = 5000;
        }
        long before = System.nanoTime();
        assertThat(Tree.isTree(Tree.heads(scores))).isTrue();
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void a_cycle_is_no_tree_and_neither_are_two_roots() {
        assertThat(Tree.isTree(new int[] {0, 2, 1})).isFalse();
        assertThat(Tree.isTree(new int[] {0, 1, 1})).isFalse();
        assertThat(Tree.isTree(new int[] {1, 1, 0})).isTrue();
    }

    /** Whole numbers, so that sums are exact. */
    private static double[][] random(int n, Random random) {
        double[][] scores = new double[n][n];
        for (double[] row : scores) {
            for (int h = 0; h < n; h++) {
                row[h] = random.nextInt(40) - 20;
            }
        }
        return scores;
    }

    private static double best(double[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return Tree.isTree(heads) ? total(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int h = 0; h < heads.length; h++) {
            heads[word] = h;
            most = Math.max(most, best(scores, heads, word + 1));
        }
        return most;
    }

    private static double total(double[][] scores, int[] heads) {
        double sum = 0;
        for (int w = 0; w < heads.length; w++) {
            sum += scores[w][heads[w]];
        }
        return sum;
    }
}
