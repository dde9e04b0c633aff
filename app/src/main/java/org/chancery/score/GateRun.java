package org.chancery.score;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.chancery.Chancery;

/**
 * The score gate over a checkout: what {@code score gate} does.
 *
 * <p>In: the checkout's root and, where it is at hand, the folder of gold. Out: a report; with {@link #update} a new {@code docs/gate.json}. Without the gold
 * the samples' own gold is scored, and the recorded files must be those present, so that whoever changes a rule measures again.
 */
public final class GateRun {

    /** The system property that has another encoder, or none, do the reading. */
    private static final String OTHER_ENCODER = "chancery.encoder";

    private final Path root;
    private final Optional<Path> gold;
    private final Consumer<String> progress;

    public GateRun(Path root, Optional<Path> gold, Consumer<String> progress) {
        if (!Files.isDirectory(root.resolve("samples"))) {
            throw new IllegalArgumentException("no checkout of Chancery at " + root + ": it has no folder 'samples'");
        }
        this.root = root;
        this.gold = gold;
        this.progress = progress;
    }

    /**
     * What a run found.
     *
     * @param figures one line for each figure: its name, its floor, its value
     * @param problems what keeps the gate shut; empty where it is open
     */
    public record Report(List<String> figures, List<String> problems) {
        public Report {
            figures = List.copyOf(figures);
            problems = List.copyOf(problems);
        }

        public boolean isOpen() {
            return problems.isEmpty();
        }
    }

    private Path file() {
        return root.resolve("docs").resolve("gate.json");
    }

    /** Measures and compares. */
    public Report check() {
        GateFile recorded = GateFile.read(file());
        Figures now = measure();
        return new Report(lines(recorded, now), Gate.problems(recorded, now, files(), gold.isPresent()));
    }

    /** Measures and records; a figure under its floor stays a problem, and nothing is written, unless regressions are allowed. */
    public Report update(boolean allowRegression) {
        if (gold.isEmpty()) {
            throw new IllegalArgumentException("the floors rest on the gold: name its folder in CHANCERY_GOLD");
        }
        if (!System.getProperty(OTHER_ENCODER, "").isEmpty()) {
            throw new IllegalArgumentException(
                    "the floors rest on the encoder that comes with the program: leave out -D" + OTHER_ENCODER);
        }
        GateFile recorded = GateFile.read(file());
        Figures now = measure();
        List<String> regressions = Gate.regressions(recorded, now, true);
        if (!regressions.isEmpty() && !allowRegression) {
            return new Report(lines(recorded, now), regressions);
        }
        Gate.updated(recorded, now, files(), allowRegression).write(file());
        return new Report(lines(recorded, now), List.of());
    }

    private Figures measure() {
        Chancery chancery = Chancery.standard();
        progress.accept("samples");
        Figures samples = SampleFigures.measure(chancery, Sample.in(root.resolve("samples")));
        return gold.map(folder -> samples.and(new GoldFigures(folder, chancery, progress).measure()))
                .orElse(samples);
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(PresentFiles.of(root));
        gold.ifPresent(folder -> files.putAll(PresentFiles.ofGold(folder)));
        return files;
    }

    private static List<String> lines(GateFile recorded, Figures now) {
        List<String> lines = new ArrayList<>();
        now.values().forEach((name, value) -> {
            Double floor = recorded.floors().get(name);
            lines.add(Digits.padRight(name, 37) + " floor "
                    + (floor == null ? "  none" : Digits.fixed(floor, 4)) + "  now " + Digits.fixed(value, 4)
                    + (floor == null || Math.abs(value - floor) <= Gate.EPSILON
                            ? ""
                            : value > floor ? "  up" : "  DOWN")
                    + Optional.ofNullable(now.intervals().get(name))
                            .map(i -> "  (" + Digits.fixed(i.low(), 3) + " to " + Digits.fixed(i.high(), 3) + ")")
                            .orElse(""));
        });
        return lines;
    }
}
