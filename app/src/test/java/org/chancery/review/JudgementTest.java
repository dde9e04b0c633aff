package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.standing.Judgement;
import org.chancery.standing.Settled;
import org.chancery.standing.Verdict;
import org.junit.jupiter.api.Test;

/** What several decisions on one record come to. */
class JudgementTest {

    private static Judgement says(String reviewer, Verdict verdict, Map<String, Json> fields) {
        return new Judgement(1, reviewer, verdict, fields, Optional.empty(), false);
    }

    private static Judgement settles(Verdict verdict, Map<String, Json> fields) {
        return new Judgement(9, "Cleo", verdict, fields, Optional.empty(), true);
    }

    private static final Map<String, Json> DENIES = Map.of("stance", Json.of("denies"));
    private static final Map<String, Json> BY_FALK = Map.of("speaker", Json.of("Ines Falk"));

    @Test
    void corrections_of_one_reviewer_add_up() {
        Judgement both = says("Ana", Verdict.CORRECT, DENIES).then(says("Ana", Verdict.CORRECT, BY_FALK));
        assertThat(both.fields()).containsOnlyKeys("stance", "speaker");
    }

    @Test
    void acceptance_ends_what_was_corrected_before() {
        Judgement last = says("Ana", Verdict.CORRECT, DENIES).then(says("Ana", Verdict.ACCEPT, Map.of()));
        assertThat(last.verdict()).isEqualTo(Verdict.ACCEPT);
        assertThat(last.fields()).isEmpty();
    }

    @Test
    void where_all_say_the_same_it_stands() {
        Settled settled =
                Settled.of(List.of(says("Ana", Verdict.CORRECT, DENIES), says("Ben", Verdict.CORRECT, DENIES)));
        assertThat(settled.isOpen()).isFalse();
        assertThat(settled.fields()).isEqualTo(DENIES);
    }

    @Test
    void where_they_differ_it_is_open_and_the_first_who_kept_it_counts() {
        Settled settled = Settled.of(List.of(
                says("Ana", Verdict.REJECT, Map.of()),
                says("Ben", Verdict.CORRECT, DENIES),
                says("Dora", Verdict.ACCEPT, Map.of())));
        assertThat(settled.isOpen()).isTrue();
        assertThat(settled.isDoubted()).isTrue();
        assertThat(settled.kept()).isTrue();
        assertThat(settled.fields()).isEqualTo(DENIES);
    }

    @Test
    void an_adjudicator_has_the_last_word() {
        Settled settled = Settled.of(List.of(
                says("Ana", Verdict.ACCEPT, Map.of()),
                says("Ben", Verdict.ACCEPT, Map.of()),
                settles(Verdict.REJECT, Map.of())));
        assertThat(settled.kept()).isFalse();
        assertThat(settled.isOpen()).isFalse();
    }

    @Test
    void judgements_tell_themselves_in_words() {
        assertThat(Telling.of(says("Ana", Verdict.CORRECT, BY_FALK))).isEqualTo("corrected: speaker Ines Falk");
        assertThat(Telling.of(says("Ana", Verdict.CORRECT, Map.of("speaker", Json.of("")))))
                .isEqualTo("corrected: speaker nobody");
        assertThat(Telling.of(says("Ana", Verdict.REJECT, Map.of()))).isEqualTo("rejected");
    }
}
