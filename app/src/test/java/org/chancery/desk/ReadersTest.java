package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Varied;
import org.chancery.ledger.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thirty-two readers go through all views while articles are written beside the desk, for {@code -Dchancery.seconds}, each resting as one who reads does
 * ({@code -Dchancery.rest}, milliseconds). What is slow is printed: the bound here is wide, because the processors of tests are shared.
 */
class ReadersTest {

    private static final int READERS = 32;
    private static final int SECONDS = Integer.getInteger("chancery.seconds", 10);
    private static final int REST = Integer.getInteger("chancery.rest", 1_000);
    private static final long MOST_MILLIS = 8_000;

    @TempDir
    Path folder;

    private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger written = new AtomicInteger();

    @Test
    void all_are_answered() throws Exception {
        Path file = SampleLedger.of(folder);
        try (OpenDesk desk = OpenDesk.over(file)) {
            Lived.settleIn(desk);
            List<Addresses.Found> addresses =
                    Addresses.of(desk, 2, Lived.addresses(file).toArray(String[]::new)).all().stream()
                            .filter(found -> found.kind() != Addresses.Kind.FILE)
                            .toList();
            CountDownLatch end = new CountDownLatch(1);
            ExecutorService all = Executors.newFixedThreadPool(READERS + 1);
            all.execute(() -> write(file, end));
            for (int i = 0; i < READERS; i++) {
                Random random = new Random(i);
                all.execute(() -> read(desk, addresses, random, end));
            }
            end.await(SECONDS, TimeUnit.SECONDS);
            end.countDown();
            all.shutdown();
            assertThat(all.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            assertThat(desk.log).isEmpty();
        }
        print();
        assertThat(wrong).isEmpty();
        assertThat(written).hasPositiveValue();
        assertThat(percentile(
                        times.values().stream()
                                .flatMap(Queue::stream)
                                .mapToLong(t -> t)
                                .toArray(),
                        99))
                .isLessThan(MOST_MILLIS);
    }

    private void read(OpenDesk desk, List<Addresses.Found> addresses, Random random, CountDownLatch end) {
        try {
            while (!end.await(REST / 2 + random.nextInt(REST + 1), TimeUnit.MILLISECONDS)) {
                Addresses.Found found = addresses.get(random.nextInt(addresses.size()));
                long start = System.nanoTime();
                int status = desk.get(found.address()).statusCode();
                long millis = (System.nanoTime() - start) / 1_000_000;
                times.computeIfAbsent(found.route().path(), p -> new ConcurrentLinkedQueue<>())
                        .add(millis);
                if (status != 200) {
                    wrong.add(found.address() + " answers " + status);
                }
            }
        } catch (InterruptedException | RuntimeException e) {
            wrong.add(e.toString());
        }
    }

    private void write(Path file, CountDownLatch end) {
        Varied varied = new Varied(SampleLedger.dossiers(), 5);
        try (Ledger ledger = Ledger.open(file);
                Writer writer = Writer.begin(ledger, "readers", Json.object().build())) {
            while (!end.await(20, TimeUnit.MILLISECONDS)) {
                for (int i = 0; i < 5; i++) {
                    writer.store(Stored.of(varied.dossier(written.incrementAndGet())));
                }
                writer.commit();
            }
        } catch (InterruptedException | RuntimeException e) {
            wrong.add("writing: " + e);
        }
    }

    private void print() {
        System.err.printf("%d articles written meanwhile%n", written.get());
        times.forEach((path, some) -> {
            long[] millis = some.stream().mapToLong(t -> t).toArray();
            System.err.printf(
                    "%-32s %5d times, median %4d ms, p99 %5d ms%n",
                    path, millis.length, percentile(millis, 50), percentile(millis, 99));
        });
        long[] all =
                times.values().stream().flatMap(Queue::stream).mapToLong(t -> t).toArray();
        System.err.printf(
                "%-32s %5d times, median %4d ms, p99 %5d ms%n",
                "all", all.length, percentile(all, 50), percentile(all, 99));
    }

    private static long percentile(long[] millis, int percent) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
