package org.chancery.ledger;

import java.util.Optional;
import java.util.OptionalLong;

/** Which record is meant, over all versions of its article: {@code s-…} or {@code e-…}. */
public record Ref(boolean event, long number) {

    /** As people see it. */
    public String written() {
        return event ? Records.event(number) : Records.statement(number);
    }

    /** {@code statement} or {@code event}, as decisions call it. */
    public String kind() {
        return event ? "event" : "statement";
    }

    /** Empty where it is no id of a record. */
    public static Optional<Ref> read(String written) {
        OptionalLong number = Records.read(written);
        boolean event = written.startsWith("e") || written.startsWith("E");
        return number.isPresent() ? Optional.of(new Ref(event, number.getAsLong())) : Optional.empty();
    }
}
