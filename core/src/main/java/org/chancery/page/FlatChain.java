package org.chancery.page;

/** Finds the likeliest course of body and not-body over a page's lines (Viterbi): a change between the two costs something. */
final class FlatChain {

    private static final double CHANGE = 1.0;

    private FlatChain() {}

    /** Log-odds of each line in, whether it is body out. */
    static boolean[] decode(double[] scores) {
        int size = scores.length;
        boolean[][] changed = new boolean[size][2];
        double[] best = {0, 0};
        for (int i = 0; i < size; i++) {
            double[] next = new double[2];
            for (int state = 0; state < 2; state++) {
                double stay = best[state];
                double change = best[1 - state] - (i == 0 ? 0 : CHANGE);
                changed[i][state] = change > stay;
                next[state] = Math.max(stay, change) + (state == 1 ? scores[i] : 0);
            }
            best = next;
        }
        boolean[] body = new boolean[size];
        int state = best[1] > best[0] ? 1 : 0;
        for (int i = size - 1; i >= 0; i--) {
            body[i] = state == 1;
            state = changed[i][state] ? 1 - state : state;
        }
        return body;
    }
}
