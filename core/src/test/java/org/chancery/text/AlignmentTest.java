package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    /** {@code a<b>bc} with the tag deleted: {@code abc}. */
    private final Alignment tagGone =
            new Alignment.Builder().equal(1).delete(3).equal(2).build();

    @Test
    void a_span_beside_a_deletion_does_not_swallow_it() {
        assertThat(tagGone.toOriginal(new Span(0, 1))).isEqualTo(new Span(0, 1));
        assertThat(tagGone.toOriginal(new Span(1, 2))).isEqualTo(new Span(4, 5));
    }

    @Test
    void a_span_across_a_deletion_holds_it() {
        assertThat(tagGone.toOriginal(new Span(0, 2))).isEqualTo(new Span(0, 5));
    }

    @Test
    void what_was_deleted_maps_to_an_empty_span() {
        assertThat(tagGone.toDerived(new Span(1, 4)).isEmpty()).isTrue();
        assertThat(tagGone.toDerived(new Span(0, 5))).isEqualTo(new Span(0, 2));
    }

    @Test
    void a_decoded_entity_maps_to_the_whole_of_its_letters() {
        // R&amp;D becomes R&D
        Alignment entity =
                new Alignment.Builder().equal(1).replace(5, 1).equal(1).build();
        assertThat(entity.toOriginal(new Span(1, 2))).isEqualTo(new Span(1, 6));
        assertThat(entity.toOriginal(new Span(2, 3))).isEqualTo(new Span(6, 7));
        assertThat(entity.toDerived(new Span(2, 4))).isEqualTo(new Span(1, 2));
    }

    @Test
    void an_inserted_break_has_no_place_in_the_original() {
        Alignment inserted = new Alignment.Builder().equal(2).insert(2).equal(2).build();
        assertThat(inserted.toOriginal(new Span(2, 4)).isEmpty()).isTrue();
        assertThat(inserted.toOriginal(new Span(1, 5))).isEqualTo(new Span(1, 3));
    }

    @Test
    void composing_goes_from_the_first_text_to_the_last() {
        // a<b>&amp;c  →  a&amp;c  →  a&c
        Alignment entity =
                new Alignment.Builder().equal(1).replace(5, 1).equal(1).build();
        Alignment tag = new Alignment.Builder().equal(1).delete(3).equal(6).build();
        Alignment both = tag.andThen(entity);
        assertThat(both.toOriginal(new Span(1, 2))).isEqualTo(new Span(4, 9));
        assertThat(both.toOriginal(new Span(0, 1))).isEqualTo(new Span(0, 1));
        assertThat(both.toOriginal(new Span(2, 3))).isEqualTo(new Span(9, 10));
    }

    @Test
    void texts_that_do_not_meet_cannot_be_composed() {
        assertThatThrownBy(() -> tagGone.andThen(Alignment.identity(7))).hasMessageContaining("7");
    }

    @Test
    void for_any_two_edits_composing_agrees_with_going_step_by_step() {
        Random random = new Random(20261124);
        for (int round = 0; round < 2_000; round++) {
            Alignment first = deletionsAndInsertions(random, random.nextInt(30));
            Alignment second = deletionsAndInsertions(random, first.derivedLength());
            Alignment both = first.andThen(second);
            assertThat(both.originalLength()).isEqualTo(first.originalLength());
            assertThat(both.derivedLength()).isEqualTo(second.derivedLength());
            for (int i = 0; i < both.derivedLength(); i++) {
                Span one = new Span(i, i + 1);
                Span between = second.toOriginal(one);
                if (!between.isEmpty() && !first.toOriginal(between).isEmpty()) {
                    assertThat(both.toOriginal(one))
                            .as("round %d, at %d", round, i)
                            .isEqualTo(first.toOriginal(between));
                }
            }
        }
    }

    private static Alignment deletionsAndInsertions(Random random, int length) {
        Alignment.Builder out = new Alignment.Builder();
        while (out.originalLength() < length) {
            int n = Math.min(1 + random.nextInt(4), length - out.originalLength());
            switch (random.nextInt(3)) {
                case 0 -> out.delete(n);
                case 1 -> out.insert(1 + random.nextInt(3)).equal(n);
                default -> out.equal(n);
            }
        }
        return out.build();
    }
}
