package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.score.StatementScorer.Multi;
import org.chancery.score.StatementScorer.Options;
import org.junit.jupiter.api.Test;

/** The outputs in {@code score/expected} were written by the Python scorers over the texts beside them, which are the project's own. */
class PythonAgreementTest {

    private static final Path HERE = Path.of("src/test/resources/score");

    private static void agrees(String name, List<String> lines, Json.Obj json) throws Exception {
        List<String> expected = Files.readAllLines(HERE.resolve("expected").resolve(name + ".txt"));
        assertThat(lines).isEqualTo(expected.subList(0, expected.size() - 1));
        assertThat(json).isEqualTo(JsonReader.read(expected.get(expected.size() - 1)));
    }

    private static void statements(String name, String predicted, Options options) throws Exception {
        StatementScore score = StatementScorer.score(
                GoldFiles.lines(HERE.resolve("statements.gold.jsonl")),
                GoldFiles.lines(HERE.resolve(predicted)),
                options);
        agrees(name, score.lines("statements.gold.jsonl", predicted), score.json("statements.gold.jsonl", predicted));
    }

    private static Options with(Multi multi, double tau, List<String> types, boolean outer) {
        return new Options(multi, tau, types, outer, 0);
    }

    @Test
    void the_first_reading_of_an_article_is_scored_as_python_does() throws Exception {
        statements("statements-first", "statements.pred.jsonl", Options.standard());
    }

    @Test
    void all_readings_are_scored_as_python_does() throws Exception {
        statements("statements-all", "statements.pred.jsonl", with(Multi.ALL, 0.5, List.of(), false));
    }

    @Test
    void the_best_reading_is_scored_as_python_does() throws Exception {
        statements("statements-best", "statements.pred.jsonl", with(Multi.BEST, 0.5, List.of(), false));
    }

    @Test
    void nested_statements_are_left_out_as_python_does() throws Exception {
        statements(
                "statements-outer", "statements.pred.jsonl", Options.standard().outermost());
    }

    @Test
    void kinds_are_kept_as_python_does() throws Exception {
        statements(
                "statements-types",
                "statements.pred.jsonl",
                with(Multi.FIRST, 0.3, List.of("mixed", "indirect"), false));
    }

    @Test
    void intervals_are_drawn_as_python_draws_them() throws Exception {
        statements("statements-ci", "statements.pred.jsonl", new Options(Multi.FIRST, 0.5, List.of(), false, 200));
    }

    @Test
    void gold_against_itself_is_perfect_as_in_python() throws Exception {
        statements("statements-self", "statements.gold.jsonl", Options.standard());
    }

    @Test
    void records_are_scored_as_python_does() throws Exception {
        List<GoldRecord> gold = Stream.of("harbour", "clinic", "nobody")
                .map(name -> GoldFiles.record(HERE.resolve(name + ".json")))
                .toList();
        RecordScore score = RecordScorer.score(gold, GoldFiles.predictions(HERE.resolve("record.pred.jsonl")));
        List<String> lines = new ArrayList<>(score.errors());
        lines.addAll(score.lines());
        agrees("record", lines, score.json());
        assertThat(score.isStrict()).isFalse();
        assertThat(score.ownLine()).isEqualTo("  not marked doubtful: 1 given to a wrong speaker of 7 = 0.143");
    }

    @Test
    void events_of_records_are_scored_as_python_does() throws Exception {
        RecordScore score = RecordScorer.score(
                List.of(GoldFiles.record(HERE.resolve("summit.json"))),
                GoldFiles.predictions(HERE.resolve("summit.pred.jsonl")));
        List<String> lines = new ArrayList<>(score.errors());
        lines.addAll(score.lines());
        agrees("record-events", lines, score.json());
        assertThat(score.falseForce()).as("a march and a second arrest").isEqualTo(2);
        assertThat(score.eventFigures())
                .as("what the gate keeps")
                .containsKey("event-f1")
                .containsEntry("event-countries", 4 / 6.0)
                .containsEntry("event-sectors", 4 / 6.0)
                .containsEntry("event-factuality", 5 / 6.0)
                .containsEntry("event-word", 5 / 6.0)
                .containsEntry("event-date", 0.5)
                .containsEntry("event-place", 2 / 3.0);
        assertThat(score.eventRecall()).isEqualTo(6 / 7.0);
        assertThat(score.eventCountriesRecall()).isEqualTo(4 / 7.0);
    }

    @Test
    void pages_are_scored_as_python_does() throws Exception {
        PageScore score = PageScorer.score(
                GoldFiles.lines(HERE.resolve("pages.gold.jsonl")), GoldFiles.lines(HERE.resolve("pages.pred.jsonl")));
        List<String> lines = new ArrayList<>(List.of(score.line()));
        lines.addAll(score.worst(3));
        agrees("pages", lines, score.json());
    }

    @Test
    void parses_are_scored_as_python_does() throws Exception {
        ParseScore score = ParseScorer.score(HERE.resolve("parse.gold.conllu"), HERE.resolve("parse.pred.conllu"));
        agrees("parse", List.of(score.line()), score.json());
    }

    @Test
    void names_are_scored_as_python_does() throws Exception {
        NameScore score = NameScorer.score(
                GoldFiles.lines(HERE.resolve("names.gold.jsonl")), GoldFiles.lines(HERE.resolve("names.pred.jsonl")));
        agrees("names", score.lines(), score.json());
    }

    private static void events(String name, Dyads.As as, EventScorer.Convert convert, boolean gdelt) throws Exception {
        EventScore score = EventScorer.score(
                GoldFiles.lines(HERE.resolve("events.gold.jsonl")),
                Dyads.of(GoldFiles.lines(HERE.resolve("events.pred.jsonl")), as),
                convert,
                gdelt);
        String gold = "events.gold.jsonl";
        agrees(name, score.lines(gold, "events.pred.jsonl"), score.json(gold, "events.pred.jsonl"));
    }

    @Test
    void events_become_pairs_types_and_main_types_as_in_python() throws Exception {
        List<Json.Obj> records = GoldFiles.lines(HERE.resolve("events.pred.jsonl"));
        for (Dyads.As as : Dyads.As.values()) {
            assertThat(Dyads.of(records, as))
                    .as("%s", as)
                    .isEqualTo(GoldFiles.lines(HERE.resolve("expected").resolve("dyads-" + as + ".txt")));
        }
    }

    @Test
    void events_are_scored_as_python_does_their_interval_included() throws Exception {
        events("events", Dyads.As.PAIRS, EventScorer.Convert.NONE, false);
    }

    @Test
    void events_in_plover_and_gdelt_s_classes_are_scored_as_python_does() throws Exception {
        events("events-gdelt", Dyads.As.PAIRS, EventScorer.Convert.PLOVER, true);
    }

    @Test
    void types_alone_are_scored_as_python_does() throws Exception {
        events("events-types", Dyads.As.TYPES, EventScorer.Convert.PLV, false);
        events("events-main", Dyads.As.MAIN, EventScorer.Convert.PLV, false);
    }

    @Test
    void every_expected_output_is_compared() throws IOException {
        try (Stream<Path> files = Files.list(HERE.resolve("expected"))) {
            assertThat(files).hasSize(19);
        }
    }
}
