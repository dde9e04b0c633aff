package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a statement's chain is the same on its row, in searches, facets and an actor's counts: over a made ledger with chains of every kind. */
class SecondHandTest {

    @TempDir
    static Path folder;

    private static Ledger ledger;
    private static View view;
    private static Map<String, StatementRow> nested;

    @BeforeAll
    static void open() throws Exception {
        Path file = folder.resolve("chains.db");
        MadeLedger.fill(file, 3_000, 21);
        try (Ledger writing = Ledger.open(file)) {
            for (String change : List.of(
                    "UPDATE statement SET reported_by = id - 1 WHERE number > 1 AND id % 7 IN (1, 2)", // of one link,
                    // and of several
                    "UPDATE statement SET speaker = (SELECT h.speaker FROM statement h WHERE h.id = statement.reported_by)"
                            + " WHERE reported_by IS NOT NULL AND id % 3 = 0", // who quote themselves
                    "UPDATE statement SET speaker = NULL, member = NULL WHERE id % 11 = 0",
                    "INSERT INTO merged SELECT id, 1 + id % 5 FROM actor WHERE id BETWEEN 6 AND 60 UNION ALL SELECT id, id FROM actor WHERE id < 6")) {
                Sql.change(writing.connection(), change);
            }
        }
        ledger = Ledger.read(file);
        view = new View(ledger, Lexicon.english(), Duration.ofSeconds(60));
        StatementReader reader = new StatementReader(ledger.connection(), new Surroundings(Lexicon.english()));
        nested = new HashMap<>();
        Sql.list(
                        ledger.connection(),
                        "SELECT id FROM statement WHERE current AND reported_by IS NOT NULL",
                        row -> row.id("id"))
                .forEach(id -> {
                    StatementRow row = reader.read(id);
                    nested.put(row.record(), row);
                });
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static Search asked(Set<Stance> stances, Optional<Boolean> secondHand) {
        Search all = Search.everything();
        Question question = Questions.by(all.said(), new Manner(stances, Set.of(), Optional.empty(), secondHand));
        return new Search(all.box(), all.origin(), question, all.done(), all.turn());
    }

    private static Set<String> found(Set<Stance> stances, Optional<Boolean> secondHand) {
        return new HashSet<>(view.searching().statementRecords(asked(stances, secondHand)));
    }

    private static long facet(Facets.Kind kind, String value) {
        return view.searching().statements(asked(Set.of(), Optional.empty())).facets().facets().stream()
                .filter(f -> f.kind() == kind)
                .flatMap(f -> f.values().stream())
                .filter(v -> v.asked().equals(value))
                .mapToLong(Facets.Value::count)
                .sum();
    }

    @Test
    void who_quotes_himself_is_first_hand_everywhere_and_whoever_else_passes_on_is_not() {
        List<StatementRow> second =
                nested.values().stream().filter(StatementRow::isSecondHand).toList();
        assertThat(second.size()).isBetween(200, nested.size() - 100);
        assertThat(second).filteredOn(r -> r.chain().size() > 1).isNotEmpty();
        assertThat(second).filteredOn(r -> r.chain().get(0).self()).isNotEmpty(); // another further out
        assertThat(found(Set.of(), Optional.of(true)))
                .containsExactlyInAnyOrderElementsOf(
                        second.stream().map(StatementRow::record).toList());
        assertThat(facet(Facets.Kind.SECOND_HAND, "yes")).isEqualTo(second.size());
        Set<String> first = found(Set.of(), Optional.of(false));
        assertThat(first).hasSize(3_000 - second.size());
        assertThat(facet(Facets.Kind.SECOND_HAND, "no")).isEqualTo(first.size());
    }

    @Test
    void merged_actors_are_one_who_quotes_himself() {
        assertThat(nested.values())
                .filteredOn(r -> r.chain().size() == 1 && !r.isSecondHand())
                .anyMatch(r -> Sql.one(
                                ledger.connection(),
                                "SELECT s.speaker <> h.speaker AS differ FROM statement s JOIN statement h ON h.id = s.reported_by WHERE s.id = ?",
                                row -> row.flag("differ"),
                                r.id())
                        .orElse(false));
    }

    @Test
    void what_anybody_in_the_chain_disowns_is_nobodys_claim_in_searches_and_facets_either() {
        Set<String> claimed = found(Set.of(Stance.AFFIRMS), Optional.empty());
        List<StatementRow> disowned = nested.values().stream()
                .filter(r -> r.stance() == Stance.AFFIRMS && !r.isClaim())
                .toList();
        assertThat(disowned)
                .filteredOn(r -> !r.chain().get(0).stance().disowns())
                .isNotEmpty(); // further out
        assertThat(claimed)
                .doesNotContainAnyElementsOf(
                        disowned.stream().map(StatementRow::record).toList());
        assertThat(claimed)
                .containsAll(nested.values().stream()
                        .filter(StatementRow::isClaim)
                        .map(StatementRow::record)
                        .toList());
        assertThat(facet(Facets.Kind.STANCE, "affirms")).isEqualTo(claimed.size());
    }

    @Test
    void an_actors_counts_say_the_same() {
        ActorProfile.Voice voice = view.actor(1).orElseThrow().voice();
        long second = nested.values().stream()
                .filter(StatementRow::isSecondHand)
                .filter(r -> r.speaker().filter(s -> s.id() == 1).isPresent())
                .count();
        assertThat(voice.secondHand()).isEqualTo(second).isPositive();
    }
}
