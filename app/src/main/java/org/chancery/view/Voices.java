package org.chancery.view;

import java.sql.Connection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;
import org.chancery.view.ActorProfile.Month;
import org.chancery.view.ActorProfile.Other;
import org.chancery.view.ActorProfile.Tally;
import org.chancery.view.ActorProfile.Voice;

/** An actor comes in; what he said goes out in counts: when, to whom, of whom, by which way, in which manner. */
final class Voices {

    /** More statements of one actor are not counted: the newest are. */
    static final int MOST = 20_000;

    private static final int OTHERS = 12;

    private static final String SAID =
            "SELECT s.id, s.mode, s.stance, s.channel, " + Relayed.secondHand("s") + " AS second_hand, s.doubtful,"
                    + " s.stance = 'affirms' AND " + Relayed.disowned("s")
                    + " AS disowned FROM statement s INDEXED BY statement_by_speaker WHERE s.speaker" + OneActor.OF
                    + " AND s.speaker IS NOT NULL AND s.current ORDER BY s.id DESC LIMIT ?";

    private static final String WITH_WHOM = "SELECT coalesce(m.head, d.actor) AS who, count(DISTINCT s.id) AS n FROM"
            + " (SELECT id FROM statement INDEXED BY statement_by_speaker WHERE speaker" + OneActor.OF
            + " AND speaker IS NOT NULL AND current ORDER BY id DESC LIMIT ?) s CROSS JOIN %1$s d INDEXED BY %1$s_of ON d.statement = s.id"
            + " LEFT JOIN merged m ON m.actor = d.actor WHERE coalesce(m.head, d.actor) <> ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?";

    private static final String BY_WHOM = "SELECT coalesce(m.head, s.speaker) AS who, count(DISTINCT s.id) AS n FROM"
            + " (SELECT statement FROM %1$s WHERE actor" + OneActor.OF
            + " ORDER BY statement DESC LIMIT ?) d CROSS JOIN statement s ON s.id = d.statement LEFT JOIN merged m ON m.actor = s.speaker"
            + " WHERE s.current AND s.speaker IS NOT NULL AND coalesce(m.head, s.speaker) <> ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?";

    private final Connection connection;
    private final People people;
    private final Map<String, long[]> months = new TreeMap<>();
    private final Map<String, Long> stances = new HashMap<>();
    private final Map<String, Long> modes = new HashMap<>();
    private final Map<String, Long> channels = new HashMap<>();
    private long statements;
    private long undated;
    private long secondHand;
    private long doubtful;
    private long disowned;

    Voices(Connection connection) {
        this.connection = connection;
        people = new People(connection);
    }

    Voice of(OneActor members) {
        Sql.each(connection, SAID, this::count, members.json(), MOST + 1);
        boolean complete = statements <= MOST;
        return new Voice(
                statements,
                complete,
                months.entrySet().stream()
                        .map(e -> new Month(e.getKey(), e.getValue()[0], e.getValue()[1]))
                        .toList(),
                undated,
                statements - secondHand,
                secondHand,
                doubtful,
                disowned,
                sorted(stances),
                sorted(modes),
                sorted(channels),
                others(WITH_WHOM.formatted("addressee"), members),
                others(WITH_WHOM.formatted("about"), members),
                others(BY_WHOM.formatted("addressee"), members),
                others(BY_WHOM.formatted("about"), members));
    }

    private void count(Row row) {
        statements++;
        boolean second = row.flag("second_hand");
        secondHand += second ? 1 : 0;
        doubtful += row.flag("doubtful") ? 1 : 0;
        Ids.day(row.id("id"))
                .ifPresentOrElse(
                        day -> months.computeIfAbsent(day.toString().substring(0, 7), m -> new long[2])[
                                second ? 1 : 0]++,
                        () -> undated++);
        modes.merge(row.need("mode"), 1L, Long::sum);
        row.text("channel").ifPresent(c -> channels.merge(c, 1L, Long::sum));
        if (row.flag("disowned")) {
            disowned++;
        } else {
            stances.merge(row.need("stance"), 1L, Long::sum);
        }
    }

    private static List<Tally> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> new Tally(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(Tally::number).reversed().thenComparing(Tally::key))
                .toList();
    }

    /** Not what one says of oneself. */
    private List<Other> others(String sql, OneActor members) {
        return Sql.list(
                connection,
                sql,
                row -> new Other(people.head(row.id("who")), row.id("n")),
                members.json(),
                MOST,
                members.head(),
                OTHERS);
    }
}
