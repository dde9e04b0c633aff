package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A sight blurred at random, the same for the same seed: what a middling reader sees, to try out what learns from one before there is one. */
final class NoisySight implements ScoredSight {

    private static final double SHARPNESS = 4.5;
    private static final double BLUR = 1.5;

    private final ScoredSight sharp;
    private final long seed;

    NoisySight(ScoredSight sharp, long seed) {
        this.sharp = sharp;
        this.seed = seed;
    }

    @Override
    public int size() {
        return sharp.size();
    }

    @Override
    public double[] cue(int word) {
        double[] chances = sharp.cue(word);
        Random random = new Random(seed * 31 + word);
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = Math.exp((chances[i] > 0.5 ? SHARPNESS : 0) + BLUR * random.nextGaussian());
            sum += chances[i];
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    @Override
    public List<Relation> relations(List<Piece> cues) {
        List<Relation> blurred = new ArrayList<>();
        for (Relation r : sharp.relations(cues)) {
            Random random = new Random(seed * 17 + r.cue().first());
            float[][] scores = new float[r.scores().length][5];
            for (int w = 0; w < scores.length; w++) {
                double sum = 0;
                for (int l = 0; l < 5; l++) {
                    scores[w][l] = (float) ((r.scores()[w][l] > -1 ? SHARPNESS : 0) + BLUR * random.nextGaussian());
                    sum += Math.exp(scores[w][l]);
                }
                for (int l = 0; l < 5; l++) {
                    scores[w][l] -= (float) Math.log(sum);
                }
            }
            blurred.add(new Relation(r.cue(), r.real() / 2 + BLUR * random.nextGaussian(), r.first(), scores));
        }
        return blurred;
    }
}
