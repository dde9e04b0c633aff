package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.attribution.Sight.Relation;
import org.chancery.attribution.SpanDecoder.Path;

/** The likeliest source and content of a cue, and what came next to them. */
record Choices(Relation relation, Path chosen, List<RunnerUp> runnersUp) {

    /** A reading that lost; its score is below the chosen one's by {@code behind}. */
    record RunnerUp(String role, List<Piece> words, double behind) {}

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
                    .filter(r -> r.role().equals("source"))
                    .flatMap(r -> r.words().stream())
                    .findFirst();
        }
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
        return Optional.of(new Choices(relation, chosen, List.copyOf(others)));
    }

    /** The next best source, or none: a reading in which no word of the chosen one is of the source; where there is none, the best one with some. */
    private static Optional<RunnerUp> otherSource(SpanDecoder decoder, Path chosen) {
        if (chosen.source().isEmpty()) {
            return decoder.bestWithSource()
                    .map(o -> new RunnerUp("source", o.source().stream().toList(), chosen.score() - o.score()));
        }
        int[] before = decoder.restrict(chosen.source().get(), SpanDecoder.NO_SOURCE);
        Optional<Path> other = decoder.best();
        decoder.allow(before);
        return other.map(o -> new RunnerUp("source", o.source().stream().toList(), chosen.score() - o.score()));
    }

    private static Optional<RunnerUp> boundary(SpanDecoder decoder, Path chosen, Piece word, boolean in) {
        if (!decoder.sees(word)) {
            return Optional.empty();
        }
        int[] before = decoder.restrict(word, in ? SpanDecoder.ONLY_CONTENT : SpanDecoder.NO_CONTENT);
        Optional<Path> other = decoder.best();
        decoder.allow(before);
        return other.map(o -> new RunnerUp("content", o.content(), chosen.score() - o.score()));
    }

    Seen seen(double cue) {
        double source = chosen.source()
                .map(p -> mean(p, true))
                .orElseGet(() -> Math.log1p(-Math.min(0.9999, likeliestSource())));
        double content = 0;
        int words = 0;
        for (Piece p : chosen.content()) {
            content += mean(p, false) * p.length();
            words += p.length();
        }
        return new Seen(cue, relation.real(), source, content / words, margin("source"), margin("content"), runnersUp);
    }

    private double margin(String role) {
        return runnersUp.stream()
                .filter(r -> r.role().equals(role))
                .mapToDouble(RunnerUp::behind)
                .min()
                .orElse(0);
    }

    private double mean(Piece p, boolean source) {
        double sum = 0;
        for (int w = p.first(); w < p.end(); w++) {
            sum += Math.log(Math.max(1e-6, source ? relation.source(w) : relation.content(w)));
        }
        return sum / p.length();
    }

    private double likeliestSource() {
        double best = 0;
        for (int w = relation.first(); w < relation.end(); w++) {
            best = Math.max(best, relation.cue().holds(w) ? 0 : relation.source(w));
        }
        return best;
    }
}
