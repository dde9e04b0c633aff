package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Varied;
import org.chancery.ledger.Writer;

/** What tests of large ledgers share: articles with all that was found in them go in, how long pages take goes out. */
final class Large {

    /** As the desk promises of every view. */
    static final long MOST_MILLIS = 300;

    private static final int WARMING = 3;
    private static final int BATCH = 200;

    private Large() {}

    /** How long a page took, again and again when it was warm, the quickest first. */
    record Millis(List<Long> sorted) {

        /** Which a busy machine disturbs least. */
        long least() {
            return sorted.get(0);
        }

        long median() {
            return sorted.get(sorted.size() / 2);
        }

        long p95() {
            return sorted.get(sorted.size() * 95 / 100);
        }
    }

    /** So many variations of the samples; the same seed makes the same. */
    static void add(Path file, int articles, long seed) {
        Varied varied = new Varied(SampleLedger.dossiers(), seed);
        try (Ledger ledger = Ledger.open(file);
                Writer writer = Writer.begin(ledger, "made", Json.object().build())) {
            for (int i = 0; i < articles; i++) {
                writer.store(Stored.of(varied.dossier(i)));
                if (i % BATCH == BATCH - 1) {
                    writer.commit();
                }
            }
            writer.commit();
        }
    }

    static Millis millis(OpenDesk desk, String path, int times) {
        long[] millis = new long[times];
        for (int i = -WARMING; i < times; i++) {
            long start = System.nanoTime();
            assertThat(desk.get(path).statusCode()).as(path).isEqualTo(200);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1_000_000;
            }
        }
        Millis warm = new Millis(Arrays.stream(millis).sorted().boxed().toList());
        System.err.printf("median %4d ms, p95 %4d ms  %s%n", warm.median(), warm.p95(), path);
        return warm;
    }
}
