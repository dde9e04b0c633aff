package org.chancery;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.DossierJson;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;
import org.chancery.lexicon.Lexicon;
import org.chancery.memory.Kept;
import org.chancery.memory.Memory;
import org.chancery.source.Capture;

/**
 * Measures what is kept of readings: a JSONL file of articles comes in, and if wanted a folder with a changed lexicon; bytes by part and times on one
 * thread go out. {@code java -Djava.util.concurrent.ForkJoinPool.common.parallelism=0 -cp … org.chancery.MemoryFigures ARTICLES [LEXICON]}
 */
final class MemoryFigures {

    private static final int WARM = 10;

    @SuppressWarnings("ArrayRecordComponent")
    private record Article(Capture capture, Dossier first, byte[] memory, String text) {}

    private MemoryFigures() {}

    public static void main(String[] args) throws IOException {
        Chancery house = Chancery.standard();
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            Json.Obj o = (Json.Obj) JsonReader.read(line);
            Capture capture =
                    Capture.ofText(o.text("id").orElseThrow(), o.text("text").orElseThrow());
            Dossier first = house.read(capture);
            articles.add(new Article(
                    capture, first, house.remember(first), first.article().words()));
        }
        bytes(articles);
        times(house, house, articles);
        if (args.length > 1) {
            times(house, Chancery.with(Lexicon.english().overlaidBy(Path.of(args[1]))), articles);
        }
    }

    private static void bytes(List<Article> articles) {
        long[] sizes =
                articles.stream().mapToLong(a -> a.memory.length).sorted().toArray();
        say("bytes of memory", sizes);
        say("characters of text", sorted(articles, a -> (long) a.text.length()));
        say("  article", sorted(articles, a -> size(a, false, false)));
        say(
                "  what the encoder said of the words",
                sorted(articles, a -> size(a, true, false) - size(a, false, false)));
        say("  what it answered about cues", sorted(articles, a -> size(a, true, true) - size(a, true, false)));
    }

    private static long size(Article a, boolean words, boolean answers) {
        return Memory.pack(new Kept(
                        0,
                        a.first.article(),
                        a.first.analysis().readout().filter(r -> words),
                        a.first.attributions().answers().filter(r -> answers)))
                .length;
    }

    private static long[] sorted(List<Article> articles, Function<Article, Long> size) {
        return articles.stream().mapToLong(size::apply).sorted().toArray();
    }

    private static void say(String what, long[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "%-45s mean %.0f, median %d, most %d%n",
                what,
                Arrays.stream(sorted).average().orElse(0),
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    private static void times(Chancery before, Chancery now, List<Article> articles) throws IOException {
        System.out.println("changed stages: " + before.stages().changedTo(now.stages()));
        List<Article> few = articles.subList(0, Math.min(60, articles.size()));
        for (int round = 0; round < WARM; round++) {
            for (Article a : few) {
                now.again(a.memory, a.text);
            }
        }
        long first = 0;
        long again = 0;
        long unpack = 0;
        int anew = 0;
        int unequal = 0;
        for (Article a : articles) {
            long start = cpu();
            Dossier fresh = now.read(a.capture);
            first += cpu() - start;
            start = cpu();
            Optional<Dossier> made = now.again(a.memory, a.text);
            again += cpu() - start;
            start = cpu();
            Memory.unpack(a.memory, a.text);
            unpack += cpu() - start;
            anew += made.isEmpty() ? 1 : 0;
            String written = JsonWriter.line(DossierJson.of(fresh));
            unequal += made.filter(d -> !JsonWriter.line(DossierJson.of(d)).equals(written))
                            .isPresent()
                    ? 1
                    : 0;
        }
        double each = 1e6 * articles.size();
        System.out.printf(
                Locale.ROOT,
                "first %.2f ms, again %.2f ms of which unpacking %.2f, ratio %.1f; %d of %d to be read anew, %d unequal%n",
                first / each,
                again / each,
                unpack / each,
                (double) first / again,
                anew,
                articles.size(),
                unequal);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
