package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {

    private static final Map<String, String> FILES =
            Map.of("lexicon/en/cues.tsv", "aa", "gold/polnear/dev.jsonl", "bb");
    private static final Map<String, String> WITHOUT_GOLD = Map.of("lexicon/en/cues.tsv", "aa");
    private static final GateFile RECORDED = new GateFile(
            Map.of("samples.f1", 0.8, "polnear.f1", 0.5),
            Map.of("samples.f1", 0.8, "polnear.f1", 0.5),
            Map.of("samples.articles", 10L),
            FILES);

    private static Figures figures(double samples, double polnear) {
        return new Figures(Map.of("samples.f1", samples, "polnear.f1", polnear), Map.of());
    }

    private static Figures samplesOnly(double samples) {
        return new Figures(Map.of("samples.f1", samples), Map.of());
    }

    @Test
    void the_gate_is_open_where_nothing_fell_and_nothing_changed() {
        assertThat(Gate.problems(RECORDED, figures(0.8, 0.6), FILES, true)).isEmpty();
        assertThat(Gate.problems(RECORDED, samplesOnly(0.8), WITHOUT_GOLD, false))
                .isEmpty();
    }

    @Test
    void a_figure_under_its_floor_shuts_it() {
        assertThat(Gate.problems(RECORDED, figures(0.79, 0.5), FILES, true))
                .containsExactly("samples.f1 fell to 0.7900; its floor is 0.8000");
    }

    @Test
    void rounding_the_floor_up_is_forgiven_and_no_more() {
        assertThat(Gate.problems(RECORDED, figures(0.79996, 0.5), FILES, true)).isEmpty();
        assertThat(Gate.problems(RECORDED, figures(0.79994, 0.5), FILES, true)).hasSize(1);
    }

    @Test
    void a_changed_rule_shuts_it_until_somebody_measures() {
        assertThat(Gate.problems(RECORDED, samplesOnly(0.8), Map.of("lexicon/en/cues.tsv", "cc"), false))
                .containsExactly("lexicon/en/cues.tsv is not the file that was measured");
        assertThat(Gate.problems(RECORDED, samplesOnly(0.8), Map.of(), false))
                .containsExactly("lexicon/en/cues.tsv is recorded but not here");
        assertThat(Gate.problems(
                        RECORDED,
                        samplesOnly(0.8),
                        Map.of("lexicon/en/cues.tsv", "aa", "lexicon/en/new.rules", "dd"),
                        false))
                .containsExactly("lexicon/en/new.rules is here but not recorded");
    }

    @Test
    void other_gold_shuts_a_full_run() {
        assertThat(Gate.problems(
                        RECORDED,
                        figures(0.8, 0.5),
                        Map.of("lexicon/en/cues.tsv", "aa", "gold/polnear/dev.jsonl", "cc"),
                        true))
                .containsExactly("gold/polnear/dev.jsonl is not the file that was measured");
    }

    @Test
    void a_figure_that_is_no_longer_measured_shuts_it() {
        assertThat(Gate.problems(RECORDED, samplesOnly(0.8), FILES, true))
                .containsExactly("polnear.f1 was not measured; its floor is 0.5000");
        assertThat(Gate.problems(RECORDED, new Figures(Map.of(), Map.of()), WITHOUT_GOLD, false))
                .containsExactly("samples.f1 was not measured; its floor is 0.8000");
    }

    @Test
    void a_figure_without_a_floor_shuts_it() {
        assertThat(Gate.problems(GateFile.EMPTY, samplesOnly(0.8), Map.of(), false))
                .containsExactly("samples.f1 has no floor yet");
    }

    @Test
    void an_update_raises_floors_and_refuses_to_lower_one() {
        assertThat(Gate.updated(RECORDED, figures(0.9, 0.5), FILES, false).floors())
                .containsExactly(Map.entry("polnear.f1", 0.5), Map.entry("samples.f1", 0.9));
        assertThatThrownBy(() -> Gate.updated(RECORDED, figures(0.9, 0.4), FILES, false))
                .hasMessageContaining("polnear.f1 fell to 0.4000");
    }

    @Test
    void an_allowed_regression_lowers_the_floor() {
        assertThat(Gate.updated(RECORDED, figures(0.9, 0.4), FILES, true).floors())
                .containsEntry("polnear.f1", 0.4)
                .containsEntry("samples.f1", 0.9);
    }

    @Test
    void what_is_written_is_read_again(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gate.json");
        RECORDED.write(file);
        assertThat(GateFile.read(file)).isEqualTo(RECORDED);
        try (var files = Files.list(folder)) {
            assertThat(files).as("no draft is left behind").containsExactly(file);
        }
    }

    @Test
    void an_interval_is_recorded_and_held_to_no_floor(@TempDir Path folder) {
        Figures measured = new Figures(
                Map.of("events.f1", 0.5), Map.of(), Map.of("events.f1", new Intervals.Interval(0.41, 0.5912)));
        GateFile recorded = Gate.updated(GateFile.EMPTY, measured, Map.of(), false);
        recorded.write(folder.resolve("gate.json"));
        GateFile read = GateFile.read(folder.resolve("gate.json"));
        assertThat(read).isEqualTo(recorded);
        assertThat(read.intervals()).containsEntry("events.f1", new Intervals.Interval(0.41, 0.5912));
        Figures wider =
                new Figures(Map.of("events.f1", 0.5), Map.of(), Map.of("events.f1", new Intervals.Interval(0.2, 0.55)));
        assertThat(Gate.problems(read, wider, Map.of(), true)).isEmpty();
    }

    @Test
    void floors_are_not_updated_without_the_gold(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("samples"));
        GateRun run = new GateRun(root, Optional.empty(), suite -> {});
        assertThatThrownBy(() -> run.update(false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CHANCERY_GOLD");
    }

    @Test
    void floors_are_not_updated_with_another_encoder_than_the_one_whose_hash_is_recorded(@TempDir Path root)
            throws IOException {
        Files.createDirectories(root.resolve("samples"));
        GateRun run = new GateRun(root, Optional.of(root), suite -> {});
        System.setProperty("chancery.encoder", "off");
        try {
            assertThatThrownBy(() -> run.update(false)).hasMessageContaining("-Dchancery.encoder");
        } finally {
            System.clearProperty("chancery.encoder");
        }
    }

    @Test
    void another_model_than_the_measured_one_shuts_it_without_the_gold(@TempDir Path root) throws IOException {
        Path encoder = Files.createDirectories(root.resolve("core/src/main/resources/org/chancery/encoder"));
        for (String name : List.of("encoder.onnx", "labels.onnx", "relations.onnx", "encoder.tsv", "vocab.txt")) {
            Files.writeString(encoder.resolve(name), "as measured");
        }
        Files.writeString(encoder.resolve("reference.txt"), "a text that decides nothing");
        Map<String, String> measured = PresentFiles.of(root);
        Files.writeString(encoder.resolve("relations.onnx"), "trained anew");
        GateFile recorded = new GateFile(Map.of(), Map.of(), Map.of(), measured);
        Figures nothing = new Figures(Map.of(), Map.of());
        assertThat(Gate.problems(recorded, nothing, PresentFiles.of(root), false))
                .containsExactly("encoder/relations.onnx is not the file that was measured");
    }

    @Test
    void a_run_over_a_checkout_names_a_changed_lexicon(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("samples/gold"));
        Files.createDirectories(root.resolve("docs"));
        Path lexicon = Files.createDirectories(root.resolve("core/src/main/resources/org/chancery/en"));
        Files.writeString(lexicon.resolve("cues.tsv"), "# columns cue\nsaid\n");
        Files.writeString(root.resolve("samples/01.txt"), "“We sail,” said Mara Lind.\n");
        Files.writeString(
                root.resolve("samples/gold/01.txt"),
                """
                actor\tMara Lind\tperson\t-\t-\t-
                statement\ts1\tMara Lind\tdirect\t-\t-\t-\taffirms\trequired
                ====
                {s1.content:“We sail,”} {s1.cue:said} {s1.source:Mara Lind}.
                """);
        GateRun run = new GateRun(root, Optional.empty(), suite -> {});
        List<String> problems = run.check().problems();
        assertThat(problems)
                .contains("lexicon/en/cues.tsv is here but not recorded", "samples.statement-f1 has no floor yet");
    }
}
