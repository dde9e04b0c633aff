package org.chancery.view;

import static java.util.Optional.empty;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.actor.WhoIs;
import org.chancery.event.Event;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question goes through an index, and finds what reading everything finds. */
class WaysTest {

    @TempDir
    private static Path folder;

    private static final String NAME = MadeLedger.name(3);
    private static final Period YEAR =
            new Period(Optional.of(LocalDate.of(2012, 1, 1)), Optional.of(LocalDate.of(2012, 12, 31)));

    /** The questions with SQL that reads everything and means the same. */
    private static Map<String, Map.Entry<Question, String>> statements() {
        String named = "s.speaker IN (SELECT id FROM actor WHERE name = '" + NAME + "')";
        Map<String, Map.Entry<Question, String>> all = new TreeMap<>();
        all.put("speaker", Map.entry(Questions.speaker(NAME), named));
        all.put(
                "to",
                Map.entry(
                        Questions.to(NAME),
                        "s.id IN (SELECT statement FROM addressee WHERE actor IN (SELECT id FROM actor WHERE name = '"
                                + NAME + "'))"));
        all.put(
                "to a country",
                Map.entry(
                        Questions.to("IND"),
                        "s.id IN (SELECT statement FROM addressee WHERE actor IN (SELECT id FROM actor WHERE country = 'IND'))"));
        all.put(
                "about a country",
                Map.entry(
                        Questions.about("GBR MIL"),
                        "s.id IN (SELECT statement FROM about WHERE actor IN (SELECT id FROM actor WHERE country = 'GBR' AND sector = 'MIL'))"));
        all.put("country", Map.entry(Questions.speaker("PAK"), "s.speaker_country = 'PAK'"));
        all.put(
                "country and sector",
                Map.entry(Questions.speaker("USA MIL"), "s.speaker_country = 'USA' AND s.speaker_sector = 'MIL'"));
        all.put("sector", Map.entry(Questions.speaker("REB"), "s.speaker_sector = 'REB'"));
        all.put(
                "phrase",
                Map.entry(
                        Questions.said("\"of the\""),
                        "' ' || (SELECT content FROM statement_words w WHERE w.rowid = s.id) || ' ' LIKE '% of the %'"));
        all.put(
                "words",
                Map.entry(
                        Questions.said("water peace"),
                        "' ' || (SELECT content FROM statement_words w WHERE w.rowid = s.id) || ' ' LIKE '% water %' AND ' ' || (SELECT content FROM statement_words w"
                                + " WHERE w.rowid = s.id) || ' ' LIKE '% peace %'"));
        all.put(
                "outlet",
                Map.entry(
                        Questions.in(Question.everything(), new Published(Optional.of("outlet 2"), YEAR)),
                        "s.version IN (SELECT id FROM version WHERE outlet = 'Outlet 2' AND published BETWEEN '2012-01-01' AND '2012-12-31')"));
        all.put(
                "denies",
                Map.entry(
                        Questions.by(Question.everything(), Questions.stance(Stance.DENIES, Stance.THREATENS)),
                        "s.stance IN ('denies', 'threatens')"));
        all.put(
                "claims of somebody",
                Map.entry(
                        Questions.by(Questions.speaker(NAME), Questions.stance(Stance.AFFIRMS)),
                        named
                                + " AND s.stance = 'affirms' AND coalesce((SELECT stance FROM statement h WHERE h.id = s.reported_by), '') NOT IN ('denies', 'doubts', 'asks')"));
        all.put(
                "channel",
                Map.entry(
                        Questions.by(
                                Question.everything(),
                                new Manner(Set.of(), Set.of(), Optional.of("telephone"), Optional.of(false))),
                        "s.channel = 'telephone' AND NOT " + Relayed.secondHand("s")));
        all.put(
                "all at once",
                Map.entry(
                        new Question(
                                Optional.of("USA"),
                                empty(),
                                Optional.of(MadeLedger.name(0)),
                                empty(),
                                Questions.stance(Stance.AFFIRMS),
                                new Published(empty(), YEAR),
                                Page.first()),
                        "s.speaker_country = 'USA' AND s.stance = 'affirms' AND s.version IN (SELECT id FROM version WHERE published BETWEEN '2012-01-01' AND '2012-12-31')"
                                + " AND s.id IN (SELECT statement FROM about WHERE actor IN (SELECT id FROM actor WHERE name = '"
                                + MadeLedger.name(0) + "'))"
                                + " AND coalesce((SELECT stance FROM statement h WHERE h.id = s.reported_by), '') NOT IN ('denies', 'doubts', 'asks')"));
        all.put(
                "everything of a year",
                Map.entry(
                        Questions.in(Question.everything(), new Published(empty(), YEAR)),
                        "s.version IN (SELECT id FROM version WHERE published BETWEEN '2012-01-01' AND '2012-12-31')"));
        return all;
    }

    private static Map<String, Map.Entry<EventQuestion, String>> events() {
        EventQuestion e = EventQuestion.everything();
        String dated = "(e.date BETWEEN '2012-01-01' AND '2012-12-31' OR e.date IN ('2012'))";
        Map<String, Map.Entry<EventQuestion, String>> all = new TreeMap<>();
        all.put(
                "actor",
                Map.entry(
                        Questions.events(Optional.of(NAME), empty(), empty(), empty()),
                        "e.id IN (SELECT event FROM party WHERE side = 'actor' AND actor IN (SELECT id FROM actor WHERE name = '"
                                + NAME + "'))"));
        all.put(
                "either",
                Map.entry(
                        Questions.events(empty(), empty(), Optional.of("IRN"), empty()),
                        "e.id IN (SELECT event FROM party WHERE country = 'IRN')"));
        all.put(
                "sides",
                Map.entry(
                        Questions.events(Optional.of("USA"), Optional.of("IND"), empty(), empty()),
                        "e.id IN (SELECT event FROM party WHERE side = 'actor' AND country = 'USA') AND e.id IN (SELECT event FROM party WHERE side = 'recipient' AND country = 'IND')"));
        all.put(
                "between",
                Map.entry(
                        Questions.events(empty(), empty(), Optional.of("USA"), Optional.of("GBR")),
                        "e.id IN (SELECT p.event FROM party p JOIN party q ON q.event = p.event AND q.side <> p.side WHERE p.country = 'USA' AND q.country = 'GBR')"));
        all.put(
                "of a year",
                Map.entry(
                        new EventQuestion(
                                e.sides(),
                                e.what(),
                                e.where(),
                                new EventQuestion.When(YEAR, Published.ever()),
                                empty(),
                                e.page()),
                        dated));
        all.put(
                "published in a year",
                Map.entry(
                        new EventQuestion(
                                e.sides(),
                                e.what(),
                                e.where(),
                                new EventQuestion.When(Period.ever(), new Published(empty(), YEAR)),
                                empty(),
                                e.page()),
                        "e.version IN (SELECT id FROM version WHERE published BETWEEN '2012-01-01' AND '2012-12-31')"));
        all.put(
                "type",
                Map.entry(
                        new EventQuestion(
                                e.sides(),
                                new EventQuestion.What(
                                        Set.of(Event.Type.ASSAULT),
                                        Set.of(),
                                        Set.of(Event.Factuality.ASSERTED),
                                        Optional.of(false)),
                                e.where(),
                                e.when(),
                                empty(),
                                e.page()),
                        "e.type = 'ASSAULT' AND e.factuality = 'asserted' AND NOT e.background"));
        all.put(
                "place",
                Map.entry(
                        new EventQuestion(
                                e.sides(),
                                e.what(),
                                new EventQuestion.Where(empty(), Optional.of("place 7")),
                                e.when(),
                                empty(),
                                e.page()),
                        "e.place = 'Place 7'"));
        all.put(
                "place's country",
                Map.entry(
                        new EventQuestion(
                                e.sides(),
                                e.what(),
                                new EventQuestion.Where(Optional.of("Kenya"), empty()),
                                e.when(),
                                empty(),
                                e.page()),
                        "e.place_country = 'KEN'"));
        all.put(
                "word",
                Map.entry(
                        new EventQuestion(e.sides(), e.what(), e.where(), e.when(), Optional.of(NAME), e.page()),
                        "e.on_word_of IN (SELECT id FROM statement WHERE speaker IN (SELECT id FROM actor WHERE name = '"
                                + NAME + "'))"));
        return all;
    }

    private static List<Long> read(Ledger ledger, String table, String alias, String where) {
        return Sql.list(
                ledger.connection(),
                "SELECT " + alias + ".id FROM " + table + " " + alias + " WHERE " + where
                        + " ORDER BY 1 DESC LIMIT 1000",
                r -> r.id("id"));
    }

    @Test
    void questions_find_what_reading_everything_finds() {
        try (Ledger ledger = Ledger.read(Made.small(folder))) {
            View view = new View(ledger, Lexicon.english(), Duration.ofSeconds(60));
            Page page = new Page(1000, 1, Page.Order.NEWEST);
            statements().forEach((name, asked) -> {
                List<Long> all = read(ledger, "statement", "s", asked.getValue());
                Answer<StatementRow> answer = view.ask(Questions.on(asked.getKey(), page));
                assertThat(answer.rows())
                        .as(name)
                        .isNotEmpty()
                        .extracting(StatementRow::id)
                        .isEqualTo(all);
            });
            events().forEach((name, asked) -> {
                List<Long> all = read(ledger, "event", "e", asked.getValue());
                EventQuestion q = asked.getKey();
                Answer<EventRow> answer =
                        view.events(new EventQuestion(q.sides(), q.what(), q.where(), q.when(), q.onWordOf(), page));
                assertThat(answer.rows())
                        .as(name)
                        .isNotEmpty()
                        .extracting(EventRow::id)
                        .isEqualTo(all);
            });
        }
    }

    @Test
    void oldest_first_is_the_other_end() {
        try (Ledger ledger = Ledger.read(Made.small(folder))) {
            View view = new View(ledger, Lexicon.english(), Duration.ofSeconds(60));
            statements().forEach((name, asked) -> {
                List<Long> oldest = Sql.list(
                        ledger.connection(),
                        "SELECT s.id FROM statement s WHERE " + asked.getValue() + " ORDER BY 1 LIMIT 5",
                        r -> r.id("id"));
                Answer<StatementRow> answer = view.ask(Questions.on(asked.getKey(), new Page(5, 1, Page.Order.OLDEST)));
                assertThat(answer.rows()).as(name).extracting(StatementRow::id).isEqualTo(oldest);
            });
        }
    }

    @Test
    void no_question_reads_a_whole_table_or_sorts_what_an_index_has_in_order() {
        try (Ledger ledger = Ledger.read(Made.small(folder))) {
            ActorSearch actors = new ActorSearch(
                    ledger.connection(), new Countries(Lexicon.english()), () -> new WhoIs(Lexicon.english()));
            statements()
                    .forEach((name, asked) -> goesThroughIndexes(
                            ledger, name, Understood.of(asked.getKey(), ledger.connection(), actors), true));
            Set<String> inAnotherOrder = Set.of("of a year", "word");
            events().forEach((name, asked) -> goesThroughIndexes(
                    ledger,
                    name,
                    Understood.of(asked.getKey(), ledger.connection(), actors),
                    !inAnotherOrder.contains(name)));
        }
    }

    private static void goesThroughIndexes(Ledger ledger, String name, Understood understood, boolean sorted) {
        List<Term> searches = understood.walk().orElseThrow().searches();
        assertThat(searches).as(name).isNotEmpty();
        for (Term search : searches) {
            List<String> plan = Sql.list(
                    ledger.connection(),
                    "EXPLAIN QUERY PLAN " + search.sql(),
                    r -> r.need("detail"),
                    search.values().toArray());
            assertThat(plan)
                    .as(name)
                    .noneMatch(step -> step.startsWith("SCAN")
                            && !step.contains("VIRTUAL TABLE INDEX")
                            && !step.contains("json_each")
                            && !step.equals("SCAN c")); // a statement's chain, which is short
            boolean fewByName = plan.stream()
                    .anyMatch(step -> step.startsWith("SCAN j ")); // a bounded list of ids, sorted in memory
            if (sorted && !fewByName) {
                assertThat(plan)
                        .as(name)
                        .noneMatch(step -> step.equals("USE TEMP B-TREE FOR ORDER BY")
                                || step.equals("USE TEMP B-TREE FOR DISTINCT"));
            }
        }
    }
}
