package org.chancery.ledger;

import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;

/**
 * What a reviewer says of a record.
 *
 * @param article its name
 * @param kind {@code statement} or {@code event}; {@code article} where a reviewer says that he read it through and nothing else is missed
 * @param record the record's number; of an addition the number that the added record gets ({@link Records#addition}); of an article its own
 * @param verdict {@code accept}, {@code reject}, {@code correct}, {@code add}
 * @param field of a correction: what is corrected ({@code span}, {@code speaker}, {@code stance}, {@code type}, {@code actors} …)
 * @param value of a correction what it should be; of an addition the whole record in the exchange format
 */
public record Decision(
        String article,
        String kind,
        long record,
        String verdict,
        Optional<String> field,
        Optional<Json> value,
        Optional<String> reason) {

    private static final Set<String> KINDS = Set.of("statement", "event", "article");
    private static final Set<String> VERDICTS = Set.of("accept", "reject", "correct", "add");

    public Decision {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "a decision is on a statement, an event or an article, not on '" + kind + "'");
        }
        if (!VERDICTS.contains(verdict)) {
            throw new IllegalArgumentException(
                    "a verdict is one of accept, reject, correct, add, not '" + verdict + "'");
        }
        if (verdict.equals("correct") && (field.isEmpty() || value.isEmpty())) {
            throw new IllegalArgumentException("a correction names its field and its value");
        }
        if (verdict.equals("add") && value.isEmpty()) {
            throw new IllegalArgumentException("an addition has the whole record as its value");
        }
    }
}
