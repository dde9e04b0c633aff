package org.chancery.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Sql;

/** Samples, drawn once for what was read: a decision changes none, a new reading may. For any thread. */
final class Samples {

    private static final int KEPT = 8;

    private record Key(SampleQuestion question, long readings) {}

    private final Map<Key, Sample> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Sample> eldest) {
            return size() > KEPT;
        }
    });

    Sample of(Ledger ledger, SampleQuestion question) {
        long readings = Sql.one(ledger.connection(), "SELECT max(id) AS id FROM version", r -> r.id("id"))
                .orElse(0L);
        Key key = new Key(question, readings);
        Sample before = known.get(key);
        if (before != null) {
            return before;
        }
        Sample drawn = Sample.of(ledger, question);
        known.put(key, drawn);
        return drawn;
    }
}
