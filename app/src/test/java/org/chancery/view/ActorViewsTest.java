package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.ledger.Decisions;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of actors, pairs, networks and places is what reading everything finds; merged actors count as one. */
class ActorViewsTest {

    @TempDir
    private static Path folder;

    private static final long KEPT = 3;
    private static final long MERGED = 1;
    private static final String BOTH = "IN (1, 3)";

    private static Ledger ledger;
    private static View view;

    @BeforeAll
    static void fill() throws SQLException {
        Path file = folder.resolve("made.db");
        MadeLedger.fill(file, 6_000, 11);
        ledger = Ledger.open(file);
        try (Decisions by = Decisions.by(ledger, "Ada", "test")) {
            by.merge(MERGED, KEPT, Optional.of("the same"));
        }
        Sql.change(
                ledger.connection(),
                "UPDATE event SET latitude = 51.5, longitude = -0.1 WHERE place = 'Place 7' AND place_country = 'GBR'");
        Sql.change(ledger.connection(), "UPDATE event SET place = NULL, place_country = NULL WHERE place = 'Place 8'");
        view = new View(ledger, Lexicon.english(), Duration.ofSeconds(30));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static long count(String sql) {
        return Sql.one(ledger.connection(), "SELECT (" + sql + ") AS n", row -> row.id("n"))
                .orElseThrow();
    }

    private static ActorProfile profile() {
        return view.actor(MERGED).orElseThrow();
    }

    private static EventQuestion between(String one, String other) {
        EventQuestion all = EventQuestion.everything();
        return new EventQuestion(
                new EventQuestion.Sides(Optional.empty(), Optional.empty(), Optional.of(one), Optional.of(other)),
                all.what(),
                all.where(),
                all.when(),
                all.onWordOf(),
                new Page(1_000, 1, Page.Order.NEWEST));
    }

    @Test
    void a_merged_actor_is_the_one_that_stands_for_both() {
        ActorProfile.Identity who = profile().identity();
        assertThat(who.id()).isEqualTo(KEPT);
        assertThat(who.merged()).containsExactly(MERGED);
        assertThat(view.head(MERGED)).contains(KEPT);
        assertThat(view.actor(99_999_999)).isEmpty();
    }

    @Test
    void what_an_actor_said_is_counted_by_month_hand_and_stance() {
        ActorProfile.Voice voice = profile().voice();
        assertThat(voice.statements())
                .isEqualTo(count("SELECT count(*) FROM statement WHERE current AND speaker " + BOTH));
        assertThat(voice.months().stream()
                                .mapToLong(m -> m.firstHand() + m.secondHand())
                                .sum()
                        + voice.undated())
                .isEqualTo(voice.statements());
        assertThat(voice.secondHand())
                .isEqualTo(count("SELECT count(*) FROM statement s WHERE s.current AND s.speaker " + BOTH + " AND "
                        + Relayed.secondHand("s")))
                .isPositive();
        assertThat(voice.stances().stream()
                                .mapToLong(ActorProfile.Tally::number)
                                .sum()
                        + voice.disowned())
                .isEqualTo(voice.statements());
        assertThat(voice.disowned())
                .isEqualTo(count("SELECT count(*) FROM statement s WHERE s.current AND s.speaker " + BOTH
                        + " AND s.stance = 'affirms' AND " + Relayed.disowned("s")));
    }

    @Test
    void whom_he_speaks_of_is_ranked_and_not_himself() {
        List<ActorProfile.Other> about = profile().voice().about();
        assertThat(about)
                .isNotEmpty()
                .noneMatch(o -> o.who().id() == KEPT || o.who().id() == MERGED);
        assertThat(about.get(0).number())
                .isEqualTo(count(
                        "SELECT max(n) FROM (SELECT count(*) AS n FROM statement s JOIN about b ON b.statement = s.id"
                                + " WHERE s.current AND s.speaker " + BOTH + " AND b.actor NOT " + BOTH
                                + " GROUP BY b.actor)"));
    }

    @Test
    void what_was_done_keeps_factualities_apart() {
        List<ActorProfile.Deed> deeds = profile().deeds().counts();
        assertThat(deeds.stream()
                        .filter(d -> d.byHim() && d.factuality().equals("asserted"))
                        .mapToLong(ActorProfile.Deed::reports)
                        .sum())
                .isEqualTo(count(
                        "SELECT count(DISTINCT e.id) FROM event e JOIN party p ON p.event = e.id WHERE e.current AND e.same_as IS NULL"
                                + " AND e.factuality = 'asserted' AND p.side = 'actor' AND p.actor " + BOTH));
        assertThat(deeds).extracting(ActorProfile.Deed::factuality).contains("asserted", "intended");
    }

    @Test
    void the_list_of_actors_has_merged_ones_once() {
        ActorCounts counts = ActorCounts.of(ledger.connection());
        ActorList.Asked asked = new ActorList.Asked(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                ActorList.Order.STATEMENTS,
                1,
                1_000);
        List<ActorList.Line> lines = view.actors(asked, counts).lines();
        assertThat(lines)
                .extracting(ActorList.Line::id)
                .contains(KEPT)
                .doesNotContain(MERGED)
                .doesNotHaveDuplicates();
        assertThat(lines).extracting(ActorList.Line::statements).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(lines.get(0).statements()).isEqualTo(profile().voice().statements());
    }

    @Test
    void a_list_of_a_country_is_of_that_country_alone() {
        ActorList.Asked asked = new ActorList.Asked(
                Optional.empty(),
                Optional.of("Pakistan"),
                Optional.empty(),
                Optional.of("person"),
                false,
                ActorList.Order.NAME,
                1,
                50);
        ActorList list = view.actors(asked, ActorCounts.of(ledger.connection()));
        assertThat(list.lines()).isNotEmpty().allMatch(l -> l.country().equals(Optional.of("PAK")));
        assertThat(list.lines()).extracting(l -> Names.folded(l.name())).isSorted();
    }

    @Test
    void a_pair_has_the_events_that_the_question_finds() {
        Dyad dyad = view.dyad(between("USA", "GBR"));
        Answer<EventRow> found = view.events(between("USA", "GBR"));
        assertThat(dyad.deeds().stream().mapToLong(Dyad.Deed::reports).sum())
                .isEqualTo(found.rows().size());
        Set<String> records = found.rows().stream().map(EventRow::record).collect(Collectors.toSet());
        assertThat(dyad.deeds()).isNotEmpty().allMatch(d -> records.contains(d.record()));
        assertThat(dyad.deeds())
                .filteredOn(d -> d.type().name().equals("ASSAULT"))
                .allMatch(d -> d.isConflict() && d.quad() == 4 && d.intensity() < 0);
        assertThatThrownBy(() -> view.dyad(EventQuestion.everything())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void turning_a_pair_turns_the_direction() {
        long there = view.dyad(between("USA", "GBR")).deeds().stream()
                .filter(d -> d.direction() == Dyad.Direction.THERE)
                .count();
        long back = view.dyad(between("GBR", "USA")).deeds().stream()
                .filter(d -> d.direction() == Dyad.Direction.BACK)
                .count();
        assertThat(there).isEqualTo(back).isPositive();
    }

    @Test
    void pairs_met_most_often_are_counted_by_what_is_asserted() {
        DyadCounts counts = DyadCounts.of(ledger.connection(), Lexicon.english());
        DyadCounts.Pair first = counts.countries().get(0);
        Dyad dyad = view.dyad(between(first.ask(), first.askOther()));
        long asserted = dyad.deeds().stream()
                .filter(Dyad.Deed::isAsserted)
                .mapToLong(Dyad.Deed::reports)
                .sum();
        assertThat(first.cooperation() + first.conflict()).isEqualTo(asserted);
        assertThat(counts.actors())
                .allMatch(p -> p.ask().startsWith("#") && !p.name().isBlank());
    }

    @Test
    void a_network_says_how_much_it_leaves_out() {
        Network network = view.network(Question.everything(), 10, false);
        assertThat(network.nodes()).hasSizeLessThanOrEqualTo(10);
        assertThat(network.actors()).isGreaterThan(10);
        assertThat(network.complete()).isTrue();
        assertThat(network.seen()).isEqualTo(count("SELECT count(*) FROM statement WHERE current"));
        assertThat(network.ties())
                .isNotEmpty()
                .allMatch(t ->
                        network.nodes().contains(t.from()) && network.nodes().contains(t.to()))
                .allMatch(t -> t.from().who().id() != MERGED && t.to().who().id() != MERGED);
    }

    @Test
    void a_network_of_deeds_tells_what_is_not_asserted() {
        Network network = view.network(EventQuestion.everything(), 60, false);
        assertThat(network.ties()).anyMatch(t -> t.unsure() > 0).allMatch(t -> t.unsure() <= t.number());
    }

    @Test
    void what_has_no_place_is_counted() {
        Places places = view.places(EventQuestion.everything());
        assertThat(places.unplaced().nowhere()).isPositive();
        long placed = places.points().stream().mapToLong(p -> p.events().all()).sum();
        assertThat(placed)
                .isEqualTo(count("SELECT count(*) FROM event WHERE latitude IS NOT NULL AND place IS NOT NULL"));
        assertThat(placed + places.unplaced().named() + places.unplaced().nowhere())
                .isEqualTo(places.seen());
        assertThat(places.countries()).extracting(Places.Country::name).contains("United Kingdom", "United States");
    }

    @Test
    void the_history_says_who_decided_what() {
        ActorHistory.Line line = view.history(Optional.of(KEPT)).lines().get(0);
        assertThat(line.reviewer()).isEqualTo("Ada");
        assertThat(line.merge() && line.standing()).isTrue();
        assertThat(line.actor().id()).isEqualTo(MERGED);
    }
}
