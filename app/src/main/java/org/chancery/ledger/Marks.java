package org.chancery.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of the rows of a version beside its findings, by the numbers of its statements or of its events.
 *
 * @param ids the rows that they had before
 * @param judged what reviewers came to
 * @param found what was found where reviewers say another
 */
record Marks(Map<Integer, Long> ids, Map<Integer, String> judged, Map<Integer, String> found) {

    /** Of what was just read, on which nobody has decided. */
    static final Marks NONE = new Marks(Map.of(), Map.of(), Map.of());

    Marks {
        ids = Map.copyOf(ids);
        judged = Map.copyOf(judged);
        found = Map.copyOf(found);
    }

    OptionalLong id(int number) {
        Long id = ids.get(number);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    Optional<String> judged(int number) {
        return Optional.ofNullable(judged.get(number));
    }

    Optional<String> found(int number) {
        return Optional.ofNullable(found.get(number));
    }

    boolean rejected(int number) {
        return JudgedRecords.REJECTED.equals(judged.get(number));
    }
}
