package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.junit.jupiter.api.Test;

class NameScorerTest {

    private static List<Json.Obj> text(String id, String names) throws Exception {
        return List.of(JsonReader.read("{\"id\":\"" + id + "\",\"names\":" + names + "}")
                .asObject()
                .orElseThrow());
    }

    private static NameScore score(String gold, String predicted) throws Exception {
        return NameScorer.score(text("a", gold), text("a", predicted));
    }

    @Test
    void a_name_is_right_where_both_ends_and_the_type_are() throws Exception {
        String gold = "[[0,4,\"person\"],[9,12,\"place\"]]";
        assertThat(score(gold, gold).f1()).isEqualTo(1);
        assertThat(score(gold, "[[0,4,\"person\"],[9,12,\"organization\"]]").f1())
                .isEqualTo(.5);
        assertThat(score(gold, "[[0,4,\"person\"],[8,12,\"place\"]]").f1()).isEqualTo(.5);
    }

    @Test
    void other_types_count_for_nothing() throws Exception {
        assertThat(score("[[0,4,\"person\"],[5,6,\"event\"]]", "[[0,4,\"person\"],[7,8,\"other\"]]")
                        .f1())
                .isEqualTo(1);
    }

    @Test
    void a_text_without_prediction_is_one_without_names() throws Exception {
        NameScore score = NameScorer.score(text("a", "[[0,4,\"person\"]]"), text("b", "[[0,4,\"person\"]]"));
        assertThat(score.f1()).isZero();
        assertThat(score.lines()).contains("all           P 0.000 R 0.000 F1 0.000 (1 gold, 0 predicted)");
    }

    @Test
    void what_is_no_name_is_shown() {
        assertThatThrownBy(() -> score("[[0,4]]", "[]")).hasMessageContaining("a start, an end and a type");
    }
}
