package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.actor.Actor;
import org.chancery.dossier.Audit;
import org.chancery.dossier.Dossier;
import org.chancery.source.Capture;
import org.chancery.source.Given;
import org.junit.jupiter.api.Test;

/** Which tellings are of one event, and what they take from each other. */
class RetellingsTest {

    private static final Chancery CHANCERY = Chancery.standard();

    private static Dossier read(String text) {
        Dossier dossier = CHANCERY.read(
                Capture.ofText("example", text).with(Given.nothing().withPublished("2024-05-15")));
        assertThat(Audit.of(dossier)).isEmpty();
        return dossier;
    }

    /** Of each event that tells an earlier one again, both triggers. */
    private static List<String> links(String text) {
        Dossier dossier = read(text);
        String words = dossier.article().words();
        return dossier.events().stream()
                .filter(e -> e.sameAs().isPresent())
                .map(e -> dossier.events().stream()
                                .filter(o -> o.id().equals(e.sameAs().get()))
                                .findFirst()
                                .orElseThrow()
                                .trigger()
                                .in(words)
                        + " ← " + e.trigger().in(words))
                .toList();
    }

    private static List<String> sides(String text, Event.Type type) {
        Dossier dossier = read(text);
        return dossier.events().stream()
                .filter(e -> e.code().type() == type)
                .map(e -> side(e.actors(), dossier) + " → " + side(e.recipients(), dossier))
                .toList();
    }

    private static String side(List<Event.Party> parties, Dossier dossier) {
        return parties.stream()
                .map(p -> dossier.cast().actor(p.actor()).map(Actor::name).orElse("?"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_noun_tells_again_what_a_verb_told() {
        assertThat(links("Syrian troops attacked Kurdish rebels on Monday. Norway condemned the attack."))
                .containsExactly("attacked ← attack");
        assertThat(links("Norway criticized Russia on Monday. Norway made the criticism at a summit."))
                .containsExactly("criticized ← made the criticism");
    }

    @Test
    void deeds_of_two_days_or_on_two_victims_are_two() {
        assertThat(links("Police arrested Ivan Horak on Monday. Police arrested Ivan Horak again on Tuesday."))
                .isEmpty();
        assertThat(links("Police shot Ivan Horak on Monday.\n\nPolice shot Maria Lenz as well."))
                .isEmpty();
        assertThat(links("Police shot Ivan Horak.\n\nThe shooting of Maria Lenz came later."))
                .isEmpty();
    }

    @Test
    void a_dated_telling_joins_no_event_that_has_another_day_by_a_third() {
        Dossier dossier =
                read("Syria attacked Turkey. Syria attacked Turkey on Monday. Syria attacked Turkey on Sunday.");
        assertThat(dossier.events()).hasSize(3);
        assertThat(dossier.events().get(2).sameAs()).isEmpty();
    }

    @Test
    void every_link_leads_back_to_a_first_telling() {
        Dossier dossier =
                read("Syria attacked Turkey on Monday. Turkey mourned after the attack. Norway condemned the attack. "
                        + "Sweden said that Syria attacked Turkey. Syria attacked Turkey, an envoy said.");
        List<String> ids = dossier.events().stream().map(Event::id).toList();
        assertThat(dossier.events())
                .filteredOn(e -> e.sameAs().isPresent())
                .isNotEmpty()
                .allSatisfy(e -> {
                    int first = ids.indexOf(e.sameAs().get());
                    assertThat(first).isBetween(0, ids.indexOf(e.id()) - 1);
                    assertThat(dossier.events().get(first).sameAs()).isEmpty();
                });
    }

    @Test
    void several_attacks_are_not_one_of_them() {
        assertThat(links("Syria attacked Turkey on Monday. The attack failed. The attacks of recent years failed."))
                .containsExactly("attacked ← attack");
    }

    @Test
    void a_retelling_takes_the_side_that_its_words_do_not_tell() {
        assertThat(sides("Police arrested Ivan Horak on Monday.\n\nHorak was arrested at home.", Event.Type.COERCE))
                .containsExactly("police → Ivan Horak", "police → Ivan Horak");
    }

    @Test
    void where_two_shoot_a_shooter_who_is_not_told_may_be_either() {
        assertThat(sides(
                        "Ivan Horak shot a farmer. Later Maria Lenz shot a teacher.\n\nA clerk was shot.",
                        Event.Type.ASSAULT))
                .last()
                .isEqualTo(" → a clerk");
    }

    @Test
    void a_protest_without_protesters_is_made_by_those_of_the_article() {
        assertThat(sides(
                        "Protesters marched through the capital.\n\nThe minister resigned after the protests.",
                        Event.Type.PROTEST))
                .isNotEmpty()
                .allMatch(s -> s.startsWith("Protesters") || s.startsWith("protesters"));
    }

    @Test
    void of_two_states_at_war_each_attacks_the_other() {
        assertThat(sides(
                        "North and South Korea exchanged fire on Monday.\n\n"
                                + "South Korea opened fire. North Korea attacked South Korea.\n\nThe North fired rockets.",
                        Event.Type.ASSAULT))
                .startsWith("North Korea, South Korea → ")
                .endsWith("North Korea → South Korea");
    }

    @Test
    void a_participle_in_a_headline_is_a_passive() {
        assertThat(sides("Ivan Horak arrested after rally\n\nPolice arrested Ivan Horak on Monday.", Event.Type.COERCE))
                .allMatch(s -> s.endsWith("→ Ivan Horak"));
    }

    @Test
    void a_man_named_bill_is_no_bill() {
        assertThat(sides("Bill Halvorsen condemned Russia on Monday.", Event.Type.ACCUSE))
                .containsExactly("Bill Halvorsen → Russia");
    }

    @Test
    void what_is_asked_about_is_not_asked_for() {
        Dossier dossier = read("Protesters called for more information about the fatal shooting of Ivan Horak.");
        assertThat(dossier.events())
                .filteredOn(e -> e.code().type() == Event.Type.ASSAULT)
                .isNotEmpty()
                .allMatch(e -> e.factuality() == Event.Factuality.ASSERTED);
    }
}
