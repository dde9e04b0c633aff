package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcHostileTest {

    private static final int ARCHIVES = 306; // of each kind of trap seventeen
    private static final long CPU_NANOS = TimeUnit.SECONDS.toNanos(2);

    private record Outcome(List<Input> inputs, long nanos) {
        static Outcome of(Path archive) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<Input> inputs = Tried.read(archive);
            return new Outcome(inputs, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
    }

    @Test
    void no_hostile_archive_crashes_or_holds_up_and_what_comes_behind_the_trap_is_read(@TempDir Path folder)
            throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            for (int seed = 0; seed < ARCHIVES; seed++) {
                HostileArchives hostile = HostileArchives.of(seed);
                Path file = Files.write(
                        folder.resolve(hostile.name()), hostile.bytes().toArray());
                Outcome outcome = one.submit(() -> Outcome.of(file)).get(60, TimeUnit.SECONDS);
                check(hostile, outcome);
                Files.delete(file);
            }
        } finally {
            one.shutdownNow();
        }
    }

    private static void check(HostileArchives hostile, Outcome outcome) {
        String name = hostile.name();
        assertThat(outcome.nanos).as(name).isLessThan(CPU_NANOS);
        assertThat(outcome.inputs).as(name).isNotEmpty().allSatisfy(WarcHostileTest::isSound);
        assertThat(outcome.inputs)
                .as(name)
                .filteredOn(i -> i instanceof Capture)
                .extracting(i -> ((Capture) i).id())
                .containsAll(hostile.good());
        if (!hostile.trap().named.isEmpty()) {
            assertThat(outcome.inputs)
                    .as(name)
                    .filteredOn(i -> i instanceof Failure)
                    .extracting(i -> ((Failure) i).problem())
                    .anyMatch(Pattern.compile(hostile.trap().named).asPredicate());
        }
    }

    private static void isSound(Input input) {
        assertThat(input.place()).matches("(?s).*\\.warc(\\.gz)?(@\\d+(\\+\\d+)?(-\\d+(\\+\\d+)?)?)?");
        if (input instanceof Capture capture) {
            assertThat(capture.bytes().length()).isBetween(1, Limits.standard().record());
            assertThat(capture.uri()).isPresent();
        } else {
            Failure failure = (Failure) input;
            assertThat(failure.problem()).isNotBlank().hasSizeLessThan(400);
            assertThat(failure.advice()).isNotBlank();
        }
    }
}
