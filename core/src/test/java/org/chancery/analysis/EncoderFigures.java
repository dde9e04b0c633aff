package org.chancery.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.chancery.article.Articles;
import org.chancery.encoder.CueWords;
import org.chancery.encoder.Encoder;
import org.chancery.encoder.Passage;
import org.chancery.encoder.Reading;
import org.chancery.encoder.Scores;
import org.chancery.encoder.Window;
import org.chancery.encoder.Windows;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.source.Sources;

/** Prints how fast the encoder reads articles: {@code EncoderFigures INPUT.jsonl THREADS SECONDS}. */
final class EncoderFigures {

    private static final Encoder ENCODER = Encoder.standard();

    private EncoderFigures() {}

    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[1]);
        List<Passage> passages = passages(args[0]);
        long start = System.nanoTime();
        ENCODER.trouble().ifPresent(System.out::println);
        System.out.printf(Locale.ROOT, "%s, loaded in %d ms%n", ENCODER.name(), millis(start));
        start = System.nanoTime();
        ENCODER.read(passages.get(0));
        System.out.printf(Locale.ROOT, "first article %d ms%n", millis(start));
        List<Window> windows = new ArrayList<>();
        start = System.nanoTime();
        passages.forEach(p -> windows.addAll(Windows.of(p)));
        System.out.printf(Locale.ROOT, "windows cut in %d ms (cold)%n", millis(start));
        start = System.nanoTime();
        passages.forEach(Windows::of);
        System.out.printf(Locale.ROOT, "windows cut in %d ms%n", millis(start));
        long pieces = windows.stream().mapToLong(w -> w.ids().length).sum();
        long words = passages.stream().mapToLong(Passage::size).sum();
        System.out.printf(
                Locale.ROOT,
                "%d articles, %d words, %d windows, %d pieces%n",
                passages.size(),
                words,
                windows.size(),
                pieces);
        ForkJoinPool pool = new ForkJoinPool(threads);
        double seconds = Double.parseDouble(args[2]);
        List<Reading> readings = List.of();
        for (int round = 0; round == 0 || seconds > 0; round++) {
            start = System.nanoTime();
            double cpu = cpu();
            readings = pool.submit(
                            () -> passages.parallelStream().map(ENCODER::read).toList())
                    .get();
            double took = (System.nanoTime() - start) / 1e9;
            seconds -= took;
            cpu = cpu() - cpu;
            System.out.printf(
                    Locale.ROOT,
                    "%d threads: %.1f articles/s, %.1f windows/s, %.0f pieces/s, %.0f words/s, %.0f pieces per second of a core; resident %d MB, most %d MB%n",
                    threads,
                    passages.size() / took,
                    windows.size() / took,
                    pieces / took,
                    words / took,
                    pieces / cpu,
                    resident("VmRSS:"),
                    resident("VmHWM:"));
        }
        second(readings);
        pool.shutdown();
    }

    /** Labels and relations of every article, on one thread. */
    private static void second(List<Reading> readings) {
        long start = System.nanoTime();
        int words = 0;
        for (Reading reading : readings) {
            int[] heads = new int[reading.size()];
            for (int w = 0; w < heads.length; w++) {
                heads[w] = Math.max(0, w - 1);
            }
            words += ENCODER.labels(reading, heads).length;
        }
        System.out.printf(Locale.ROOT, "labels: %.3f s for %d words%n", (System.nanoTime() - start) / 1e9, words);
        start = System.nanoTime();
        int cues = 0;
        for (Reading reading : readings) {
            List<CueWords> here = new ArrayList<>();
            for (int w = 10; w < reading.size(); w += 40) {
                here.add(new CueWords(w, w + 1));
            }
            cues += ENCODER.relations(reading, here).stream()
                    .mapToInt(r -> 1 + 0 * Scores.best(r.scores()[0]))
                    .sum();
        }
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "relations: %.3f s for %d cues, %.2f ms each%n", took, cues, 1000 * took / cues);
    }

    private static List<Passage> passages(String file) throws IOException {
        Analyst analyst = new Analyst(Lexicon.english());
        List<Passage> passages = new ArrayList<>();
        try (var inputs = Sources.with(System.in).open(List.of(file))) {
            inputs.forEachRemaining(input -> {
                if (input instanceof Capture capture) {
                    passages.add(Passages.of(analyst.analyse(Articles.from(Pages.read(capture)))));
                }
            });
        }
        return passages;
    }

    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long resident(String what) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(l -> l.startsWith(what))
                        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }
}
