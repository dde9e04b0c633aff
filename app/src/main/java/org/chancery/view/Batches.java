package org.chancery.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Ids come in; lists of them that SQL reads with {@code json_each} go out, a thousand each. */
final class Batches {

    private static final int AT_ONCE = 1_000;

    private Batches() {}

    static List<String> of(long[] ids) {
        List<String> batches = new ArrayList<>();
        for (int from = 0; from < ids.length; from += AT_ONCE) {
            long[] some = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + AT_ONCE));
            batches.add(LongStream.of(some).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]")));
        }
        return batches;
    }
}
