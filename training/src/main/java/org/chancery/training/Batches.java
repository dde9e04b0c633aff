package org.chancery.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Groups windows of like length. In: examples of one kind, a number of pieces. Out: groups whose padded size stays below it, in random order. */
final class Batches {

    private static final int POOL = 400;

    private Batches() {}

    static <E extends Example> List<List<E>> of(List<E> examples, int tokens, Random random) {
        List<E> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, random);
        List<List<E>> batches = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); from += POOL) {
            List<E> pool = new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + POOL)));
            pool.sort(Comparator.comparingInt(e -> e.window().ids().length));
            List<E> batch = new ArrayList<>();
            for (E example : pool) {
                if (!batch.isEmpty() && example.window().ids().length * (batch.size() + 1) > tokens) {
                    batches.add(batch);
                    batch = new ArrayList<>();
                }
                batch.add(example);
            }
            if (!batch.isEmpty()) {
                batches.add(batch);
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
