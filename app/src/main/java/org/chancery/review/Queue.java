package org.chancery.review;

import java.util.List;
import java.util.OptionalInt;
import org.chancery.ledger.Ref;

/**
 * Records to judge, one after the other.
 *
 * @param more whether there are more than these; {@code last} the row behind which they begin
 */
public record Queue(QueueQuestion question, List<Entry> entries, boolean more, long last) {

    /** One record, and the row of its article. */
    public record Entry(Ref ref, long article) {}

    public Queue {
        entries = List.copyOf(entries);
    }

    /** Where a record stands in the queue, from 0. */
    public OptionalInt place(Ref ref) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).ref.equals(ref)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
