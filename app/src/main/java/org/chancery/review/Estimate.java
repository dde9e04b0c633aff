package org.chancery.review;

import java.util.List;

/**
 * A share, estimated from a sample in which a case may stand for many: cases with their weights come in. The interval is Wilson's with Kish's effective number of
 * cases, (Σw)² / Σw² (L. Kish, Survey Sampling, 1965): unequal weights make it wider, never narrower.
 *
 * @param hits how many cases are right; {@code cases} how many were seen; both unweighted
 * @param share weighted; 0 where nothing was seen
 */
public record Estimate(int hits, int cases, double share, double effective, Interval interval) {

    /** One case of a sample. */
    public record Case(boolean hit, double weight) {}

    public static Estimate of(List<Case> seen) {
        double sum = 0;
        double squares = 0;
        double right = 0;
        int hits = 0;
        for (Case one : seen) {
            sum += one.weight;
            squares += one.weight * one.weight;
            right += one.hit ? one.weight : 0;
            hits += one.hit ? 1 : 0;
        }
        double share = sum == 0 ? 0 : Math.min(1, right / sum);
        double effective = squares == 0 ? 0 : sum * sum / squares;
        return new Estimate(hits, seen.size(), share, effective, Interval.of(share, effective));
    }

    /** Every case stands for itself alone. */
    public static Estimate of(int hits, int cases) {
        double share = cases == 0 ? 0 : (double) hits / cases;
        return new Estimate(hits, cases, share, cases, Interval.of(share, cases));
    }

    public boolean isEmpty() {
        return cases == 0;
    }
}
