package org.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.chancery.event.Chronicle;
import org.chancery.event.Event;
import org.chancery.event.Ground;
import org.chancery.event.Toll;
import org.chancery.event.When;
import org.chancery.event.Where;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** Sound events pass; one that is broken in one place is reported by the invariant's name. */
class AuditEventsTest {

    private static List<String> broken(Dossier dossier) {
        return Audit.of(dossier).stream()
                .map(Audit.Violation::invariant)
                .distinct()
                .toList();
    }

    private static List<String> broken(int number, Consumer<Deeds.Deed> change) {
        return broken(Deeds.dossier(number, change));
    }

    private static Event.Code code(Event.Type type, String mode, String cameo, String... contexts) {
        return new Event.Code(type, Optional.of(mode).filter(m -> !m.isEmpty()), List.of(contexts), cameo);
    }

    @Test
    void sound_events_break_nothing() {
        assertThat(Audit.of(Deeds.dossier())).isEmpty();
    }

    @Test
    void an_event_of_another_number_is_reported() {
        assertThat(broken(2, d -> d.id = "e5")).containsExactly("events-are-numbered");
    }

    @Test
    void events_out_of_text_order_are_reported() {
        List<Deeds.Deed> deeds = new ArrayList<>(Deeds.deeds().subList(0, 2));
        java.util.Collections.reverse(deeds);
        deeds.get(0).id = "e1";
        deeds.get(1).id = "e2";
        assertThat(broken(Deeds.dossier(deeds, List.of()))).containsExactly("events-are-numbered");
    }

    @Test
    void an_event_without_a_trigger_is_reported() {
        assertThat(broken(1, d -> d.trigger = new Span(d.trigger.start(), d.trigger.start())))
                .containsExactly("events-have-triggers");
    }

    @Test
    void a_predicate_passed_over_without_a_reason_is_reported() {
        Dossier dossier =
                Deeds.dossier(Deeds.deeds(), List.of(new Chronicle.Passed(Deeds.words("meet"), "actions.tsv:7", " ")));
        assertThat(broken(dossier)).containsExactly("events-have-triggers");
    }

    @Test
    void a_ground_outside_the_text_is_reported() {
        Span outside = new Span(0, Deeds.TEXT.length() + 5);
        assertThat(broken(1, d -> d.ground("type", "a rule", outside))).containsExactly("spans-lie-in-the-text");
    }

    @Test
    void an_actor_cut_through_a_character_is_reported() {
        int face = Deeds.TEXT.indexOf("😀");
        assertThat(broken(
                        1,
                        d -> d.recipients =
                                List.of(new Event.Party(d.actors.get(0).actor(), new Span(face + 1, face + 6)))))
                .contains("spans-cut-no-character");
    }

    @Test
    void an_actor_who_is_nobody_is_reported() {
        assertThat(broken(1, d -> d.actors = List.of(new Event.Party("a99", Deeds.words("Anna Holt")))))
                .containsExactly("events-resolve");
    }

    @Test
    void a_word_that_nobody_gave_is_reported() {
        assertThat(broken(2, d -> d.onWordOf = Optional.of("s99")))
                .containsExactly("events-resolve", "events-stand-on-the-innermost-word");
    }

    @Test
    void an_event_on_the_word_of_a_statement_that_does_not_hold_it_is_reported() {
        assertThat(broken(1, d -> {
                    d.onWordOf = Optional.of("s1");
                    d.ground("word", "a rule");
                }))
                .containsExactly("events-stand-on-the-innermost-word");
    }

    @Test
    void an_event_in_somebody_s_words_told_as_the_outlet_s_own_is_reported() {
        assertThat(broken(2, d -> d.onWordOf = Optional.empty())).containsExactly("events-stand-on-the-innermost-word");
    }

    @Test
    void a_figure_in_somebody_s_words_told_as_the_outlet_s_own_is_reported() {
        assertThat(broken(
                        2,
                        d -> d.figures = List.of(new Toll(
                                Toll.Kind.DEAD,
                                12,
                                OptionalLong.empty(),
                                Deeds.words("12"),
                                Optional.empty(),
                                "a number"))))
                .containsExactly("events-stand-on-the-innermost-word");
    }

    @Test
    void a_retelling_of_itself_or_of_what_comes_later_is_reported() {
        assertThat(broken(1, d -> d.sameAs = Optional.of("e1"))).contains("retellings-name-the-first-telling");
        assertThat(broken(1, d -> d.sameAs = Optional.of("e3"))).contains("retellings-name-the-first-telling");
    }

    @Test
    void a_retelling_of_a_retelling_is_reported() {
        List<Deeds.Deed> deeds = Deeds.deeds();
        deeds.get(1).sameAs = Optional.of("e1");
        deeds.get(2).sameAs = Optional.of("e2");
        assertThat(broken(Deeds.dossier(deeds, List.of()))).containsExactly("retellings-name-the-first-telling");
    }

    @Test
    void somebody_twice_on_one_side_is_reported() {
        assertThat(broken(2, d -> d.actors = List.of(d.actors.get(0), d.actors.get(0))))
                .containsExactly("nobody-stands-twice-on-a-side");
    }

    @Test
    void a_code_that_is_none_or_of_another_type_is_reported() {
        assertThat(broken(1, d -> d.code = code(Event.Type.CONSULT, "", "999")))
                .containsExactly("events-are-coded-by-the-books");
        assertThat(broken(1, d -> d.code = code(Event.Type.CONSULT, "", "190")))
                .containsExactly("events-are-coded-by-the-books");
        assertThat(broken(1, d -> d.code = code(Event.Type.CONSULT, "drone", "040")))
                .containsExactly("events-are-coded-by-the-books");
        assertThat(broken(1, d -> d.code = code(Event.Type.CONSULT, "", "040", "weather")))
                .containsExactly("events-are-coded-by-the-books");
    }

    @Test
    void a_day_that_is_in_no_calendar_is_reported() {
        for (String date : List.of("2020-02-30", "2020-13", "20", "last week")) {
            assertThat(broken(1, d -> d.date = Optional.of(new When(date, "text", List.of()))))
                    .as(date)
                    .containsExactly("events-have-possible-dates");
        }
        assertThat(broken(1, d -> d.date = Optional.of(new When("2020-02", "a guess", List.of()))))
                .containsExactly("events-have-possible-dates");
        assertThat(broken(1, d -> d.date = Optional.of(new When("2020-02", "tense", List.of()))))
                .isEmpty();
    }

    @Test
    void a_place_off_the_globe_or_with_half_its_coordinates_is_reported() {
        Span oslo = Deeds.words("Oslo");
        for (Where where : List.of(
                new Where(oslo, "Oslo", Optional.of("NOR"), Optional.of(91.0), Optional.of(10.0)),
                new Where(oslo, "Oslo", Optional.of("NOR"), Optional.of(59.0), Optional.empty()),
                new Where(oslo, "Oslo", Optional.of("Norway"), Optional.empty(), Optional.empty()))) {
            assertThat(broken(1, d -> d.place = Optional.of(where))).containsExactly("events-have-possible-places");
        }
    }

    @Test
    void a_figure_whose_high_is_below_its_low_is_reported() {
        assertThat(broken(
                        2,
                        d -> d.figures = List.of(new Toll(
                                Toll.Kind.DEAD, 12, OptionalLong.of(11), Deeds.words("12"), d.onWordOf, "a number"))))
                .containsExactly("figures-run-from-low-to-high");
    }

    @Test
    void a_field_without_a_ground_is_reported() {
        for (String field : List.of("type", "actors", "factuality", "background", "word", "date", "figures")) {
            assertThat(broken(2, d -> d.grounds.removeIf(g -> g.field().equals(field))))
                    .as(field)
                    .containsExactly("events-have-grounds");
        }
    }

    @Test
    void a_ground_without_a_rule_without_words_or_of_no_field_is_reported() {
        assertThat(broken(1, d -> d.ground("type", " ", d.trigger))).containsExactly("events-have-grounds");
        assertThat(broken(1, d -> d.grounds.add(new Ground("type", List.of(), "a rule"))))
                .containsExactly("events-have-grounds");
        assertThat(broken(1, d -> d.ground("mood", "a rule", d.trigger))).containsExactly("events-have-grounds");
        assertThat(broken(1, d -> d.confidence = 1.5)).containsExactly("events-have-grounds");
    }
}
