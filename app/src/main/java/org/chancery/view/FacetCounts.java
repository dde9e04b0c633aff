package org.chancery.view;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;

/** Ids of statements, events or versions come in, the newest first; what they are made of goes out, each read once. */
final class FacetCounts {

    private static final int AT_ONCE = 1_000;
    private static final String OF_STATEMENTS =
            "SELECT coalesce(m.head, t.speaker) AS head, t.speaker_country AS country, t.speaker_sector AS sector, t.channel, t.mode, "
                    + Relayed.secondHand("t") + " AS second_hand, CASE WHEN t.stance = 'affirms' AND "
                    + Relayed.disowned("t")
                    + " THEN NULL ELSE t.stance END AS stance, v.outlet, t.id"
                    + " FROM json_each(?) j CROSS JOIN statement t ON t.id = j.value CROSS JOIN version v ON v.id = t.version"
                    + " LEFT JOIN merged m ON m.actor = t.speaker";
    private static final String OF_EVENTS =
            "SELECT t.type, t.factuality, t.background, t.place_country, t.date, v.outlet FROM json_each(?) j CROSS JOIN event t ON t.id = j.value"
                    + " CROSS JOIN version v ON v.id = t.version";
    private static final String PARTIES =
            "SELECT DISTINCT p.event, p.side, coalesce(m.head, p.actor) AS head FROM json_each(?) j CROSS JOIN party p ON p.event = j.value"
                    + " LEFT JOIN merged m ON m.actor = p.actor";
    private static final String OF_ARTICLES =
            "SELECT v.outlet, v.published FROM json_each(?) j CROSS JOIN version v ON v.id = j.value";

    private final Connection connection;
    private final Tally tally;

    /** @param countries how countries are called */
    FacetCounts(Connection connection, Countries countries) {
        this.connection = connection;
        People people = new People(connection);
        tally = new Tally()
                .named(Facets.Kind.COUNTRY, code -> countries.name(code).orElse(code))
                .named(Facets.Kind.PLACE_COUNTRY, code -> countries.name(code).orElse(code));
        for (Facets.Kind kind : Set.of(Facets.Kind.SPEAKER, Facets.Kind.ACTOR, Facets.Kind.RECIPIENT)) {
            tally.named(kind, asked -> people.head(Long.parseLong(asked.substring(1)))
                    .name());
        }
    }

    Facets statements(long[] ids) {
        each(ids, OF_STATEMENTS, row -> {
            row.whole("head").ifPresent(head -> tally.add(Facets.Kind.SPEAKER, "#" + head));
            take(Facets.Kind.COUNTRY, row, "country");
            take(Facets.Kind.SECTOR, row, "sector");
            take(Facets.Kind.STANCE, row, "stance");
            take(Facets.Kind.MODE, row, "mode");
            take(Facets.Kind.CHANNEL, row, "channel");
            take(Facets.Kind.OUTLET, row, "outlet");
            tally.add(Facets.Kind.SECOND_HAND, row.flag("second_hand") ? "yes" : "no");
            Ids.day(row.id("id")).ifPresent(tally::day);
        });
        return tally.facets(ids);
    }

    Facets events(long[] ids) {
        each(ids, OF_EVENTS, row -> {
            take(Facets.Kind.TYPE, row, "type");
            take(Facets.Kind.FACTUALITY, row, "factuality");
            take(Facets.Kind.PLACE_COUNTRY, row, "place_country");
            take(Facets.Kind.OUTLET, row, "outlet");
            tally.add(Facets.Kind.BACKGROUND, row.flag("background") ? "yes" : "no");
            row.text("date").ifPresent(tally::day);
        });
        each(
                ids,
                PARTIES,
                row -> tally.add(
                        row.need("side").equals("actor") ? Facets.Kind.ACTOR : Facets.Kind.RECIPIENT,
                        "#" + row.id("head")));
        return tally.facets(ids);
    }

    /** @param versions the articles' current readings */
    Facets articles(long[] versions) {
        each(versions, OF_ARTICLES, row -> {
            take(Facets.Kind.OUTLET, row, "outlet");
            row.text("published").ifPresent(tally::day);
        });
        return tally.facets(versions);
    }

    private void take(Facets.Kind kind, Row row, String column) {
        row.text(column).ifPresent(value -> tally.add(kind, value));
    }

    private void each(long[] ids, String sql, java.util.function.Consumer<Row> take) {
        int end = Math.min(ids.length, Facets.MOST);
        for (int from = 0; from < end; from += AT_ONCE) {
            long[] some = Arrays.copyOfRange(ids, from, Math.min(end, from + AT_ONCE));
            Sql.each(connection, sql, take, json(some));
        }
    }

    static String json(long[] ids) {
        return LongStream.of(ids).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
