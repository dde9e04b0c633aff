package org.chancery.review;

import java.util.List;

/**
 * How good the program is on one's own articles.
 *
 * @param sample which sample was drawn; {@code drawn} how many records it has, {@code judged} how many of them somebody judged
 * @param byRule the sample's statements by the rule that found them; {@code byType} its events by type
 * @param whole what articles that were read through tell
 */
public record Quality(
        SampleQuestion sample,
        int drawn,
        int judged,
        Precision statements,
        Precision events,
        List<Row> byRule,
        List<Row> byType,
        Whole whole) {

    /**
     * Of what was found.
     *
     * @param found how much is there at all, by the scorer's rule: half of the words, the type
     * @param right how much needs no correction whatever
     */
    public record Precision(Estimate found, Estimate right) {}

    /** Of one rule or type: how many records of it the ledger has, how many were drawn, how good the judged ones are. */
    public record Row(String name, long inLedger, int drawn, Precision precision) {}

    /**
     * What whole articles tell, counted as {@code score record} counts.
     *
     * @param articles how many were read through and judged wholly; {@code begun} how many were not yet
     * @param open on how many records reviewers differ and nobody has adjudicated: those on which they differ whether they are there are optional
     * @param byMode statements: direct, mixed, indirect; {@code byType} events
     */
    public record Whole(
            int articles, int begun, int open, Score statements, Score events, List<Part> byMode, List<Part> byType) {
        public Whole {
            byMode = List.copyOf(byMode);
            byType = List.copyOf(byType);
        }
    }

    /** One kind of findings. */
    public record Part(String name, Score score) {}

    /**
     * Precision and recall.
     *
     * @param right how many of the found are right
     * @param found how many were found
     * @param missed how many were not
     */
    public record Score(int right, int found, int missed) {

        public Estimate precision() {
            return Estimate.of(right, found);
        }

        public Estimate recall() {
            return Estimate.of(right, right + missed);
        }

        public double f1() {
            double p = precision().share();
            double r = recall().share();
            return p + r == 0 ? 0 : 2 * p * r / (p + r);
        }

        Score plus(Score more) {
            return new Score(right + more.right, found + more.found, missed + more.missed);
        }
    }

    public Quality {
        byRule = List.copyOf(byRule);
        byType = List.copyOf(byType);
    }
}
