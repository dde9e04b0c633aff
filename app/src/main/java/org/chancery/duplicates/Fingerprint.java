package org.chancery.duplicates;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * The smallest hashes of a set, by which its overlap with another can be told without the set (the minima of Broder, 1997, kept for every set below a
 * limit of its own, so that a small set can be measured against a large one). In: hashes. Out: counts below a common limit.
 *
 * @param hashes distinct, not negative, ascending
 * @param limit the fingerprint holds every hash of the set below it; {@link #ALL} where it holds the whole set
 */
public record Fingerprint(IntBuffer hashes, int limit) {

    /** The limit of a fingerprint that leaves nothing out. */
    static final int ALL = Integer.MAX_VALUE;

    public Fingerprint {
        hashes = hashes.asReadOnlyBuffer();
        int before = -1;
        for (int i = 0; i < hashes.limit(); i++) {
            if (hashes.get(i) <= before || hashes.get(i) >= limit) {
                throw new IllegalArgumentException(
                        "no fingerprint: hash " + hashes.get(i) + " behind " + before + ", limit " + limit);
            }
            before = hashes.get(i);
        }
        if (limit < 0) {
            throw new IllegalArgumentException("no fingerprint has the limit " + limit);
        }
    }

    /** Of these 64-bit hashes, of which some may be equal; at most so many are kept. */
    static Fingerprint of(long[] all, int most) {
        int[] sorted = Arrays.stream(all)
                .mapToInt(Fingerprint::shortened)
                .sorted()
                .distinct()
                .toArray();
        boolean whole = sorted.length <= most;
        return new Fingerprint(
                IntBuffer.wrap(whole ? sorted : Arrays.copyOf(sorted, most)), whole ? ALL : sorted[most]);
    }

    /** The upper 31 bits, without the largest number, which is {@link #ALL}. */
    static int shortened(long hash) {
        return (int) Math.min(hash >>> 33, ALL - 1L);
    }

    int size() {
        return hashes.limit();
    }

    /** How many lie below the limit. */
    int below(int bound) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hashes.get(middle) < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] first(int count) {
        int[] some = new int[count];
        hashes.get(0, some);
        return some;
    }

    /** How far this set and the other overlap. */
    Overlap with(Fingerprint other) {
        int bound = Math.min(limit, other.limit);
        int mine = below(bound);
        int theirs = other.below(bound);
        int[] some = first(mine);
        int[] others = other.first(theirs);
        int common = 0;
        for (int i = 0, j = 0; i < mine && j < theirs; ) {
            int one = some[i];
            int another = others[j];
            common += one == another ? 1 : 0;
            i += one <= another ? 1 : 0;
            j += another <= one ? 1 : 0;
        }
        return new Overlap(common, mine, theirs);
    }

    /**
     * Of two sets, counted on a common sample.
     *
     * @param mine how many hashes the sample of the one has
     */
    record Overlap(int common, int mine, int theirs) {

        int smaller() {
            return Math.min(mine, theirs);
        }

        /** Which part of the smaller set the larger one has: Broder's containment; 0 for an empty set. */
        double containment() {
            return smaller() == 0 ? 0 : Math.min(1, (double) common / smaller());
        }

        /** Which part of both sets together they share: Broder's resemblance, Jaccard's coefficient. */
        double resemblance() {
            int together = Math.max(mine + theirs - common, Math.max(mine, theirs));
            return together == 0 ? 0 : Math.min(1, (double) common / together);
        }
    }
}
