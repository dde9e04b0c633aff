package org.chancery.view;

import static java.util.Optional.empty;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement.Stance;

/** How long questions take on a made ledger: a file and a seed in, a line for each kind of question out. */
final class AskFigures {

    private static final Question ALL = Question.everything();
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Random random;
    private final View view;
    private final Ledger ledger;
    private final long first;
    private final long last;
    private final MadeWords words;
    private final double[] popularity;

    AskFigures(Ledger ledger, long seed) {
        this.ledger = ledger;
        view = new View(ledger, Lexicon.english(), java.time.Duration.ofMinutes(2));
        random = new Random(seed);
        words = new MadeWords(seed);
        first = number("SELECT min(id) AS n FROM statement");
        last = number("SELECT max(id) AS n FROM statement");
        popularity = MadeWords.falling((int) number("SELECT max(id) AS n FROM actor"));
    }

    private long number(String sql) {
        return Sql.one(ledger.connection(), sql, r -> r.id("n")).orElseThrow();
    }

    /** The kinds of question; each draw is another one of its kind. */
    Map<String, Runnable> kinds() {
        Map<String, Runnable> kinds = new LinkedHashMap<>();
        kinds.put(
                "speaker, as often as they speak",
                () -> ask(speaker(often()), empty(), Manner.any(), Published.ever()));
        kinds.put(
                "speaker, the ten loudest",
                () -> ask(speaker(random.nextInt(10)), empty(), Manner.any(), Published.ever()));
        kinds.put(
                "speaker, any",
                () -> ask(speaker(random.nextInt(popularity.length)), empty(), Manner.any(), Published.ever()));
        kinds.put(
                "surname",
                () -> ask(
                        Optional.of(MadeLedger.name(often()).split(" ", -1)[1]),
                        empty(),
                        Manner.any(),
                        Published.ever()));
        kinds.put("speaker, since and until", () -> ask(speaker(often()), empty(), Manner.any(), year()));
        kinds.put("speaker, denies", () -> ask(speaker(often()), empty(), stance(Stance.DENIES), Published.ever()));
        kinds.put(
                "speaker, threatens", () -> ask(speaker(often()), empty(), stance(Stance.THREATENS), Published.ever()));
        kinds.put("speaker, affirms, a year", () -> ask(speaker(often()), empty(), stance(Stance.AFFIRMS), year()));
        kinds.put(
                "speaker and word",
                () -> ask(speaker(often()), Optional.of(words.word()), Manner.any(), Published.ever()));
        kinds.put(
                "phrase of two words",
                () -> ask(empty(), Optional.of('"' + phrase(2) + '"'), Manner.any(), Published.ever()));
        kinds.put(
                "phrase of three words",
                () -> ask(empty(), Optional.of('"' + phrase(3) + '"'), Manner.any(), Published.ever()));
        kinds.put("word", () -> ask(empty(), Optional.of(words.word()), Manner.any(), Published.ever()));
        kinds.put("two words", () -> ask(empty(), Optional.of(phrase(2)), Manner.any(), Published.ever()));
        kinds.put("phrase, a year", () -> ask(empty(), Optional.of('"' + phrase(2) + '"'), Manner.any(), year()));
        kinds.put(
                "phrase, denies",
                () -> ask(empty(), Optional.of('"' + phrase(2) + '"'), stance(Stance.DENIES), Published.ever()));
        kinds.put("country", () -> ask(Optional.of(country()), empty(), Manner.any(), Published.ever()));
        kinds.put(
                "country and sector",
                () -> ask(Optional.of(country() + " MIL"), empty(), Manner.any(), Published.ever()));
        kinds.put("sector", () -> ask(Optional.of("MIL"), empty(), Manner.any(), Published.ever()));
        kinds.put(
                "to somebody",
                () -> view.ask(new Question(
                        empty(), speaker(often()), empty(), empty(), Manner.any(), Published.ever(), Page.first())));
        kinds.put(
                "to a country",
                () -> view.ask(new Question(
                        empty(),
                        Optional.of(country()),
                        empty(),
                        empty(),
                        Manner.any(),
                        Published.ever(),
                        Page.first())));
        kinds.put(
                "about somebody",
                () -> view.ask(new Question(
                        empty(), empty(), speaker(often()), empty(), Manner.any(), Published.ever(), Page.first())));
        kinds.put(
                "about a country",
                () -> view.ask(new Question(
                        empty(),
                        empty(),
                        Optional.of(country()),
                        empty(),
                        Manner.any(),
                        Published.ever(),
                        Page.first())));
        kinds.put(
                "speaker about somebody",
                () -> view.ask(new Question(
                        speaker(often()),
                        empty(),
                        speaker(often()),
                        empty(),
                        Manner.any(),
                        Published.ever(),
                        Page.first())));
        kinds.put(
                "outlet, a year", () -> ask(empty(), empty(), Manner.any(), new Published(outlet(), year().period())));
        kinds.put(
                "speaker in an outlet",
                () -> ask(speaker(often()), empty(), Manner.any(), new Published(outlet(), Period.ever())));
        kinds.put("newest", () -> view.ask(ALL));
        kinds.put(
                "events of somebody",
                () -> events(new EventQuestion.Sides(speaker(often()), empty(), empty(), empty()), Period.ever()));
        kinds.put(
                "events of a dyad",
                () -> events(
                        new EventQuestion.Sides(Optional.of(country()), Optional.of(country()), empty(), empty()),
                        Period.ever()));
        kinds.put(
                "events between, a year",
                () -> events(
                        new EventQuestion.Sides(empty(), empty(), Optional.of(country()), Optional.of(country())),
                        year().period()));
        kinds.put("events of a year", () -> events(EventQuestion.Sides.any(), year().period()));
        return kinds;
    }

    private void ask(Optional<String> speaker, Optional<String> said, Manner manner, Published published) {
        view.ask(new Question(speaker, empty(), empty(), said, manner, published, Page.first()));
    }

    private void events(EventQuestion.Sides sides, Period period) {
        view.events(new EventQuestion(
                sides,
                EventQuestion.What.any(),
                EventQuestion.Where.anywhere(),
                new EventQuestion.When(period, Published.ever()),
                empty(),
                Page.first()));
    }

    private int often() {
        return words.draw(popularity);
    }

    private static Optional<String> speaker(int number) {
        return Optional.of(MadeLedger.name(number));
    }

    private String country() {
        return List.of("USA", "IND", "PAK", "KEN", "NPL", "LKA").get(random.nextInt(6));
    }

    private Optional<String> outlet() {
        return Optional.of("Outlet " + (1 + random.nextInt(2000)));
    }

    private static Manner stance(Stance stance) {
        return new Manner(Set.of(stance), Set.of(), empty(), empty());
    }

    private Published year() {
        LocalDate since = LocalDate.of(2008 + random.nextInt(19), 1 + random.nextInt(12), 1);
        return new Published(empty(), new Period(Optional.of(since), Optional.of(since.plusYears(1))));
    }

    /** Words that stand beside one another in some statement. */
    private String phrase(int length) {
        long at = first + (long) (random.nextDouble() * (last - first));
        String content = Sql.one(
                        ledger.connection(),
                        "SELECT content FROM statement_words WHERE rowid = (SELECT min(id) FROM statement WHERE id >= ?)",
                        r -> r.need("content"),
                        at)
                .orElseThrow();
        List<String> all = Arrays.asList(content.split(" ", -1));
        int from = random.nextInt(Math.max(1, all.size() - length));
        return String.join(" ", all.subList(from, Math.min(from + length, all.size())));
    }

    /** Milliseconds of each question of a kind, on the clock and of the processor. */
    record Taken(List<Double> clock, List<Double> processor) {
        Taken {
            clock = clock.stream().sorted().toList();
            processor = processor.stream().sorted().toList();
        }
    }

    Taken ask(Runnable kind, int times) {
        List<Double> clock = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            long startWork = CPU.getCurrentThreadCpuTime();
            kind.run();
            processor.add((CPU.getCurrentThreadCpuTime() - startWork) / 1e6);
            clock.add((System.nanoTime() - start) / 1e6);
        }
        return new Taken(clock, processor);
    }

    static double percentile(List<Double> sorted, double part) {
        return sorted.get((int) Math.max(0, Math.ceil(sorted.size() * part) - 1));
    }

    static String line(String kind, Taken taken) {
        return String.format(
                Locale.ROOT,
                "%-32s n %3d   p50 %7.1f   p95 %7.1f   most %7.1f   processor p50 %7.1f   p95 %7.1f ms",
                kind,
                taken.clock.size(),
                percentile(taken.clock, 0.5),
                percentile(taken.clock, 0.95),
                percentile(taken.clock, 1),
                percentile(taken.processor, 0.5),
                percentile(taken.processor, 0.95));
    }

    /** A ledger, how many questions of each kind, a seed; and which kinds, by how they begin. */
    public static void main(String[] args) {
        try (Ledger ledger = Ledger.read(Path.of(args[0]))) {
            AskFigures figures = new AskFigures(ledger, Long.parseLong(args[2]));
            figures.kinds().forEach((name, kind) -> {
                if (args.length < 4 || name.startsWith(args[3])) {
                    System.out.println(line(name, figures.ask(kind, Integer.parseInt(args[1]))));
                }
            });
        }
    }
}
