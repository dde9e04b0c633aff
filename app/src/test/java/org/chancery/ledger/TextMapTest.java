package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextMapTest {

    private static final String QUOTED = "“The bridge stays closed until May,” said the harbour master, Ines Falk.";

    /** Where the words of the older text stand in the newer one. */
    private static OptionalInt[] moved(String older, String newer, String words) {
        TextMap map = TextMap.of(older, newer);
        int start = older.codePointCount(0, older.indexOf(words));
        return new OptionalInt[] {map.start(start), map.end(start + words.codePointCount(0, words.length()))};
    }

    private static OptionalInt[] at(String newer, String words) {
        int start = newer.codePointCount(0, newer.indexOf(words));
        return new OptionalInt[] {OptionalInt.of(start), OptionalInt.of(start + words.codePointCount(0, words.length()))
        };
    }

    @Test
    void paragraphs_that_become_one_line_are_found_in_it() {
        String older = "\uD83D\uDE00 A storm came.\n\n" + QUOTED + "\n\nIt rained for the whole of the day.";
        String newer = "Weather \uD83D\uDE00 A storm came. " + QUOTED + " It rained for the whole of the day. Share";
        assertThat(moved(older, newer, QUOTED)).containsExactly(at(newer, QUOTED));
    }

    @Test
    void what_is_inserted_between_two_words_is_in_neither() {
        String older = "It rained for the whole of the day. " + QUOTED;
        String newer = "It rained for the whole of the day. A caption of some words. " + QUOTED;
        assertThat(moved(older, newer, QUOTED)).containsExactly(at(newer, QUOTED));
        assertThat(moved(older, newer, "the day.")).containsExactly(at(newer, "the day."));
    }

    @Test
    void of_a_line_that_stands_twice_the_one_between_the_same_neighbours_is_the_same() {
        String older = "One came early in the morning.\n" + QUOTED + "\nTwo came late in the evening.";
        String newer = QUOTED + "\n" + older;
        assertThat(TextMap.of(older, newer).start(31)).hasValue(31 + QUOTED.length() + 1);
    }

    @Test
    void a_few_words_that_are_equal_by_chance_lead_nowhere() {
        TextMap map = TextMap.of("Ines Falk said on Monday: no.", "Nobody of the council said on Monday what it cost.");
        assertThat(IntStream.range(0, 29).mapToObj(map::start)).containsOnly(OptionalInt.empty());
    }

    @Test
    void texts_of_a_million_characters_take_no_time() {
        Random random = new Random(1);
        String older =
                random.ints(150_000, 0, 200_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        String newer = older.replaceAll("([0-9]+ ){7}99", "$1");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        TextMap map = TextMap.of(older, newer);
        assertThat(map.end(older.length())).hasValue(newer.length());
        assertThat((threads.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(10);
    }
}
