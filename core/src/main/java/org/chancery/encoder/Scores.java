package org.chancery.encoder;

/** Small sums over scores. In: logits. Out: the likeliest, or logarithms of probabilities; the same on every platform. */
public final class Scores {

    private Scores() {}

    /** The place of the highest score, the first of equals. */
    public static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The logarithms of the probabilities that the logits stand for. */
    public static float[] logProbabilities(float[] logits) {
        double most = logits[best(logits)];
        double sum = 0;
        for (float logit : logits) {
            sum += StrictMath.exp(logit - most);
        }
        double log = most + StrictMath.log(sum);
        float[] out = new float[logits.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (logits[i] - log);
        }
        return out;
    }
}
