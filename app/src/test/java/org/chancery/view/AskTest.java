package org.chancery.view;

import static java.util.Optional.empty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.attribution.Attribution;
import org.chancery.ledger.Decisions;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement.Stance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to the ledger of the samples. */
class AskTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private Ledger ledger;
    private View view;

    @BeforeEach
    void open() {
        file = SampleLedger.of(folder);
        reopen();
    }

    private void reopen() {
        ledger = Ledger.read(file);
        view = new View(ledger, Lexicon.english(), Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<StatementRow> rows(Question question) {
        return view.ask(Questions.on(question, new Page(200, 1, Page.Order.NEWEST)))
                .rows();
    }

    private List<String> contents(Question question) {
        return rows(question).stream().map(StatementRow::content).toList();
    }

    @Test
    void somebody_is_found_by_name_whatever_the_capitals_and_accents() {
        for (String asked : List.of("Bríd Lacey", "brid lacey", "BRID LACEY", "Lacey")) {
            assertThat(contents(Questions.speaker(asked))).as(asked).hasSize(3).contains("that she had not");
        }
    }

    @Test
    void a_surname_says_whom_it_means() {
        Answer<StatementRow> answer = view.ask(Questions.speaker("Oosterhuis"));
        assertThat(answer.notes()).singleElement().asString().contains("“Oosterhuis” is Marit Oosterhuis");
        assertThat(answer.rows()).allMatch(r -> r.speaker().orElseThrow().name().equals("Marit Oosterhuis"));
    }

    @Test
    void every_row_has_its_sentence_its_source_and_exactly_the_characters_of_the_text() {
        for (StatementRow row : rows(Question.everything())) {
            String first = row.content().split(" … ", -1)[0];
            assertThat(row.sentence().replaceAll("\\s+", " ")).contains(first.replaceAll("\\s+", " "));
            String text = Sql.one(
                            ledger.connection(),
                            "SELECT text FROM articles WHERE name = ?",
                            r -> r.need("text"),
                            row.source().id())
                    .orElseThrow();
            int start = text.offsetByCodePoints(0, row.start());
            assertThat(text.substring(start)).startsWith(first);
        }
    }

    @Test
    void a_denial_is_never_the_speakers_own_claim() {
        List<StatementRow> denied = rows(Questions.by(Question.everything(), Questions.stance(Stance.DENIES)));
        assertThat(denied)
                .extracting(StatementRow::content)
                .contains("that the accord would cut the quota of small boats");
        assertThat(denied).noneMatch(StatementRow::isClaim);
        List<StatementRow> claimed = rows(Questions.by(Question.everything(), Questions.stance(Stance.AFFIRMS)));
        assertThat(claimed).isNotEmpty().allMatch(StatementRow::isClaim);
    }

    @Test
    void what_somebody_denies_to_have_been_told_is_no_claim_of_the_one_he_names() throws Exception {
        ledger.close();
        try (Ledger writing = Ledger.open(file)) {
            Sql.change(
                    writing.connection(),
                    "UPDATE statement SET stance = 'denies' WHERE id IN (SELECT reported_by FROM statement WHERE speaker = (SELECT id FROM actor WHERE name = 'Dermot Hanrahan'))");
        }
        reopen();
        StatementRow relayed = rows(Questions.speaker("Hanrahan")).stream()
                .filter(r -> !r.chain().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(relayed.chain().get(0).stance()).isEqualTo(Stance.DENIES);
        assertThat(relayed.isClaim()).isFalse();
        assertThat(rows(Questions.by(Questions.speaker("Hanrahan"), Questions.stance(Stance.AFFIRMS))))
                .extracting(StatementRow::record)
                .doesNotContain(relayed.record());
    }

    @Test
    void a_statement_at_second_hand_names_who_passes_it_on() {
        Manner passed = new Manner(Set.of(), Set.of(), empty(), Optional.of(true));
        List<StatementRow> rows = rows(Questions.by(Question.everything(), passed));
        assertThat(rows).isNotEmpty().allMatch(r -> !r.chain().isEmpty());
        StatementRow railway = rows.stream()
                .filter(r -> r.content().equals("to leave without signing"))
                .findFirst()
                .orElseThrow();
        assertThat(railway.chain().get(0).speaker()).contains("diplomats");
        Manner first = new Manner(Set.of(), Set.of(), empty(), Optional.of(false));
        assertThat(rows(Questions.by(Question.everything(), first)))
                .isNotEmpty()
                .noneMatch(StatementRow::isSecondHand)
                .anyMatch(r -> !r.chain().isEmpty()); // who quotes himself
    }

    @Test
    void words_are_found_in_any_order_and_phrases_only_as_they_stand() {
        assertThat(contents(Questions.said("boats quota")))
                .containsExactly("that the accord would cut the quota of small boats");
        assertThat(contents(Questions.said("\"small boats\""))).hasSize(1);
        assertThat(contents(Questions.said("“boats small”"))).isEmpty();
    }

    @Test
    void countries_and_sectors_are_asked_for_by_code_or_name() {
        assertThat(contents(Questions.speaker("NOR"))).isNotEmpty().isEqualTo(contents(Questions.speaker("Norway")));
        assertThat(view.ask(Questions.speaker("Norway")).notes()).anyMatch(n -> n.contains("all of NOR"));
        assertThat(rows(Questions.speaker("NOR GOV")))
                .isNotEmpty()
                .allMatch(r -> r.speaker().orElseThrow().sector().equals(Optional.of("GOV")));
        assertThat(rows(Questions.speaker("JUD")))
                .isNotEmpty()
                .allMatch(r -> r.speaker().orElseThrow().sector().equals(Optional.of("JUD")));
        assertThat(rows(Questions.speaker("Norway GOV"))).hasSameSizeAs(rows(Questions.speaker("NOR GOV")));
        assertThat(rows(Questions.speaker("GOV")))
                .extracting(r -> r.speaker().orElseThrow().country().isPresent())
                .contains(true, false);
    }

    @Test
    void a_country_that_is_only_a_name_can_be_asked_for() {
        assertThat(view.ask(Questions.speaker("name:Norway")).notes()).noneMatch(n -> n.contains("all of NOR"));
        assertThat(rows(Questions.speaker("name:Norway")))
                .hasSizeLessThan(rows(Questions.speaker("Norway")).size());
        Answer<StatementRow> nobody = view.ask(Questions.speaker("name:Chad"));
        assertThat(nobody.rows()).isEmpty();
        assertThat(nobody.notes()).singleElement().asString().contains("nobody is called “Chad”");
    }

    @Test
    void whom_it_was_said_to_and_about_whom() {
        assertThat(rows(Questions.to("Karna Lama"))).isNotEmpty().allMatch(r -> r.to().stream()
                .anyMatch(s -> s.name().equals("Karna Lama")));
        Answer<StatementRow> tug = view.ask(Questions.about("tug"));
        assertThat(tug.rows()).isNotEmpty().allMatch(r -> r.content().contains("tug"));
        assertThat(tug.notes()).anyMatch(n -> n.contains("as words"));
        assertThat(contents(Questions.about("Hanrahan"))).isNotEmpty();
        assertThat(rows(Questions.about("NOR")))
                .allMatch(r -> r.about().stream().anyMatch(s -> s.country().equals(Optional.of("NOR"))));
    }

    @Test
    void outlet_days_channel_and_mode_narrow() {
        Period in2023 = new Period(Optional.of(LocalDate.of(2023, 1, 1)), Optional.of(LocalDate.of(2023, 12, 31)));
        assertThat(rows(Questions.in(Question.everything(), new Published(empty(), in2023))))
                .isNotEmpty()
                .allMatch(r -> r.source().published().orElse("").startsWith("2023"));
        assertThat(rows(Questions.in(Question.everything(), new Published(Optional.of("the quay"), Period.ever()))))
                .isNotEmpty()
                .allMatch(r -> r.source().outlet().equals(Optional.of("The Quay")));
        assertThat(view.ask(Questions.in(
                                Question.everything(), new Published(Optional.of("Nowhere Gazette"), Period.ever())))
                        .notes())
                .anyMatch(n -> n.contains("no outlet is called"));
        assertThat(rows(Questions.by(
                        Question.everything(), new Manner(Set.of(), Set.of(), Optional.of("Twitter"), empty()))))
                .isNotEmpty()
                .allMatch(r -> r.channel().equals(Optional.of("twitter")));
        assertThat(rows(Questions.by(Question.everything(), Questions.mode(Attribution.Mode.DIRECT))))
                .isNotEmpty()
                .allMatch(r -> r.mode() == Attribution.Mode.DIRECT);
    }

    @Test
    void a_time_without_beginning_leaves_undated_articles_out() {
        Period until = new Period(empty(), Optional.of(LocalDate.of(2021, 1, 1)));
        assertThat(rows(Questions.in(Question.everything(), new Published(empty(), until))))
                .isNotEmpty()
                .allMatch(r -> r.source().published().orElse("").startsWith("2020"));
    }

    @Test
    void pages_join_without_gap_and_the_count_is_of_all() {
        List<String> all =
                rows(Question.everything()).stream().map(StatementRow::record).toList();
        Answer<StatementRow> second = view.ask(Questions.on(Question.everything(), new Page(7, 2, Page.Order.NEWEST)));
        assertThat(second.rows()).extracting(StatementRow::record).isEqualTo(all.subList(7, 14));
        assertThat(second.count()).isEqualTo(new Answer.Count(all.size(), true));
        assertThat(second.more()).isTrue();
        Answer<StatementRow> oldest =
                view.ask(Questions.on(Question.everything(), new Page(200, 1, Page.Order.OLDEST)));
        assertThat(oldest.rows()).extracting(StatementRow::record).containsExactlyInAnyOrderElementsOf(all);
        assertThat(oldest.rows().get(0).record()).isEqualTo(all.get(all.size() - 1));
    }

    @Test
    void merged_actors_answer_to_either_name() {
        ledger.close();
        try (Ledger writing = Ledger.open(file);
                Decisions decisions = Decisions.by(writing, "tester", "test")) {
            decisions.merge(id(writing, "Noel Garvey"), id(writing, "Fiona Tully"), empty());
        }
        reopen();
        List<String> both = contents(Questions.speaker("Fiona Tully"));
        assertThat(both).hasSizeGreaterThan(3).isEqualTo(contents(Questions.speaker("Noel Garvey")));
        assertThat(rows(Questions.speaker("Garvey")))
                .allMatch(r -> r.speaker().orElseThrow().name().equals("Fiona Tully"));
        assertThat(view.ask(Questions.speaker("Garvey")).notes()).anyMatch(n -> n.contains("“Garvey” is Fiona Tully"));
    }

    private static long id(Ledger ledger, String name) {
        return Sql.one(ledger.connection(), "SELECT id FROM actor WHERE name = ?", r -> r.id("id"), name)
                .orElseThrow();
    }

    @Test
    void an_actor_can_be_asked_for_by_number() {
        long lacey = id(ledger, "Bríd Lacey");
        assertThat(contents(Questions.speaker("#" + lacey))).isEqualTo(contents(Questions.speaker("Bríd Lacey")));
        assertThatThrownBy(() -> view.ask(Questions.speaker("#999999"))).hasMessage("there is no actor #999999 here");
    }

    @Test
    void counts_by_month_actor_stance_and_outlet_add_up() {
        int all = rows(Question.everything()).size();
        for (Counts.By by : Counts.By.values()) {
            Counts counts = view.count(Question.everything(), by);
            assertThat(counts.complete()).isTrue();
            assertThat(counts.lines().stream().mapToLong(Counts.Line::reports).sum())
                    .as(by.name())
                    .isEqualTo(all);
            assertThat(counts.lines()).allMatch(l -> l.different() >= 1 && l.different() <= l.reports());
        }
        assertThat(view.count(Question.everything(), Counts.By.MONTH).lines())
                .extracting(Counts.Line::key)
                .contains("2023-10", Tallies.NONE);
        assertThat(view.count(Question.everything(), Counts.By.STANCE)
                        .lines()
                        .get(0)
                        .key())
                .isEqualTo("affirms");
    }

    @Test
    void one_quotation_in_several_articles_says_so() {
        ledger.close();
        try (Ledger writing = Ledger.open(file)) {
            Sql.change(
                    writing.connection(),
                    "INSERT INTO likeness_group (kind, item, head) SELECT 'quotation', record, (SELECT min(record) FROM statement WHERE speaker IN (SELECT id FROM actor"
                            + " WHERE name = 'Bríd Lacey')) FROM statement WHERE speaker IN (SELECT id FROM actor WHERE name = 'Bríd Lacey')");
        }
        reopen();
        assertThat(rows(Questions.speaker("Lacey"))).hasSize(3).allMatch(r -> r.reports() == 3);
        assertThat(view.count(Questions.speaker("Lacey"), Counts.By.ACTOR)
                        .lines()
                        .get(0))
                .matches(l -> l.reports() == 3 && l.different() == 1);
    }
}
