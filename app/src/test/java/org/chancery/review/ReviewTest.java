package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.export.Exports;
import org.chancery.export.Form;
import org.chancery.export.ReadBack;
import org.chancery.export.Request;
import org.chancery.json.Json;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Examination;
import org.chancery.ledger.Judgements;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Ref;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.score.GoldFiles;
import org.chancery.score.RecordScore;
import org.chancery.score.RecordScorer;
import org.chancery.standing.Settled;
import org.chancery.standing.Verdict;
import org.chancery.text.Marked;
import org.chancery.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviewing the samples, without pages. */
class ReviewTest {

    private static final SampleQuestion TWENTY = new SampleQuestion(20, 1);

    @TempDir
    Path folder;

    private final Review review = new Review(Lexicon.english());
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(SampleLedger.of(folder));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<Queue.Entry> queue(QueueQuestion.By by, String value) {
        return review.queue(ledger, new QueueQuestion(by, value, TWENTY, 0)).entries();
    }

    private Item item(Ref ref, String reviewer) {
        return review.item(ledger, ref, reviewer, false).orElseThrow();
    }

    private void decide(String reviewer, Decision... decisions) {
        new Sitting(ledger, reviewer).decide(List.of(decisions));
    }

    private void accept(String reviewer, Ref ref) {
        decide(reviewer, review.verdict(item(ref, reviewer), Verdict.ACCEPT, Optional.empty()));
    }

    private void reject(String reviewer, Ref ref) {
        decide(reviewer, review.verdict(item(ref, reviewer), Verdict.REJECT, Optional.empty()));
    }

    private void correct(String reviewer, Ref ref, List<Span> span, Map<String, List<String>> fields) {
        List<Decision> all = review.corrections(item(ref, reviewer), new Wanted(span, fields), Optional.empty());
        assertThat(all).isNotEmpty();
        new Sitting(ledger, reviewer).decide(all);
    }

    private String article() {
        return Sql.one(
                        ledger.connection(),
                        "SELECT a.name FROM article a JOIN statement s ON s.version = a.current GROUP BY a.id ORDER BY count(*) DESC LIMIT 1",
                        r -> r.need("name"))
                .orElseThrow();
    }

    @Test
    void the_same_seed_draws_the_same_records_and_another_seed_others() {
        List<Queue.Entry> first = queue(QueueQuestion.By.SAMPLE, "");
        assertThat(first).hasSize(20).doesNotHaveDuplicates();
        Sample again = Sample.of(ledger, TWENTY);
        assertThat(again.drawn().stream().map(Sample.Drawn::ref))
                .containsExactlyElementsOf(first.stream().map(Queue.Entry::ref).toList());
        assertThat(Sample.of(ledger, new SampleQuestion(20, 2)).drawn()).isNotEqualTo(again.drawn());
    }

    @Test
    void a_larger_sample_has_every_rule_and_type() {
        Sample sample = Sample.of(ledger, new SampleQuestion(200, 3));
        assertThat(sample.drawn().stream().map(Sample.Drawn::stratum).distinct())
                .containsAll(sample.sizes().keySet());
    }

    @Test
    void queues_hold_what_they_are_named_for() {
        assertThat(queue(QueueQuestion.By.DOUBTFUL, "")).isNotEmpty().allSatisfy(e -> assertThat(
                        item(e.ref(), "Ana").shown().flag("doubtful"))
                .isTrue());
        String rule = Strata.of(ledger.connection()).rules().get(0).name();
        assertThat(queue(QueueQuestion.By.RULE, rule)).isNotEmpty().allSatisfy(e -> assertThat(
                        item(e.ref(), "Ana").made().orElseThrow().rule())
                .isEqualTo(rule));
        String type = Strata.of(ledger.connection()).types().get(0).name();
        assertThat(queue(QueueQuestion.By.TYPE, type)).isNotEmpty().allSatisfy(e -> assertThat(
                        item(e.ref(), "Ana").shown().text("type"))
                .contains(type));
    }

    @Test
    void a_step_is_taken_back_whole_and_steps_to_any_depth() {
        Ref ref = queue(QueueQuestion.By.SAMPLE, "").stream()
                .map(Queue.Entry::ref)
                .filter(r -> !r.event())
                .findFirst()
                .orElseThrow();
        reject("Ana", ref);
        correct("Ana", ref, List.of(), Map.of("speaker", List.of("Somebody Else"), "channel", List.of("letter")));
        Sitting sitting = new Sitting(ledger, "Ana");
        assertThat(sitting.undo().orElseThrow().decisions()).isEqualTo(2);
        assertThat(item(ref, "Ana").mine().orElseThrow().verdict()).isEqualTo(Verdict.REJECT);
        assertThat(sitting.undo().orElseThrow().ref()).contains(ref);
        assertThat(item(ref, "Ana").mine()).isEmpty();
        assertThat(sitting.undo()).isEmpty();
    }

    @Test
    void nobody_sees_what_others_said_before_he_has_spoken() {
        Ref ref = queue(QueueQuestion.By.SAMPLE, "").get(0).ref();
        reject("Ana", ref);
        assertThat(item(ref, "Ben").others()).isEmpty();
        accept("Ben", ref);
        assertThat(item(ref, "Ben").others()).hasSize(1);
    }

    @Test
    void a_correction_that_changes_nothing_is_no_decision() {
        Ref ref = queue(
                        QueueQuestion.By.TYPE,
                        Strata.of(ledger.connection()).types().get(0).name())
                .get(0)
                .ref();
        Item item = item(ref, "Ana");
        Wanted same = new Wanted(
                item.shown().span(),
                Map.of(
                        "type", item.shown().text("type").stream().toList(),
                        "actors", item.shown().names("actors")));
        assertThat(review.corrections(item, same, Optional.empty())).isEmpty();
    }

    @Test
    void a_field_or_label_that_does_not_exist_is_refused_in_words() {
        assertThatThrownBy(() -> new Wanted(List.of(), Map.of("stance", List.of("mumbles"))))
                .hasMessageContaining("affirms, denies");
        assertThatThrownBy(() -> new Wanted(List.of(), Map.of("colour", List.of("red"))))
                .hasMessageContaining("no field 'colour'");
    }

    /** Judges a whole article: some accepted, rejected, corrected, and one statement added. */
    private void judgeAll(String reviewer, String article) {
        List<Queue.Entry> all = queue(QueueQuestion.By.ARTICLE, article);
        int number = 0;
        for (Queue.Entry entry : all) {
            Item item = item(entry.ref(), reviewer);
            switch (number++ % 5) {
                case 1 -> reject(reviewer, entry.ref());
                case 2 -> correct(reviewer, entry.ref(), List.of(item.window().span(0, 1)), Map.of());
                case 3 -> correct(
                        reviewer,
                        entry.ref(),
                        List.of(),
                        entry.ref().event()
                                ? Map.of("factuality", List.of("denied"), "actors", List.of("The Board of Trade"))
                                : Map.of("speaker", List.of("The Board of Trade"), "stance", List.of("doubts")));
                default -> accept(reviewer, entry.ref());
            }
        }
        ReadArticle read = review.article(ledger, article).orElseThrow();
        Window window = review.window(read, 0);
        Wanted missed = new Wanted(List.of(window.span(3, 9)), Map.of("stance", List.of("affirms")));
        decide(reviewer, review.statement(read, missed, List.of(), List.of()));
        decide(reviewer, review.readThrough(ledger, article));
    }

    @Test
    void the_gold_gives_the_same_figures_to_the_scorer_as_to_the_quality_page() throws IOException {
        judgeAll("Ana", article());
        Quality quality = review.quality(ledger, TWENTY);
        Path gold = folder.resolve("gold");
        Exports.folder(ledger, Request.of(Form.GOLD), gold);
        List<Path> files;
        try (Stream<Path> all = Files.list(gold.resolve("gold"))) {
            files = all.filter(f -> f.toString().endsWith(".json")).toList();
        }
        RecordScore score = RecordScorer.score(
                files.stream().map(GoldFiles::record).toList(),
                GoldFiles.predictions(gold.resolve("predictions.jsonl")));
        assertThat(files).hasSize(1);
        Json.Obj json = score.json();
        Quality.Score statements = quality.whole().statements();
        assertThat(statements.missed()).isPositive();
        assertThat(statements.precision().share())
                .isCloseTo(number(json, "statement_p"), within(1e-6))
                .isLessThan(1);
        assertThat(statements.recall().share())
                .isCloseTo(number(json, "statement_r"), within(1e-6))
                .isLessThan(1);
        assertThat(statements.f1()).isCloseTo(number(json, "statement_f1"), within(1e-6));
        Quality.Score events = quality.whole().events();
        assertThat(events.f1()).isCloseTo(number(json, "event_f1"), within(1e-6));
        assertThat(events.found()).isEqualTo((int) number(json, "enpred"));
        assertThat(events.right()).isEqualTo((int) number(json, "eokpred"));
    }

    private static String decisions(Ledger from) throws IOException {
        StringBuilder lines = new StringBuilder();
        Exports.write(from, Request.of(Form.DECISIONS), lines::append);
        return lines.toString();
    }

    private static double number(Json.Obj json, String name) {
        return ((Json.Num) json.get(name).orElseThrow()).value();
    }

    @Test
    void decisions_leave_a_sound_ledger_and_come_back_after_their_export() throws IOException {
        judgeAll("Ana", article());
        assertThat(Examination.of(ledger, step -> {}).findings()).isEmpty();
        String lines = decisions(ledger);
        assertThat(lines).contains("\"kind\":\"article\"", "\"verdict\":\"add\"");
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Ledger empty = Ledger.open(SampleLedger.of(other));
                ReadBack back = ReadBack.into(
                        empty, failure -> assertThat(failure).as("no failure").isNull())) {
            back.take(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "decisions");
            assertThat(decisions(empty)).isEqualTo(lines);
            assertThat(review.golds().all(empty).get(0).gold())
                    .isEqualTo(review.golds().all(ledger).get(0).gold());
        }
        assertThat(Sql.list(ledger.connection(), "SELECT id FROM unbound", r -> r.id("id")))
                .isEmpty();
    }

    @Test
    void an_article_that_is_not_read_through_is_no_gold() {
        queue(QueueQuestion.By.ARTICLE, article()).forEach(e -> accept("Ana", e.ref()));
        assertThat(review.golds().all(ledger)).isEmpty();
        assertThat(review.begun(ledger)).hasSize(1).noneMatch(Begun::isWhole);
    }

    @Test
    void two_reviewers_are_compared_and_a_third_settles_what_they_differ_on() {
        List<Ref> refs = queue(QueueQuestion.By.ARTICLE, article()).stream()
                .map(Queue.Entry::ref)
                .toList();
        List<Ref> statements = refs.stream().filter(r -> !r.event()).limit(6).toList();
        statements.forEach(ref -> accept("Ana", ref));
        statements.subList(0, 4).forEach(ref -> accept("Ben", ref));
        reject("Ben", statements.get(4));
        correct("Ben", statements.get(5), List.of(), Map.of("stance", List.of("threatens")));
        Agreement agreement = review.agreement(ledger, "Ana", "Ben");
        assertThat(agreement.both()).isEqualTo(6);
        assertThat(agreement.verdicts().agreed()).isCloseTo(4 / 6.0, within(1e-9));
        assertThat(agreement.stances().cases()).isEqualTo(5);
        assertThat(agreement.spans().f1()).isLessThan(1).isGreaterThan(0.5);
        assertThat(agreement.disagreements()).hasSize(2).allMatch(d -> d.settledBy()
                .isEmpty());
        assertThat(queue(QueueQuestion.By.DISAGREEMENTS, "")).hasSize(2);

        Item disputed = review.item(ledger, statements.get(4), "Cleo", true).orElseThrow();
        assertThat(disputed.others()).hasSize(2);
        decide("Cleo", review.verdict(disputed, Verdict.REJECT, Optional.of(Judgements.ADJUDICATED)));
        assertThat(review.agreement(ledger, "Ana", "Ben").disagreements())
                .anyMatch(d -> d.settledBy().equals("Cleo"));
        assertThat(Settled.of(Judgements.of(ledger.connection(), statements.get(4)))
                        .kept())
                .isFalse();
    }

    @Test
    void two_who_add_the_same_words_add_one_record() {
        ReadArticle read = review.article(ledger, article()).orElseThrow();
        Window window = review.window(read, 0);
        Wanted missed = new Wanted(List.of(window.span(2, 8)), Map.of("stance", List.of("affirms")));
        decide("Ana", review.statement(read, missed, List.of(), List.of()));
        decide("Ben", review.statement(read, missed, List.of(), List.of()));
        assertThat(review.agreement(ledger, "Ana", "Ben").both()).isEqualTo(1);
    }

    @Test
    void a_judged_record_becomes_an_example_that_the_notation_reads_back() {
        List<String> lines = new ArrayList<>();
        for (Queue.Entry entry : queue(QueueQuestion.By.SAMPLE, "")) {
            Example example = review.example(ledger, entry.ref()).orElseThrow();
            String line = example.line().substring(4);
            Marked marked = Marked.parse(line);
            assertThat(marked.text()).doesNotContain("\n");
            assertThat(marked.labels()).isNotEmpty();
            lines.add(example.file());
        }
        assertThat(lines).contains("statements.rules", "events.rules");
        Ref ref = queue(QueueQuestion.By.SAMPLE, "").get(0).ref();
        reject("Ana", ref);
        Example refused = review.example(ledger, ref).orElseThrow();
        assertThat(refused.line()).startsWith("  - ");
        assertThat(Marked.parse(refused.line().substring(4)).labels()).isEmpty();
    }

    @Test
    void an_events_date_and_place_can_be_corrected_and_are_in_its_row_and_its_gold() {
        Queue.Entry entry = queue(QueueQuestion.By.TYPE, "CONSULT").get(0);
        correct(
                "Ada",
                entry.ref(),
                List.of(),
                Map.of("date", List.of("2019-03"), "place", List.of("Somewhere Else", "NOR")));
        assertThat(Sql.list(
                        ledger.connection(),
                        "SELECT date || ' ' || date_basis || ' ' || place || ' ' || place_country AS told FROM events WHERE record = ?",
                        r -> r.need("told"),
                        entry.ref().number()))
                .containsExactly("2019-03 review Somewhere Else NOR");
        Item shown = item(entry.ref(), "Ada");
        assertThat(shown.shown().text("date")).contains("2019-03");
        assertThat(shown.shown().place()).containsExactly("Somewhere Else", "NOR");
        assertThat(review.corrections(
                        shown, new Wanted(List.of(), Map.of("date", List.of("2019-03"))), Optional.empty()))
                .isEmpty();
    }

    @Test
    void what_is_no_date_or_country_is_refused_by_name() {
        for (String date : List.of("31 May", "2019-13", "2019-02-30", "2019-2")) {
            assertThatThrownBy(() -> new Wanted(List.of(), Map.of("date", List.of(date))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(date);
        }
        assertThatThrownBy(() -> new Wanted(List.of(), Map.of("place", List.of("Oslo", "Norway"))))
                .hasMessageContaining("Norway");
    }

    @Test
    void a_statements_source_and_word_of_saying_can_be_corrected_or_taken_away() {
        Ref ref = queue(QueueQuestion.By.ARTICLE, article()).stream()
                .map(Queue.Entry::ref)
                .filter(r ->
                        !r.event() && !item(r, "Ada").shown().spans("source").isEmpty())
                .findFirst()
                .orElseThrow();
        Span other = item(ref, "Ada").window().span(0, 1);
        Wanted wanted = new Wanted(List.of(), Map.of("source", List.of(other), "cue", List.of()), Map.of());
        new Sitting(ledger, "Ada").decide(review.corrections(item(ref, "Ada"), wanted, Optional.empty()));
        assertThat(item(ref, "Ada").shown().spans("source")).containsExactly(other);
        assertThat(item(ref, "Ada").shown().spans("cue")).isEmpty();
        assertThat(Sql.list(
                        ledger.connection(),
                        "SELECT p.role || p.start || '-' || p.\"end\" AS at FROM statement_span p JOIN statement s ON s.id = p.statement"
                                + " WHERE s.record = ? AND p.role IN ('cue', 'source')",
                        r -> r.need("at"),
                        ref.number()))
                .containsExactly("source" + other.start() + "-" + other.end());
        assertThat(review.corrections(item(ref, "Ada"), wanted, Optional.empty()))
                .isEmpty();
    }
}
