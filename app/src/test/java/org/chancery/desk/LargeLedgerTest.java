package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chancery.view.MadeLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every part of the desk over 10,000 articles with 120,000 statements. */
class LargeLedgerTest {

    private static final int STATEMENTS = 120_000;
    private static final int TIMES = 20;
    private static final long MOST_MILLIS = 300;

    @TempDir
    static Path folder;

    private static OpenDesk desk;

    @BeforeAll
    static void open() throws Exception {
        Path file = folder.resolve("large.db");
        MadeLedger.fill(file, STATEMENTS, 7);
        desk = OpenDesk.readOnly(file);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void the_first_page_of_every_part_is_there_in_three_hundred_milliseconds() {
        List<Section> sections = Routes.sections(desk.routes());
        assertThat(sections).contains(Section.TODAY);
        for (Section section : sections) {
            long[] millis = millis(section.address());
            System.err.printf(
                    "%s: median %d ms, p95 %d ms%n", section.address(), millis[TIMES / 2], millis[TIMES * 95 / 100]);
            assertThat(millis[TIMES / 2])
                    .as("%s, the median of %s", section, Arrays.toString(millis))
                    .isLessThanOrEqualTo(MOST_MILLIS);
        }
    }

    /** Warm, sorted. */
    private static long[] millis(String path) {
        long[] millis = new long[TIMES];
        for (int i = -3; i < TIMES; i++) {
            long start = System.nanoTime();
            assertThat(desk.get(path).statusCode()).as(path).isEqualTo(200);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1_000_000;
            }
        }
        Arrays.sort(millis);
        return millis;
    }
}
