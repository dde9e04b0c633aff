package org.chancery.analysis;

import java.util.Arrays;

/**
 * The best tree over the words of a sentence. In: a score for every word and every head it may have. Out: one head for each word, such that the words
 * are a tree with one root and the scores add up to the most.
 *
 * <p>Chu-Liu and Edmonds' algorithm by contraction, in time that grows with the square of the sentence's length. One root only: the scores of all roots
 * are lowered by so much that a second one never pays.
 */
final class Tree {

    /** What a score counts that is not finite, below all that are. */
    private static final double FAR_BELOW = 1000;

    private final int words;
    /** By node and source: the score of the best arc from the source into the node. Node and source 0 are the root, {@code words + 1} and on the contracted. */
    private final double[][] into;
    /** By node and source: the word that this arc enters. */
    private final int[][] enters;
    /** The contracted node that a node lies directly in, or 0; {@code shortcut} may lead further out. */
    private final int[] inside;

    private final int[] shortcut;
    private final int[] from;
    private final int[] to;
    private int nodes;

    private Tree(double[][] scores, int words) {
        this.words = words;
        this.into = Arrays.copyOf(scores, 2 * words + 2);
        this.enters = new int[2 * words + 2][];
        this.inside = new int[2 * words + 2];
        this.shortcut = new int[2 * words + 2];
        this.from = new int[2 * words + 2];
        this.to = new int[2 * words + 2];
        this.nodes = words + 1;
        for (int w = 1; w <= words; w++) {
            enters[w] = new int[words + 1];
            Arrays.fill(enters[w], w);
        }
    }

    /**
     * The head of each word; the root is its own.
     *
     * @param scores by word and head; a word's score with itself is that of being the root
     */
    static int[] heads(double[][] scores) {
        int n = scores.length;
        int[] likely = likeliest(scores);
        if (isTree(likely)) {
            return likely;
        }
        int[] found = new Tree(singleRooted(scores), n).solve();
        int[] heads = new int[n];
        for (int w = 0; w < n; w++) {
            heads[w] = found[w + 1] == 0 ? w : found[w + 1] - 1;
        }
        return heads;
    }

    /** Each word's best head by itself. */
    private static int[] likeliest(double[][] scores) {
        int[] heads = new int[scores.length];
        for (int w = 0; w < scores.length; w++) {
            for (int h = 0; h < scores.length; h++) {
                if (scores[w][h] > scores[w][heads[w]]) {
                    heads[w] = h;
                }
            }
        }
        return heads;
    }

    /** Whether the heads make a tree with one root. */
    static boolean isTree(int[] heads) {
        int[] seen = new int[heads.length];
        int roots = 0;
        for (int w = 0; w < heads.length; w++) {
            roots += heads[w] == w ? 1 : 0;
            int at = w;
            while (heads[at] != at && seen[at] == 0) {
                seen[at] = w + 1;
                at = heads[at];
            }
            if (heads[at] != at && seen[at] == w + 1) {
                return false;
            }
        }
        return roots == 1;
    }

    /** By word and source, both from 1 on, 0 being the root; all finite, roots so low that the best tree has but one. */
    private static double[][] singleRooted(double[][] scores) {
        int n = scores.length;
        double most = Arrays.stream(scores)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double least = Arrays.stream(scores)
                        .flatMapToDouble(Arrays::stream)
                        .filter(Double::isFinite)
                        .min()
                        .orElse(0)
                - FAR_BELOW;
        double penalty = (n + 1) * (most - least);
        double[][] out = new double[n + 1][n + 1];
        for (int w = 0; w < n; w++) {
            for (int h = 0; h < n; h++) {
                double score = Double.isFinite(scores[w][h]) ? scores[w][h] : least;
                out[w + 1][h == w ? 0 : h + 1] = h == w ? score - penalty : score;
            }
        }
        return out;
    }

    private int[] solve() {
        boolean[] done = new boolean[into.length];
        boolean[] onPath = new boolean[into.length];
        int[] path = new int[into.length];
        done[0] = true;
        for (int start = 1; start <= words; start++) {
            int length = 0;
            int node = outermost(start);
            while (!done[node]) {
                path[length++] = node;
                onPath[node] = true;
                choose(node);
                int next = outermost(from[node]);
                if (onPath[next]) {
                    int cycle = length;
                    do {
                        cycle--;
                        onPath[path[cycle]] = false;
                    } while (path[cycle] != next);
                    next = contract(path, cycle, length);
                    length = cycle;
                }
                node = next;
            }
            for (int i = 0; i < length; i++) {
                done[path[i]] = true;
            }
        }
        return expand();
    }

    /** The contracted node that holds the node, or itself. */
    private int outermost(int node) {
        int outer = node;
        while (shortcut[outer] != 0) {
            outer = shortcut[outer];
        }
        for (int at = node; shortcut[at] != 0 && shortcut[at] != outer; ) {
            int next = shortcut[at];
            shortcut[at] = outer;
            at = next;
        }
        return outer;
    }

    /** Chooses the best arc into the node from outside of it. */
    private void choose(int node) {
        int best = -1;
        for (int source = 0; source <= words; source++) {
            if ((best < 0 || into[node][source] > into[node][best]) && outermost(source) != node) {
                best = source;
            }
        }
        from[node] = best;
        to[node] = enters[node][best];
    }

    /** Makes one node of the cycle {@code path[first, end)}: an arc into it costs what the cycle loses by it. */
    private int contract(int[] path, int first, int end) {
        int made = nodes++;
        into[made] = new double[words + 1];
        enters[made] = new int[words + 1];
        Arrays.fill(into[made], Double.NEGATIVE_INFINITY);
        for (int i = first; i < end; i++) {
            int member = path[i];
            double kept = into[member][from[member]];
            for (int source = 0; source <= words; source++) {
                double score = into[member][source] - kept;
                if (score > into[made][source]) {
                    into[made][source] = score;
                    enters[made][source] = enters[member][source];
                }
            }
            inside[member] = made;
            shortcut[member] = made;
        }
        return made;
    }

    /** The head of each word, 0 for the root: an arc into a contracted node undoes the arcs that its target has in the cycles within. */
    private int[] expand() {
        boolean[] undone = new boolean[nodes];
        int[] heads = new int[words + 1];
        for (int node = nodes - 1; node > 0; node--) {
            if (!undone[node]) {
                heads[to[node]] = from[node];
                for (int at = to[node]; at != node; at = inside[at]) {
                    undone[at] = true;
                }
            }
        }
        return heads;
    }
}
