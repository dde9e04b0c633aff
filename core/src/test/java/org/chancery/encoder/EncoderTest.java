package org.chancery.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chancery.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bit for bit: what is said of a passage hangs on the passage alone. Skipped where the encoder is not usable, which {@code chancery doctor} tells. */
class EncoderTest {

    private static final Encoder ENCODER = Encoder.standard();
    private static final String[] WORDS =
            ("the mayor said that ferries , which NORDSUND runs , wo n't sail “ before noon ” ;"
                            + " Ada Moss told Karl Moen on Tuesday 3 per cent of unaffable harbour-masters denied it .")
                    .split(" ");

    @BeforeAll
    static void usable() {
        assumeTrue(ENCODER.usable());
    }

    /** So many paragraphs of up to so many words. */
    private static Passage passage(long seed, int paragraphs, int words) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        List<List<Span>> spans = new ArrayList<>();
        for (int p = 0; p < paragraphs; p++) {
            List<Span> line = new ArrayList<>();
            for (int w = 1 + random.nextInt(words); w > 0; w--) {
                String word = WORDS[random.nextInt(WORDS.length)];
                line.add(new Span(text.length(), text.length() + word.length()));
                text.append(word).append(' ');
            }
            spans.add(line);
        }
        return new Passage(text.toString(), spans, List.of(new Span(10, 60)));
    }

    /** Every number of a reading, of labels and of relations on top of it. */
    private static List<Object> numbers(Passage passage) {
        Reading reading = ENCODER.read(passage);
        List<Object> all = new ArrayList<>();
        int[] heads = new int[reading.size()];
        for (int w = 0; w < reading.size(); w++) {
            for (float[] scores :
                    List.of(reading.upos(w), reading.ends(w), reading.names(w), reading.cues(w), reading.tags(w))) {
                add(all, scores);
            }
            Window window = reading.window(w);
            heads[w] = window.first() + (w * 7) % window.size();
            for (int h = window.first(); h < window.end(); h++) {
                all.add(Double.doubleToRawLongBits(reading.arc(w, h)));
            }
        }
        Collections.addAll(all, (Object[]) ENCODER.labels(reading, heads));
        for (CueReading cue : ENCODER.relations(reading, cues(reading))) {
            all.add(Double.doubleToRawLongBits(cue.real()));
            for (float[] scores : cue.scores()) {
                add(all, scores);
            }
        }
        return all;
    }

    private static List<CueWords> cues(Reading reading) {
        return IntStream.range(0, reading.size() / 15)
                .mapToObj(i -> new CueWords(15 * i, 15 * i + 1 + i % 2))
                .toList();
    }

    private static void add(List<Object> all, float[] scores) {
        for (float score : scores) {
            all.add(Float.floatToRawIntBits(score));
        }
    }

    private static List<List<Object>> with(int threads, List<Passage> passages)
            throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() ->
                            passages.parallelStream().map(EncoderTest::numbers).toList())
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void alone_among_others_again_and_with_any_number_of_threads_a_passage_reads_the_same() throws Exception {
        List<Passage> passages =
                List.of(passage(1, 5, 40), passage(2, 9, 60), passage(3, 1, 900), passage(4, 1, 3), passage(5, 30, 9));
        List<List<Object>> alone = passages.stream().map(EncoderTest::numbers).toList();
        assertThat(with(1, passages)).isEqualTo(alone);
        assertThat(with(2, passages)).isEqualTo(alone);
        assertThat(with(4, passages)).isEqualTo(alone);
        List<Passage> turned = new ArrayList<>(passages);
        Collections.reverse(turned);
        List<List<Object>> others = new ArrayList<>(with(4, turned));
        Collections.reverse(others);
        assertThat(others).isEqualTo(alone);
    }

    @Test
    void callers_on_threads_of_their_own_read_the_same_at_the_same_time() throws Exception {
        Passage passage = passage(11, 4, 60);
        List<Object> alone = numbers(passage);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Object>> task = () -> numbers(passage);
            for (Future<List<Object>> one : pool.invokeAll(Collections.nCopies(6, task))) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void odd_words_read_the_same_twice_and_give_numbers_and_empty_paragraphs_change_nothing() {
        List<String> odd = List.of(
                "x".repeat(500),
                "\uD83D\uDE00",
                "\uD83D",
                "\0",
                "\t",
                "\r\n",
                "\u200b",
                "\u202e",
                "...!?—",
                "\u0301",
                "قال",
                "部长说",
                "\uFFFD",
                "a\0b",
                "“",
                "\uD83D\uDC68\u200D\uD83D\uDC69",
                ".".repeat(500));
        Passage dense = passage(List.of(odd, List.of("said"), odd));
        Passage loose = passage(List.of(List.of(), odd, List.of(), List.of("said"), odd, List.of()));
        assertThat(numbers(dense)).isEqualTo(numbers(dense)).isEqualTo(numbers(loose));
        Reading reading = ENCODER.read(dense);
        for (int w = 0; w < reading.size(); w++) {
            for (float score : reading.tags(w)) {
                assertThat(score).as("word %s", w).isFinite();
            }
        }
    }

    @Test
    void ten_thousand_words_without_a_break_are_read_whole() {
        Reading reading = ENCODER.read(passage(List.of(Collections.nCopies(10_000, "word"))));
        assertThat(reading.size()).isEqualTo(10_000);
        assertThat(reading.windows()).allSatisfy(w -> assertThat(w.ids().length).isLessThanOrEqualTo(Windows.LONGEST));
        assertThat(reading.tags(9_999)).hasSize(7);
    }

    private static Passage passage(List<List<String>> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<List<Span>> spans = new ArrayList<>();
        for (List<String> words : paragraphs) {
            List<Span> line = new ArrayList<>();
            for (String word : words) {
                line.add(new Span(text.length(), text.length() + word.length()));
                text.append(word).append(' ');
            }
            spans.add(line);
        }
        return new Passage(text.toString(), spans, List.of());
    }

    @Test
    void a_window_reads_the_same_whatever_stands_in_the_other_windows() {
        Passage filler = passage(6, 1, 1);
        Passage first = passage(7, 1, 2000);
        Passage second = passage(8, 1, 2000);
        assertThat(first.size()).isGreaterThan(200);
        assertThat(second.size()).isGreaterThan(200);
        Reading behindFirst = ENCODER.read(joined(first, filler));
        Reading behindSecond = ENCODER.read(joined(second, filler));
        assertThat(behindFirst.tags(first.size())).isEqualTo(behindSecond.tags(second.size()));
    }

    private static Passage joined(Passage a, Passage b) {
        List<List<Span>> paragraphs = new ArrayList<>(a.paragraphs());
        b.paragraphs()
                .forEach(p -> paragraphs.add(
                        p.stream().map(s -> s.shift(a.text().length())).toList()));
        return new Passage(a.text() + b.text(), paragraphs, List.of());
    }

    @Test
    void every_word_has_scores_of_every_kind() {
        Reading reading = ENCODER.read(passage(9, 1, 900));
        for (int w = 0; w < reading.size(); w++) {
            assertThat(reading.upos(w)).hasSameSizeAs(ENCODER.values("upos").toArray());
            assertThat(reading.ends(w)).hasSize(2);
            assertThat(reading.names(w)).hasSize(9);
            assertThat(reading.cues(w)).hasSize(3);
            assertThat(reading.tags(w)).hasSize(7);
            assertThat(reading.arc(w, w)).isFinite();
        }
    }

    @Test
    void no_word_depends_on_one_that_was_not_read_with_it() {
        Reading reading = ENCODER.read(passage(3, 1, 900));
        assertThat(reading.windows()).hasSizeGreaterThan(2);
        assertThat(reading.arc(0, reading.size() - 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(reading.arc(reading.size() - 1, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void a_cue_reads_the_same_whatever_other_cues_there_are() {
        Reading reading = ENCODER.read(passage(2, 9, 60));
        List<CueReading> all = ENCODER.relations(reading, cues(reading));
        assertThat(all).hasSizeGreaterThan(2);
        for (CueReading one : all) {
            CueReading alone = ENCODER.relations(reading, List.of(one.cue())).get(0);
            assertThat(alone.cue()).isEqualTo(one.cue());
            assertThat(alone.real()).isEqualTo(one.real());
            assertThat(alone.scores()).isDeepEqualTo(one.scores());
            assertThat(alone.firstWord()).isEqualTo(one.firstWord());
            assertThat(alone.endWord()).isGreaterThanOrEqualTo(one.cue().end());
        }
    }

    @Test
    void nothing_to_read_is_read() {
        Reading nothing = ENCODER.read(new Passage("", List.of(), List.of()));
        assertThat(nothing.size()).isZero();
        assertThat(ENCODER.labels(nothing, new int[0])).isEmpty();
        assertThat(ENCODER.relations(nothing, List.of())).isEmpty();
    }

    @Test
    void a_caller_s_mistakes_are_named() {
        Reading reading = ENCODER.read(passage(4, 1, 3));
        assertThatThrownBy(() -> ENCODER.labels(reading, new int[reading.size() + 1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENCODER.relations(reading, List.of(new CueWords(500, 501))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("500");
    }

    @Test
    void the_model_decides_as_where_it_was_made() {
        assumeTrue(System.getProperty("chancery.encoder", "").isEmpty());
        Checkup checkup = ENCODER.checkup();
        assertThat(checkup.comparable())
                .as("reference.tsv is of %s", ENCODER.name())
                .isTrue();
        assertThat(checkup.decisions()).isGreaterThan(3_000);
        assertThat(checkup.sound())
                .as("others than where it was made: %s", checkup.otherDecisions())
                .isTrue();
    }
}
