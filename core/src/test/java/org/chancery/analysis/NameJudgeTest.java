package org.chancery.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chancery.analysis.KnownNames.As;
import org.chancery.article.Articles;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;

class NameJudgeTest {

    private static NameJudge.Chosen person(int first, int end, double chance) {
        return new NameJudge.Chosen(new NameReader.Found(first, end, Name.Kind.PERSON), chance);
    }

    @Test
    void names_that_lie_over_each_other_are_not_both_taken() {
        List<NameJudge.Chosen> all = List.of(person(0, 1, 0.6), person(0, 3, 0.75), person(2, 3, 0.5));
        assertThat(NameJudge.best(all, 3, 0.3))
                .as("two that promise .3 and .2 against one that promises .45")
                .containsExactly(
                        new NameReader.Found(0, 1, Name.Kind.PERSON), new NameReader.Found(2, 3, Name.Kind.PERSON));
    }

    @Test
    void the_longer_name_stands_where_it_is_the_likelier() {
        List<NameJudge.Chosen> all = List.of(person(0, 1, 0.4), person(0, 3, 0.9), person(2, 3, 0.5));
        assertThat(NameJudge.best(all, 4, 0.3)).containsExactly(new NameReader.Found(0, 3, Name.Kind.PERSON));
    }

    @Test
    void what_is_hardly_likely_is_no_name() {
        assertThat(NameJudge.best(List.of(person(0, 1, 0.2)), 1, 0.3)).isEmpty();
        assertThat(NameJudge.best(List.of(), 0, 0.3)).isEmpty();
    }

    @Test
    void chances_of_all_that_a_word_may_be_add_up_to_one() {
        float[][] scores = new float[3][9];
        scores[0][1] = 2;
        scores[1][2] = 3;
        scores[1][3] = 1;
        NameChances chances = new NameChances(scores);
        for (int word = 0; word < 3; word++) {
            double sum = chances.none(word);
            for (int kind = 0; kind < NameChances.KINDS; kind++) {
                sum += chances.in(word, kind);
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
        double two = Math.exp(chances.span(0, 2, 0));
        assertThat(two).isBetween(0.0, chances.in(0, 0)).isGreaterThan(Math.exp(chances.span(0, 1, 0)));
    }

    @Test
    void a_word_list_knows_a_name_in_several_readings_and_in_capitals() {
        KnownNames known = new KnownNames(Lexicon.english());
        assertThat(known.whole("Cambridge")).containsExactly(As.PLACE, As.ORGANIZATION);
        assertThat(known.whole("CALIFORNIA")).containsExactly(As.PLACE);
        assertThat(known.whole("Emperor")).as("a title is no whole name").isEmpty();
        assertThat(known.is(As.TITLE, "Emperor")).isTrue();
    }

    @Test
    void a_candidate_neither_begins_nor_ends_with_a_word_that_only_joins() {
        Analysis a = new Analyst(Lexicon.english())
                .analyse(Articles.from(Pages.read(Capture.ofText("t", "The King of Norway and Sweden left."))));
        Sentence s = a.sentences().get(0);
        NameChances even = new NameChances(new float[s.end() - s.first()][9]);
        assertThat(new NameCandidates(a.tokens()).of(s, even)).isNotEmpty().allSatisfy(c -> {
            assertThat(NameCandidates.joins(a.tokens().get(c.first()))).isFalse();
            assertThat(NameCandidates.joins(a.tokens().get(c.end() - 1))).isFalse();
        });
    }
}
