package org.chancery.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.chancery.encoder.Checkup.Layer;
import org.junit.jupiter.api.Test;

class CheckupTest {

    private static final Layer MODEL = new Layer("m@1", List.of());

    private static Layer heads(int others) {
        return Layer.of(java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> i < others ? "x" : "y")
                .toList());
    }

    private static Checkup checkup(Layer here, Layer stored) {
        return new Checkup(Map.of("model", MODEL, "heads", here), Map.of("model", MODEL, "heads", stored));
    }

    @Test
    void the_same_decisions_are_sound() {
        assertThat(checkup(heads(0), heads(0)).otherDecisions()).isEmpty();
        assertThat(checkup(heads(0), heads(0)).sound()).isTrue();
    }

    @Test
    void few_other_decisions_are_counted_and_borne_and_more_are_not() {
        assertThat(checkup(heads(2), heads(0)).otherDecisions()).isEqualTo(Map.of("heads", 2));
        assertThat(checkup(heads(2), heads(0)).sound()).isTrue();
        assertThat(checkup(heads(3), heads(0)).sound()).isFalse();
    }

    @Test
    void a_layer_stored_as_a_hash_alone_counts_wholly_where_it_differs() {
        Layer bare = new Layer(heads(0).hash(), List.of());
        assertThat(checkup(heads(0), bare).otherDecisions()).isEmpty();
        assertThat(checkup(heads(1), bare).otherDecisions()).isEqualTo(Map.of("heads", 1_000));
    }

    @Test
    void another_model_s_reference_is_no_measure() {
        Checkup checkup = new Checkup(Map.of("model", MODEL), Map.of("model", new Layer("m@2", List.of())));
        assertThat(checkup.comparable()).isFalse();
        assertThat(checkup.sound()).isFalse();
        assertThat(checkup.storedModel()).contains("m@2");
        assertThat(new Checkup(Map.of("model", MODEL), Map.of()).storedModel()).isEmpty();
    }

    @Test
    void what_is_written_is_read_again() {
        Checkup checkup = checkup(heads(5), heads(0));
        checkup.lines().lines().forEach(line -> {
            int tab = line.indexOf('\t');
            assertThat(Layer.read(line.substring(tab + 1)))
                    .isEqualTo(checkup.here().get(line.substring(0, tab)));
        });
        assertThat(Layer.of(Collections.nCopies(3, "a")).decisions()).containsExactly("a", "a", "a");
    }
}
