package org.chancery.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** Whether two articles tell one event. */
class EventsTest {

    private static final Judge<EventReport> EVENTS =
            Duplicates.of(Lexicon.english()).events();
    private static final List<EventCases> CASES = EventCases.all();

    @Test
    void of_the_judged_pairs_nearly_all_are_decided_as_a_person_did() {
        List<String> wrong = CASES.stream()
                .filter(c -> EVENTS.compare(c.one(), c.other()).isSame() != c.same())
                .map(c -> c.why() + ": " + EVENTS.compare(c.one(), c.other()))
                .toList();
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).isEmpty();
    }

    @Test
    void tellings_of_one_event_meet_under_a_key() {
        assertThat(CASES.stream()
                        .filter(EventCases::same)
                        .filter(c -> EVENTS.keys(c.one()).stream().noneMatch(EVENTS.keys(c.other())::contains))
                        .map(EventCases::why))
                .isEmpty();
        assertThat(CASES).allSatisfy(c -> assertThat(EVENTS.keys(c.one())).hasSizeLessThanOrEqualTo(16));
    }

    @Test
    void the_verdict_is_the_same_from_both_sides() {
        assertThat(CASES)
                .filteredOn(c -> !EVENTS.compare(c.other(), c.one()).equals(EVENTS.compare(c.one(), c.other())))
                .isEmpty();
    }
}
