package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.chancery.duplicates.Duplicates;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search finds is what reading everything finds, page by page, and its facets say what it is made of. */
class SearchTest {

    private static final String NAME = MadeLedger.name(3);

    @TempDir
    private static Path folder;

    private static Ledger ledger;
    private static Searching searching;

    @BeforeAll
    static void open() {
        ledger = Ledger.read(Made.small(folder));
        searching = new View(ledger, Lexicon.english(), Duration.ofSeconds(30)).searching();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static Search asked(Question said, String box, String origin, Turn turn) {
        return new Search(
                Optional.of(box).filter(b -> !b.isEmpty()),
                Optional.of(origin).filter(o -> !o.isEmpty()),
                said,
                EventQuestion.everything(),
                turn);
    }

    private static Search box(String words) {
        return asked(Question.everything(), words, "", Turn.first());
    }

    private static List<String> wanted(String where) {
        return Sql.list(
                ledger.connection(),
                "SELECT s.record FROM statement s WHERE s.current AND " + where + " ORDER BY s.id DESC",
                row -> org.chancery.ledger.Records.statement(row.id("record")));
    }

    private static String has(String word) {
        return "' ' || (SELECT content FROM statement_words w WHERE w.rowid = s.id) || ' ' LIKE '% " + word + " %'";
    }

    private static String by(String name) {
        return "s.speaker IN (SELECT id FROM actor WHERE name = '" + name + "')";
    }

    private static String about(String name) {
        return "s.id IN (SELECT statement FROM about WHERE actor IN (SELECT id FROM actor WHERE name = '" + name
                + "'))";
    }

    @Test
    void words_alone_are_words() {
        assertThat(searching.statementRecords(box("water"))).isNotEmpty().isEqualTo(wanted(has("water")));
    }

    @Test
    void a_name_is_what_is_said_by_and_about_it_and_in_quotation_marks_words() {
        assertThat(searching.statementRecords(box(NAME)))
                .hasSizeGreaterThan(100)
                .isEqualTo(wanted("(" + by(NAME) + " OR " + about(NAME) + ")"));
        assertThat(searching.statementRecords(box('"' + NAME + '"'))).isEmpty();
        Found<StatementRow> found = searching.statements(box(NAME));
        assertThat(found.notes()).singleElement().asString().contains("is a name here");
        assertThat(found.meant().get(0).actors().get(0).who().name()).isEqualTo(NAME);
    }

    @Test
    void a_country_is_what_is_said_by_and_about_all_of_it() {
        assertThat(searching.statementRecords(box("Pakistan")))
                .isEqualTo(wanted(
                        "(s.speaker_country = 'PAK' OR s.id IN (SELECT b.statement FROM about b JOIN actor a ON a.id = b.actor"
                                + " WHERE a.country = 'PAK'))"));
    }

    @Test
    void the_speaker_s_country_and_sector_are_asked_beside_his_name() {
        Question q = Questions.by(Questions.speaker(NAME), Questions.stance(Stance.AFFIRMS, Stance.DENIES));
        String country = Sql.one(
                        ledger.connection(), "SELECT country FROM actor WHERE name = ?", r -> r.need("country"), NAME)
                .orElseThrow();
        List<String> same = searching.statementRecords(asked(q, "", country, Turn.first()));
        assertThat(same).isNotEmpty().isEqualTo(searching.statementRecords(asked(q, "", "", Turn.first())));
        String other = country.equals("FRA") ? "USA" : "FRA";
        assertThat(searching.statementRecords(asked(q, "", other, Turn.first())))
                .isEmpty();
        assertThatThrownBy(() -> searching.statements(asked(q, "", NAME, Turn.first())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no country and no sector");
    }

    @Test
    void pages_hold_everything_once_forwards_and_backwards_in_both_orders() {
        for (Page.Order order : Page.Order.values()) {
            Question q = Questions.on(Questions.speaker(NAME), new Page(7, 1, order));
            List<String> all = new ArrayList<>();
            List<Found<StatementRow>> pages = new ArrayList<>();
            Turn turn = Turn.first();
            do {
                Found<StatementRow> page = searching.statements(asked(q, "", "", turn));
                pages.add(page);
                page.hits().forEach(hit -> all.add(hit.row().record()));
                turn = new Turn(page.older(), OptionalLong.empty());
            } while (turn.after().isPresent() && pages.size() < 500);
            assertThat(all).isEqualTo(searching.statementRecords(asked(q, "", "", Turn.first())));
            for (int i = pages.size() - 1; i > 0; i--) {
                Turn back = new Turn(OptionalLong.empty(), pages.get(i).newer());
                assertThat(searching.statements(asked(q, "", "", back)).hits())
                        .isEqualTo(pages.get(i - 1).hits());
            }
        }
    }

    @Test
    void facets_count_what_is_found() {
        Found<StatementRow> found = searching.statements(box("water"));
        assertThat(found.count())
                .isEqualTo(new Answer.Count(wanted(has("water")).size(), true));
        Facets.Facet stances = found.facets().facets().stream()
                .filter(f -> f.kind() == Facets.Kind.STANCE)
                .findFirst()
                .orElseThrow();
        for (Facets.Value value : stances.values()) {
            Question q = Questions.by(
                    Question.everything(),
                    Questions.stance(Stance.valueOf(value.asked().toUpperCase(java.util.Locale.ROOT))));
            assertThat(searching.countStatements(asked(q, "water", "", Turn.first()), 100_000))
                    .isEqualTo(value.count());
        }
        assertThat(found.facets().byDay().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(found.facets().counted());
        assertThat(searching.statements(Search.everything()).count()).isEqualTo(new Answer.Count(Facets.MOST, false));
    }

    @Test
    void articles_are_those_that_hold_such_a_statement() {
        Question q = Questions.by(Questions.speaker(NAME), Questions.stance(Stance.DENIES));
        Found<ArticleRow> found = searching.articles(asked(q, "", "", Turn.first()));
        long wanted = Sql.one(
                        ledger.connection(),
                        "SELECT count(DISTINCT s.version) AS n FROM statement s WHERE s.current AND s.stance = 'denies' AND "
                                + by(NAME),
                        r -> r.id("n"))
                .orElseThrow();
        assertThat(found.count().number()).isPositive().isEqualTo(wanted);
        Found<ArticleRow> second = searching.articles(asked(
                Question.everything(),
                "",
                "",
                new Turn(searching.articles(Search.everything()).older(), OptionalLong.empty())));
        assertThat(searching
                        .articles(asked(Question.everything(), "", "", new Turn(OptionalLong.empty(), second.newer())))
                        .hits())
                .isEqualTo(searching.articles(Search.everything()).hits());
    }

    @Test
    void words_near_are_whole_words_without_regard_to_accents_and_capitals() {
        String pattern = WordsNear.pattern("Erdogan said");
        assertThat(near("then Erdoğan said so", pattern)).isTrue();
        assertThat(near("then ERDOGAN, said so", pattern)).isTrue();
        assertThat(near("erdogans said", pattern)).isFalse();
        assertThat(near("a *[b]? c", WordsNear.pattern("b c"))).isTrue();
        assertThat(near("ПУТИН", WordsNear.pattern("путин"))).isTrue();
    }

    private static boolean near(String text, String pattern) {
        return Sql.one(
                        ledger.connection(),
                        "SELECT lower(' ' || ? || ' ') GLOB ? AS near",
                        r -> r.flag("near"),
                        text,
                        pattern)
                .orElseThrow();
    }

    @Test
    void a_snippet_is_cut_at_its_marks() {
        assertThat(ArticleHits.pieces("a \u0001b\u0002 c \u0001d\u0002"))
                .containsExactly(
                        new ArticleRow.Piece("a ", false),
                        new ArticleRow.Piece("b", true),
                        new ArticleRow.Piece(" c ", false),
                        new ArticleRow.Piece("d", true));
        assertThat(ArticleHits.pieces("")).isEmpty();
    }

    @Test
    void what_most_outlets_quoted_is_listed_and_followed() {
        Tracking tracking = new View(ledger, Lexicon.english(), Duration.ofSeconds(30)).tracking();
        Spread ever = tracking.spread(Period.ever());
        assertThat(ever.lines()).isNotEmpty();
        assertThat(ever.lines())
                .extracting(Spread.Line::outlets)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        Spread.Line line = ever.lines().get(0);
        Tracked<StatementRow> tracked = tracking.quotation(line.first().row().record(), Optional.empty(), Turn.first())
                .orElseThrow();
        assertThat(tracked.all()).isEqualTo(line.reports());
        assertThat(tracked.reports().get(0).hit()).isEqualTo(line.first());
        assertThat(tracked.reports())
                .extracting(r -> r.hit().row().source().published().orElse("9999"))
                .isSorted();
        Period year = new Period(Optional.of(LocalDate.of(2012, 1, 1)), Optional.of(LocalDate.of(2012, 12, 31)));
        assertThat(tracking.spread(year).lines())
                .isNotEmpty()
                .allMatch(l -> l.first().row().source().published().orElse("").startsWith("2012")
                        && l.last().startsWith("2012"));
        assertThat(tracking.quotation("e-0000000000001", Optional.empty(), Turn.first()))
                .isEmpty();
    }

    @Test
    void differences_of_two_versions_keep_every_word_of_the_second() {
        Wordings wordings = new Wordings(Duplicates.of(Lexicon.english()).quotations());
        StatementRow row = searching.statements(box("water")).hits().get(0).row();
        StatementRow other = searching.statements(box("peace")).hits().get(0).row();
        Wording wording = wordings.compare(other, row);
        String kept = wording.stretches().stream()
                .filter(s -> s.kind() != Wording.Kind.LEFT_OUT)
                .map(Wording.Stretch::words)
                .collect(java.util.stream.Collectors.joining());
        assertThat(kept).isEqualTo(Wordings.quotation(row).text());
        assertThat(wordings.compare(row, row).isSame()).isTrue();
        assertThat(Set.of(wording.isShortened(), wording.isSame())).contains(true, false);
    }
}
