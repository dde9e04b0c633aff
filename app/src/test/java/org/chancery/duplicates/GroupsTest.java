package org.chancery.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** Groups hang on the pairs and not on their order. */
class GroupsTest {

    private static boolean never(long a, long b) {
        return a == b;
    }

    @Test
    void a_group_is_called_by_its_smallest_member() {
        Groups groups = Groups.of(List.of(Pair.of(9, 4, 1), Pair.of(4, 7, 0.5), Pair.of(2, 3, 1)), GroupsTest::never);
        assertThat(groups.groupOf()).isEqualTo(Map.of(2L, 2L, 3L, 2L, 4L, 4L, 7L, 4L, 9L, 4L));
    }

    @Test
    void who_is_apart_from_one_of_a_group_does_not_enter_it_by_way_of_another() {
        List<Pair> chain = List.of(Pair.of(1, 2, 0.7), Pair.of(2, 3, 0.9), Pair.of(3, 4, 0.8));
        BiPredicate<Long, Long> apart = (a, b) -> a == 1 && b == 3;
        assertThat(Groups.of(chain, apart).groupOf()).isEqualTo(Map.of(1L, 1L, 2L, 2L, 3L, 2L, 4L, 2L));
        assertThat(Groups.of(chain, GroupsTest::never).groupOf().values()).containsOnly(1L);
    }

    @Test
    void groups_are_the_same_in_whatever_order_the_pairs_come() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                long a = random.nextInt(40);
                pairs.add(Pair.of(a, a + 1 + random.nextInt(8), random.nextInt(5) / 4.0));
            }
            BiPredicate<Long, Long> apart = (a, b) -> (a * 31 + b * 17) % 5 == 0;
            Groups groups = Groups.of(pairs, apart);
            Collections.shuffle(pairs, random);
            assertThat(Groups.of(pairs, apart)).isEqualTo(groups);
            assertThat(groups.groupOf())
                    .allSatisfy((item, group) -> assertThat(group).isLessThanOrEqualTo(item));
        }
    }

    @Test
    void a_made_corpus_gives_the_same_groups_in_whatever_order_its_articles_and_quotations_come() {
        Duplicates duplicates = Duplicates.of(Lexicon.english());
        Made.Corpus corpus = Generator.corpus(77);
        List<Made.Article> articles = new ArrayList<>(corpus.articles());
        List<Made.Quoted> quotations = new ArrayList<>(corpus.quotations());
        List<Groups> found = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            Index<Sketch> sketches = new Index<>(duplicates.articles());
            articles.forEach(a -> sketches.add(a.id(), duplicates.articles().sketch(a.body())));
            Index<Quotation> words = new Index<>(duplicates.quotations());
            quotations.forEach(q -> words.add(q.id(), q.quotation()));
            found.add(sketches.groups());
            found.add(words.groups());
            Collections.shuffle(articles, new Random(round));
            Collections.shuffle(quotations, new Random(round));
        }
        assertThat(found.get(2)).isEqualTo(found.get(0));
        assertThat(found.get(3)).isEqualTo(found.get(1));
    }

    @Test
    void what_hangs_together_with_an_item_is_found_without_the_rest() {
        Set<Pair> all = Set.of(Pair.of(1, 2, 1), Pair.of(2, 5, 1), Pair.of(7, 8, 1));
        Set<Pair> around = Groups.around(List.of(5L), item -> all.stream()
                .filter(p -> p.first() == item || p.second() == item)
                .collect(Collectors.toSet()));
        assertThat(around).containsExactlyInAnyOrder(Pair.of(1, 2, 1), Pair.of(2, 5, 1));
    }

    @Test
    void candidates_are_those_that_share_most_keys_and_never_many() {
        List<Long> crowd = java.util.stream.LongStream.range(0, 10_000).boxed().toList();
        assertThat(Candidates.of(List.of(crowd, List.of(5L, 99L), List.of(99L))).items())
                .startsWith(5L, 99L, 0L, 1L)
                .hasSize(Candidates.PER_KEY + 1);
        List<List<Long>> crowds = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> crowd.subList(i * 100, i * 100 + 100))
                .toList();
        assertThat(Candidates.of(crowds).items()).hasSize(Candidates.MOST);
    }

    @Test
    void a_pair_of_one_and_a_likeness_out_of_bounds_are_refused_with_their_values() {
        assertThatThrownBy(() -> Pair.of(3, 3, 1)).hasMessageContaining("3, 3");
        assertThatThrownBy(() -> Pair.of(1, 3, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Period.of("2024-13-01")).hasMessageContaining("2024-13-01");
    }
}
