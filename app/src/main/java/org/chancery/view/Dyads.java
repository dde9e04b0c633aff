package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.event.Event;
import org.chancery.ledger.Records;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;

/** Ids of the events of a pair come in; the events, each once, with who did it and what it is on PLOVER's scale go out. */
final class Dyads {

    /** More reports are not looked at: the newest are. */
    static final int MOST = 20_000;

    private final Connection connection;
    private final Plover plover;

    Dyads(Connection connection, Plover plover) {
        this.connection = connection;
        this.plover = plover;
    }

    private record Key(long head, String factuality) {}

    /** @param one whom the question means by the first of the two */
    Dyad of(long[] ids, Who one, List<String> notes) {
        Term first = EventConditions.is("p", one);
        String sql =
                "SELECT e.id, e.record, e.type, e.mode, e.factuality, e.background, e.date, coalesce(g.head, e.record) AS head,"
                        + " EXISTS (SELECT 1 FROM party p WHERE p.event = e.id AND p.side = 'actor' AND " + first.sql()
                        + ") AS does,"
                        + " EXISTS (SELECT 1 FROM party p WHERE p.event = e.id AND p.side = 'recipient') AS aimed"
                        + " FROM json_each(?) j CROSS JOIN event e ON e.id = j.value"
                        + " LEFT JOIN likeness_group g ON g.kind = 'event' AND g.item = e.record";
        Map<Key, Dyad.Deed> deeds = new LinkedHashMap<>();
        long[] some = ids.length > MOST ? java.util.Arrays.copyOf(ids, MOST) : ids;
        for (String batch : Batches.of(some)) {
            List<Object> values = new ArrayList<>(first.values());
            values.add(batch);
            Sql.each(
                    connection,
                    sql,
                    row -> deeds.merge(
                            new Key(row.id("head"), row.need("factuality")), deed(row), (known, same) -> known.again()),
                    values.toArray());
        }
        return new Dyad(List.copyOf(deeds.values()), ids.length <= MOST, notes);
    }

    private Dyad.Deed deed(Row row) {
        String type = row.need("type");
        Optional<String> mode = row.text("mode");
        Plover.Worth worth = plover.of(type, mode);
        Dyad.Direction direction = !row.flag("aimed")
                ? Dyad.Direction.TOGETHER
                : row.flag("does") ? Dyad.Direction.THERE : Dyad.Direction.BACK;
        return new Dyad.Deed(
                Records.event(row.id("record")),
                Labels.constant(Event.Type.class, type),
                mode,
                Labels.constant(Event.Factuality.class, row.need("factuality")),
                row.flag("background"),
                row.text("date"),
                Ids.day(row.id("id")),
                direction,
                worth.quad(),
                worth.intensity(),
                1);
    }
}
