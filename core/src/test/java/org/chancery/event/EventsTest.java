package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.actor.Actor;
import org.chancery.dossier.Audit;
import org.chancery.dossier.Dossier;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {

    private static final Chancery CHANCERY = Chancery.standard();

    private static Dossier read(String text) {
        Dossier dossier = CHANCERY.read(Capture.ofText("example", text));
        assertThat(Audit.of(dossier)).isEmpty();
        return dossier;
    }

    /** Each event as {@code TYPE actors → recipients factuality}. */
    private static List<String> told(String text) {
        Dossier dossier = read(text);
        return dossier.events().stream()
                .map(e -> e.code().type() + " " + side(e.actors(), dossier) + " → " + side(e.recipients(), dossier)
                        + " " + e.factuality().label())
                .toList();
    }

    private static String side(List<Event.Party> parties, Dossier dossier) {
        return parties.stream()
                .map(p -> dossier.cast().actor(p.actor()).map(Actor::name).orElse("?"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void the_doer_of_a_passive_stands_behind_by() {
        assertThat(told("The garrison was attacked by Syrian rebels on Friday."))
                .containsExactly("ASSAULT Syrian rebels → garrison asserted");
    }

    @Test
    void a_relative_clause_tells_what_its_noun_did() {
        assertThat(told("The soldiers who attacked the villagers have left."))
                .contains("ASSAULT soldiers → villagers asserted");
    }

    @Test
    void two_who_do_it_and_two_to_whom_it_is_done_all_count() {
        assertThat(told("Norway and Sweden have condemned Russia and Belarus."))
                .containsExactly("ACCUSE Norway, Sweden → Belarus, Russia asserted");
    }

    @Test
    void what_a_light_verb_s_noun_says_its_subject_does() {
        assertThat(told("Turkey launched an attack on Syria.")).containsExactly("ASSAULT Turkey → Syria asserted");
    }

    @Test
    void of_a_meeting_all_who_meet_are_actors() {
        assertThat(told("The president of France met the king of Jordan on Monday.")
                        .get(0))
                .startsWith("CONSULT")
                .endsWith(" →  asserted");
    }

    @Test
    void a_visitor_acts_and_his_host_receives() {
        assertThat(told("Vladimir Putin visited China last week."))
                .containsExactly("CONSULT Vladimir Putin → China asserted");
    }

    @Test
    void what_is_agreed_is_told_by_the_agreeing() {
        Dossier dossier = read("Norway agreed to send troops to Mali.");
        assertThat(dossier.events()).singleElement().satisfies(e -> {
            assertThat(e.code().type()).isEqualTo(Event.Type.AGREE);
            assertThat(e.code().cameo()).startsWith("033");
            assertThat(e.factuality()).isEqualTo(Event.Factuality.ASSERTED);
        });
    }

    @Test
    void what_is_refused_is_told_by_the_refusing() {
        assertThat(told("Norway refused to meet Sweden.")).containsExactly("REJECT Norway → Sweden asserted");
    }

    @Test
    void a_threatened_attack_is_a_threat() {
        assertThat(told("Iran threatened to attack Israel.")).containsExactly("THREATEN Iran → Israel asserted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Turkish jets did not attack the villagers.",
                "Turkey denied attacking the villagers.",
                "Turkish troops failed to attack the villagers.",
                "Nobody attacked the villagers.",
                "The general denied that soldiers had attacked the villagers.",
                "The minister rejected claims that soldiers had attacked the villagers.",
                "It was not true that soldiers had attacked the villagers."
            })
    void a_denied_deed_is_never_told_as_done(String text) {
        assertThat(told(text)).isNotEmpty().noneMatch(e -> e.startsWith("ASSAULT") && e.endsWith("asserted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Turkey plans to attack the rebels.",
                "Turkey will attack the rebels on Monday.",
                "Turkey wants to attack the rebels.",
                "Turkey may attack the rebels.",
                "Turkey would attack the rebels if they crossed the river.",
                "Turkey must attack the rebels.",
                "The general urged Turkey to attack the rebels.",
                "Turkey considered an attack on the rebels."
            })
    void a_deed_planned_possible_conditional_or_demanded_is_never_told_as_done(String text) {
        assertThat(told(text)).noneMatch(e -> e.startsWith("ASSAULT") && e.endsWith("asserted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister attacked the report.",
                "The talks collapsed.",
                "A war of words broke out.",
                "A bus crash killed twelve people near the town.",
                "The earthquake killed hundreds of villagers.",
                "He suffered a heart attack.",
                "Shares were hit by weak sales.",
                "Arsenal beat Chelsea on Saturday in the league.",
                "The storm struck the coast.",
                "The company released a new album."
            })
    void accidents_sport_weather_and_figures_of_speech_are_no_assaults(String text) {
        assertThat(told(text))
                .noneMatch(e -> e.startsWith("ASSAULT") || e.startsWith("COERCE") || e.startsWith("RETREAT"));
    }

    @Test
    void an_event_stands_on_the_word_of_the_innermost_who_says_it() {
        Dossier dossier = read(
                "“The minister said that rebels had attacked the village,” the spokesman told reporters on Monday.");
        assertThat(dossier.events())
                .filteredOn(e -> e.code().type() == Event.Type.ASSAULT)
                .singleElement()
                .satisfies(e -> assertThat(dossier.statements())
                        .filteredOn(s -> e.onWordOf().filter(s.id()::equals).isPresent())
                        .singleElement()
                        .satisfies(s -> assertThat(
                                        s.cue().get(0).in(dossier.article().words()))
                                .isEqualTo("said")));
    }

    @Test
    void what_nobody_else_says_stands_on_the_outlet_s_word() {
        assertThat(read("Police arrested two protesters.").events())
                .singleElement()
                .satisfies(e -> assertThat(e.onWordOf()).isEmpty());
    }

    @Test
    void a_deed_told_twice_names_its_first_telling() {
        Dossier dossier = read("Turkish jets attacked Kurdish rebels on Monday.\n\n"
                + "The price of bread has not changed.\n\nTurkish jets attacked the Kurdish rebels again and again.");
        assertThat(dossier.events())
                .filteredOn(e -> e.code().type() == Event.Type.ASSAULT)
                .hasSize(2)
                .last()
                .satisfies(e -> assertThat(e.sameAs()).isPresent());
    }

    @Test
    void one_event_of_a_sentence_is_its_governing_predicate_s() {
        Dossier dossier = read("Norway condemned the attack by Syrian rebels on villagers.");
        assertThat(dossier.events()).filteredOn(Event::main).singleElement().satisfies(e -> assertThat(
                        e.code().type())
                .isEqualTo(Event.Type.ACCUSE));
        assertThat(dossier.events()).anyMatch(e -> e.code().type() == Event.Type.ASSAULT);
    }

    @Test
    void every_field_names_its_characters_and_its_rule() {
        for (Event e : read("Norway said on Monday that it would not send troops to Mali.")
                .events()) {
            assertThat(e.grounds()).extracting(Ground::field).contains("type", "factuality", "actors");
            assertThat(e.grounds()).allMatch(g -> !g.rule().isBlank());
        }
    }

    @Test
    void whoever_is_called_on_to_do_something_is_asked() {
        assertThat(told("Norway called on the rebels to lay down their weapons."))
                .containsExactly("REQUEST Norway → rebels asserted");
    }

    @Test
    void what_a_protest_demands_is_told_by_the_protest() {
        assertThat(told("Students marched on Friday to demand the resignation of the Norwegian government."))
                .singleElement()
                .asString()
                .startsWith("PROTEST students → Norwegian government");
    }

    @Test
    void a_threat_under_a_condition_is_a_conditional_threat() {
        assertThat(told("Norway will boycott the summit unless Sweden withdraws its troops."))
                .singleElement()
                .asString()
                .endsWith("conditional");
    }

    @Test
    void the_place_lies_in_the_state_of_its_body_and_has_coordinates_where_it_is_known() {
        assertThat(read("Rebels attacked soldiers in Khartoum on Monday.").events())
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.place().flatMap(Where::country)).contains("SDN");
                    assertThat(e.place().flatMap(Where::latitude)).isPresent();
                });
    }

    @Test
    void the_police_of_the_article_make_its_arrests() {
        Dossier dossier = read("Police in Oslo searched the office of the party.\n\nTwo protesters were arrested.");
        assertThat(dossier.events())
                .filteredOn(e -> e.code().mode().filter("arrest"::equals).isPresent())
                .singleElement()
                .satisfies(e -> assertThat(e.actors()).hasSize(1));
    }

    @Test
    void the_dead_and_the_hurt_are_counted_with_their_bounds() {
        Dossier dossier = read("Rebels attacked a village on Monday, killing at least 12 people and wounding dozens.");
        assertThat(dossier.events().stream().flatMap(e -> e.figures().stream())).anySatisfy(t -> {
            assertThat(t.kind()).isEqualTo(Toll.Kind.DEAD);
            assertThat(t.low()).isEqualTo(12);
            assertThat(t.high()).isEmpty();
        });
    }
}
