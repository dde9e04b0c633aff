package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.statement.Statement;
import org.chancery.text.Marked;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** The kept sentences of {@code figures.txt}: every figure with its kind, low, high and whose word it is, and none besides. */
class TollsSampleTest {

    private static final Tolls TOLLS = new Tolls(ReadText.LEXICON);

    /** A figure as a sentence marks it. */
    private record Wanted(Toll.Kind kind, long low, OptionalLong high, Optional<Span> source, Span span) {

        static List<Wanted> in(Marked marked) {
            List<Wanted> all = new ArrayList<>();
            for (Marked.Label label : marked.labels()) {
                String[] cells = label.name().split("\\.", -1);
                if (cells.length >= 3) {
                    OptionalLong high =
                            cells[2].equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cells[2]));
                    all.add(new Wanted(
                            Toll.Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                            cells[1].equals("-") ? 0 : Long.parseLong(cells[1]),
                            high,
                            cells.length > 3
                                    ? Optional.of(marked.spans(cells[3]).get(0))
                                    : Optional.empty(),
                            label.span()));
                }
            }
            return all;
        }

        boolean isMetBy(Toll toll, List<Statement> statements) {
            return toll.kind() == kind
                    && toll.low() == low
                    && toll.high().equals(high)
                    && toll.span().overlaps(span)
                    && isWordOf(toll, statements);
        }

        private boolean isWordOf(Toll toll, List<Statement> statements) {
            if (source.isEmpty() || toll.word().isEmpty()) {
                return source.isEmpty() && toll.word().isEmpty();
            }
            return statements.stream()
                    .filter(s -> s.id().equals(toll.word().get()))
                    .anyMatch(s -> s.source().stream().anyMatch(x -> x.overlaps(source.get())));
        }
    }

    /** What is missing or too much; nothing where all is right. */
    static List<String> problems(Marked marked, ReadText read, List<Tolls.Found> found) {
        List<Wanted> wanted = Wanted.in(marked);
        List<String> problems = new ArrayList<>();
        for (Wanted w : wanted) {
            if (found.stream().noneMatch(f -> w.isMetBy(f.toll(), read.statements()))) {
                problems.add("missing " + w);
            }
        }
        for (Tolls.Found f : found) {
            if (wanted.stream().noneMatch(w -> w.isMetBy(f.toll(), read.statements()))) {
                problems.add("too much " + f.toll());
            }
        }
        return problems;
    }

    @Test
    void four_of_five_sentences_give_every_figure_wholly_right() {
        List<Marked> samples = Samples.of("figures.txt");
        int[] right = new int[2];
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            ReadText read = ReadText.of(samples.get(i).text());
            List<String> problems = problems(samples.get(i), read, TOLLS.in(read.analysis(), read.statements()));
            if (problems.isEmpty()) {
                right[Samples.isForTuning(i) ? 0 : 1]++;
            } else {
                wrong.add(samples.get(i).print() + " " + problems);
            }
        }
        assertThat(samples).hasSize(80);
        assertThat((right[0] + right[1]) / 80.0).as("wholly right: %s", wrong).isGreaterThanOrEqualTo(.80);
        assertThat(right[1] / 40.0).as("never tuned on: %s", wrong).isGreaterThanOrEqualTo(.80);
    }
}
