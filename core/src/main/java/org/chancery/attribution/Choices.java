package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.attribution.Sight.Relation;
import org.chancery.attribution.SpanDecoder.Path;

/**
 * The likeliest source and content of a cue, and what came next to them.
 *
 * @param sourceChance the mean log-chance of the source's words, or of the likeliest word to be none
 * @param contentChance the mean log-chance of the content's words
 */
public record Choices(
        Optional<Piece> source,
        List<Piece> content,
        double sourceChance,
        double contentChance,
        List<RunnerUp> runnersUp) {

    static final String SOURCE = "source";
    static final String CONTENT = "content";

    /**
     * A reading that lost; its score is below the chosen one's by {@code behind}.
     *
     * @param role {@code source} or {@code content}
     */
    public record RunnerUp(String role, List<Piece> words, double behind) {

        public RunnerUp {
            behind = Fraction.of(behind);
            words = List.copyOf(words);
        }
    }

    public Choices {
        sourceChance = Fraction.of(sourceChance);
        contentChance = Fraction.of(contentChance);
        content = List.copyOf(content);
        runnersUp = List.copyOf(runnersUp);
    }

    /**
     * What a draft keeps of its relation.
     *
     * @param cue the chance of the cue's words
     * @param real the log-odds that it is a cue
     * @param source the mean log-chance of the source's words, or of the likeliest word to be none
     * @param content the mean log-chance of the content's words
     * @param sourceMargin how much likelier the source is than the next best or none
     */
    record Seen(
            double cue,
            double real,
            double source,
            double content,
            double sourceMargin,
            double contentMargin,
            List<RunnerUp> runnersUp) {

        /** The source that it would have had otherwise. */
        Optional<Piece> otherSource() {
            return runnersUp.stream()
                    .filter(r -> r.role().equals(SOURCE))
                    .flatMap(r -> r.words().stream())
                    .findFirst();
        }
    }

    boolean isWithin(int words) {
        Stream<Piece> others = runnersUp.stream().flatMap(r -> r.words().stream());
        return !content.isEmpty()
                && Stream.of(source.stream(), content.stream(), others)
                        .flatMap(s -> s)
                        .allMatch(p -> p.isWithin(words));
    }

    /** Empty where no content is likelier than none. */
    static Optional<Choices> of(Relation relation) {
        SpanDecoder decoder = new SpanDecoder(relation);
        Optional<Path> best = decoder.best();
        if (best.isEmpty() || best.get().content().isEmpty()) {
            return Optional.empty();
        }
        List<RunnerUp> others = new ArrayList<>();
        Path chosen = best.get();
        otherSource(decoder, chosen).ifPresent(others::add);
        List<Piece> content = chosen.content();
        Piece first = content.get(0);
        Piece last = content.get(content.size() - 1);
        boundary(decoder, chosen, new Piece(first.first(), first.first() + 1), false)
                .ifPresent(others::add);
        boundary(decoder, chosen, new Piece(first.first() - 1, first.first()), true)
                .ifPresent(others::add);
        boundary(decoder, chosen, new Piece(last.end() - 1, last.end()), false).ifPresent(others::add);
        boundary(decoder, chosen, new Piece(last.end(), last.end() + 1), true).ifPresent(others::add);
        others.sort(Comparator.comparingDouble(RunnerUp::behind));
        double sourceChance = chosen.source()
                .map(p -> mean(relation, p, true))
                .orElseGet(() -> Math.log1p(-Math.min(0.9999, likeliestSource(relation))));
        return Optional.of(
                new Choices(chosen.source(), content, sourceChance, contentChance(relation, content), others));
    }

    /** The next best source, or none: a reading in which no word of the chosen one is of the source; where there is none, the best one with some. */
    private static Optional<RunnerUp> otherSource(SpanDecoder decoder, Path chosen) {
        if (chosen.source().isEmpty()) {
            return decoder.bestWithSource()
                    .map(o -> new RunnerUp(SOURCE, o.source().stream().toList(), chosen.score() - o.score()));
        }
        int[] before = decoder.restrict(chosen.source().get(), SpanDecoder.NO_SOURCE);
        Optional<Path> other = decoder.best();
        decoder.allow(before);
        return other.map(o -> new RunnerUp(SOURCE, o.source().stream().toList(), chosen.score() - o.score()));
    }

    private static Optional<RunnerUp> boundary(SpanDecoder decoder, Path chosen, Piece word, boolean in) {
        if (!decoder.sees(word)) {
            return Optional.empty();
        }
        int[] before = decoder.restrict(word, in ? SpanDecoder.ONLY_CONTENT : SpanDecoder.NO_CONTENT);
        Optional<Path> other = decoder.best();
        decoder.allow(before);
        return other.map(o -> new RunnerUp(CONTENT, o.content(), chosen.score() - o.score()));
    }

    private static double contentChance(Relation relation, List<Piece> content) {
        double sum = 0;
        int words = 0;
        for (Piece p : content) {
            sum += mean(relation, p, false) * p.length();
            words += p.length();
        }
        return sum / words;
    }

    private static double mean(Relation relation, Piece p, boolean source) {
        double sum = 0;
        for (int w = p.first(); w < p.end(); w++) {
            sum += Math.log(Math.max(1e-6, source ? relation.source(w) : relation.content(w)));
        }
        return sum / p.length();
    }

    private static double likeliestSource(Relation relation) {
        double best = 0;
        for (int w = relation.first(); w < relation.end(); w++) {
            best = Math.max(best, relation.cue().holds(w) ? 0 : relation.source(w));
        }
        return best;
    }

    /** @param cue the chance of the cue's words, {@code real} the log-odds that it is a cue */
    Seen seen(double cue, double real) {
        return new Seen(cue, real, sourceChance, contentChance, margin(SOURCE), margin(CONTENT), runnersUp);
    }

    private double margin(String role) {
        return runnersUp.stream()
                .filter(r -> r.role().equals(role))
                .mapToDouble(RunnerUp::behind)
                .min()
                .orElse(0);
    }
}
