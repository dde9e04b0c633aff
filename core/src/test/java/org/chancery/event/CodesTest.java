package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the two codebooks say of a type, a mode and a code. */
class CodesTest {

    private static final Codes CODES = Codes.standard();

    private static Codes.Weights weights(Event.Type type, String mode, String cameo) {
        return CODES.weights(new Event.Code(type, Optional.of(mode).filter(m -> !m.isEmpty()), List.of(), cameo));
    }

    @Test
    void a_mode_has_its_own_intensity_and_a_type_without_one_the_type_s() {
        assertThat(weights(Event.Type.ASSAULT, "drone", "1952").intensityPlover())
                .isEqualTo(-9.5);
        assertThat(weights(Event.Type.ASSAULT, "", "18").intensityPlover()).isEqualTo(-9);
    }

    @Test
    void a_mode_that_the_manual_does_not_score_has_its_type_s_intensity() {
        assertThat(weights(Event.Type.PROTEST, "vandalize", "14").intensityPlover())
                .isEqualTo(-5);
    }

    @Test
    void the_three_conventions_of_quad_classes_differ_where_their_makers_differ() {
        assertThat(weights(Event.Type.SANCTION, "", "163"))
                .isEqualTo(new Codes.Weights(4, OptionalInt.of(4), OptionalInt.of(3), -6, OptionalDouble.of(-8)));
        assertThat(weights(Event.Type.PROTEST, "demo", "141").quadGdelt()).hasValue(3);
        assertThat(weights(Event.Type.PROTEST, "demo", "141").quadPhoenix()).hasValue(4);
    }

    @Test
    void a_weight_taken_from_the_parent_is_a_number_all_the_same() {
        assertThat(CODES.cameo("1952").map(Codes.Cameo::goldstein)).hasValue(-10.0);
    }

    @Test
    void a_code_that_is_none_has_no_weights_of_cameo() {
        Codes.Weights unknown = weights(Event.Type.AID, "", "999");
        assertThat(unknown.quadGdelt()).isEmpty();
        assertThat(unknown.goldstein()).isEmpty();
        assertThat(unknown.quadPlover()).isEqualTo(2);
    }

    @Test
    void what_plover_does_not_hold_to_be_an_event_has_no_type() {
        assertThat(CODES.cameo("018").flatMap(Codes.Cameo::type)).isEmpty();
        assertThat(CODES.cameo("042").flatMap(Codes.Cameo::type)).hasValue(Event.Type.CONSULT);
    }

    @Test
    void modes_belong_to_types() {
        assertThat(CODES.isMode(Event.Type.CONSULT, "phone")).isTrue();
        assertThat(CODES.isMode(Event.Type.ASSAULT, "phone")).isFalse();
        assertThat(CODES.isContext("military")).isTrue();
        assertThat(CODES.isContext("weather")).isFalse();
    }

    @Test
    void every_code_of_cameo_and_every_type_of_plover_is_there() {
        assertThat(List.of(Event.Type.values()))
                .allSatisfy(type -> assertThat(weights(type, "", "01").quadPlover())
                        .as("%s", type)
                        .isBetween(1, 4));
        assertThat(CODES.cameo("20")).isPresent();
    }

    @Test
    void a_user_s_own_broken_table_names_every_line_at_once(@TempDir Path own) throws IOException {
        Files.writeString(
                own.resolve("plover.tsv"),
                "# what: own\n# columns kind name mode quad score\ntype\tQUARREL\t-\t3\t1\ntype\tACCUSE\t-\tx\t1\n");
        Lexicon lexicon = Lexicon.english().overlaidBy(own);
        assertThatThrownBy(() -> new Codes(lexicon))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("plover.tsv:3: 'QUARREL' is no type of PLOVER")
                .hasMessageContaining("plover.tsv:4: quad 'x' is no number");
    }
}
