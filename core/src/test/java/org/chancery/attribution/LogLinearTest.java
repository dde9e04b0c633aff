package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogLinearTest {

    private static List<LogLinear.Row> rows() {
        List<LogLinear.Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean label = i % 2 == 0;
            rows.add(new LogLinear.Row(Map.of("bias", 1.0, label ? "good" : "bad", 1.0), label));
        }
        rows.add(new LogLinear.Row(Map.of("rare", 1.0), true));
        return rows;
    }

    @Test
    void what_goes_with_the_label_weighs_for_it_and_rare_features_weigh_nothing() {
        Map<String, Double> weights = LogLinear.fit(rows(), "bias");
        assertThat(weights).containsOnlyKeys("bias", "good", "bad");
        assertThat(weights.get("good")).isPositive();
        assertThat(weights.get("bad")).isNegative();
    }

    @Test
    void the_same_rows_give_the_same_weights() {
        assertThat(LogLinear.fit(rows(), "bias")).isEqualTo(LogLinear.fit(rows(), "bias"));
    }
}
